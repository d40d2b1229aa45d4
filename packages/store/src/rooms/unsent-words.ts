/** What somebody had written into a room, as plain words: for keeping at home what nobody got. [T27] */
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { isKind, type Fields, type Kind } from '@handrail/domain/records.ts';
import type { WrittenChange } from '../document/body.ts';
import { recordOf, type Act, type Document } from '../document/document.ts';

export interface UnsentWords {
  /** What the words stood beside, in its own words; null beside nothing in particular. */
  readonly about: string | null;
  readonly words: string;
}

/** Most words a field holds, in UTF-16 units that all fit: longer ones become several records. */
const longest = 20_000;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** How a thing calls itself: its label, or its words. */
const labelOf = (document: Document, kind: unknown, id: unknown): string | null => {
  if (typeof kind !== 'string' || typeof id !== 'string' || !isKind(kind)) return null;
  const { label = null, words = null } = (recordOf(document, kind, id) ?? {}) as {
    readonly label?: unknown;
    readonly words?: unknown;
  };
  const called = label ?? words;
  return typeof called === 'string' && called !== '' ? called.slice(0, longest) : null;
};

/** Kinds that are written in a room and stand nowhere else. */
type WrittenThere = {
  [K in Kind]: (typeof whoMayChange)[K] extends 'member' | 'both' ? K : never;
}[Kind];

/** By kind, the fields with somebody's words, in the order in which they are read. A kind without a line does not compile. */
const said = {
  comment: ['words'],
  suggestion: ['draft'],
  urgencyView: ['reasons'],
  therapistCard: ['mustAct', 'whenRead', 'inBetween'],
  // A note stands at home as it was signed. [T62]
  progressNote: [],
  noteAddendum: [],
  // No words.
  opened: [],
  session: ['place', 'present', 'notice', 'safetyWords', 'takeAway', 'nextContact'],
  agendaItem: ['label'],
  appointment: ['words', 'place'],
  appointmentAnswer: ['words'],
  sheet: ['label'],
  sheetLine: ['words', 'moment', 'otherwise'],
} as const satisfies { readonly [K in WrittenThere]: readonly (keyof Fields<K>)[] };

const saidIn = ({ kind, fields }: WrittenChange): string[] =>
  (Object.hasOwn(said, kind) ? said[kind as WrittenThere] : []).flatMap((field) => textsIn(fields[field]));

/** Long words as several, each of which fits a field. */
export const cut = (words: string): string[] =>
  Array.from({ length: Math.ceil(words.length / longest) }, (_, index) =>
    words.slice(index * longest, (index + 1) * longest),
  );

/** One for each thing that was written, its last words; what was taken back again is left out. */
export const wordsIn = (document: Document, acts: readonly Act[]): UnsentWords[] => {
  const byThing = new Map<string, WrittenChange>();
  for (const { body } of acts)
    if (body !== null && body !== 'newer')
      for (const change of body.changes) {
        const key = `${change.kind} ${change.id}`;
        const fields = { ...byThing.get(key)?.fields, ...change.fields };
        if (!isKind(change.kind) || recordOf(document, change.kind, change.id))
          byThing.set(key, { ...change, fields });
      }
  return [...byThing.values()].flatMap((change) => {
    const about = labelOf(document, change.fields['aboutKind'], change.fields['aboutId']);
    return cut(saidIn(change).join('\n')).map((words) => ({ about, words }));
  });
};
