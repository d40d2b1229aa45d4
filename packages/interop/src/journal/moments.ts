/** One dose of the person's own as a check-in for one moment. */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import type { ImportBehaviour } from '../imports/preview.ts';
import type { Tallies } from '../imports/tallies.ts';
import type { IdPart } from '../stable-id.ts';
import { isOwn } from './own-substances.ts';
import type { JournalCustomUnit, JournalExperience, JournalIngestion } from './read-journal.ts';

export interface MomentSetting {
  readonly importId: string;
  readonly dayOf: (ms: number) => LocalDay;
  readonly idOf: (parts: readonly IdPart[]) => string;
  readonly behaviourOf: (substance: string) => ImportBehaviour;
  readonly unitOf: (id: number | string | null) => JournalCustomUnit | undefined;
  readonly unknown: Tallies;
  readonly leftOut: Tallies;
}
export interface Moment {
  readonly checkIn: Change<'checkIn'>;
  readonly at: number;
  readonly substance: string;
}

const hasDose = (i: JournalIngestion): boolean => i.dose !== null && i.dose >= 0;

/** An unknown dose is some, without an amount; an estimate keeps how far off it may be. [D15] */
const saidOf = (i: JournalIngestion): Said => {
  if (i.dose === null || !hasDose(i)) return { kind: 'some' };
  const off = i.estimatedDoseStandardDeviation;
  return {
    kind: 'some',
    amount: i.dose,
    ...(i.units === null || i.units === '' ? {} : { unit: i.units }),
    ...(off === null || off <= 0 ? {} : { plusMinus: off }),
  };
};

const noteUnknowns = (
  i: JournalIngestion,
  own: string,
  unit: JournalCustomUnit | undefined,
  unknown: Tallies,
): void => {
  if (!hasDose(i)) unknown.add('imports.line.dose-unknown', { own });
  else if (i.isDoseAnEstimate && !i.estimatedDoseStandardDeviation)
    unknown.add('imports.line.estimate-without-size', { own });
  // The file gives a number in one unit and names another. It is kept as it stands; nobody multiplies.
  if (hasDose(i) && unit && unit.unit !== null && i.units !== unit.unit)
    unknown.add('imports.line.custom-unit', { own, other: unit.name ?? unit.unit, unit: i.units ?? '?' });
};

const says = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '';

/** `null` when the dose is somebody else's or cannot be placed on a day; why is added to `leftOut`. */
export const momentOf = (e: JournalExperience, i: JournalIngestion, to: MomentSetting): Moment | null => {
  const substance = i.substanceName;
  const own = substance ?? '';
  if (!isOwn(i)) {
    to.leftOut.add('imports.line.somebody-else', { own, name: i.consumerName ?? '' });
    return null;
  }
  if (!says(substance)) {
    to.leftOut.add('imports.line.dose-without-name');
    return null;
  }
  if (i.time === null) {
    to.leftOut.add('imports.line.dose-without-time', { own });
    return null;
  }
  const behaviour = to.behaviourOf(substance);
  const unit = to.unitOf(i.customUnitId);
  // Eating and self-injury have no amounts anywhere. [D16]
  const counts = hasAmounts(behaviour.behaviourKind);
  if (counts) noteUnknowns(i, own, unit, to.unknown);
  else to.leftOut.add('imports.line.no-amounts-here', { own: behaviour.label });
  if (i.endTime !== null || i.stomachFullness !== null || i.administrationRoute !== null)
    to.leftOut.add('imports.line.details');
  const note = [i.notes, counts ? unit?.name : null].filter(says).join('\n');
  const id = to.idOf(['dose', i.time, i.creationDate, substance, i.dose, i.units, i.notes, e.creationDate]);
  const checkIn = change('checkIn', id, {
    day: to.dayOf(i.time),
    scope: 'moment',
    at: i.time,
    behaviourIds: [behaviour.id],
    ...(counts ? { reports: { [behaviour.id]: saidOf(i) } } : {}),
    ...(says(e.location?.name) ? { place: e.location.name } : {}),
    ...(note === '' ? {} : { note }),
    importId: to.importId,
  });
  return { checkIn, at: i.time, substance };
};

/** The same moment with the words of its experience before its own note. */
export const withWords = (moment: Moment, words: string): Moment => {
  const note = [words, moment.checkIn.fields.note ?? ''].filter((text) => text !== '').join('\n');
  if (note === '') return moment;
  return { ...moment, checkIn: { ...moment.checkIn, fields: { ...moment.checkIn.fields, note } } };
};
