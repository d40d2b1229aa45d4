import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { takeAwayOfShared } from './take-away-shared.ts';

const decision = (id: string, more: Partial<RecordOf<'decision'>>): RecordOf<'decision'> => ({
  id,
  madeAt: Number(id.slice(1)),
  sessionId: 'today',
  words: `words of ${id}`,
  ...more,
});

/** Begun and over long after what stands below was made. */
const today = { id: 'today', startedAt: 100, endedAt: 200 };

const decisions = [
  decision('d5', { of: 'strategy', becameId: 'eat' }),
  decision('d1', { of: 'step', becameId: 'tea' }),
  decision('d2', { of: 'if-then', becameId: 'kettle' }),
  decision('d3', { of: 'if-then', becameId: 'loose' }),
  decision('d4', { of: 'goal', becameId: 'gone' }),
  decision('d6', { of: 'scale' }),
  decision('d7', { of: 'own', words: '  ' }),
  decision('d8', { of: 'step', becameId: 'other', sessionId: 'earlier' }),
];
const home = {
  goals: [{ id: 'sleep', madeAt: 1, label: 'sleep' }],
  steps: [
    { id: 'other', madeAt: 1, label: 'decided another day' },
    { id: 'tea', madeAt: 2, label: 'tea first' },
    { id: 'never', madeAt: 3, label: 'nobody said yes to this' },
  ],
  ifThens: [
    { id: 'kettle', madeAt: 4, stepId: 'tea' },
    { id: 'loose', madeAt: 5 },
    { id: 'old', madeAt: 1, stepId: 'tea' },
  ],
  strategyChoices: [{ id: 'eat', madeAt: 6, label: 'eat first' }],
};

test('[AP7, P7] the page holds what was decided in this session, and nothing of another day', () => {
  const page = takeAwayOfShared(today, decisions, home);
  expect(page.steps.map(({ step, ifThens }) => [step.id, ifThens.map(({ id }) => id)])).toEqual([
    ['tea', ['kettle']],
  ]);
  expect(page.ifThens.map(({ id }) => id)).toEqual(['loose']);
  expect(page.strategies.map(({ id }) => id)).toEqual(['eat']);
  expect(page.goals).toEqual([]);
});

test('[D14] what is not at home any more, or never was a thing, stands in the words of the day', () => {
  expect(takeAwayOfShared(today, decisions, home).also.map(({ id }) => id)).toEqual(['d4', 'd6']);
});

test('the therapist, who has nothing of the home, reads the words of every decision once', () => {
  const page = takeAwayOfShared(today, decisions);
  expect(page.also.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  expect([page.steps, page.ifThens, page.strategies, page.goals]).toEqual([[], [], [], []]);
});

test('of two decisions about one thing the page shows the thing once', () => {
  const twice = [
    decision('d1', { of: 'step', becameId: 'tea' }),
    decision('d2', { of: 'step', becameId: 'tea' }),
  ];
  const page = takeAwayOfShared(today, twice, home);
  expect(page.steps.length).toBe(1);
  expect(page.also).toEqual([]);
});

test('[AP7, P8] on the person’s own page stands also what they made or chose meanwhile and told nobody', () => {
  const own = {
    goals: [...home.goals, { id: 'walk', madeAt: 150, label: 'walk more' }],
    steps: [...home.steps, { id: 'shoes', madeAt: 160 }, { id: 'after', madeAt: 201 }],
    ifThens: [
      ...home.ifThens,
      { id: 'rain', madeAt: 170, stepId: 'shoes' },
      { id: 'put-away', madeAt: 171, resting: true as const },
    ],
    strategyChoices: [
      ...home.strategyChoices,
      { id: 'water', madeAt: 172, sessionId: 'today' },
      { id: 'not-now', madeAt: 173, sessionId: 'today', resting: true as const },
      { id: 'long-ago', madeAt: 3, sessionId: 'earlier' },
    ],
  };
  const page = takeAwayOfShared(today, decisions, own);
  expect(page.steps.map(({ step, ifThens }) => [step.id, ifThens.map(({ id }) => id)])).toEqual([
    ['tea', ['kettle']],
    ['shoes', ['rain']],
  ]);
  expect(page.ifThens.map(({ id }) => id)).toEqual(['loose']);
  expect(page.strategies.map(({ id }) => id)).toEqual(['eat', 'water']);
  expect(page.goals.map(({ id }) => id)).toEqual(['walk']);
  // The therapist's page is made of what was told, whatever the person made.
  expect(takeAwayOfShared(today, decisions)).toEqual(takeAwayOfShared({ id: 'today' }, decisions));
});

test('while it is still open everything made since it began is there, and before it began nothing is', () => {
  const own = { ...home, steps: [{ id: 'now', madeAt: 5_000 }] };
  expect(takeAwayOfShared({ id: 'today', startedAt: 100 }, [], own).steps.map(({ step }) => step.id)).toEqual(
    ['now'],
  );
  expect(takeAwayOfShared({ id: 'today' }, [], own).steps).toEqual([]);
});
