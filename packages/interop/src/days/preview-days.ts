/** What importing one person's days would add, leave out and not know. Pure: reads the notebook, changes nothing. */
import { daysBetween, type LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { newConflicts } from '../imports/conflicts.ts';
import {
  fitted,
  line,
  type ImportBehaviour,
  type ImportLine,
  type ImportPreview,
} from '../imports/preview.ts';
import { stableId } from '../stable-id.ts';
import type { BadRow, DayRow, DaysFile, PersonDays } from './read-days.ts';

export interface DaysChoices {
  readonly person: PersonDays;
  /** Where the days go: a behaviour on the map, or a new word. */
  readonly behaviour: Omit<ImportBehaviour, 'checkIns'>;
  /** What one is, in the person's words; "" when they name none. */
  readonly unit: string;
  readonly today: LocalDay;
  readonly importId: string;
  readonly checkIns: readonly RecordOf<'checkIn'>[];
  /** Ids that are in the notebook or were removed from it; what carries one is not added again. */
  readonly known: ReadonlySet<string>;
}

/** The id a new word gets, so that a second import of the same file finds it again. */
export const newBehaviourId = (label: string): string =>
  stableId('dd', ['behaviour', label.trim().toLowerCase()]);

const badLine = {
  date: 'imports.line.bad-date',
  amount: 'imports.line.bad-amount',
  'amount-two-ways': 'imports.line.two-way-amount',
  quotes: 'imports.line.bad-quotes',
} as const satisfies Record<BadRow['why'], ImportLine['key']>;

const saidOf = (amount: number, unit: string): Said =>
  amount === 0 ? { kind: 'none' } : { kind: 'some', amount, ...(unit === '' ? {} : { unit }) };

/** The check-in of one line; `null` when nothing of it can be kept with this behaviour. */
const checkInOf = (
  row: DayRow,
  { person, behaviour, unit, importId }: DaysChoices,
): Change<'checkIn'> | null => {
  const amount = hasAmounts(behaviour.behaviourKind) ? row.amount : null;
  const note = row.note.trim() === '' ? null : row.note;
  if (amount === null && note === null) return null;
  const id = stableId('dd', [behaviour.id, person.name, row.day, amount, note]);
  return change('checkIn', id, {
    day: row.day,
    behaviourIds: [behaviour.id],
    // The whole day is said only where its amount is.
    ...(amount === null ? {} : { scope: 'day' as const, reports: { [behaviour.id]: saidOf(amount, unit) } }),
    ...(note === null ? {} : { note }),
    importId,
  });
};

/** Days with two different amounts in the file itself. Both are kept and shown. [D15] */
const conflictsInFile = (rows: readonly DayRow[], own: string): readonly ImportLine[] => {
  const byDay = new Map<LocalDay, Set<number>>();
  for (const { day, amount } of rows) {
    if (amount === null) continue;
    byDay.set(day, (byDay.get(day) ?? new Set()).add(amount));
  }
  return [...byDay]
    .filter(([, amounts]) => amounts.size > 1)
    .map(([day, amounts]) =>
      line('imports.line.conflict-in-file', { day, own, amounts: [...amounts].join(' · ') }),
    );
};

/** Days between the first and the last line on which the file says nothing: unknown, not zero. [D6] */
const silentDays = (rows: readonly DayRow[]): readonly ImportLine[] => {
  const days = rows
    .filter(({ amount }) => amount !== null)
    .map(({ day }) => day)
    .toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  const count = daysBetween(first, last) + 1 - new Set(days).size;
  return count > 0 ? [line('imports.line.days-without-line', { count, first, last })] : [];
};

const behaviourChange = ({ behaviour, unit, importId }: DaysChoices): readonly Change[] =>
  behaviour.isNew
    ? [
        fitted(
          change('behaviour', behaviour.id, {
            label: behaviour.label,
            ...(behaviour.behaviourKind === undefined ? {} : { behaviourKind: behaviour.behaviourKind }),
            ...(unit === '' || !hasAmounts(behaviour.behaviourKind) ? {} : { unit }),
            importId,
          }),
        ).change,
      ]
    : [];

export const previewDays = (file: DaysFile, choices: DaysChoices): ImportPreview => {
  const { person, behaviour, today, known } = choices;
  const counts = hasAmounts(behaviour.behaviourKind);
  const rows = person.rows.filter(({ day }) => day <= today);
  const added = new Map<string, Change<'checkIn'>>();
  const without = new Set<string>();
  let alreadyHere = 0;
  let twice = 0;
  let blank = 0;
  for (const row of rows) {
    if (row.amount === null) blank += 1;
    const made = checkInOf(row, choices);
    if (!made) continue;
    if (known.has(made.id)) alreadyHere += 1;
    else if (added.has(made.id)) twice += 1;
    else {
      const fits = fitted(made);
      for (const field of fits.without) without.add(field);
      added.set(made.id, fits.change);
    }
  }
  const checkIns = [...added.values()];
  const some = (
    key: ImportLine['key'],
    count: number,
    values: ImportLine['values'] = {},
  ): readonly ImportLine[] => (count > 0 ? [line(key, { ...values, count })] : []);
  const readAs = [
    line('imports.line.columns', { date: file.headings.date, amount: file.headings.amount }),
    ...(file.order === 'no-need' ? [] : [line(`imports.line.${file.order}`)]),
    ...some('imports.line.zero-is-none', counts ? rows.filter(({ amount }) => amount === 0).length : 0),
  ];
  const leftOut = [
    ...some(
      'imports.line.no-amounts-here',
      counts ? 0 : rows.filter(({ amount }) => amount !== null).length,
      { own: behaviour.label },
    ),
    ...some('imports.line.other-people', file.people.length - 1),
    ...some('imports.line.days-to-come', person.rows.length - rows.length),
    ...some('imports.line.same-line-twice', twice),
    ...(file.others.length > 0
      ? [line('imports.line.other-columns', { names: file.others.join(', '), count: file.others.length })]
      : []),
    ...[...without].map((field) => line('imports.line.field-too-much', { field, count: 1 })),
    ...person.bad.map((bad) => line(badLine[bad.why], { at: bad.line, text: bad.text })),
  ];
  const clash = behaviour.isNew ? [] : newConflicts(behaviour, choices.checkIns, checkIns);
  const inFile = counts ? conflictsInFile(rows, behaviour.label) : [];
  const saidInFile = new Set(inFile.map(({ values }) => values['day']));
  return {
    tool: 'day-by-day-csv',
    behaviours: checkIns.length > 0 ? [{ ...behaviour, checkIns: checkIns.length }] : [],
    add: checkIns.length > 0 ? [...behaviourChange(choices), ...checkIns] : [],
    checkIns: checkIns.length,
    alreadyHere,
    readAs,
    unknown: counts ? [...some('imports.line.lines-without-number', blank), ...silentDays(rows)] : [],
    leftOut,
    conflicts: [
      ...inFile,
      ...clash
        .filter((day) => !saidInFile.has(day))
        .map((day) => line('imports.line.conflict-here', { day, own: behaviour.label })),
    ],
  };
};
