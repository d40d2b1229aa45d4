import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { beginSession, runningSession } from './live.ts';
import { nextSessionId } from './next-id.ts';

type Session = RecordOf<'session'>;
const room = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const other = 'a1b2c3d4e5f60718293a4b5c6d7e8f91';
const hex = fc.stringMatching(/^[0-9a-f]{32}$/);

test('two who begin apart begin the same one, in whatever order they hear of what came before', () => {
  const past = fc.uniqueArray(fc.record({ id: hex, at: fc.nat(1_000) }), {
    selector: ({ id }) => id,
    maxLength: 6,
  });
  fc.assert(
    fc.property(past, (list) => {
      const sessions: Session[] = list.map(({ id, at }) => ({
        id,
        madeAt: at,
        startedAt: at,
        endedAt: at + 1,
      }));
      const here = nextSessionId(room, sessions);
      expect(here).toMatch(/^[0-9a-f]{32}$/);
      expect(nextSessionId(room, sessions.toReversed())).toBe(here);
      expect(sessions.map(({ id }) => id)).not.toContain(here);
    }),
  );
});

test('each is another one: after each that ended, and in every room', () => {
  const sessions: Session[] = [];
  const ids = new Set<string>();
  for (let at = 1; at <= 500; at += 1) {
    ids.add(nextSessionId(other, sessions));
    const id = nextSessionId(room, sessions);
    ids.add(id);
    sessions.push({ id, madeAt: at, startedAt: at, endedAt: at });
  }
  expect(ids.size).toBe(1000);
});

test('one that is there is never named again, though a clock put it out of order', () => {
  const first = nextSessionId(room, []);
  const last: Session = { id: 'f'.repeat(32), madeAt: 9, startedAt: 9, endedAt: 10 };
  const early = { id: nextSessionId(room, [last]), madeAt: 1, startedAt: 1, endedAt: 2 };
  expect(nextSessionId(room, [last, early])).not.toBe(early.id);
  expect(nextSessionId(room, [{ id: first, madeAt: 1 }])).not.toBe(first);
});

test('what two apart wrote at a beginning is one running session', () => {
  const id = nextSessionId(room, []);
  const [mine] = beginSession(id, 10, { way: 'phone' }, [], []);
  const [theirs] = beginSession(nextSessionId(room, []), 12, {}, [], []);
  const met = { madeAt: 10, ...mine?.fields, ...theirs?.fields };
  expect(mine?.id).toBe(theirs?.id);
  expect(runningSession([{ ...(met as Omit<Session, 'id'>), id }])?.id).toBe(id);
});
