/** The form of a goal: what its boxes hold, and what is kept of them. */
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import type { Direction } from '@handrail/domain/goals/goal.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import { orNull, wholeNumberIn } from '../forms/typed-number.ts';

type Goal = RecordOf<'goal'>;
type Words =
  | 'label'
  | 'why'
  | 'horizon'
  | 'importanceNotLower'
  | 'importanceOneHigher'
  | 'confidenceNotLower'
  | 'confidenceOneHigher';
/** Boxes for a number or a day, as typed. */
export type Box = 'breakDays' | 'startsOn' | 'cutPercent' | 'withinDays';

/** `null` is nothing chosen: an answer that was taken back must not come back from the kept goal. */
export type GoalDraft = Record<Words | Box, string> & {
  readonly direction: Direction | null;
  readonly area: NonNullable<Goal['area']> | null;
  readonly status: NonNullable<Goal['status']> | null;
  readonly importance: number | null;
  readonly confidence: number | null;
  readonly behaviourIds: readonly string[];
  readonly harmIds: readonly string[];
  readonly concernIds: readonly string[];
};

/** The form as it opens: a kept goal's own values, or nothing at all. [D2] */
export const goalDraft = (goal: Goal | undefined): GoalDraft => ({
  label: goal?.label ?? '',
  why: goal?.why ?? '',
  horizon: goal?.horizon ?? '',
  direction: goal?.direction ?? null,
  area: goal?.area ?? null,
  status: goal?.status ?? null,
  importance: goal?.importance ?? null,
  importanceNotLower: goal?.importanceNotLower ?? '',
  importanceOneHigher: goal?.importanceOneHigher ?? '',
  confidence: goal?.confidence ?? null,
  confidenceNotLower: goal?.confidenceNotLower ?? '',
  confidenceOneHigher: goal?.confidenceOneHigher ?? '',
  behaviourIds: goal?.behaviourIds ?? [],
  harmIds: goal?.harmIds ?? [],
  concernIds: goal?.concernIds ?? [],
  breakDays: goal?.breakDays?.toString() ?? '',
  startsOn: goal?.startsOn ?? '',
  cutPercent: goal?.cutPercent?.toString() ?? '',
  withinDays: goal?.withinDays?.toString() ?? '',
});

/** The boxes a direction brings with it. A box that is not shown is not kept: nobody could see what it says. */
export const boxesOf = (direction: Direction | null): readonly Box[] => {
  switch (direction) {
    case 'take-a-break':
      return ['breakDays', 'startsOn'];
    case 'less-each-time':
    case 'less-often':
      return ['cutPercent', 'withinDays'];
    default:
      return [];
  }
};

/** Why a box cannot be read, as a message; `null` when it is blank or fine. */
export const boxProblem = (box: Box, text: string): MessageKey | null => {
  if (box === 'startsOn') return text === '' || parseLocalDay(text) ? null : 'plan.edit.a-day';
  if (box === 'cutPercent') return wholeNumberIn(text, 100) === 'unreadable' ? 'plan.edit.percent' : null;
  return wholeNumberIn(text) === 'unreadable' ? 'plan.edit.whole-number' : null;
};

/** What the form says, ready to be kept; ask `boxProblem` first. */
export const goalFieldsIn = (draft: GoalDraft): FieldsToKeep<'goal'> => {
  const { breakDays, startsOn, cutPercent, withinDays, behaviourIds, harmIds, concernIds, ...rest } = draft;
  const shown = boxesOf(draft.direction);
  const box = (name: Box, text: string): number | null =>
    shown.includes(name) ? orNull(wholeNumberIn(text)) : null;
  return {
    ...rest,
    behaviourIds: [...behaviourIds],
    harmIds: [...harmIds],
    concernIds: [...concernIds],
    breakDays: box('breakDays', breakDays),
    startsOn: shown.includes('startsOn') ? parseLocalDay(startsOn) : null,
    cutPercent: box('cutPercent', cutPercent),
    withinDays: box('withinDays', withinDays),
  };
};
