/** The words of one experience, as lines of a note. Only what the file says: nothing is added and nothing is put better. */
import type { JournalExperience } from './read-journal.ts';

/** The app keeps Shulgin's scale under these names and shows it as these signs. */
const signs: Readonly<Record<string, string>> = {
  minus: '−',
  plusMinus: '±',
  plus: '+',
  twoPlus: '++',
  threePlus: '+++',
  fourPlus: '++++',
};
export const ratingSign = (option: string): string =>
  Object.hasOwn(signs, option) ? (signs[option] ?? option) : option;

const isSaid = (text: string | null): text is string => text !== null && text.trim() !== '';

/** "20:40 heart racing"; a line without a time is the words alone. */
const timed = (words: string, time: number | null, clock: (ms: number) => string): string =>
  time === null ? words : `${clock(time)} ${words}`;

/**
 * Title, text, timed notes and ratings, one a line; empty when the person wrote nothing. `clock` writes the hour and
 * minute where the person was.
 */
export const wordsOfExperience = (e: JournalExperience, clock: (ms: number) => string): string =>
  [
    ...[e.title, e.text].filter(isSaid),
    ...e.timedNotes.flatMap(({ note, time }) => (isSaid(note) ? [timed(note, time, clock)] : [])),
    ...e.ratings.flatMap(({ option, time }) =>
      isSaid(option) ? [timed(ratingSign(option), time, clock)] : [],
    ),
  ].join('\n');
