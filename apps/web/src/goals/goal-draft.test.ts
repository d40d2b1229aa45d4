import { describe, expect, test } from 'vitest';
import { fieldProblem } from '@handrail/domain/records.ts';
import { saysSomething } from '../forms/changed-fields.ts';
import { boxProblem, goalDraft, goalFieldsIn } from './goal-draft.ts';

describe('the form of a goal', () => {
  test('[D2] opens with no direction, no area, no ruler, no number and no day', () => {
    expect(saysSomething(goalDraft(undefined))).toBe(false);
  });

  test('[D1] a goal with words alone is enough, and needs no amount', () => {
    const said = goalFieldsIn({ ...goalDraft(undefined), label: 'sing again' });
    expect(Object.entries(said).filter(([, value]) => saysSomething({ value }))).toEqual([
      ['label', 'sing again'],
    ]);
  });

  test('what a direction asked for is kept with it, and goes when the person changes the direction', () => {
    const draft = { ...goalDraft(undefined), breakDays: '7', startsOn: '2026-12-01', cutPercent: '50' };
    expect(goalFieldsIn({ ...draft, direction: 'take-a-break' })).toMatchObject({
      breakDays: 7,
      startsOn: '2026-12-01',
      cutPercent: null,
    });
    expect(goalFieldsIn({ ...draft, direction: 'less-often' })).toMatchObject({
      breakDays: null,
      startsOn: null,
      cutPercent: 50,
    });
  });

  test.each(['', '0', '50', '100', ' 7 '])('"%s" in a box for a share is readable', (text) => {
    expect(boxProblem('cutPercent', text)).toBeNull();
  });
  test.each(['101', '-5', '2,5', 'half', '1e3'])(
    '"%s" in a box for a share stays there with what to do',
    (text) => {
      expect(boxProblem('cutPercent', text)).toBe('plan.edit.percent');
    },
  );
  test('a day that is not in the calendar is not taken', () => {
    expect(boxProblem('startsOn', '2026-02-30')).toBe('plan.edit.a-day');
    expect(boxProblem('startsOn', '')).toBeNull();
  });

  test('every value the form keeps is one its field allows', () => {
    const said = goalFieldsIn({
      ...goalDraft(undefined),
      label: 'x',
      direction: 'less-each-time',
      cutPercent: '30',
      withinDays: '999999999',
      importance: 10,
    });
    const problems = Object.entries(said).map(([field, value]) => fieldProblem('goal', field, value));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
});
