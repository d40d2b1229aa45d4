/** Her map, and what it costs. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './ruth-telling.ts';

export const ruthsMap = ({ ids, says, fresh, language }: Telling): readonly Change[] => {
  const line = (
    fromKind: 'behaviour' | 'concern' | 'strength',
    fromId: string,
    toKind: 'behaviour' | 'concern',
    toId: string,
    words: string,
  ): Change => change('link', fresh(), { fromKind, fromId, toKind, toId, direction: 'leads-to', words });
  return [
    change('about', 'about', {
      name: says.name,
      helpWith: says.helpWith,
      country: language === 'en' ? 'gb' : 'es',
      dangerAsked: true,
    }),
    change('behaviour', ids.gear, {
      label: says.gear,
      behaviourKind: 'opioid',
      substance: 'heroin',
      route: 'smoke',
      prescribed: 'not-prescribed',
      daysInFour: 9,
      unit: says.gearUnit,
      set: says.gearSet,
      setting: says.gearSetting,
      rules: says.gearRules,
      sinceWhen: says.gearSince,
      longestBreak: says.gearLongest,
      breakHelped: says.gearBreakHelped,
    }),
    change('behaviour', ids.methadone, {
      label: says.methadone,
      behaviourKind: 'opioid',
      substance: 'methadone',
      route: 'swallow',
      prescribed: 'prescribed',
      daysInFour: 26,
      setting: says.methadoneSetting,
      rules: says.methadoneRules,
      sinceWhen: says.methadoneSince,
    }),
    change('behaviour', ids.tablets, {
      label: says.tablets,
      behaviourKind: 'sedative',
      substance: 'benzodiazepine',
      route: 'swallow',
      prescribed: 'not-prescribed',
      set: says.tabletsSet,
    }),
    change('concern', ids.pain, { label: says.pain, area: 'pain' }),
    change('concern', ids.house, { label: says.house, area: 'trauma', more: says.houseMore }),
    change('concern', ids.room, { label: says.room, area: 'housing' }),
    change('concern', ids.looks, { label: says.looks, area: 'stigma' }),
    change('strength', ids.dog, { label: says.dog, more: says.dogMore }),
    change('strength', ids.mel, { label: says.mel }),
    change('strength', ids.painting, { label: says.painting }),
    change('function', fresh(), {
      behaviourId: ids.gear,
      gives: 'pain-relief',
      words: says.warm,
      strength: 8,
    }),
    change('function', fresh(), { behaviourId: ids.gear, gives: 'memories', words: says.off, strength: 9 }),
    change('function', fresh(), {
      behaviourId: ids.methadone,
      gives: 'withdrawal',
      words: says.notIll,
      strength: 10,
    }),
    line('concern', ids.pain, 'behaviour', ids.gear, says.lineHip),
    line('concern', ids.house, 'behaviour', ids.tablets, says.lineHouse),
    line('behaviour', ids.methadone, 'behaviour', ids.gear, says.lineMethadone),
    line('concern', ids.looks, 'behaviour', ids.methadone, says.lineLooks),
    line('strength', ids.dog, 'concern', ids.room, says.lineDog),
  ];
};

export const ruthsCosts = ({ ids, says, ago, on, fresh }: Telling): readonly Change[] => [
  ...on(
    61,
    change('harm', ids.over, {
      label: says.over,
      to: 'me',
      area: 'body',
      eases: says.overEases,
      bad: 4,
      behaviourIds: [ids.gear],
    }),
    change('harm', ids.both, {
      label: says.both,
      to: 'me',
      area: 'body',
      eases: says.bothEases,
      behaviourIds: [ids.tablets, ids.methadone],
    }),
    change('harm', ids.leg, { label: says.leg, to: 'me', area: 'body', eases: says.legEases, soon: 'weeks' }),
    change('harm', ids.queue, { label: says.queue, to: 'me', area: 'dignity' }),
    change('harm', ids.melFound, {
      label: says.melFound,
      to: 'friend',
      toName: says.mel,
      area: 'relationships',
      eases: says.melFoundEases,
    }),
  ),
  change('ranking', fresh(), {
    day: ago(61),
    order: [ids.leg, ids.queue],
    reasons: { [ids.leg]: says.legWhy },
  }),
  change('ranking', fresh(), {
    day: ago(20),
    order: [ids.over, ids.leg, ids.melFound],
    reasons: { [ids.over]: says.overWhy },
  }),
  change('harmReading', fresh(), { harmId: ids.leg, day: ago(61), bother: 8 }),
  change('harmReading', fresh(), { harmId: ids.leg, day: ago(18), bother: 6, words: says.bother }),
  change('lifeEvent', ids.away, { what: 'custody', endedOn: ago(24), words: says.away }),
  change('cardShown', fresh(), { card: 'lost-tolerance', day: ago(23), becauseId: ids.away }),
];
