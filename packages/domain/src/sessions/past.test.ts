import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { sessionsOver } from './past.ts';

const next: RecordOf<'session'> = { id: 'a', madeAt: 9 };
const over: RecordOf<'session'> = { id: 'b', madeAt: 1, startedAt: 5, endedAt: 9 };
const running: RecordOf<'session'> = { id: 'c', madeAt: 1, startedAt: 20 };

test('[T27] what was begun in a room that has ended is over and can be read, though nobody ended it', () => {
  const all = [next, over, running];
  expect(sessionsOver(all, false).map(({ id }) => id)).toEqual(['b']);
  expect(sessionsOver(all, true).map(({ id }) => id)).toEqual(['c', 'b']);
});
