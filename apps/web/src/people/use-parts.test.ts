import { expect, test } from 'vitest';
import { newestOf, whatIsNew } from '@handrail/domain/circle/whats-new.ts';
import type { FromWorker, RoomLine } from '@handrail/store/protocol.ts';
import { NotebookClient, type WorkerEnd } from '../notebook/client.ts';

/** A page with one room, as the worker tells of it. */
const withRoom = () => {
  const worker: WorkerEnd = { postMessage: () => undefined, onmessage: null, onerror: null };
  const client = new NotebookClient(worker);
  const say = (data: FromWorker): void => worker.onmessage?.({ data } as MessageEvent<FromWorker>);
  return {
    client,
    comes: (...set: RoomLine[]) => say({ type: 'room-records', roomId: 'r', whole: false, set, gone: [] }),
    goes: (id: string) =>
      say({ type: 'room-records', roomId: 'r', whole: false, set: [], gone: [['goal', id]] }),
    fresh: (since: number | undefined) => whatIsNew(client.roomLatest('r'), since),
    looked: () => newestOf(client.roomLatest('r')),
  };
};
/** A goal whose device said it was made at this moment, changed at this logical time. */
const goal = (id: string, madeAt: number, changedAt: number): RoomLine => ['goal', { id, madeAt }, changedAt];

test('[D10] after one clock that was years ahead, what comes next is new all the same', () => {
  const { comes, fresh, looked } = withRoom();
  comes(goal('g', Date.UTC(2031, 0, 1), 4));
  const seen = looked();
  expect(fresh(seen)).toEqual([]);
  comes(['harm', { id: 'h', madeAt: Date.UTC(2026, 10, 24) }, 5]);
  expect(fresh(seen)).toEqual(['harms']);
  expect(fresh(looked())).toEqual([]);
});

test('[D10] what was changed after the therapist looked is new, and the one thing that changed is', () => {
  const { client, comes, fresh, looked } = withRoom();
  comes(goal('g', 100, 3), goal('old', 90, 2));
  const seen = looked();
  comes(goal('g', 100, 6));
  expect(fresh(seen)).toEqual(['plan']);
  expect([client.roomChangedAt('r', 'goal', 'g'), client.roomChangedAt('r', 'goal', 'old')]).toEqual([6, 2]);
});

test('[P8] what is not shared any more makes nothing new', () => {
  const { comes, goes, fresh, looked } = withRoom();
  comes(goal('g', 100, 3), goal('other', 100, 2));
  const seen = looked();
  goes('other');
  expect(fresh(seen)).toEqual([]);
  goes('g');
  expect(fresh(undefined)).toEqual([]);
});

test('the therapist’s own words are nothing they have still to look at', () => {
  const { comes, looked } = withRoom();
  comes(['comment', { id: 'c', madeAt: 500 }, 9], goal('g', 100, 3));
  expect(looked()).toBe(3);
});

test('with nothing shared there is nothing to have looked at', () => {
  expect(withRoom().looked()).toBeUndefined();
});
