/** Her own plans, and what calls for a card. */
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './imani-telling.ts';

export const imaniSafety = ({ ids, says, ago, fresh, on }: Telling): readonly Change[] => {
  const line = (
    plan: PlanKind,
    section: string,
    position: string,
    words: string,
    more: object = {},
  ): Change => change('planLine', fresh(), { plan, section, position, words, ...more });
  const plans = [
    line('crisis', 'getting-bad', 'a0', says.letters),
    line('crisis', 'getting-bad', 'a1', says.answering),
    line('crisis', 'by-myself', 'a0', says.coldWater, { triedOn: ago(12) }),
    line('crisis', 'places-and-people', 'a0', says.poolCafe),
    line('crisis', 'people-to-ask', 'a0', says.wanjiru, { phone: '020 7946 0018', hours: says.anyHour }),
    line('crisis', 'services', 'a0', says.surgery, { phone: '020 7946 0044' }),
    line('crisis', 'safer-around-me', 'a0', says.tablets),
    line('crisis', 'stay-for', 'a0', says.stayFor),
    line('overdose', 'what-i-use', 'a0', says.wineAndTablets),
    line('overdose', 'too-much-signs', 'a0', says.hardToWake),
    line('overdose', 'naloxone-where', 'a0', says.drawer),
    line('using-alone', 'who-knows', 'a0', says.wanjiruKnows),
  ];
  return [
    ...on(47, ...plans),
    change('lifeEvent', ids.hospital, { what: 'hospital', endedOn: ago(10), words: says.hospital }),
    change('break', fresh(), { behaviourId: ids.wine, days: 4, endedOn: ago(9) }),
    change('cardShown', ids.cardShown, { card: 'lost-tolerance', day: ago(3), becauseId: ids.hospital }),
  ];
};
