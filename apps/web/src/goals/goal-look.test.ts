import { expect, test } from 'vitest';
import { goalStatuses } from '@handrail/domain/goals/goal.ts';
import { goalGroups, goalsIn } from './goal-look.ts';

const goals = [
  { id: 'unsaid', madeAt: 0 },
  ...goalStatuses.map((status, at) => ({ id: status, madeAt: at + 1, status })),
];

test('[D9] every goal stands in exactly one group, and the four that are not now share one', () => {
  const groups = (['goals', 'ideas', 'others'] as const).map((group) => goalsIn(group, goals));
  expect(
    groups
      .flat()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(goals.map(({ id }) => id).toSorted());
  expect(goalGroups.others).toEqual(['resting', 'reached', 'changed', 'let-go']);
});

test('[D10] inside a group goals keep the order they were made in, whatever they say about themselves', () => {
  const said = [
    { id: 'a', madeAt: 1, importance: 1, confidence: 2 },
    { id: 'b', madeAt: 2, importance: 10, confidence: 10 },
  ];
  expect(goalsIn('goals', said).map(({ id }) => id)).toEqual(['a', 'b']);
});
