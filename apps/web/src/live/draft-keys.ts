/** Names of the drafts on the page of a shared session. */
export const beginKey = (roomId: string): string => `live/${roomId}/begin`;
export const factsKey = (sessionId: string): string => `live/${sessionId}/facts`;
export const agendaKey = (roomId: string): string => `live/${roomId}/agenda`;
/** `beside`: what it belongs to, a goal or a step. By the room: what is half written waits for the next session. */
export const ownKey = (roomId: string, of: string, beside = ''): string => `live/${roomId}/${of}/${beside}`;
/** Every pencil of one kind that is being changed begins so: words stay when the pencil does not. */
export const changingUnder = (roomId: string, of: string): string => `live/changing/${roomId}/${of}/`;
export const changingKey = (roomId: string, of: string, suggestionId: string): string =>
  `${changingUnder(roomId, of)}${suggestionId}`;
