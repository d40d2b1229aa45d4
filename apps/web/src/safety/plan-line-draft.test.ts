import { expect, test } from 'vitest';
import { linesIn } from '@handrail/domain/plans/plan-lines.ts';
import type { Change, RecordOf } from '@handrail/domain/records.ts';
import { draftOf, emptyLine, fieldsOf, moveLine, newLine, saysSomething } from './plan-line-draft.ts';

type Line = RecordOf<'planLine'>;
const at = { plan: 'crisis', section: 'people-to-ask' } as const;
const line = (id: string, position?: string): Line => ({
  id,
  madeAt: 1,
  ...at,
  words: id,
  ...(position === undefined ? {} : { position }),
});

/** The lines after the changes, as the store would hold them. */
const after = (lines: readonly Line[], changes: readonly Change[]): readonly Line[] => {
  const held = new Map(lines.map((one) => [one.id, one]));
  for (const { id, fields } of changes) {
    held.set(id, { ...(held.get(id) ?? { id, madeAt: 9 }), ...fields } as Line);
  }
  return linesIn([...held.values()], at.plan, at.section);
};
const order = (lines: readonly Line[]): string[] => lines.map(({ id }) => id);

test('[P11] words go in as typed, with their spaces and line breaks', () => {
  expect(fieldsOf({ ...emptyLine, words: '  Mum’s\nscarf 🌻 ' }, undefined)).toEqual({
    words: '  Mum’s\nscarf 🌻 ',
  });
});

test('[P4] what was left blank is not written', () => {
  expect(fieldsOf({ ...emptyLine, words: 'Wanjiru' }, undefined)).toEqual({ words: 'Wanjiru' });
});

test('a box that was emptied takes the earlier answer back', () => {
  const before: Line = { ...line('a'), phone: '112', triedOn: '2026-11-02' as NonNullable<Line['triedOn']> };
  expect(fieldsOf({ ...draftOf(before), phone: ' ', triedOn: '' }, before)).toEqual({
    words: 'a',
    phone: null,
    triedOn: null,
  });
});

test('a day that is none is not kept', () => {
  expect(fieldsOf({ ...emptyLine, words: 'a', triedOn: '2026-02-30' }, undefined)).toEqual({ words: 'a' });
});

test('a line says something with words or a number, and not with hours alone', () => {
  expect(saysSomething({ ...emptyLine, words: 'a' })).toBe(true);
  expect(saysSomething({ ...emptyLine, phone: '112' })).toBe(true);
  expect(saysSomething({ ...emptyLine, words: ' \n', hours: 'any' })).toBe(false);
});

test('a new line stands last under its heading, also behind lines that have no place yet', () => {
  const placed = [line('a', 'F'), line('b', 'V')];
  expect(order(after(placed, newLine({ ...emptyLine, words: 'c' }, at, placed, 'c')))).toEqual([
    'a',
    'b',
    'c',
  ]);
  const unplaced = [line('a'), line('b')];
  expect(order(after(unplaced, newLine({ ...emptyLine, words: 'c' }, at, unplaced, 'c')))).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a moved line stands where it was put and the others keep their order', () => {
  const lines = [line('a', 'F'), line('b', 'V'), line('c', 'k')];
  expect(order(after(lines, moveLine(lines, 'c', 0)))).toEqual(['c', 'a', 'b']);
  expect(order(after(lines, moveLine(lines, 'a', 2)))).toEqual(['b', 'c', 'a']);
});
