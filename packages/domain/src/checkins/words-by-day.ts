import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '../records.ts';

type CheckIn = RecordOf<'checkIn'>;

/** What may be looked back at for eating and self-injury. There is no report in it, so none can be counted. [D16] */
const wordFields = [
  'at',
  'urge',
  'mood',
  'sleep',
  'place',
  'people',
  'why',
  'helped',
  'woundCare',
  'company',
  'note',
] as const;

/** One check-in's words, fields nobody filled in left out. */
export type WordsOfCheckIn = Pick<CheckIn, 'id' | (typeof wordFields)[number]>;

export interface WordsOfDay {
  readonly day: LocalDay;
  /** In the order in which they were said. */
  readonly said: readonly WordsOfCheckIn[];
}

const isAbout = (checkIn: CheckIn, behaviourId: string): boolean =>
  (checkIn.behaviourIds ?? []).includes(behaviourId) ||
  (checkIn.reports !== undefined && Object.hasOwn(checkIn.reports, behaviourId));

const wordsOf = (checkIn: CheckIn): WordsOfCheckIn => ({
  id: checkIn.id,
  ...Object.fromEntries(
    wordFields.filter((field) => checkIn[field] !== undefined).map((field) => [field, checkIn[field]]),
  ),
});

/** A check-in that holds a report and no word has nothing to show here: even its being there would be a mark. */
const saysSomething = (words: WordsOfCheckIn): boolean =>
  Object.entries(words).some(
    ([field, value]) =>
      field !== 'id' && field !== 'at' && value !== '' && !(Array.isArray(value) && value.length === 0),
  );

const bySaying = (a: CheckIn, b: CheckIn): number =>
  (a.at ?? a.madeAt) - (b.at ?? b.madeAt) || (a.id < b.id ? -1 : 1);

/** The words said about one behaviour from `from` to `to`, oldest day first. Days without words are not listed. */
export const wordsByDay = (
  behaviourId: string,
  checkIns: readonly CheckIn[],
  from: LocalDay,
  to: LocalDay,
): readonly WordsOfDay[] => {
  const byDay = new Map<LocalDay, WordsOfCheckIn[]>();
  for (const checkIn of checkIns.toSorted(bySaying)) {
    const { day } = checkIn;
    if (!day || day < from || day > to || !isAbout(checkIn, behaviourId)) continue;
    const words = wordsOf(checkIn);
    if (saysSomething(words)) byDay.set(day, [...(byDay.get(day) ?? []), words]);
  }
  return [...byDay.keys()].toSorted().map((day) => ({ day, said: byDay.get(day) ?? [] }));
};
