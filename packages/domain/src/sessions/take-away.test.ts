import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { endedSessions, isLatest, openSession, sessionBefore } from './past.ts';
import { takeAwayOf, type TakeAwayRecords } from './take-away.ts';

const first: RecordOf<'session'> = { id: 'first', madeAt: 100, startedAt: 100, endedAt: 200 };
const second: RecordOf<'session'> = { id: 'second', madeAt: 300, startedAt: 300 };

const records: TakeAwayRecords = {
  sessions: [second, first],
  suggestions: [
    { id: 'sug-old', madeAt: 110, sessionId: 'first', of: 'step', acceptedAs: 'larger' },
    { id: 'sug-goal', madeAt: 310, sessionId: 'second', of: 'goal', acceptedAs: 'hats' },
    { id: 'sug-open', madeAt: 311, sessionId: 'second', of: 'goal', draft: { label: 'not said yes to' } },
    { id: 'sug-if', madeAt: 312, sessionId: 'second', of: 'if-then', acceptedAs: 'loose' },
  ],
  goals: [
    { id: 'sleep', madeAt: 1, label: 'sleep' },
    { id: 'hats', madeAt: 320, label: 'the hats' },
    { id: 'untouched', madeAt: 2 },
  ],
  steps: [
    { id: 'larger', madeAt: 120, goalId: 'sleep', status: 'resting' },
    { id: 'smaller', madeAt: 130, goalId: 'sleep', status: 'trying' },
  ],
  ifThens: [
    { id: 'kettle', madeAt: 131, stepId: 'smaller', ifWords: 'it is quiet' },
    { id: 'rests', madeAt: 132, stepId: 'smaller', resting: true },
    { id: 'loose', madeAt: 330, ifWords: 'someone offers' },
  ],
  strategyChoices: [
    { id: 'eat', madeAt: 340, sessionId: 'second', label: 'eat first' },
    { id: 'tea', madeAt: 341, sessionId: 'second', resting: true },
    { id: 'old', madeAt: 140, sessionId: 'first' },
  ],
  scales: [{ id: 'scale', madeAt: 3, goalId: 'sleep' }],
  scaleRatings: [{ id: 'rating', madeAt: 150, scaleId: 'scale', value: 0 }],
};

test('[P7] the page holds what was said yes to, and nothing that is still in pencil', () => {
  const page = takeAwayOf(second, records);
  expect(page.goals.map(({ id }) => id)).toEqual(['hats']);
  expect(page.strategies.map(({ id }) => id)).toEqual(['eat']);
  expect(page.ifThens.map(({ id }) => id)).toEqual(['loose']);
});

test('the latest page shows the step being tried now: the smaller one, not the one that rests', () => {
  const { steps } = takeAwayOf(second, records);
  expect(steps.map(({ step }) => step.id)).toEqual(['smaller']);
  expect(steps[0]?.ifThens.map(({ id }) => id)).toEqual(['kettle']);
});

test('an earlier page stays about its own day, whatever became of its steps', () => {
  const page = takeAwayOf(first, records);
  expect(page.steps.map(({ step }) => step.id)).toEqual(['larger']);
  expect(page.goals.map(({ id }) => id)).toEqual(['sleep']);
  expect(page.strategies.map(({ id }) => id)).toEqual(['old']);
});

test('a goal counts as looked at when it was rated between the beginning and the end', () => {
  const noSteps = { ...records, suggestions: [], steps: [] };
  expect(takeAwayOf(first, noSteps).goals.map(({ id }) => id)).toEqual(['sleep']);
  expect(takeAwayOf(second, noSteps).goals).toEqual([]);
});

test('one session is open, the others are in the order of their days', () => {
  const third: RecordOf<'session'> = { id: 'third', madeAt: 50, startedAt: 250, endedAt: 260 };
  const all = [first, second, third];
  expect(openSession(all)?.id).toBe('second');
  expect(openSession([first, third])).toBeUndefined();
  expect(endedSessions(all).map(({ id }) => id)).toEqual(['third', 'first']);
  expect(sessionBefore(second, all)?.id).toBe('third');
  expect(sessionBefore(first, all)).toBeUndefined();
  expect(all.filter((one) => isLatest(one, all)).map(({ id }) => id)).toEqual(['second']);
});

test('a session that was kept without a beginning is not open', () => {
  expect(openSession([{ id: 'x', madeAt: 1 }])).toBeUndefined();
});
