import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { openingOf, partAfter, partBefore, partsOf, roomForStrategy, sessionParts } from './flow.ts';

test('the whole form goes from agenda to what I take with me', () => {
  expect(partsOf({})).toEqual(['agenda', 'followed', 'goals', 'strategies', 'steps', 'take-away']);
  expect(partsOf({ form: 'five-minutes' })).toEqual(['agenda', 'steps', 'take-away']);
});

test('safety comes again only when somebody flagged it, in either form', () => {
  for (const form of ['whole', 'five-minutes'] as const) {
    expect(partsOf({ form })).not.toContain('safety');
    expect(partsOf({ form, safetyFlag: false })).not.toContain('safety');
    expect(partsOf({ form, safetyFlag: true }).slice(-2)).toEqual(['safety', 'take-away']);
  }
});

test('[P4] going on leads through every part, and back again, with nothing written', () => {
  const anySession = fc.record(
    { form: fc.constantFrom('whole', 'five-minutes'), safetyFlag: fc.boolean() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anySession, (session) => {
      const parts = partsOf(session);
      const after = parts.map((part) => partAfter(part, session));
      expect(after).toEqual([...parts.slice(1), null]);
      expect(parts.map((part) => partBefore(part, session))).toEqual([null, ...parts.slice(0, -1)]);
    }),
  );
});

test('a part that is no longer in the form still leads on', () => {
  expect(sessionParts.map((part) => partAfter(part, { form: 'five-minutes' }))).toEqual([
    'steps',
    'steps',
    'steps',
    'steps',
    'take-away',
    'take-away',
    null,
  ]);
});

const card = (
  id: string,
  madeAt: number,
  more: Partial<RecordOf<'therapistCard'>> = {},
): RecordOf<'therapistCard'> => ({
  id,
  madeAt,
  name: 'Dana',
  mustAct: 'A child in danger.',
  whenRead: 'Before we meet.',
  inBetween: 'Open Safety.',
  ...more,
});

test("[D18] a session begins with the therapist's card, written once", () => {
  expect(openingOf([])).toEqual({ kind: 'write-card' });
  expect(openingOf([card('a', 1)])).toEqual({ kind: 'show-card', card: card('a', 1) });
  expect(openingOf([card('b', 2), card('a', 1)])).toMatchObject({ card: { id: 'b' } });
});

test('[D18] a card with a part missing is not shown as if it were whole', () => {
  expect(openingOf([card('a', 1, { mustAct: '  ' })])).toEqual({ kind: 'write-card' });
  expect(openingOf([card('a', 1), card('b', 2, { inBetween: '' })])).toMatchObject({ card: { id: 'a' } });
});

test('none to three strategies; a resting one makes room', () => {
  const choices = ['a', 'b', 'c'].map((id, i): RecordOf<'strategyChoice'> => ({
    id,
    madeAt: i,
    sessionId: 's',
  }));
  expect(roomForStrategy('s', [])).toBe(true);
  expect(roomForStrategy('s', choices)).toBe(false);
  expect(roomForStrategy('other', choices)).toBe(true);
  expect(roomForStrategy('s', choices.with(0, { id: 'a', madeAt: 0, sessionId: 's', resting: true }))).toBe(
    true,
  );
});
