/** The person's own plans, line by line. Nothing here counts a plan as good or finished; it says what is not there yet. */
import { inPlace } from '../position.ts';
import type { RecordOf } from '../records.ts';
import { planSections, type PlanKind } from './plan.ts';

export type PlanSection = (typeof planSections)[PlanKind][number];
type Line = RecordOf<'planLine'>;

/** Sections that name somebody: their lines may carry a telephone number, hours, and the day it was tried. */
const contactSections: ReadonlySet<string> = new Set<PlanSection>([
  'people-to-ask',
  'services',
  'who-is-there',
  'who-knows',
  'spotting-line',
]);
export const isContactSection = (section: string): boolean => contactSections.has(section);

/** The lines of one section, in the person's order. */
export const linesIn = (lines: readonly Line[], plan: PlanKind, section: string): readonly Line[] =>
  inPlace(lines.filter((line) => line.plan === plan && line.section === section));

/** Lines of a plan whose heading this version does not know; they are shown, after the rest. [D13] */
export const linesElsewhere = (lines: readonly Line[], plan: PlanKind): readonly Line[] => {
  const known: readonly string[] = planSections[plan];
  return inPlace(lines.filter((line) => line.plan === plan && !known.includes(line.section ?? '')));
};

/** Whether a line says anything: its words, or a number to call. */
const says = ({ words, phone }: Line): boolean =>
  Boolean(words?.trim() ?? '') || Boolean(phone?.trim() ?? '');

/** What a crisis plan helps most with and does not name yet (clinical.md §1.13: contacts, and a means step). */
export const crisisNeeds = ['person', 'service', 'safer'] as const;
export type CrisisNeed = (typeof crisisNeeds)[number];
export const sectionFor: Readonly<Record<CrisisNeed, (typeof planSections)['crisis'][number]>> = {
  person: 'people-to-ask',
  service: 'services',
  safer: 'safer-around-me',
};

/** In the order of the plan. Empty when each is named; that is not a score, and nothing is said about it. */
export const notYetIn = (lines: readonly Line[]): readonly CrisisNeed[] =>
  crisisNeeds.filter((need) => !linesIn(lines, 'crisis', sectionFor[need]).some(says));
