import { addDays, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, expectTypeOf, test } from 'vitest';
import { behaviourKinds } from '../behaviours/behaviour.ts';
import type { RecordOf } from '../records.ts';
import { cardWasShown, lostToleranceCard, type LostToleranceFacts } from './lost-tolerance.ts';
import { lifeEvents } from './plan.ts';

const today = parseLocalDay('2026-03-10') as LocalDay;
const facts: LostToleranceFacts = {
  breaks: [],
  lifeEvents: [],
  goals: [],
  behaviours: [{ id: 'brown', behaviourKind: 'opioid' }],
  shown: [],
  off: false,
  today,
};
const ask = (more: Partial<LostToleranceFacts>) => lostToleranceCard({ ...facts, ...more });
const aBreak = (days: number, behaviourId = 'brown', endedOn: LocalDay = today) => ({
  id: 'br',
  madeAt: 1,
  behaviourId,
  days,
  endedOn,
});
const shownOn = (ago: number, becauseId = 'br') => ({
  id: `s${ago}`,
  madeAt: 1,
  card: 'lost-tolerance' as const,
  day: addDays(today, -ago),
  becauseId,
});

test('[D12] a reported break of three days or more shows the card', () => {
  expect(ask({ breaks: [aBreak(3)] })).toEqual({ show: true, because: { kind: 'break', becauseId: 'br' } });
  expect(ask({ breaks: [aBreak(2)] }).show).toBe(false);
});

test('[D12] silence is never read as a break', () => {
  expect(ask({}).show).toBe(false);
  expectTypeOf<keyof LostToleranceFacts>().toEqualTypeOf<
    'breaks' | 'lifeEvents' | 'goals' | 'behaviours' | 'shown' | 'off' | 'today'
  >();
});

test('[D12, P4] a break that was said counts when its length, or what it was from, is left blank', () => {
  const { days: _days, ...noLength } = aBreak(5);
  expect(ask({ breaks: [noLength] }).show).toBe(true);
  const { behaviourId: _from, ...fromUnsaid } = aBreak(5);
  expect(ask({ breaks: [fromUnsaid] }).show).toBe(true);
  expect(ask({ breaks: [fromUnsaid], behaviours: [] }).show).toBe(true);
  expect(ask({ breaks: [fromUnsaid], behaviours: [{ id: 'games', behaviourKind: 'gaming' }] }).show).toBe(
    false,
  );
  expect(ask({ breaks: [{ ...fromUnsaid, days: 1 }] }).show).toBe(false);
});

test.each(behaviourKinds)('[D12] a break from %s', (kind) => {
  const shows = ['opioid', 'sedative', 'ghb', 'alcohol'].includes(kind);
  expect(ask({ behaviours: [{ id: 'brown', behaviourKind: kind }], breaks: [aBreak(5)] }).show).toBe(shows);
});

test('[D12] the finer pick is enough', () => {
  expect(ask({ behaviours: [{ id: 'brown', substance: 'fentanyl' }], breaks: [aBreak(5)] }).show).toBe(true);
});

test.each(lifeEvents)('[D12] after %s', (what) => {
  const event = { id: 'ev', madeAt: 1, what, endedOn: today };
  expect(ask({ lifeEvents: [event] })).toEqual({
    show: true,
    because: { kind: 'life-event', becauseId: 'ev' },
  });
  expect(ask({ lifeEvents: [{ ...event, endedOn: addDays(today, 1) }] }).show).toBe(false);
});

test('[D12] a planned break from one of these shows it, linked or not', () => {
  const goal = { id: 'g', direction: 'take-a-break', behaviourIds: ['brown'] } as const;
  expect(ask({ goals: [goal] })).toEqual({ show: true, because: { kind: 'planned-break', becauseId: 'g' } });
  expect(ask({ goals: [{ id: 'g', direction: 'take-a-break' }] }).show).toBe(true);
  const games = { id: 'games', behaviourKind: 'gaming' } as const;
  expect(
    ask({ behaviours: [...facts.behaviours, games], goals: [{ ...goal, behaviourIds: ['games'] }] }).show,
  ).toBe(false);
  expect(ask({ goals: [{ ...goal, status: 'let-go' }] }).show).toBe(false);
});

test.each(['methadone', 'buprenorphine', 'naltrexone'] as const)(
  '[D12] planning to stop %s shows it',
  (substance) => {
    const goal = { id: 'g', direction: 'stop-altogether', behaviourIds: ['med'] } as const;
    expect(ask({ behaviours: [{ id: 'med', substance }], goals: [goal] })).toMatchObject({
      show: true,
      because: { kind: 'planned-stop' },
    });
  },
);

test('[D12] stopping drink altogether is for the other card', () => {
  const goal = { id: 'g', direction: 'stop-altogether', behaviourIds: ['wine'] } as const;
  expect(ask({ behaviours: [{ id: 'wine', behaviourKind: 'alcohol' }], goals: [goal] }).show).toBe(false);
});

test('[D12] at most weekly, whatever it was shown for', () => {
  const breaks = [aBreak(5, 'brown', addDays(today, -10))];
  expect(ask({ breaks, shown: [shownOn(6)] }).show).toBe(false);
  expect(ask({ breaks, shown: [shownOn(6, 'something-else')] }).show).toBe(false);
  expect(ask({ breaks, shown: [shownOn(7)] }).show).toBe(true);
  expect(ask({ breaks, shown: [{ ...shownOn(0), card: 'dont-stop-suddenly' }] }).show).toBe(true);
});

test('[D12] for four weeks and no longer', () => {
  expect(ask({ breaks: [aBreak(5, 'brown', addDays(today, -27))] }).show).toBe(true);
  expect(ask({ breaks: [aBreak(5, 'brown', addDays(today, -28))] }).show).toBe(false);
});

test('[D12] with no day given, the four weeks run from the first time it was shown', () => {
  const goals = [{ id: 'g', direction: 'take-a-break' } as const];
  expect(ask({ goals, shown: [shownOn(27, 'g')] }).show).toBe(true);
  expect(ask({ goals, shown: [shownOn(28, 'g'), shownOn(20, 'g')] }).show).toBe(false);
});

test('[D12] day by day over eight weeks it comes four times', () => {
  const shown: RecordOf<'cardShown'>[] = [];
  for (let i = 0; i < 56; i += 1) {
    const on = addDays(today, i);
    const card = ask({ breaks: [aBreak(5)], shown, today: on });
    if (!card.show) continue;
    const { id, fields } = cardWasShown('lost-tolerance', card.because.becauseId, on, `s${i}`);
    shown.push(Object.assign({ id, madeAt: i }, fields) as RecordOf<'cardShown'>);
  }
  expect(shown.map(({ day }) => day)).toEqual([0, 7, 14, 21].map((n) => addDays(today, n)));
});

test('[D12] the off switch holds', () => {
  expect(ask({ breaks: [aBreak(30)], off: true })).toEqual({ show: false, because: null });
});

test('a clock that once ran years ahead does not silence it', () => {
  expect(ask({ breaks: [aBreak(5)], shown: [shownOn(-2000)] }).show).toBe(true);
});

test('a card that was shown is kept as one', () => {
  expect(cardWasShown('dont-stop-suddenly', 'g', today, 'n')).toEqual({
    kind: 'cardShown',
    id: 'n',
    fields: { card: 'dont-stop-suddenly', day: today, becauseId: 'g' },
  });
});
