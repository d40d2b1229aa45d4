/**
 * Files from elsewhere that were damaged, cut, spliced and lied about. No reader throws, every refusal is one of its names,
 * what is read holds no more than the file did, and a file made to be too much is refused before it is taken apart.
 * `npm run torture` asks for a million inputs at each. (`days.test.ts` and `journal.test.ts` follow hostile files into what
 * would be kept of them.)
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Result } from '@handrail/kernel/result.ts';
import { readDays, type DaysFile } from './days/read-days.ts';
import { detect } from './imports/detect.ts';
import { fileBytes } from './imports/limits.ts';
import { readJournal, type Journal } from './journal/read-journal.ts';
import { machineCopyFormat } from './own/machine-copy-schema.ts';

const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
const timeout = 60_000 + inputs * 2;

/** Numbers that repeat from their seed (mulberry32, public domain): one seed is one hostile file. */
const dice = (seed: number) => {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '😀',
  'ﷺ',
  'null',
  '-0',
  '1e999',
  'NaN',
  '99999999999999999999',
  '2026-02-30',
  '31/12/2026',
  '12/31/2026',
  '2,5',
  '1.234,5',
  'date',
  'amount',
  '__proto__',
  '{"experiences":',
  '[',
  ']',
  '{',
  '}',
  '":',
  'ingestions',
  '-62135596800001',
  'true',
  '\\u0000',
  'İ',
  '=cmd()',
] as const;

const damages: readonly ((text: string, roll: (sides: number) => number, other: string) => string)[] = [
  (text, roll) => text.slice(0, roll(text.length + 1)),
  (text, roll) => text.slice(roll(text.length + 1)),
  (text, roll) => {
    const at = roll(text.length + 1);
    return text.slice(0, at) + (pieces[roll(pieces.length)] ?? '') + text.slice(at + roll(6));
  },
  (text, roll) => {
    const at = roll(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(roll(0x1_0000)) + text.slice(at);
  },
  (text, roll) => {
    const [from, to] = [roll(text.length + 1), roll(text.length + 1)];
    return text.slice(0, from) + text.slice(to);
  },
  (text, roll, other) => {
    const from = roll(other.length + 1);
    const at = roll(text.length + 1);
    return text.slice(0, at) + other.slice(from, from + roll(60)) + text.slice(at);
  },
  (text, roll) => (pieces[roll(pieces.length)] ?? '').repeat(roll(200)) + text,
];
const hostile = (good: readonly string[], seed: number): string => {
  const roll = dice(seed);
  if (roll(10) === 0) return Array.from({ length: roll(40) }, () => pieces[roll(pieces.length)]).join('');
  let text = good[roll(good.length)] ?? '';
  const other = good[roll(good.length)] ?? '';
  if (roll(50) === 0) return text;
  for (let times = 1 + roll(3); times > 0; times -= 1)
    text = (damages[roll(damages.length)] ?? ((same) => same))(text, roll, other);
  return text;
};

const insist = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
/** Gives every input to a reader; a failure names its seed. Answers what was seen. */
const giveAll = (good: readonly string[], judge: (text: string) => string): Set<string> => {
  const seen = new Set<string>();
  for (let seed = 0; seed < inputs; seed += 1) {
    const text = hostile(good, seed);
    try {
      seen.add(judge(text));
    } catch (thrown) {
      throw new Error(`seed ${seed}`, { cause: thrown });
    }
  }
  return seen;
};
const named = (result: Result<unknown, string>, names: readonly string[]): string => {
  insist(result.ok || names.includes(result.error), `refused as ${result.ok ? '' : result.error}`);
  return result.ok ? 'read' : result.error;
};

const days = [
  'date,amount,id,note\n2026-03-01,3,a,"a quiet, long day"\n2026-03-02,0,b,\n2026-03-03,NA,a,x\n',
  'Fecha;Cantidad;Nota\r\n25/03/2026;2,5;fiesta\r\n26/03/2026;;"dos\nlíneas"\r\n',
  '\uFEFFday\tunits\n2026-01-05\t1.5\n2026-01-06\t2\n',
];
const journal = {
  experiences: [
    {
      title: 'Friday',
      text: 'With Sam.',
      creationDate: 1_719_594_000_000,
      sortDate: '1719594000000',
      location: { name: 'home', latitude: 51.5, longitude: -0.1 },
      ingestions: [
        { substanceName: 'Alcohol', time: 1_719_594_000_000, dose: 40, units: 'g', customUnitId: 7 },
        { substanceName: 'Own', time: 1_719_597_600_000, dose: null, isDoseAnEstimate: true, notes: 'x' },
      ],
      ratings: [{ option: 'PLUS', time: 1_719_597_600_000 }],
      timedNotes: [{ note: 'warm', time: 1_719_597_600_000 }],
    },
  ],
  customSubstances: [{ name: 'Own' }, 'Other'],
  customUnits: [{ id: 7, name: 'glass', unit: 'ml', originalUnit: 'g', dose: 12 }],
};
const journals = [JSON.stringify(journal), JSON.stringify(journal, null, 2), '{"experiences":[]}'];

const daysNames = [
  'empty',
  'no-date-column',
  'no-amount-column',
  'dates-two-ways',
  'too-many-rows',
  'no-day-read',
];
const journalNames = ['not-json', 'not-a-journal', 'too-many-rows'];

const noMoreThanGiven = ({ people, others }: DaysFile, text: string): void => {
  const rows = people.flatMap(({ rows: good, bad }) => [...good, ...bad]);
  const lines = text.split(/\r\n|\r|\n/).length;
  insist(rows.length < lines, 'more rows than lines');
  insist(
    rows.every(({ line }) => line > 1 && line <= lines),
    'a line that is not there',
  );
  insist(others.join('').length <= text.length, 'more headings than were there');
};
const countIn = ({ experiences }: Journal): number =>
  experiences.reduce(
    (sum, { ingestions, ratings, timedNotes }) =>
      sum + 1 + ingestions.length + ratings.length + timedNotes.length,
    0,
  );

test('a table of days: read whole or refused by name', { timeout }, () => {
  const seen = giveAll(days, (text) => {
    const read = readDays(text);
    if (read.ok) noMoreThanGiven(read.value, text);
    return named(read, daysNames);
  });
  for (const each of ['read', 'no-date-column', 'no-day-read', 'dates-two-ways'])
    expect(seen, each).toContain(each);
});

test('a journal: read tolerantly or refused by name', { timeout }, () => {
  const seen = giveAll(journals, (text) => {
    const read = readJournal(text);
    // Each takes at least "{}," or "{}".
    if (read.ok) insist(countIn(read.value) * 2 <= text.length, 'more than was given');
    return named(read, journalNames);
  });
  for (const each of ['read', 'not-json', 'not-a-journal']) expect(seen, each).toContain(each);
});

test('what kind a file is: one of five words, its own machine copy among them', { timeout }, () => {
  const copy = JSON.stringify({ format: machineCopyFormat, version: 0, records: {} });
  const seen = giveAll([...days, ...journals, copy, '%PDF-1.7', 'PK\u0003\u0004'], detect);
  expect(seen).toEqual(new Set(['journal', 'days', 'own-copy', 'empty', 'not-text']));
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const megabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

test('reading leaves nothing behind: the heap grows by less than 20 MB over all of it', { timeout }, () => {
  // What is made once is made before.
  for (let seed = 0; seed < 500; seed += 1)
    [readDays, readJournal].forEach((read) => read(hostile([...days, ...journals], seed)));
  const before = megabytes();
  for (let seed = 0; seed < inputs / 5; seed += 1) {
    readDays(hostile(days, seed));
    readJournal(hostile(journals, seed));
  }
  expect(megabytes() - before).toBeLessThan(20);
});

const head = 'date,amount,note\n2026-01-01,1,\n';
const walls: readonly (readonly [start: string, piece: string, as: string])[] = [
  ['', ',', 'no-date-column'],
  ['', '"', 'no-date-column'],
  ['', 'é', 'no-date-column'],
  [head, ',', 'too-many-rows'],
  [head, '"a', 'too-many-rows'],
  [head, '"a",', 'too-many-rows'],
  [head, '2,\n', 'too-many-rows'],
];
test.each(walls)(
  'a table of 20 MB that begins with %j and goes on with %j is refused before it is taken apart',
  (start, piece, as) => {
    const wall = start + piece.repeat((fileBytes - start.length) / Buffer.byteLength(piece));
    const before = process.memoryUsage().heapUsed / 1e6;
    expect(readDays(wall)).toEqual({ ok: false, error: as });
    // Taken apart it was 1,000 to 3,000 MB.
    expect(process.memoryUsage().heapUsed / 1e6 - before).toBeLessThan(100);
  },
);

test('the deepest JSON that fits a file costs a refusal', () => {
  for (const piece of ['[', '{"a":', '{"experiences":['])
    expect(readJournal(piece.repeat(1_000_000))).toEqual({ ok: false, error: 'not-json' });
});
