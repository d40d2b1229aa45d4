/** Names of the drafts of one session; the end of the session looks for what is written and not kept. */
export const textFields = ['notice', 'safetyWords', 'takeAway', 'nextContact'] as const;
export type TextField = (typeof textFields)[number];

export const textKey = (sessionId: string, field: TextField): string => `session/${sessionId}/${field}`;
export const asideKey = (sessionId: string): string => `session/${sessionId}/aside`;
export const agendaKey = (sessionId: string): string => `session/${sessionId}/agenda`;
/** What is being changed in a suggestion before the yes. */
export const changingKey = (sessionId: string, suggestionId: string): string =>
  `session/${sessionId}/changing/${suggestionId}`;
/** `beside`: what it belongs to, a goal or a step. */
export const pencilKey = (sessionId: string, of: string, beside = ''): string =>
  `session/${sessionId}/${of}/${beside}`;
