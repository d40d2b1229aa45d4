/** Her map: what she does, what lies behind it, what holds her, what it gives, what it costs, what matters most. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './imani-telling.ts';

const things = ({ ids, says, language }: Telling): Change[] => [
  change('about', 'about', {
    name: says.name,
    helpWith: says.helpWith,
    dayEndsAt: 4,
    country: language === 'en' ? 'gb' : 'es',
    dangerAsked: true,
  }),
  change('behaviour', ids.wine, {
    label: says.wine,
    behaviourKind: 'alcohol',
    substance: 'beer-wine-spirits',
    route: 'drink',
    prescribed: 'not-prescribed',
    daysInFour: 22,
    unit: says.wineUnit,
    typicalAmount: 3,
    set: says.wineSet,
    setting: says.wineSetting,
    rules: says.wineRules,
    sinceWhen: says.wineSince,
    longestBreak: says.wineLongest,
    breakHelped: says.wineBreakHelped,
  }),
  change('behaviour', ids.bets, {
    label: says.bets,
    behaviourKind: 'gambling',
    unit: says.betsUnit,
    set: says.betsSet,
    setting: says.betsSetting,
  }),
  change('behaviour', ids.food, { label: says.food, behaviourKind: 'eating', set: says.foodSet }),
  change('concern', ids.loss, { label: says.loss, area: 'loss', more: says.lossMore }),
  change('concern', ids.sleep, { label: says.sleep, area: 'sleep' }),
  change('concern', ids.money, { label: says.money, area: 'money' }),
  change('strength', ids.story, { label: says.story, more: says.storyMore }),
  change('strength', ids.swimming, { label: says.swimming }),
  change('strength', ids.choir, { label: says.choir }),
];

const gives = ({ ids, says, fresh }: Telling): Change[] => [
  change('function', fresh(), { behaviourId: ids.wine, gives: 'calm', words: says.dayStops, strength: 8 }),
  change('function', fresh(), {
    behaviourId: ids.wine,
    gives: 'other',
    words: says.mine,
    strength: 7,
    elsewhere: says.hourElsewhere,
  }),
  change('function', fresh(), { behaviourId: ids.wine, gives: 'connection', words: says.nearHer }),
  change('function', fresh(), { behaviourId: ids.bets, gives: 'fun', strength: 3 }),
];

const lines = ({ ids, says, fresh }: Telling): Change[] => [
  change('link', ids.link, {
    fromKind: 'concern',
    fromId: ids.sleep,
    toKind: 'behaviour',
    toId: ids.wine,
    direction: 'leads-to',
    words: says.pour,
  }),
  change('link', fresh(), {
    fromKind: 'concern',
    fromId: ids.loss,
    toKind: 'behaviour',
    toId: ids.wine,
    direction: 'leads-to',
    words: says.houseQuiet,
  }),
  change('link', fresh(), {
    fromKind: 'concern',
    fromId: ids.loss,
    toKind: 'concern',
    toId: ids.sleep,
    direction: 'leads-to',
    words: says.lieThere,
  }),
  change('link', fresh(), {
    fromKind: 'behaviour',
    fromId: ids.wine,
    toKind: 'concern',
    toId: ids.sleep,
    direction: 'leads-to',
    words: says.wakeAtThree,
  }),
  change('link', fresh(), {
    fromKind: 'behaviour',
    fromId: ids.bets,
    toKind: 'behaviour',
    toId: ids.wine,
    direction: 'comes-from',
    words: says.braver,
  }),
  change('link', fresh(), {
    fromKind: 'behaviour',
    fromId: ids.bets,
    toKind: 'concern',
    toId: ids.money,
    direction: 'leads-to',
    words: says.coins,
  }),
  change('link', fresh(), {
    fromKind: 'concern',
    fromId: ids.money,
    toKind: 'concern',
    toId: ids.sleep,
    direction: 'both',
    words: says.worry,
  }),
  change('link', fresh(), {
    fromKind: 'strength',
    fromId: ids.story,
    toKind: 'behaviour',
    toId: ids.wine,
    words: says.waits,
  }),
  change('link', fresh(), {
    fromKind: 'strength',
    fromId: ids.swimming,
    toKind: 'concern',
    toId: ids.sleep,
    words: says.tuesdays,
  }),
];

const costs = ({ ids, says, on }: Telling): readonly Change[] => [
  change('harm', ids.awake, {
    label: says.awake,
    to: 'me',
    area: 'body',
    eases: says.awakeEases,
    bad: 3,
    likely: 4,
    soon: 'now',
    behaviourIds: [ids.wine],
  }),
  change('harm', ids.rent, {
    label: says.rent,
    to: 'me',
    area: 'money',
    eases: says.rentEases,
    bad: 4,
    soon: 'weeks',
    behaviourIds: [ids.bets],
  }),
  ...on(47, change('harm', ids.friends, { label: says.friends, to: 'me', area: 'relationships' })),
  ...on(
    42,
    change('harm', ids.snap, {
      label: says.snap,
      to: 'child',
      toName: 'Zuri',
      area: 'relationships',
      eases: says.snapEases,
      bad: 2,
      likely: 3,
      behaviourIds: [ids.wine],
    }),
  ),
  ...on(
    35,
    change('harm', ids.cousin, {
      label: says.cousin,
      to: 'family',
      toName: says.wanjiru,
      area: 'money',
      behaviourIds: [ids.bets],
    }),
  ),
];

const readings = ({ ids, says, ago, fresh }: Telling): Change[] => {
  const bothers = [
    [77, 7],
    [56, 8],
    [49, 8, says.worstWeek],
    [42, 7],
    [21, 6],
    [14, 6],
    [7, 5, says.swamTwice],
  ] as const;
  return [
    ...bothers.map(([days, bother, words]) =>
      change('harmReading', fresh(), {
        harmId: ids.awake,
        day: ago(days),
        bother,
        ...(words !== undefined && { words }),
      }),
    ),
    change('harmReading', fresh(), { harmId: ids.snap, day: ago(7), bother: 9 }),
  ];
};

const orders = ({ ids, says, ago, fresh }: Telling): Change[] => [
  change('ranking', fresh(), {
    day: ago(70),
    order: [ids.rent, ids.awake],
    reasons: { [ids.rent]: says.coins },
  }),
  change('ranking', fresh(), { day: ago(35), order: [ids.awake, ids.rent, ids.snap], reasons: {} }),
  change('ranking', fresh(), {
    day: ago(20),
    order: [ids.rent, ids.snap, ids.awake, ids.friends],
    reasons: { [ids.rent]: says.coins },
  }),
  change('ranking', fresh(), {
    day: ago(7),
    order: [ids.snap, ids.awake, ids.rent, ids.friends],
    reasons: { [ids.snap]: says.snapWhy, [ids.awake]: says.awakeWhy, [ids.friends]: says.friendsWhy },
  }),
];

export const imaniMap = (told: Telling): readonly Change[] =>
  [things, gives, lines, costs, readings, orders].flatMap((chapter) => chapter(told));
