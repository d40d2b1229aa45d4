/** Her plan: goals in every status, a scale made twice, a ladder with a step in every state, if-thens and reviews. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './imani-telling.ts';

const goals = ({ ids, says, ago }: Telling): Change[] => [
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
  change('goal', ids.noBets, {
    label: says.noBets,
    direction: 'stop-one-keep-another',
    area: 'money',
    status: 'resting',
    behaviourIds: [ids.bets],
  }),
  change('goal', ids.sing, { label: says.sing, direction: 'something-else', area: 'joy', status: 'active' }),
  change('goal', ids.weekends, {
    label: says.weekends,
    direction: 'less-often',
    status: 'let-go',
    behaviourIds: [ids.wine],
  }),
  change('goal', ids.safeNights, {
    label: says.safeNights,
    direction: 'understand',
    status: 'reached',
    behaviourIds: [ids.food],
  }),
  change('goal', ids.breakGoal, {
    label: says.breakGoal,
    direction: 'take-a-break',
    status: 'changed',
    breakDays: 10,
    startsOn: ago(-30),
    behaviourIds: [ids.wine],
  }),
];

const scales = ({ ids, says, ago, fresh }: Telling): Change[] => [
  change('scale', ids.oldScale, { goalId: ids.evenings, version: 1, zero: says.zero }),
  change('scale', ids.scale, {
    goalId: ids.evenings,
    version: 2,
    minus2: says.minus2,
    minus1: says.minus1,
    zero: says.zero,
    plus1: says.plus1,
    plus2: says.plus2,
  }),
  change('scaleRating', fresh(), { scaleId: ids.scale, day: ago(19), value: -1 }),
  change('scaleRating', fresh(), { scaleId: ids.scale, day: ago(5), value: 0, words: says.rated }),
];

const steps = ({ ids, says, ago }: Telling): Change[] => [
  change('step', ids.smallGlasses, {
    goalId: ids.evenings,
    label: says.smallGlasses,
    size: 'tiny',
    status: 'did',
    position: 'a0',
  }),
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
  change('step', ids.bottle, {
    goalId: ids.evenings,
    label: says.bottle,
    size: 'medium',
    confidence: 5,
    status: 'resting',
    position: 'a2',
  }),
  change('step', ids.friday, {
    goalId: ids.evenings,
    label: says.friday,
    status: 'idea',
    position: 'a3',
    suggestionId: ids.suggestion,
  }),
];

const around = ({ ids, says, ago, fresh }: Telling): Change[] => [
  change('ifThen', ids.ifQuiet, {
    goalId: ids.evenings,
    stepId: ids.tea,
    trigger: 'feeling',
    ifWords: says.ifQuiet,
    thenWords: says.thenKettle,
    usedTimes: 3,
  }),
  change('ifThen', fresh(), {
    goalId: ids.noBets,
    trigger: 'money',
    ifWords: says.ifPay,
    thenWords: says.thenWanjiru,
    resting: true,
  }),
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
  [goals, scales, steps, around].flatMap((chapter) => chapter(told));
