/** My use plan, line by line, and how each went. The plan stands beside what happened, never beside nothing. [P5] */
import { inPlace, placing } from '../position.ts';
import { change, type Change, type RecordOf } from '../records.ts';
import { usePlanSections, type UsePlanSection } from './use-plan.ts';

type Line = RecordOf<'usePlanLine'>;
type Try = RecordOf<'usePlanTry'>;

/** The lines of one section, in the person's order. */
export const usePlanLinesIn = (lines: readonly Line[], section: UsePlanSection): readonly Line[] =>
  inPlace(lines.filter((line) => line.section === section));

/** Lines whose section this version does not know; they are shown, after the rest. [D13] */
export const usePlanLinesElsewhere = (lines: readonly Line[]): readonly Line[] =>
  inPlace(lines.filter(({ section }) => section === undefined || !usePlanSections.includes(section)));

/** A new line, last in its section; more than one change when the places had to be spread anew. */
export const newUsePlanLine = (
  lines: readonly Line[],
  section: UsePlanSection,
  id: string,
  words: string,
): readonly Change[] => {
  const there = usePlanLinesIn(lines, section);
  return [...placing(there, id, there.length)].map(([placed, position]) =>
    placed === id
      ? change('usePlanLine', id, { section, words, position })
      : change('usePlanLine', placed, { position }),
  );
};

/** How a line went, by day, oldest first; what has no day stands before the rest. A list, never a sum. */
export const triesOf = (lineId: string, tries: readonly Try[]): readonly Try[] =>
  tries.filter((one) => one.lineId === lineId).toSorted(byDay);

const byDay = (a: Try, b: Try): number => {
  const [dayA, dayB] = [a.day ?? '', b.day ?? ''];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
};
