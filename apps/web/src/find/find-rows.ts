/** What the box for finding offers: people by name, pages by their words, and places where words were shared. Pure. */
import { partOf } from '@handrail/domain/circle/what-goes.ts';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { isKind, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import type { Author, SearchHit } from '@handrail/store/protocol.ts';
import type { Route } from '../shell/routes.ts';

export interface Named {
  readonly roomId: string;
  readonly name: string;
}
/** `secondary`: what it says beside its name. */
export interface FindRow {
  readonly id: string;
  readonly of: 'person' | 'page' | 'words';
  readonly name: string;
  readonly secondary: string | null;
  /** Whether these are the person's own words. */
  readonly own: boolean;
  /** A hit is looked up when it is opened (`whereOf`): its room may be asleep until then. */
  readonly to: Route | 'lock' | SearchHit;
}
export interface PageRow {
  readonly name: string;
  readonly to: Route | 'lock';
}

/** Without accents and capitals, so that "nunez" finds "Núñez". Letters that are no accented ones stay what they are. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const wordsIn = (text: string): readonly string[] =>
  plainly(text)
    .split(/[\s\p{Punctuation}]+/u)
    .filter((word) => word !== '');

/** Every word of the query begins a word of the name, in any order: "ma ru" finds "Ruth Marek". */
export const matchesName = (query: string, name: string): boolean => {
  const begins = wordsIn(name);
  return wordsIn(query).every((word) => begins.some((one) => one.startsWith(word)));
};

/** A list that long is read by nobody; another letter makes it shorter. */
const mostPeople = 8;

type Hit = Pick<SearchHit, 'roomId' | 'kind' | 'id'>;
/** The thing of a hit as it stands in its room; `undefined` while the room is asleep, or when it is gone since. */
export type LookUp = <K extends Kind>(kind: K, id: string) => RecordOf<K> | undefined;

/** Kinds with pages of their own; everything else is read in the part it is shared in. */
const pageOf = {
  sheetLine: ({ roomId, id }, lookUp) => {
    const sheet = lookUp('sheetLine', id)?.sheetId;
    return { name: 'shared-session', roomId, ...(sheet !== undefined && { sheet }) };
  },
  sheet: ({ roomId, id }) => ({ name: 'shared-session', roomId, sheet: id }),
  session: ({ roomId, id }) => ({ name: 'shared-session', roomId, id }),
  agendaItem: ({ roomId, id }, lookUp) => ofSession(roomId, lookUp('agendaItem', id)),
  decision: ({ roomId, id }, lookUp) => ofSession(roomId, lookUp('decision', id)),
  sessionFeedback: ({ roomId, id }, lookUp) => {
    const sessionId = lookUp('sessionFeedback', id)?.sessionId;
    return sessionId === undefined
      ? { name: 'person', roomId }
      : { name: 'after-session', roomId, id: sessionId };
  },
  progressNote: ({ roomId, id }) => ({ name: 'note', roomId, id }),
  noteAddendum: ({ roomId, id }, lookUp) => {
    const noteId = lookUp('noteAddendum', id)?.noteId;
    return noteId === undefined ? { name: 'notes', roomId } : { name: 'note', roomId, id: noteId };
  },
  comment: ({ roomId, id }, lookUp) => {
    const about = lookUp('comment', id)?.aboutKind;
    const part = about !== undefined && isKind(about) ? partOf(about) : null;
    return part === null ? { name: 'person', roomId } : { name: 'person', roomId, part };
  },
  urgencyView: ({ roomId }) => ({ name: 'person', roomId, part: 'harms' }),
  // These stand on the person's first page.
  suggestion: ({ roomId }) => ({ name: 'person', roomId }),
  appointment: ({ roomId }) => ({ name: 'person', roomId }),
  appointmentAnswer: ({ roomId }) => ({ name: 'person', roomId }),
  therapistCard: () => ({ name: 'therapist-card' }),
} as const satisfies { readonly [K in Kind]?: (hit: Hit, lookUp: LookUp) => Route };

const ofSession = (roomId: string, one: { readonly sessionId?: string } | undefined): Route => ({
  name: 'shared-session',
  roomId,
  ...(one?.sessionId !== undefined && { id: one.sessionId }),
});

const hasPage = (kind: Kind): kind is keyof typeof pageOf => Object.hasOwn(pageOf, kind);

/** Whether a hit of this kind can be opened. */
export const leads = (kind: Kind): boolean => hasPage(kind) || partOf(kind) !== null;

/** Where a hit is read: its own page, or the part of that person's page it stands in; `null` when it is read nowhere. */
export const whereOf = (hit: Hit, lookUp: LookUp): Route | null => {
  const { roomId, kind } = hit;
  if (hasPage(kind)) return pageOf[kind](hit, lookUp);
  const part = partOf(kind);
  return part === null ? null : { name: 'person', roomId, part };
};

/** Whether the words are the person's: of what both write only the signature says so, and asleep nothing does. */
const isTheirs = (hit: SearchHit, authorOf: (hit: SearchHit) => Author | undefined): boolean => {
  const may = whoMayChange[hit.kind];
  return may === 'owner' || (may === 'both' && authorOf(hit) === 'owner');
};

export const findRows = (
  query: string,
  people: readonly Named[],
  pages: readonly PageRow[],
  hits: readonly SearchHit[],
  authorOf: (hit: SearchHit) => Author | undefined,
): readonly FindRow[] => {
  const names = new Map(people.map(({ roomId, name }) => [roomId, name]));
  const person = people
    .filter(({ name }) => matchesName(query, name))
    .slice(0, mostPeople)
    .map(({ roomId, name }): FindRow => ({
      id: `person-${roomId}`,
      of: 'person',
      name,
      secondary: null,
      own: false,
      to: { name: 'person', roomId },
    }));
  const page = pages
    .filter(({ name }) => matchesName(query, name))
    .map(({ name, to }): FindRow => ({
      id: `page-${to === 'lock' ? to : to.name}`,
      of: 'page',
      name,
      secondary: null,
      own: false,
      to,
    }));
  const words =
    query.trim() === '' ? [] : hits.filter(({ kind, roomId }) => leads(kind) && names.has(roomId));
  return [
    ...person,
    ...page,
    ...words.map((hit): FindRow => ({
      id: `words-${hit.roomId}-${hit.kind}-${hit.id}`,
      of: 'words',
      name: names.get(hit.roomId) ?? '',
      secondary: hit.words,
      own: isTheirs(hit, authorOf),
      to: hit,
    })),
  ];
};
