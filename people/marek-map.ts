/** His map, and what it costs. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './marek-telling.ts';

export const mareksMap = ({ ids, says, fresh, language }: Telling): readonly Change[] => {
  const gives = (behaviourId: string, fields: Change<'function'>['fields']): Change =>
    change('function', fresh(), { behaviourId, ...fields });
  const leads = (from: readonly [string, string], to: readonly [string, string], words: string): Change =>
    change('link', fresh(), {
      fromKind: from[0] as 'behaviour',
      fromId: from[1],
      toKind: to[0] as 'behaviour',
      toId: to[1],
      direction: 'leads-to',
      words,
    });
  return [
    change('about', 'about', {
      name: says.name,
      helpWith: says.helpWith,
      country: language === 'en' ? 'gb' : 'es',
    }),
    change('behaviour', ids.game, {
      label: says.game,
      behaviourKind: 'gaming',
      daysInFour: 24,
      unit: says.gameUnit,
      typicalAmount: 5,
      set: says.gameSet,
      setting: says.gameSetting,
      rules: says.gameRules,
      sinceWhen: says.gameSince,
      longestBreak: says.gameLongest,
      breakHelped: says.gameBreakHelped,
    }),
    change('behaviour', ids.parcels, {
      label: says.parcels,
      behaviourKind: 'spending',
      unit: says.parcelsUnit,
      set: says.parcelsSet,
      setting: says.parcelsSetting,
    }),
    change('concern', ids.debts, { label: says.debts, area: 'money', more: says.debtsMore }),
    change('concern', ids.lonely, { label: says.lonely, area: 'loneliness' }),
    change('concern', ids.tired, { label: says.tired, area: 'sleep' }),
    change('concern', ids.us, { label: says.us, area: 'relationship' }),
    change('strength', ids.kasia, { label: says.kasia, more: says.kasiaMore }),
    change('strength', ids.cycling, { label: says.cycling }),
    change('strength', ids.soup, { label: says.soup }),
    gives(ids.game, { gives: 'belonging', words: says.myTeam, strength: 9, elsewhere: says.elsewhereTeam }),
    gives(ids.game, { gives: 'calm', words: says.headQuiet, strength: 7 }),
    gives(ids.parcels, { gives: 'fun', words: says.parcelFun, strength: 5 }),
    leads(['concern', ids.lonely], ['behaviour', ids.game], says.lineLonely),
    leads(['behaviour', ids.game], ['behaviour', ids.parcels], says.lineGameBuy),
    leads(['behaviour', ids.parcels], ['concern', ids.debts], says.lineBuyDebts),
    leads(['concern', ids.debts], ['concern', ids.tired], says.lineDebtsTired),
    leads(['strength', ids.soup], ['concern', ids.tired], says.lineSoup),
  ];
};

export const mareksCosts = ({ ids, says, ago, on, fresh }: Telling): readonly Change[] => [
  ...on(
    54,
    change('harm', ids.late, {
      label: says.late,
      to: 'me',
      area: 'work',
      eases: says.lateEases,
      soon: 'weeks',
    }),
    change('harm', ids.minus, {
      label: says.minus,
      to: 'me',
      area: 'money',
      eases: says.minusEases,
      bad: 3,
      behaviourIds: [ids.parcels],
    }),
    change('harm', ids.pays, {
      label: says.pays,
      to: 'partner',
      toName: says.kasia,
      area: 'money',
      eases: says.paysEases,
      behaviourIds: [ids.parcels],
    }),
    change('harm', ids.apart, {
      label: says.apart,
      to: 'partner',
      toName: says.kasia,
      area: 'relationships',
    }),
  ),
  change('ranking', fresh(), {
    day: ago(54),
    order: [ids.minus, ids.late],
    reasons: { [ids.minus]: says.minusWhy },
  }),
  change('ranking', fresh(), {
    day: ago(26),
    order: [ids.pays, ids.minus, ids.late, ids.apart],
    reasons: { [ids.pays]: says.paysWhy, [ids.minus]: says.minusWhy, [ids.late]: says.lateWhy },
  }),
  change('harmReading', fresh(), { harmId: ids.pays, day: ago(54), bother: 9 }),
  change('harmReading', fresh(), { harmId: ids.pays, day: ago(19), bother: 7 }),
];
