import { earliestMoment, latestMoment, localDayAt, parseLocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { stopCard } from './goals/stop-card.ts';
import { fieldBytes } from './fields.ts';
import { goalStatuses } from './goals/goal.ts';
import { fieldProblem, kindNames, kinds, isKind } from './records.ts';

test('[P4] every field of every kind can be taken back to unsaid', () => {
  for (const kind of kindNames) {
    for (const field of Object.keys(kinds[kind])) expect(fieldProblem(kind, field, null)).toBeNull();
  }
});

test('[D1] a goal is whole with words alone: no behaviour, no amount', () => {
  expect(fieldProblem('goal', 'label', 'See more of my daughter')).toBeNull();
  expect(stopCard({ direction: 'something-else' }, []).card).toBe('no');
  expect(Object.keys(kinds.goal).filter((field) => /amount|unit/i.test(field))).toEqual([]);
});

test('[D2] no field of any kind comes with a value of its own', () => {
  for (const kind of kindNames) {
    for (const schema of Object.values(kinds[kind])) expect(schema).not.toHaveProperty('default');
  }
});

test('[D9] how a goal can end is a flat list: no status carries a weight or a colour', () => {
  expect(goalStatuses).toEqual(['idea', 'active', 'resting', 'reached', 'changed', 'let-go']);
  expect(goalStatuses.every((status) => fieldProblem('goal', 'status', status) === null)).toBe(true);
});

test('[D13] a field this version does not know is named, not taken and not thrown', () => {
  expect(fieldProblem('goal', 'fromTheFuture', 'x')).toBe('unknown-field');
  expect(fieldProblem('goal', 'constructor', 'x')).toBe('unknown-field');
  expect(fieldProblem('goal', 'direction', 'a-tenth')).toBe('not-allowed');
  expect(isKind('fromTheFuture')).toBe(false);
  expect(isKind('toString')).toBe(false);
});

test('the limit of a field is counted in bytes, not in letters', () => {
  expect(fieldProblem('goal', 'label', 'a'.repeat(fieldBytes))).toBeNull();
  expect(fieldProblem('goal', 'label', 'ñ'.repeat(fieldBytes / 2 + 1))).toBe('too-long');
});

test('a moment is one that every calendar can show, in every time zone', () => {
  for (const at of [earliestMoment, latestMoment]) {
    expect(fieldProblem('session', 'startedAt', at)).toBeNull();
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12'])
      expect(parseLocalDay(localDayAt(at, zone, 12))).not.toBeNull();
  }
  for (const at of [earliestMoment - 1, latestMoment + 1, Number.MAX_SAFE_INTEGER])
    expect(fieldProblem('session', 'startedAt', at)).toBe('not-allowed');
});
