import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import { pencilLines } from './changed-pencil.ts';

const pencil = (id: string): RecordOf<'suggestion'> => ({ id, madeAt: 1, of: 'step', draft: { label: id } });
const ids = (...of: Parameters<typeof pencilLines>) =>
  pencilLines(...of).map(({ id, suggestion }) => [id, suggestion === null ? 'words' : 'pencil']);
const none = new Set<string>();

test('[P12] words over pencil that was taken back stay on the page, each once, after what lies in pencil', () => {
  expect(ids([pencil('a')], [pencil('a')], none, ['a', 'gone', 'gone'])).toEqual([
    ['a', 'pencil'],
    ['gone', 'words'],
  ]);
});

test('what was answered, here or on another device, is nobody’s to keep once more', () => {
  expect(ids([], [pencil('a')], new Set(['a']), ['a'])).toEqual([]);
  expect(ids([], [], new Set(['a']), ['a'])).toEqual([]);
});
