import type { LocalDay } from '@handrail/kernel/local-day.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldProblem, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { previewJournal, type JournalChoices } from './preview-journal.ts';
import { ownSubstances, substanceId } from './own-substances.ts';
import { readJournal, type Journal } from './read-journal.ts';

const alone: JournalChoices = {
  timeZone: 'Europe/London',
  dayEndsAt: 0,
  puts: new Map(),
  importId: 'import-1',
  behaviours: [],
  checkIns: [],
  known: new Set(),
};
const read = (value: unknown): Journal => {
  const result = readJournal(JSON.stringify(value));
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const dose = (more: object = {}) => ({
  substanceName: 'Alcohol',
  time: 1_719_594_000_000,
  dose: 40,
  units: 'g',
  ...more,
});
const night = (ingestions: object[], more: object = {}) => ({
  experiences: [{ title: '', text: '', ingestions, ...more }],
});
const checkIns = (add: readonly Change[]) => add.filter((c): c is Change<'checkIn'> => c.kind === 'checkIn');
const only = (add: readonly Change[]) => {
  const [one, ...others] = checkIns(add);
  if (!one || others.length > 0) throw new Error('expected one check-in');
  return one.fields;
};
const reportOf = (fields: Change<'checkIn'>['fields'], name = 'Alcohol') =>
  fields.reports?.[substanceId(name)];

describe('what a dose becomes', () => {
  test('a dose is a moment on the person’s own day, with its amount in the unit of the file', () => {
    const fields = only(previewJournal(read(night([dose()])), alone).add);
    expect(fields).toMatchObject({
      scope: 'moment',
      day: '2024-06-28',
      at: 1_719_594_000_000,
      importId: 'import-1',
    });
    expect(reportOf(fields)).toEqual({ kind: 'some', amount: 40, unit: 'g' });
  });

  test('[D15] an estimate keeps how far off it may be', () => {
    const preview = previewJournal(
      read(night([dose({ isDoseAnEstimate: true, estimatedDoseStandardDeviation: 5 })])),
      alone,
    );
    expect(reportOf(only(preview.add))).toEqual({ kind: 'some', amount: 40, unit: 'g', plusMinus: 5 });
    expect(preview.unknown).toEqual([]);
  });

  test('[D6] a dose nobody wrote down is some, not zero, and the preview says so', () => {
    for (const unknown of [null, undefined, -1, 'much']) {
      const preview = previewJournal(read(night([dose({ dose: unknown })])), alone);
      expect(reportOf(only(preview.add))).toEqual({ kind: 'some' });
      expect(preview.unknown).toContainEqual({
        key: 'imports.line.dose-unknown',
        values: { own: 'Alcohol', count: 1 },
      });
    }
  });

  test('[D15] a custom unit changes no number: the file’s number and unit stay, its name goes into the note', () => {
    const file = {
      ...night([dose({ customUnitId: 7 })]),
      customUnits: [{ id: 7, name: 'Pint of lager', unit: 'pint', dose: 20 }],
    };
    const preview = previewJournal(read(file), alone);
    const fields = only(preview.add);
    expect(reportOf(fields)).toEqual({ kind: 'some', amount: 40, unit: 'g' });
    expect(fields.note).toBe('Pint of lager');
    expect(preview.unknown.map(({ key }) => key)).toEqual(['imports.line.custom-unit']);
  });

  test('[D15] somebody else’s dose is not the person’s, and is named', () => {
    const preview = previewJournal(read(night([dose(), dose({ consumerName: 'Sam' })])), alone);
    expect(preview.checkIns).toBe(1);
    expect(preview.leftOut).toContainEqual({
      key: 'imports.line.somebody-else',
      values: { name: 'Sam', own: 'Alcohol', count: 1 },
    });
    expect(ownSubstances(read(night([dose({ consumerName: 'Sam' })])))).toEqual([]);
  });

  test('a dose without a time or a name is left out and said', () => {
    const preview = previewJournal(read(night([dose({ time: null }), dose({ substanceName: ' ' })])), alone);
    expect(preview.add).toEqual([]);
    expect(preview.leftOut.map(({ key }) => key)).toEqual([
      'imports.line.dose-without-time',
      'imports.line.dose-without-name',
    ]);
  });

  test('coordinates are never brought in; the name of the place is', () => {
    const preview = previewJournal(
      read(night([dose()], { location: { name: 'Home', latitude: 51.5, longitude: -0.1278 } })),
      alone,
    );
    expect(JSON.stringify(preview.add)).not.toContain('51.5');
    expect(only(preview.add).place).toBe('Home');
    expect(preview.leftOut.map(({ key }) => key)).toContain('imports.line.coordinates');
  });
});

describe('days and nights', () => {
  const secondOne = Date.UTC(2024, 9, 27, 1, 0);
  test.each([
    ['Europe/London', 4, '2024-10-26'],
    ['Europe/London', 0, '2024-10-27'],
    ['Europe/Madrid', 3, '2024-10-26'],
    ['Europe/Madrid', 0, '2024-10-27'],
    ['America/New_York', 0, '2024-10-26'],
    ['Pacific/Auckland', 0, '2024-10-27'],
  ])(
    'the night in which clocks change is one night: %s, day ends at %i, is %s',
    (timeZone, dayEndsAt, day) => {
      const preview = previewJournal(read(night([dose({ time: secondOne })])), {
        ...alone,
        timeZone,
        dayEndsAt,
      });
      expect(only(preview.add).day).toBe(day);
    },
  );

  test('a time in a string of digits is a time; one outside anyone’s life is none', () => {
    expect(only(previewJournal(read(night([dose({ time: '1719594000000' })])), alone).add).day).toBe(
      '2024-06-28',
    );
    expect(previewJournal(read(night([dose({ time: 9e15 })])), alone).add).toEqual([]);
  });
});

describe('the words of an experience', () => {
  const words = {
    title: 'Friday 🍺',
    text: 'é\nsecond "line"',
    sortDate: 1_719_594_000_000,
    ratings: [
      { option: 'twoPlus', time: 1_719_600_000_000 },
      { option: 'fourPlus', time: null },
      { option: 'somethingNew', time: null },
    ],
    timedNotes: [{ note: 'heart racing', time: 1_719_600_300_000 }],
  };

  test('go with its first moment, emoji and line breaks as they are, ratings as words', () => {
    const later = dose({ time: 1_719_597_600_000, substanceName: 'Cocaine', notes: 'a line' });
    const preview = previewJournal(read(night([later, dose({ notes: 'first' })], words)), alone);
    const notes = checkIns(preview.add).map(({ fields }) => fields.note);
    expect(notes).toEqual([
      'Friday 🍺\né\nsecond "line"\n19:45 heart racing\n19:40 ++\n++++\nsomethingNew\nfirst',
      'a line',
    ]);
  });

  test('stay even when no dose in it is the person’s', () => {
    const fields = only(previewJournal(read(night([dose({ consumerName: 'Sam' })], words)), alone).add);
    expect(fields).toMatchObject({ day: '2024-06-28', behaviourIds: [] });
    expect(fields.reports).toBeUndefined();
  });

  test('without any date they are left out, and that is said', () => {
    const preview = previewJournal(read(night([], { title: 'once' })), alone);
    expect(preview.add).toEqual([]);
    expect(preview.leftOut.map(({ key }) => key)).toEqual(['imports.line.words-without-day']);
  });
});

describe('where it goes', () => {
  const mine = (fields: Partial<RecordOf<'behaviour'>>): RecordOf<'behaviour'> => ({
    id: 'b1',
    madeAt: 1,
    ...fields,
  });

  test('[D11, D12] a listed substance gets its kind; a word of the person’s own is never parsed', () => {
    const made = (file: object) =>
      previewJournal(read(file), alone).add.find(({ kind }) => kind === 'behaviour')?.fields;
    expect(made(night([dose()]))).toMatchObject({ label: 'Alcohol', behaviourKind: 'alcohol' });
    expect(made({ ...night([dose()]), customSubstances: ['alcohol'] })).not.toHaveProperty('behaviourKind');
    expect(
      made({ ...night([dose()]), customSubstances: [{ name: 'Alcohol', units: 'g' }] }),
    ).not.toHaveProperty('behaviourKind');
  });

  test('the same word on the map takes it; so does the one it was put with', () => {
    const behaviours = [mine({ label: ' alcohol' }), mine({ id: 'b2', label: 'my evening wine' })];
    const same = previewJournal(read(night([dose()])), { ...alone, behaviours });
    expect(only(same.add).behaviourIds).toEqual(['b1']);
    const put = previewJournal(read(night([dose()])), {
      ...alone,
      behaviours,
      puts: new Map([['Alcohol', 'b2']]),
    });
    expect(put.behaviours).toEqual([
      { id: 'b2', label: 'my evening wine', behaviourKind: undefined, isNew: false, checkIns: 1 },
    ]);
    expect(put.add).toHaveLength(1);
  });

  test('[D16] with eating or self-injury amounts are left out and said, words stay', () => {
    const behaviours = [mine({ label: 'x', behaviourKind: 'self-injury' })];
    const puts = new Map([['Alcohol', 'b1']]);
    const preview = previewJournal(read(night([dose({ notes: 'rough' })])), { ...alone, behaviours, puts });
    expect(only(preview.add)).toMatchObject({ behaviourIds: ['b1'], note: 'rough' });
    expect(only(preview.add).reports).toBeUndefined();
    expect(preview.leftOut.map(({ key }) => key)).toContain('imports.line.no-amounts-here');
  });

  test('[D15] none said here for a day on which the file has some is shown as a conflict', () => {
    const checkIn: RecordOf<'checkIn'> = {
      id: 'c1',
      madeAt: 1,
      day: '2024-06-28' as LocalDay,
      scope: 'day',
      behaviourIds: ['b1'],
      reports: { b1: { kind: 'none' } },
    };
    const preview = previewJournal(read(night([dose()])), {
      ...alone,
      behaviours: [mine({ label: 'Alcohol' })],
      checkIns: [checkIn],
    });
    expect(preview.conflicts).toEqual([
      { key: 'imports.line.conflict-here', values: { day: '2024-06-28', own: 'Alcohol' } },
    ]);
  });

  test('[D15] a second import of the same file adds nothing, whatever the person called it meanwhile', () => {
    const file = read(night([dose(), dose(), dose({ substanceName: 'Cocaine' })], { title: 'Friday' }));
    const first = previewJournal(file, alone);
    expect(first.checkIns).toBe(3);
    const known = new Set(first.add.map(({ id }) => id));
    const behaviours = [mine({ id: substanceId('Alcohol'), label: 'my evening wine' })];
    const second = previewJournal(file, { ...alone, known, behaviours, importId: 'import-2' });
    expect(second.add).toEqual([]);
    expect(second.alreadyHere).toBe(3);
  });
});

describe('files that are no journal', () => {
  test.each([
    ['', 'not-json'],
    ['{"experiences":', 'not-json'],
    ['[]', 'not-a-journal'],
    ['null', 'not-a-journal'],
    ['{"experiences":{}}', 'not-a-journal'],
  ] as const)('%j is refused as %s', (text, refusal) => {
    expect(readJournal(text)).toEqual({ ok: false, error: refusal });
  });

  test('more than 200,000 lines are refused by name', () => {
    const text = JSON.stringify({
      experiences: [{ ingestions: Array.from({ length: 200_000 }, () => ({})) }],
    });
    expect(readJournal(text)).toEqual({ ok: false, error: 'too-many-rows' });
  });

  test('a note above 64 KiB is left out and said, its dose stays', () => {
    const preview = previewJournal(read(night([dose({ notes: 'x'.repeat(70_000) })])), alone);
    expect(only(preview.add).note).toBeUndefined();
    expect(preview.leftOut).toContainEqual({
      key: 'imports.line.field-too-much',
      values: { field: 'note', count: 1 },
    });
  });
});

const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
describe('any file at all', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, {}, [], 1_719_594_000_000, 'twoPlus', 'Sam', '__proto__', 1e308),
  );
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: scalar as fc.Arbitrary<T> });
  const shape = (names: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...names), scalar, { maxKeys: names.length });
  const ingestion = shape([
    'substanceName',
    'time',
    'dose',
    'units',
    'notes',
    'consumerName',
    'customUnitId',
    'isDoseAnEstimate',
    'estimatedDoseStandardDeviation',
    'stomachFullness',
  ]);
  const experience = fc.record(
    {
      title: scalar,
      text: scalar,
      sortDate: scalar,
      ingestions: maybe(fc.array(maybe(ingestion), { maxLength: 3 })),
      location: maybe(shape(['name', 'latitude'])),
      ratings: maybe(fc.array(maybe(shape(['option', 'time'])), { maxLength: 2 })),
      timedNotes: maybe(fc.array(maybe(shape(['note', 'time'])), { maxLength: 2 })),
    },
    { requiredKeys: [] },
  );
  const file = fc.record(
    {
      experiences: maybe(fc.array(maybe(experience), { maxLength: 3 })),
      customUnits: maybe(fc.array(maybe(shape(['id', 'name', 'unit'])), { maxLength: 2 })),
      customSubstances: maybe(fc.array(scalar, { maxLength: 2 })),
    },
    { requiredKeys: [] },
  );

  test(
    'is refused by name or read into changes that may all be kept, each id once',
    { timeout: 60_000 + inputs * 2 },
    () => {
      expect(() =>
        fc.assert(
          fc.property(
            fc.oneof(
              { weight: 5, arbitrary: file.map((x) => JSON.stringify(x)) },
              { weight: 1, arbitrary: fc.string() },
            ),
            (text) => {
              const result = readJournal(text);
              if (!result.ok) return true;
              const preview = previewJournal(result.value, alone);
              const refused = preview.add.flatMap(({ kind, fields }) =>
                Object.entries(fields).filter(([field, value]) => fieldProblem(kind, field, value) !== null),
              );
              const ids = new Set(preview.add.map(({ kind, id }) => `${kind}/${id}`));
              // Reading the same file again finds everything here.
              const known = new Set(preview.add.map(({ id }) => id));
              const again = previewJournal(result.value, { ...alone, known });
              return refused.length === 0 && ids.size === preview.add.length && again.add.length === 0;
            },
          ),
          { numRuns: inputs },
        ),
      ).not.toThrow();
    },
  );
});
