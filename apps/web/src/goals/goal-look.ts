import type { GoalStatus } from '@handrail/domain/goals/goal.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { StepStatus } from '@handrail/domain/steps/step.ts';

/** A goal nobody gave a status is one the person is on. */
export const statusOf = (goal: Pick<RecordOf<'goal'>, 'status'>): GoalStatus => goal.status ?? 'active';
/** A step nobody gave a status is an idea. */
export const stepStatusOf = (step: Pick<RecordOf<'step'>, 'status'>): StepStatus => step.status ?? 'idea';

/** The mark beside a goal, by shape and never by colour; the last four weigh the same. [D9] */
export const goalMark = {
  active: 'trying',
  idea: 'idea',
  resting: 'resting',
  reached: 'reached',
  changed: 'changed',
  'let-go': 'let',
} as const satisfies Record<GoalStatus, string>;

/** The plan's three groups, each in the order the goals were made. */
export const goalGroups = {
  goals: ['active'],
  ideas: ['idea'],
  others: ['resting', 'reached', 'changed', 'let-go'],
} as const satisfies Record<string, readonly GoalStatus[]>;
export type GoalGroup = keyof typeof goalGroups;

export const goalsIn = (
  group: GoalGroup,
  goals: readonly RecordOf<'goal'>[],
): readonly RecordOf<'goal'>[] => {
  const statuses: readonly GoalStatus[] = goalGroups[group];
  return goals.filter((goal) => statuses.includes(statusOf(goal)));
};
