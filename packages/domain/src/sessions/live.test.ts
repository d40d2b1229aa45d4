import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { agendaOf, beginSession, endSession, nextSession, runningBeside, runningSession } from './live.ts';

type Session = RecordOf<'session'>;
const next: Session = { id: 'b', madeAt: 2 };
const alsoNext: Session = { id: 'a', madeAt: 3 };
const over: Session = { id: 'c', madeAt: 1, startedAt: 5, endedAt: 9 };
const running: Session = { id: 'd', madeAt: 1, startedAt: 20 };
const line = (id: string, sessionId: string, madeAt = 1): RecordOf<'agendaItem'> => ({
  id,
  sessionId,
  madeAt,
});

test('which runs and which is next follows from the records alone, whatever their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([next, alsoNext, over, running], { minLength: 4 }), (sessions) => {
      expect(runningSession(sessions)).toBe(running);
      expect(nextSession(sessions)).toBe(next);
    }),
  );
  expect(nextSession([over, running])).toBeUndefined();
});

test('the next one has the lines of every one that was not begun, and one that was begun has its own', () => {
  const items = [line('1', 'a', 3), line('2', 'b', 2), line('3', 'c')];
  expect(agendaOf(next, [next, alsoNext, over], items).map(({ id }) => id)).toEqual(['2', '1']);
  expect(agendaOf(over, [next, alsoNext, over], items).map(({ id }) => id)).toEqual(['3']);
});

test('beginning keeps what was answered and nothing else, and leaves no line behind', () => {
  const items = [line('1', 'a'), line('2', 'b'), line('3', 'c')];
  const changes = beginSession('b', 30, { way: 'phone' }, [next, alsoNext, over], items);
  expect(changes).toEqual([
    { kind: 'session', id: 'b', fields: { startedAt: 30, way: 'phone' } },
    { kind: 'agendaItem', id: '1', fields: { sessionId: 'b' } },
  ]);
});

test('two that were begun apart both end, and one that is over is not ended again', () => {
  const twice = [running, { ...running, id: 'e' }, over, next];
  expect(endSession(40, twice).map(({ id }) => id)).toEqual(['d', 'e']);
});

test('of two that run both devices name the later one, and its lines are those of both', () => {
  const later: Session = { id: 'e', madeAt: 1, startedAt: 21 };
  const both = [later, over, running, next];
  const items = [line('1', 'd', 1), line('2', 'e', 2), line('3', 'c', 4), line('4', 'b', 5)];
  expect(runningSession(both)).toBe(later);
  expect(runningSession(both.toReversed())).toBe(later);
  for (const session of [later, running])
    expect(agendaOf(session, both, items).map(({ id }) => id)).toEqual(['1', '2']);
  expect(runningBeside(later, both)).toEqual([running]);
  expect(runningBeside(over, [over, next])).toEqual([]);
});

test('a line that was written after the end of its session waits for the next one and comes along into it', () => {
  const items = [line('1', 'c', 8), line('2', 'c', 10)];
  const blank: Session = { id: 'n', madeAt: 0 };
  expect(agendaOf(over, [over], items).map(({ id }) => id)).toEqual(['1']);
  expect(agendaOf(blank, [over], items).map(({ id }) => id)).toEqual(['2']);
  expect(agendaOf(running, [over, running], items)).toEqual([]);
  // What had its time had it there, whatever a clock says.
  const had = [{ ...line('2', 'c', 10), done: true as const }];
  expect(agendaOf(over, [over], had).map(({ id }) => id)).toEqual(['2']);
  expect(beginSession('n', 30, {}, [over], items).slice(1)).toEqual([
    { kind: 'agendaItem', id: '2', fields: { sessionId: 'n' } },
  ]);
});
