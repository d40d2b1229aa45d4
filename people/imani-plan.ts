/** Her plan: goals in every status, a scale made twice, a ladder with a step in every state, if-thens and reviews. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './imani-telling.ts';
import { sessionDaysOf } from './imani-room.ts';

/** Goals of which she has let go since, or that rest, as they were when she made them. */
const before = ({ ids, says, on }: Telling): readonly Change[] => {
  const goal = (ago: number, id: string, label: string, fields: Change<'goal'>['fields']) =>
    on(ago, change('goal', id, { label, status: 'active', ...fields }));
  return [
    ...goal(77, ids.weekends, says.weekends, { direction: 'less-often', behaviourIds: [ids.wine] }),
    ...goal(63, ids.noBets, says.noBets, {
      direction: 'stop-one-keep-another',
      area: 'money',
      behaviourIds: [ids.bets],
    }),
    ...goal(63, ids.safeNights, says.safeNights, { direction: 'understand', behaviourIds: [ids.food] }),
    ...goal(47, ids.breakGoal, says.breakGoal, { direction: 'take-a-break', behaviourIds: [ids.wine] }),
  ];
};

const goals = ({ ids, says, ago, on }: Telling): readonly Change[] => [
  ...on(
    70,
    change('goal', ids.evenings, {
      label: says.evenings,
      direction: 'less-each-time',
      area: 'use',
      why: says.eveningsWhy,
      horizon: says.horizon,
      status: 'active',
      behaviourIds: [ids.wine],
      harmIds: [ids.snap, ids.awake],
      concernIds: [ids.sleep],
      importance: 8,
      importanceNotLower: says.notLower,
      importanceOneHigher: says.oneHigher,
      confidence: 6,
      confidenceNotLower: says.sureNotLower,
      confidenceOneHigher: says.sureOneHigher,
      pace: 'gradual',
    }),
  ),
  ...on(21, change('goal', ids.noBets, { status: 'resting' })),
  ...on(
    61,
    change('goal', ids.sing, {
      label: says.sing,
      direction: 'something-else',
      area: 'joy',
      status: 'active',
    }),
  ),
  ...on(56, change('goal', ids.weekends, { status: 'let-go' })),
  ...on(28, change('goal', ids.safeNights, { status: 'reached' })),
  ...on(14, change('goal', ids.breakGoal, { status: 'changed', breakDays: 10, startsOn: ago(-30) })),
];

const scales = (told: Telling): readonly Change[] => {
  const { ids, says, ago, fresh, on } = told;
  const { first, second, oneScreen } = sessionDaysOf(told);
  return [
    ...on(56, change('scale', ids.oldScale, { goalId: ids.evenings, version: 1, zero: says.zero })),
    ...on(
      oneScreen,
      change('scale', ids.scale, {
        goalId: ids.evenings,
        version: 2,
        minus2: says.minus2,
        minus1: says.minus1,
        zero: says.zero,
        plus1: says.plus1,
        plus2: says.plus2,
      }),
    ),
    change('scaleRating', fresh(), { scaleId: ids.scale, day: ago(first), value: -1 }),
    change('scaleRating', fresh(), { scaleId: ids.scale, day: ago(second), value: 0, words: says.rated }),
  ];
};

const steps = ({ ids, says, ago, on }: Telling): readonly Change[] => [
  ...on(
    49,
    change('step', ids.smallGlasses, {
      goalId: ids.evenings,
      label: says.smallGlasses,
      size: 'tiny',
      status: 'did',
      position: 'a0',
    }),
  ),
  ...on(
    8,
    change('step', ids.tea, {
      goalId: ids.evenings,
      label: says.tea,
      when: says.tonight,
      where: says.kitchen,
      withWhom: says.withSelf,
      helpNeeded: says.helpTea,
      size: 'small',
      confidence: 7,
      reviewOn: ago(-2),
      status: 'trying',
      position: 'a1',
      madeFromId: ids.bottle,
    }),
  ),
  ...on(
    26,
    change('step', ids.bottle, {
      goalId: ids.evenings,
      label: says.bottle,
      size: 'medium',
      confidence: 5,
      status: 'resting',
      position: 'a2',
    }),
  ),
  ...on(
    33,
    change('step', ids.friday, {
      goalId: ids.evenings,
      label: says.friday,
      status: 'idea',
      position: 'a3',
      suggestionId: ids.suggestion,
    }),
  ),
];

const around = ({ ids, says, ago, fresh, on }: Telling): readonly Change[] => [
  ...on(
    40,
    change('ifThen', ids.ifQuiet, {
      goalId: ids.evenings,
      stepId: ids.tea,
      trigger: 'feeling',
      ifWords: says.ifQuiet,
      thenWords: says.thenKettle,
      usedTimes: 3,
    }),
  ),
  ...on(
    61,
    change('ifThen', fresh(), {
      goalId: ids.noBets,
      trigger: 'money',
      ifWords: says.ifPay,
      thenWords: says.thenWanjiru,
      resting: true,
    }),
  ),
  change('stepReview', fresh(), {
    stepId: ids.smallGlasses,
    day: ago(15),
    outcome: 'did',
    learned: says.slow,
    next: 'grow',
  }),
  change('stepReview', fresh(), {
    stepId: ids.bottle,
    day: ago(8),
    outcome: 'partly',
    learned: says.tooMuch,
    next: 'shrink',
  }),
];

export const imaniPlan = (told: Telling): readonly Change[] =>
  [before, goals, scales, steps, around].flatMap((chapter) => chapter(told));
