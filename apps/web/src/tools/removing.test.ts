import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import { anew, isAllMine } from './removing.ts';

const sheet: RecordOf<'sheet'> = { id: 's', madeAt: 1, tool: 'unwrap-urge', sessionId: 'x' };
const line = (id: string): RecordOf<'sheetLine'> => ({
  id,
  madeAt: 2,
  sheetId: 's',
  slot: 'name',
  words: id,
});
const byWhom =
  (of: Readonly<Record<string, 'owner' | 'member'>>) =>
  (_kind: string, id: string): 'owner' | 'member' | undefined =>
    of[id];

test('[T42] a sheet is taken away only by who wrote all of it, an empty one by who laid it down', () => {
  const author = byWhom({ s: 'owner', a: 'owner', b: 'member' });
  expect(isAllMine({ mine: 'owner', author }, sheet, [line('a')])).toBe(true);
  expect(isAllMine({ mine: 'owner', author }, sheet, [])).toBe(true);
  expect(isAllMine({ mine: 'owner', author }, sheet, [line('a'), line('b')])).toBe(false);
  expect(isAllMine({ mine: 'member', author }, sheet, [line('b')])).toBe(false);
  expect(isAllMine({ mine: 'owner', author }, sheet, [line('of nobody known')])).toBe(false);
});

test('[P1] at home the whole of it is the person’s', () => {
  expect(isAllMine({ mine: null, author: () => undefined }, sheet, [line('a')])).toBe(true);
});

test('[P1] taking it back says every word again, on one sheet, under ids that were never removed', () => {
  let next = 0;
  const changes = anew(sheet, [line('a'), line('b')], () => `new${next++}`);
  expect(changes).toEqual([
    { kind: 'sheet', id: 'new0', fields: { tool: 'unwrap-urge', sessionId: 'x' } },
    { kind: 'sheetLine', id: 'new1', fields: { sheetId: 'new0', slot: 'name', words: 'a' } },
    { kind: 'sheetLine', id: 'new2', fields: { sheetId: 'new0', slot: 'name', words: 'b' } },
  ]);
});
