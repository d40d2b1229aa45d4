import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { fieldProblem, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { readAmount } from './amounts.ts';
import { newBehaviourId, previewDays, type DaysChoices } from './preview-days.ts';
import { readDays, type DaysFile } from './read-days.ts';

const read = (text: string): DaysFile => {
  const result = readDays(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const nobody = { name: null, rows: [], bad: [] };
const choose = (file: DaysFile, more: Partial<DaysChoices> = {}): DaysChoices => ({
  person: file.people[0] ?? nobody,
  behaviour: { id: 'b1', label: 'my evening wine', behaviourKind: 'alcohol', isNew: false },
  unit: 'glasses',
  today: '2026-12-31' as LocalDay,
  importId: 'import-1',
  checkIns: [],
  known: new Set(),
  ...more,
});
const preview = (text: string, more: Partial<DaysChoices> = {}) => {
  const file = read(text);
  return previewDays(file, choose(file, more));
};
const rows = (text: string) => read(text).people[0]?.rows.map(({ day, amount }) => [day, amount]);
const checkIns = (add: readonly Change[]) => add.filter((c): c is Change<'checkIn'> => c.kind === 'checkIn');
const keys = (lines: readonly { readonly key: string }[]) => lines.map(({ key }) => key);

describe('tables as people have them', () => {
  const days = [
    ['2026-03-01', 2.5],
    ['2026-03-02', 0],
  ];
  test.each([
    ['plain', 'date,amount\n2026-03-01,2.5\n2026-03-02,0\n'],
    ['Windows line ends and a byte order mark', '\uFEFFdate,amount\r\n2026-03-01,2.5\r\n2026-03-02,0\r\n'],
    ['Spanish, semicolons, decimal comma', 'Fecha;Cantidad\n2026-03-01;2,5\n2026-03-02;0\n'],
    ['accents in the headings', 'Día;UNIDADES\n2026-03-01;2,5\n2026-03-02;0'],
    [
      'tabs, quotes, blank lines, other columns',
      '"Amount"\t"Date"\tmood\n2.5\t2026-03-01\tok\n\n\t\t\n0\t"2026-03-02"\t\n',
    ],
    ['times behind the date', 'date,amount\n2026-03-01T00:00:00Z,2.5\n2026/3/2 00:00,0'],
    ['the day first, settled by another line', 'date,amount\n01/03/2026,2.5\n02/03/2026,0\n25/03/2026,\n'],
    ['the month first, settled by another line', 'date,amount\n3/1/2026,2.5\n3/2/2026,0\n3/25/2026,\n'],
  ])('are read: %s', (_, text) => {
    expect(rows(text)?.slice(0, 2)).toEqual(days);
  });

  test.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['2026-03-01,2', 'no-date-column'],
    ['date,what\n2026-03-01,2', 'no-amount-column'],
    ['date,amount\n03/04/2026,2', 'dates-two-ways'],
    ['date,amount\n25/03/2026,2\n03/25/2026,1', 'dates-two-ways'],
    ['date,amount\nyesterday,2', 'no-day-read'],
    ['date,amount', 'no-day-read'],
    [`date,amount\n${'2026-03-01,1\n'.repeat(200_001)}`, 'too-many-rows'],
  ] as const)('or refused by name', (text, refusal) => {
    expect(readDays(text)).toEqual({ ok: false, error: refusal });
  });

  test('03/03 can be read in one way only, so it needs no other line', () => {
    expect(rows('date,amount\n03/03/2026,1')).toEqual([['2026-03-03', 1]]);
  });

  test('a bad line is listed by its number, counted as an editor counts, and the others stand', () => {
    const file = read(
      'date,amount,note\n2026-03-01,1,"two\nlines"\n2026-02-30,1,\n2026-03-02,lots,\n2026-03-03,"1,234",\n2026-03-04,1,',
    );
    expect(file.people[0]?.bad.map(({ line, why }) => [line, why])).toEqual([
      [4, 'date'],
      [5, 'amount'],
      [6, 'amount-two-ways'],
    ]);
    expect(file.people[0]?.rows.map(({ line }) => line)).toEqual([2, 7]);
  });

  test.each([
    ['3', { kind: 'amount', amount: 3 }],
    ['2,5', { kind: 'amount', amount: 2.5 }],
    [' 0.0 ', { kind: 'amount', amount: 0 }],
    ['', { kind: 'blank' }],
    ['NA', { kind: 'blank' }],
    ['1,234', { kind: 'two-ways' }],
    ['-1', { kind: 'unreadable' }],
    ['3 glasses', { kind: 'unreadable' }],
    ['1e3', { kind: 'unreadable' }],
    ['Infinity', { kind: 'unreadable' }],
  ])('the amount %j is %j', (text, amount) => {
    expect(readAmount(text, false)).toEqual(amount);
  });
});

describe('what the days become', () => {
  test('[D6] 0 is a true none for the whole day, an absent date is unknown, a blank number is unknown', () => {
    const { add, unknown } = preview('date,amount\n2026-03-01,0\n2026-03-02,\n2026-03-05,3');
    expect(checkIns(add).map(({ fields }) => [fields.day, fields.scope, fields.reports?.['b1']])).toEqual([
      ['2026-03-01', 'day', { kind: 'none' }],
      ['2026-03-05', 'day', { kind: 'some', amount: 3, unit: 'glasses' }],
    ]);
    expect(unknown).toEqual([
      { key: 'imports.line.lines-without-number', values: { count: 1 } },
      {
        key: 'imports.line.days-without-line',
        values: { count: 3, first: '2026-03-01', last: '2026-03-05' },
      },
    ]);
  });

  test('several people in one file: only the chosen one’s days, and the others are said', () => {
    const file = read('id,date,amount\nA,2026-03-01,1\nB,2026-03-01,2\nA,2026-03-02,3');
    expect(file.people.map(({ name, rows: own }) => [name, own.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    const { checkIns: count, leftOut } = previewDays(file, choose(file));
    expect(count).toBe(2);
    expect(leftOut).toContainEqual({ key: 'imports.line.other-people', values: { count: 1 } });
  });

  test('[D15] two amounts for one day are both kept and shown; the same line twice is added once', () => {
    const { add, conflicts, leftOut } = preview(
      'date,amount\n2026-03-01,1\n2026-03-01,2\n2026-03-02,3\n2026-03-02,3',
    );
    expect(checkIns(add)).toHaveLength(3);
    expect(conflicts).toEqual([
      {
        key: 'imports.line.conflict-in-file',
        values: { day: '2026-03-01', own: 'my evening wine', amounts: '1 · 2' },
      },
    ]);
    expect(leftOut).toEqual([{ key: 'imports.line.same-line-twice', values: { count: 1 } }]);
  });

  test('[D15] a day already said otherwise here is shown, not overwritten', () => {
    const here: RecordOf<'checkIn'> = {
      id: 'c1',
      madeAt: 1,
      day: '2026-03-01' as LocalDay,
      scope: 'day',
      reports: { b1: { kind: 'none' } },
    };
    const { add, conflicts } = preview('date,amount\n2026-03-01,2', { checkIns: [here] });
    expect(checkIns(add)[0]?.id).not.toBe('c1');
    expect(keys(conflicts)).toEqual(['imports.line.conflict-here']);
  });

  test('[D15] a second import of the same file adds nothing', () => {
    const text = 'date,amount\n2026-03-01,1\n2026-03-02,2';
    const first = preview(text);
    const second = preview(text, { known: new Set(first.add.map(({ id }) => id)), importId: 'import-2' });
    expect([second.add, second.alreadyHere]).toEqual([[], 2]);
  });

  test('[D16] with eating or self-injury no amount is brought in, and that is said; notes are', () => {
    const behaviour = { id: 'b1', label: 'x', behaviourKind: 'eating', isNew: true } as const;
    const { add, leftOut } = preview('date,amount,note\n2026-03-01,1,\n2026-03-02,2,ate with Zuri', {
      behaviour,
    });
    expect(checkIns(add).map(({ fields }) => fields)).toEqual([
      { day: '2026-03-02', behaviourIds: ['b1'], note: 'ate with Zuri', importId: 'import-1' },
    ]);
    expect(add.find(({ kind }) => kind === 'behaviour')?.fields).not.toHaveProperty('unit');
    expect(leftOut).toContainEqual({ key: 'imports.line.no-amounts-here', values: { count: 2, own: 'x' } });
  });

  test('a day that has not come is not known, whatever the file says', () => {
    const { checkIns: count, leftOut } = preview('date,amount\n2026-03-01,1\n2030-01-01,0');
    expect(count).toBe(1);
    expect(keys(leftOut)).toEqual(['imports.line.days-to-come']);
  });

  test('a new word comes with its kind and unit, once, and is found again by the same word', () => {
    const behaviour = {
      id: newBehaviourId('Wine'),
      label: 'Wine',
      behaviourKind: 'alcohol',
      isNew: true,
    } as const;
    const { add } = preview('date,amount\n2026-03-01,1', { behaviour });
    expect(add[0]).toMatchObject({
      kind: 'behaviour',
      fields: { label: 'Wine', behaviourKind: 'alcohol', unit: 'glasses' },
    });
    expect(newBehaviourId(' wine')).toBe(behaviour.id);
  });
});

test('a file that ends its lines in two ways is read the same, and a bad line is named by its own number', () => {
  const read = readDays(
    'date,amount,note\n2026-03-01,3,x\r\n2026-03-02,much,\r2026-03-03,1,"a\r\nb"\nno day,1,\n',
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      people: [
        {
          rows: [
            { line: 2, amount: 3, note: 'x' },
            { line: 4, amount: 1, note: 'a\nb' },
          ],
          bad: [
            { line: 3, why: 'amount', text: 'much' },
            { line: 6, why: 'date', text: 'no day' },
          ],
        },
      ],
    },
  });
});

const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
describe('any file at all', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'date',
      'amount',
      'id',
      '2026-03-01',
      '2026-03-02',
      '25/03/2026',
      '03/04/2026',
      '0',
      '3',
      '2,5',
      'NA',
      '"',
      '',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const table = fc
    .tuple(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }),
      fc.boolean(),
    )
    .map(([separator, lines, headed]) =>
      [...(headed ? [['date', 'amount', 'id', 'note']] : []), ...lines]
        .map((line) => line.join(separator))
        .join('\n'),
    );

  test(
    'is refused by name or read into changes that may all be kept, each id once',
    { timeout: 60_000 + inputs * 2 },
    () => {
      expect(() =>
        fc.assert(
          fc.property(
            fc.oneof(
              { weight: 6, arbitrary: table },
              { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
            ),
            (text) => {
              const result = readDays(text);
              if (!result.ok) return true;
              return result.value.people.every((person) => {
                const { add } = previewDays(result.value, choose(result.value, { person }));
                const refused = add.flatMap(({ kind, fields }) =>
                  Object.entries(fields).filter(
                    ([field, value]) => fieldProblem(kind, field, value) !== null,
                  ),
                );
                return refused.length === 0 && new Set(add.map(({ id }) => id)).size === add.length;
              });
            },
          ),
          { numRuns: inputs },
        ),
      ).not.toThrow();
    },
  );
});
