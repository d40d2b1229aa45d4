import { expect, test } from 'vitest';
import { behaviourKinds } from '@handrail/domain/behaviours/behaviour.ts';
import { draftOf, fieldsOf, unreadable } from './behaviour-draft.ts';

const empty = draftOf(undefined);

test('[D2] an empty form says nothing: every field is unsaid', () => {
  expect(Object.values(fieldsOf(empty)).every((value) => value === null)).toBe(true);
});

test('[D6] no days typed is unsaid, and a typed 0 is a zero', () => {
  expect(fieldsOf(empty).daysInFour).toBeNull();
  expect(fieldsOf({ ...empty, days: '0' }).daysInFour).toBe(0);
  expect(fieldsOf({ ...empty, days: '28' }).daysInFour).toBe(28);
});

test('a number that cannot be read is said so and never guessed', () => {
  for (const days of ['29', '-1', '3.5', 'most', '2-3'])
    expect(unreadable({ ...empty, days })).toEqual(['days']);
  for (const amount of ['two', '1/2', '1e3', '-2'])
    expect(unreadable({ ...empty, amount })).toEqual(['amount']);
});

test('[D16] eating and self-injury keep no days, amount or unit, whatever was typed before the kind was chosen', () => {
  for (const behaviourKind of ['eating', 'self-injury'] as const) {
    const draft = { ...empty, behaviourKind, days: '12', amount: '3', unit: 'times' };
    expect(fieldsOf(draft)).toMatchObject({ daysInFour: null, typicalAmount: null, unit: null });
    expect(unreadable({ ...draft, days: 'x' })).toEqual([]);
  }
});

test('a substance is kept only with a kind that offers it', () => {
  for (const behaviourKind of behaviourKinds) {
    const { substance } = fieldsOf({ ...empty, behaviourKind, substance: 'heroin' });
    expect(substance).toBe(behaviourKind === 'opioid' ? 'heroin' : null);
  }
});

test('[P11] the person’s words are kept as they wrote them, spaces and all', () => {
  expect(fieldsOf({ ...empty, label: '  mi copita 🍷 ' }).label).toBe('  mi copita 🍷 ');
});
