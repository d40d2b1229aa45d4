/** Her goals and steps, her safety plans, and her use plan as it prints on a card. */
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { ruthsLastSession, type Telling } from './ruth-telling.ts';

export const ruthsPlan = ({ ids, says, ago, on, fresh, last }: Telling): readonly Change[] => [
  ...on(
    58,
    change('goal', ids.alive, {
      label: says.alive,
      direction: 'safer-as-it-is',
      area: 'safety',
      why: says.aliveWhy,
      status: 'active',
      behaviourIds: [ids.gear, ids.methadone],
      harmIds: [ids.over],
      importance: 10,
      confidence: 7,
    }),
    change('goal', ids.liver, {
      label: says.liver,
      direction: 'something-else',
      area: 'health',
      why: says.liverWhy,
      status: 'active',
    }),
    change('goal', ids.holiday, {
      label: says.holiday,
      direction: 'something-else',
      area: 'health',
      status: 'active',
    }),
    change('goal', ids.someDays, {
      label: says.someDays,
      direction: 'less-often',
      status: 'idea',
      behaviourIds: [ids.gear],
    }),
    change('step', ids.hepTest, {
      goalId: ids.liver,
      label: says.hepTest,
      size: 'small',
      confidence: 8,
      status: 'did',
      position: 'a0',
    }),
    change('step', ids.smoke, {
      goalId: ids.alive,
      label: says.smoke,
      size: 'small',
      confidence: 8,
      status: 'trying',
      position: 'a0',
    }),
  ),
  change('stepReview', fresh(), {
    stepId: ids.hepTest,
    day: ago(44),
    outcome: 'did',
    learned: says.hepLearned,
    next: 'grow',
  }),
  change('stepReview', fresh(), {
    stepId: ids.smoke,
    day: ago(30),
    outcome: 'partly',
    learned: says.smokeLearned,
    next: 'keep',
  }),
  ...on(
    30,
    change('goal', ids.door, {
      label: says.door,
      direction: 'something-else',
      area: 'home',
      status: 'resting',
    }),
  ),
  ...on(
    23,
    change('step', ids.apart, {
      goalId: ids.alive,
      label: says.apart,
      size: 'medium',
      confidence: 4,
      status: 'resting',
      position: 'a2',
    }),
    change('step', ids.tellMel, {
      goalId: ids.alive,
      label: says.apartSmaller,
      size: 'tiny',
      confidence: 9,
      status: 'trying',
      position: 'a1',
      madeFromId: ids.apart,
    }),
    change('ifThen', fresh(), {
      goalId: ids.holiday,
      trigger: 'own',
      ifWords: says.ifMissed,
      thenWords: says.thenMissed,
    }),
    change('ifThen', fresh(), {
      goalId: ids.alive,
      trigger: 'body',
      ifWords: says.ifRain,
      thenWords: says.thenRain,
    }),
  ),
  ...on(
    ruthsLastSession({ last }),
    change('step', ids.ecg, {
      goalId: ids.liver,
      label: says.ecg,
      when: says.ecgWhen,
      size: 'small',
      confidence: 8,
      status: 'trying',
      position: 'a1',
      madeFromId: ids.hepTest,
    }),
  ),
];

export const ruthsSafety = ({ says, ago, on, fresh }: Telling): readonly Change[] => {
  const line = (
    of: PlanKind,
    section: string,
    words: string,
    more: Change<'planLine'>['fields'] = {},
  ): Change => change('planLine', fresh(), { plan: of, section, position: 'a0', words, ...more });
  return on(
    44,
    line('overdose', 'what-i-use', says.useWhat),
    line('overdose', 'too-much-signs', says.tooMuch),
    line('overdose', 'naloxone-where', says.naloxone),
    line('overdose', 'who-is-there', says.whoThere, { phone: '020 7946 0071' }),
    line('overdose', 'what-they-do', says.whatTheyDo),
    line('overdose', 'afterwards', says.afterwards),
    line('using-alone', 'who-knows', says.whoKnows, { phone: '020 7946 0071', triedOn: ago(40) }),
    line('using-alone', 'check-in-way', says.checkIn),
    line('using-alone', 'spotting-line', says.line),
    line('using-alone', 'door-and-phone', says.doorAndPhone),
    line('using-alone', 'go-slow', says.goSlow),
    line('crisis', 'getting-bad', says.badSign),
    line('crisis', 'by-myself', says.byMyself),
    line('crisis', 'places-and-people', says.van),
    line('crisis', 'people-to-ask', says.mel, { phone: '020 7946 0071' }),
    line('crisis', 'services', says.service, { phone: '020 7946 0095' }),
    line('crisis', 'safer-around-me', says.safer),
    line('crisis', 'stay-for', says.stayFor),
  );
};

/** Her use plan as it prints on a card, and how two lines of it went. */
export const ruthsUsePlan = ({ ids, says, ago, on, fresh }: Telling): readonly Change[] => {
  const words: Readonly<Record<UsePlanSection, string>> = {
    want: says.planWant,
    'dont-want': says.planDont,
    'good-enough': says.planGood,
    amount: says.planAmount,
    when: says.planWhen,
    where: says.planWhere,
    'with-whom': says.planWho,
    how: says.planHow,
    first: says.planFirst,
    'not-if': says.planNotIf,
    after: says.planAfter,
    'if-different': says.planDifferent,
    'try-out': says.planTry,
  };
  const own: Partial<Record<UsePlanSection, string>> = { amount: ids.planAmount, when: ids.planWhen };
  return [
    ...on(
      17,
      ...usePlanSections.map((section) =>
        change('usePlanLine', own[section] ?? fresh(), {
          behaviourId: ids.gear,
          section,
          words: words[section],
          position: 'a0',
        }),
      ),
    ),
    change('usePlanTry', fresh(), { lineId: ids.planWhen, day: ago(12), went: 'not', words: says.triedNot }),
    change('usePlanTry', fresh(), {
      lineId: ids.planAmount,
      day: ago(12),
      went: 'partly',
      words: says.triedPartly,
    }),
    change('usePlanTry', fresh(), { lineId: ids.planAmount, day: ago(4), went: 'kept' }),
  ];
};
