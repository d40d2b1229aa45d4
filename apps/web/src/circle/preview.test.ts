import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { project } from '@handrail/domain/circle/projection.ts';
import type { Records } from '@handrail/domain/circle/seen.ts';
import { shareItem, sharePart } from '@handrail/domain/circle/sharing.ts';
import type { AnyRecord, Change, Kind, RecordOf } from '@handrail/domain/records.ts';
import { wouldGo, wouldSayMore } from './preview.ts';
import { seesOfPart } from './rooms.ts';

const room = 'a'.repeat(32);
const today = '2026-11-24' as LocalDay;
type Shelf = Partial<Record<Kind, readonly AnyRecord[]>>;
const recordsOf =
  (shelf: Shelf): Records =>
  (kind) =>
    (shelf[kind] ?? []) as never;

const goal = { id: 'g', madeAt: 10, label: 'sleep', why: 'quiet' };
const step = { id: 's', madeAt: 20, goalId: 'g', label: 'walk' };
const wine = { id: 'w', madeAt: 30, label: 'wine' };
const linked = { ...goal, behaviourIds: ['w'] };

/** The record after these choices were kept. */
const after = (shelf: Shelf, choices: readonly Change[]): Records =>
  recordsOf({
    ...shelf,
    share: choices.map(({ id, fields }) => ({ ...fields, id, madeAt: 99 }) as RecordOf<'share'>),
  });

test('[P8] what is shown before sharing is what the room sees afterwards, field by field', () => {
  const shelf = { goal: [goal], step: [step] };
  const choices = shareItem([], room, 'goal', 'g', 'c', 99);
  expect(wouldGo(recordsOf(shelf), room, choices)).toEqual(project(after(shelf, choices), room));
  expect(wouldGo(recordsOf(shelf), room, choices).map(({ id }) => id)).toEqual(['g', 's']);
});

test('[P8] what goes already is not shown again, and what it would say more is', () => {
  const shelf = { goal: [linked], behaviour: [wine] };
  const shared = after(shelf, shareItem([], room, 'goal', 'g', 'c', 50));
  const choices = shareItem(shared('share'), room, 'behaviour', 'w', 'd', 60);
  expect(wouldGo(shared, room, choices).map(({ id }) => id)).toEqual(['w']);
  expect(wouldSayMore(shared, room, choices).map(({ id, fields }) => [id, fields['behaviourIds']])).toEqual([
    ['g', ['w']],
  ]);
});

test('[D2, P8] without the past nothing that is here goes', () => {
  const shelf = { goal: [goal], step: [step] };
  expect(wouldGo(recordsOf(shelf), room, sharePart([], room, 'plan', { from: today }, 'c', 99))).toEqual([]);
  expect(wouldGo(recordsOf(shelf), room, sharePart([], room, 'plan', true, 'c', 99))).toHaveLength(2);
});

test('[P8] a part of which one thing is shared is seen in some of it, and an empty one not at all', () => {
  const other = { id: 'h', madeAt: 11, label: 'money' };
  const shelf = { goal: [goal, other] };
  const choices = shareItem([], room, 'goal', 'g', 'c', 99);
  expect(seesOfPart(after(shelf, choices), room, 'plan')).toBe('some');
  expect(seesOfPart(after({ goal: [goal] }, choices), room, 'plan')).toBe('all');
  expect(seesOfPart(after(shelf, choices), room, 'map')).toBe('none');
});
