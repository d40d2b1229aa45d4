import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usePlanLinesElsewhere, usePlanLinesIn, newUsePlanLine, triesOf } from '../plans/use-plan-lines.ts';
import { usePlanSections, type UsePlanSection } from '../plans/use-plan.ts';
import { fieldProblem, type Kind, type RecordOf } from '../records.ts';
import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { ifThenFrom, scaleFrom, usePlanFrom } from './becoming.ts';
import type { SheetLine } from './tools.ts';

const line = (id: string, slot: string, fields: Partial<SheetLine> = {}): SheetLine => ({
  id,
  madeAt: Number(id.replaceAll(/\D/g, '') || 1),
  sheetId: 's',
  slot,
  ...fields,
});
const allowed = (kind: Kind, fields: object): void => {
  for (const [field, value] of Object.entries(fields)) expect(fieldProblem(kind, field, value)).toBeNull();
};

test('[D2] a scale has the words that were written and no others: what nobody said stays blank', () => {
  const words = fc.option(fc.string(), { nil: undefined });
  const anchors = fc.record({ minus2: words, minus1: words, zero: words, plus1: words, plus2: words });
  fc.assert(
    fc.property(anchors, (written) => {
      const lines = Object.entries(written).flatMap(([slot, text], at) =>
        text === undefined ? [] : [line(`l${at}`, slot, { words: text })],
      );
      const said = Object.entries(written).filter(([, text]) => (text ?? '').trim() !== '');
      expect(scaleFrom(lines)).toEqual(Object.fromEntries(said));
      allowed('scale', scaleFrom(lines));
    }),
  );
});

test('[P7] the person’s words stand over what lies in pencil, also when the pencil came later', () => {
  const lines = [
    line('l1', 'zero', { words: 'five nights', position: 'a0' }),
    line('l2', 'zero', { words: 'seven nights', position: 'a1' }),
    line('l3', 'plus1', { words: 'and no waking', position: 'a0' }),
  ];
  const own = (one: SheetLine): boolean => one.id === 'l1';
  expect(scaleFrom(lines, own)).toEqual({ zero: 'five nights', plus1: 'and no waking' });
  expect(scaleFrom(lines)).toEqual({ zero: 'seven nights', plus1: 'and no waking' });
});

test('a fork becomes an if-then: what came up, and what else was possible; what was done stays on the sheet', () => {
  const fork = line('l1', 'choice', {
    moment: 'Marco rang',
    words: 'I said yes',
    otherwise: 'I ring back in ten minutes',
  });
  expect(ifThenFrom(fork)).toEqual({
    ifWords: 'Marco rang',
    trigger: 'own',
    thenWords: 'I ring back in ten minutes',
  });
  allowed('ifThen', ifThenFrom(fork));
});

test('[P4] a half that the fork does not say is left open', () => {
  expect(ifThenFrom({ otherwise: 'walk' })).toEqual({ thenWords: 'walk' });
  expect(ifThenFrom({ moment: ' ', otherwise: '' })).toEqual({});
});

const planLine = (
  id: string,
  section: UsePlanSection,
  words: string,
  position?: string,
): RecordOf<'usePlanLine'> => ({
  id,
  madeAt: 1,
  section,
  words,
  ...(position !== undefined && { position }),
});

const kept = (made: ReturnType<typeof usePlanFrom>): RecordOf<'usePlanLine'>[] =>
  made.map(({ section, words, position }, at) => planLine(`m${at}`, section, words, position));

test('a use plan goes home in the order of its sections, once, and behind what stands there', () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...usePlanSections), fc.constantFrom('a', 'b', 'c', ' ')));
  fc.assert(
    fc.property(some, some, (there, written) => {
      const home: RecordOf<'usePlanLine'>[] = [];
      for (const [at, [section, words]] of there.entries())
        home.push(
          planLine(`h${at}`, section, words, `a${String(at).padStart(2, '0').replaceAll(/0$/g, '1')}`),
        );
      const lines = written.map(([slot, words], at) => line(`l${at}`, slot, { words }));
      const made = usePlanFrom(lines, home);
      for (const fields of made) allowed('usePlanLine', fields);
      const rank = made.map(({ section }) => usePlanSections.indexOf(section));
      expect(rank).toEqual(rank.toSorted((a, b) => a - b));
      const after = [...home, ...kept(made)];
      expect(usePlanFrom(lines, after)).toEqual([]);
      const said = lines.filter(({ words }) => words?.trim());
      const stands = (one: SheetLine): boolean =>
        after.some(({ section, words }) => section === one.slot && words === one.words);
      expect(said.every(stands)).toBe(true);
    }),
  );
});

test('new lines come after those that stand in their section', () => {
  const home = [planLine('h1', 'amount', 'three', 'a0'), planLine('h2', 'amount', 'small glasses', 'a1')];
  const made = usePlanFrom(
    [line('l1', 'amount', { words: 'water between' }), line('l2', 'amount', { words: 'none on Monday' })],
    home,
  );
  const after = [...home, ...kept(made)];
  expect(usePlanLinesIn(after, 'amount').map(({ words }) => words)).toEqual([
    'three',
    'small glasses',
    'water between',
    'none on Monday',
  ]);
});

test('a place that no key fits after loses no word', () => {
  const made = usePlanFrom(
    [line('l1', 'where', { words: 'home' })],
    [planLine('h', 'where', 'x', 'zzzzzzzz')],
  );
  expect(made.map(({ words }) => words)).toEqual(['home']);
  allowed('usePlanLine', made[0] ?? {});
});

test('[D13] a line under a heading of a newer version is shown, after the rest', () => {
  const newer = { id: 'n', madeAt: 1, words: 'kept' };
  expect(usePlanLinesElsewhere([planLine('h', 'where', 'x'), newer])).toEqual([newer]);
});

test('a line written at home is the last of its section', () => {
  const there = [planLine('h1', 'how', 'one', 'a0'), planLine('h2', 'how', 'two')];
  const changes = newUsePlanLine(there, 'how', 'new', 'three');
  const positions = new Map(
    changes.map(({ id, fields }) => [id, (fields as { position?: string }).position]),
  );
  const after = [...there, planLine('new', 'how', 'three')].map(({ id, words, position }) =>
    planLine(id, 'how', words ?? '', positions.get(id) ?? position),
  );
  expect(usePlanLinesIn(after, 'how').map(({ words }) => words)).toEqual(['one', 'two', 'three']);
});

test('[D6, P5] how a line went is a list by day: no day is filled in, and nothing is added up', () => {
  const day = (text: string): LocalDay => parseLocalDay(text) as LocalDay;
  const tries: RecordOf<'usePlanTry'>[] = [
    { id: 'c', madeAt: 3, lineId: 'x', day: day('2026-11-21'), went: 'kept' },
    { id: 'a', madeAt: 5, lineId: 'x', words: 'no day said' },
    { id: 'b', madeAt: 9, lineId: 'x', day: day('2026-11-13'), went: 'did-not-matter' },
    { id: 'other', madeAt: 1, lineId: 'y', day: day('2026-11-13') },
  ];
  expect(triesOf('x', tries).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
