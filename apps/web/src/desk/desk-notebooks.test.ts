import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { deskRows } from './desk-notebooks.ts';

const cover = (id: string, role: NotebookCover['role'] = 'on-desk'): NotebookCover => ({
  id,
  role,
  cover: 0,
  madeOn: '2026-11-24',
  lock: 'later',
});
const named = (notebookId: string, madeAt: number): RecordOf<'deskNotebook'> => ({
  id: notebookId,
  madeAt,
  notebookId,
});

test('[D10] notebooks stand in the order the desk wrote them down, whatever the device says', () => {
  const rows = deskRows([named('b', 1), named('a', 2)], [cover('a'), cover('b')]);
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
    ['b', 'here'],
    ['a', 'here'],
  ]);
});

test('a name whose notebook was taken off the device says so, and can be taken off too', () => {
  expect(deskRows([named('gone', 1)], [])).toMatchObject([{ kind: 'not-here', id: 'gone' }]);
});

test('a notebook the desk has no name for is shown all the same', () => {
  expect(deskRows([], [cover('x')])).toMatchObject([{ kind: 'unnamed', id: 'x' }]);
});

test('the desk itself, and a notebook of the therapist’s own, are not people', () => {
  expect(deskRows([], [cover('desk', 'desk'), cover('mine', 'own')])).toEqual([]);
});
