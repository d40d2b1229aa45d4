/**
 * Finding words in what is shared, in every room, awake or asleep. Big and small letters and accents make no difference. What
 * was opened for it stays in this worker's memory until the notebook closes. Process notes, drafts and the home record
 * are in no room, so nothing here can reach them. [T57]
 */
import { ok, type Result } from '@handrail/kernel/result.ts';
import { isKind } from '@handrail/domain/records.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { wordsPlaces } from '../notebook/places.ts';
import type { Commands, SearchHit } from '../protocol.ts';
import { wake } from './awake.ts';
import { commitRoom } from './keeping.ts';
import { isIn, type Room } from './room.ts';
import { between, joined, linesIn, openWords, type Joined } from './search-words.ts';

export const mostHits = 100;
/** Longest piece of words that a hit shows, UTF-16 units, and how much of it stands before the place. */
const longestWords = 200;
const wordsBefore = 60;

const marks = /\p{Mark}+/gu;
// eslint-disable-next-line no-control-regex -- whether there is anything but plain letters in it
const plain = /^[\u0000-\u007f]*$/;

/** As it is compared. */
export const folded = (text: string): string =>
  plain.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(marks, '').toLowerCase();

/** The words of one room, as they are and as they are compared, one field after the other. */
export interface Findable extends Joined {
  /** As the room stood. */
  readonly as: unknown;
  readonly text: string;
  /** Field by field; made with the first hit, because in most rooms there is none. */
  fields: Fields | null;
}
interface Fields {
  readonly of: readonly string[];
  readonly lines: readonly string[];
  /** Where each field ends in `text`, the mark after it included. */
  readonly ends: readonly number[];
}

export const findable = (as: unknown, { of, words }: Joined): Findable => ({
  as,
  of,
  words,
  text: folded(words),
  fields: null,
});

const fieldsOf = (one: Findable): Fields => {
  let at = 0;
  one.fields ??= {
    of: one.of.split(between),
    lines: one.words.split(between),
    ends: one.text.split(between).map((line) => (at += line.length + 1)),
  };
  return one.fields;
};

/** Index of the line in which this place of the text is. */
const lineAt = (ends: readonly number[], place: number): number => {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Where in words as they were written a place of their folded text is: folding may make letters more, or fewer. */
const placeIn = (words: string, place: number): number => {
  let at = 0;
  let seen = 0;
  for (const letter of words) {
    seen += folded(letter).length;
    if (seen > place) return at;
    at += letter.length;
  }
  return at;
};

const around = (words: string, place: number): string => {
  if (words.length <= longestWords) return words;
  const from = Math.max(0, Math.min(placeIn(words, place) - wordsBefore, words.length - longestWords));
  // A letter of two units is not cut in half.
  return words
    .slice(from, from + longestWords)
    .toWellFormed()
    .replaceAll('\ufffd', '');
};

/** At most `most` hits of one room, one for each field. */
export const hitsIn = (roomId: string, one: Findable, wanted: string, most: number): SearchHit[] => {
  const { text } = one;
  const hits: SearchHit[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && hits.length < most;) {
    const { of, lines, ends } = fieldsOf(one);
    const index = lineAt(ends, at);
    const [kind = '', id = ''] = of[index]?.split(' ') ?? [];
    if (isKind(kind))
      hits.push({ roomId, kind, id, words: around(lines[index] ?? '', at - (ends[index - 1] ?? 0)) });
    at = text.indexOf(wanted, ends[index] ?? text.length);
  }
  return hits;
};

const ofAwake = (notebook: Notebook, room: Room): Findable => {
  const known = notebook.findable.get(room.id);
  // Every act makes the document another one, if only by its count.
  const as = `${room.document.acts.size} ${room.document.erased.size} ${room.next.entry} ${room.next.out}`;
  if (known?.as === as) return known;
  return findable(as, joined(linesIn(room)));
};

/**
 * One whose words do not open is opened itself, and its words are written down anew when it next sleeps. False when it does not
 * open either.
 */
const wakeInstead = async (device: Device, notebook: Notebook, roomId: string): Promise<boolean> => {
  const room = await wake(device, notebook, roomId, false);
  if (room) await commitRoom(device, notebook, room, { lasting: { rest: null } });
  return room !== null;
};

/**
 * The words of rooms that sleep, read together the first time, and of those that slept anew since. False: those of some could
 * not be looked at.
 */
const readAsleep = async (device: Device, notebook: Notebook): Promise<boolean> => {
  const { asleep, findable: found, line } = notebook;
  const stale = [...asleep.values()].filter(({ id, lasting }) => found.get(id)?.as !== lasting.rest);
  // The desk is being opened, or what lies of some does not open.
  let all = notebook.unopened.size === 0;
  if (stale.length === 0) return all;
  const sealed = new Map(await device.parts.storage.all(wordsPlaces(line.id)));
  // Together, because each waits a moment for the platform's cipher.
  const opened = await Promise.all(
    stale.map(async ({ id, lasting: { rest } }) => {
      const bytes = sealed.get(`${wordsPlaces(line.id)}${id}`);
      const words = bytes && (await openWords(notebook, id, rest, bytes));
      return [id, words ? findable(rest, words) : null] as const;
    }),
  );
  for (const [id, words] of opened)
    if (words) found.set(id, words);
    else if (!(await wakeInstead(device, notebook, id))) all = false;
  return all;
};

/** `words`: all of them in this order, in one field. Nothing wanted finds nothing. `notYet`: not every room was looked at. */
export const search = async (
  device: Device,
  notebook: Notebook,
  { words }: { readonly words: string },
): Promise<Result<Commands['search']['out'], never>> => {
  const wanted = folded(words.trim()).replaceAll(between, ' ');
  if (wanted === '') return ok({ hits: [], more: false });
  const all = await readAsleep(device, notebook);
  const hits: SearchHit[] = [];
  for (const room of notebook.rooms.values())
    if (isIn(room, notebook.keyring.personId)) notebook.findable.set(room.id, ofAwake(notebook, room));
  for (const [roomId, one] of notebook.findable) {
    if (hits.length > mostHits) break;
    hits.push(...hitsIn(roomId, one, wanted, mostHits + 1 - hits.length));
  }
  return ok({
    hits: hits.slice(0, mostHits),
    more: hits.length > mostHits,
    ...(!all && { notYet: true as const }),
  });
};
