/**
 * Words that can be searched: what people wrote themselves in a room, as it stands there. For a room that sleeps they lie
 * sealed beside it. [T57]
 */
import { words as ownWords } from '@handrail/domain/fields.ts';
import { kindNames, kinds, type Kind } from '@handrail/domain/records.ts';
import { openSmall, sealSmall } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import { standing } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { wordsPlace } from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { Room } from './room.ts';

/** One field's words, and whose they are. */
export type WordsLine = readonly [kind: Kind, id: string, words: string];

/** What a table of fields says of one of them, as far as is asked here. */
interface Schema {
  readonly type?: string;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly pipe?: readonly Schema[];
}

/** A field of own words: one, a list of them, or some for each of several things. */
const holdsWords = (field: unknown): boolean => {
  if (field === ownWords) return true;
  const { type, item, value, pipe } = field as Schema;
  return (
    (type === 'array' && (item === ownWords || pipe?.[0]?.item === ownWords)) ||
    (type === 'record' && value === ownWords)
  );
};

const fieldsOf = new Map<Kind, readonly string[]>(
  kindNames.map((kind) => [
    kind,
    Object.entries(kinds[kind])
      .filter(([, field]) => holdsWords(field))
      .map(([name]) => name),
  ]),
);

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Between two fields: in nobody's words, so that none is found across two of them. One byte, as it is and as JSON. */
export const between = '\u007f';

/** Everything in a room that can be found. */
export const linesIn = ({ document }: Pick<Room, 'document'>): WordsLine[] =>
  standing(document).flatMap(([kind, record]) => {
    const fields = record as unknown as Readonly<Record<string, unknown>>;
    return (fieldsOf.get(kind) ?? [])
      .flatMap((name) => textsIn(fields[name]))
      .map((words): WordsLine => [kind, record.id, words.replaceAll(between, ' ')]);
  });

/** `kind id` of each field, and the words of each, one after the other. */
export interface Joined {
  readonly of: string;
  readonly words: string;
}
export const joined = (lines: readonly WordsLine[]): Joined => ({
  of: lines.map(([kind, id]) => `${kind} ${id}`).join(between),
  words: lines.map(([, , words]) => words).join(between),
});

/** Two long texts, because a hundred thousand small ones take longer to read than to search. */
type WordsOnDisk = Joined & { readonly v: 1; readonly rest: string };

export const wordsKept = async (
  { parts }: Device,
  { vaultKey, line }: Notebook,
  room: Room,
  rest: string,
): Promise<Kept> => {
  const place = wordsPlace(line.id, room.id);
  const kept: WordsOnDisk = { v: 1, rest, ...joined(linesIn(room)) };
  return [place, await sealSmall(vaultKey, 'words', place, toJson(kept), parts.chance)];
};

/** Null when they do not open, or are not those of the room as it sleeps. */
export const openWords = async (
  { vaultKey, line }: Notebook,
  roomId: string,
  rest: string | null,
  sealed: Bytes,
): Promise<Joined | null> => {
  const opened = await openSmall(vaultKey, 'words', wordsPlace(line.id, roomId), sealed);
  if (!opened.ok) return null;
  const kept = fromJson(opened.value) as WordsOnDisk;
  return kept.v === 1 && kept.rest === rest ? kept : null;
};
