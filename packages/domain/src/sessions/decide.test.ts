import { expect, test } from 'vitest';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { recordsOf } from '../circle/arbitrary-record.ts';
import { project } from '../circle/projection.ts';
import { declineFromRoom, suggestionSeen } from '../circle/suggestions.ts';
import { fieldProblem, type Change, type RecordOf } from '../records.ts';
import { decided, decidedFromPencil, decisionsIn, toldOf, wordsOf } from './decide.ts';

const day = parseLocalDay('2026-11-24');
if (!day) throw new Error('a day');
const where = { roomId: 'room-a', sessionId: 'ses', day };
const ids = { newId: 'new', answerId: 'ans', decisionId: 'dec' };
const pencil: RecordOf<'suggestion'> = {
  id: 'sug',
  madeAt: 1,
  of: 'step',
  sessionId: 'ses',
  draft: { goalId: 'g', label: 'Ring Wanjiru before the kettle' },
};
const home = recordsOf({ goal: [{ id: 'g', madeAt: 1 }] }, []);
const made = (changes: readonly Change[], kind: string) => changes.filter((one) => one.kind === kind);
const asRecords = (changes: readonly Change[]) =>
  recordsOf(
    Object.groupBy(
      changes.map(({ kind, id, fields }) => ({ kind, id, madeAt: 2, ...fields })),
      ({ kind }) => kind,
    ) as never,
    [],
  );

test('[P7, D4] a yes in a session makes the thing, the answer and the decision, to be kept in one act', () => {
  const yes = decidedFromPencil(pencil, where, home, ids);
  if (!yes.ok) throw new Error('a yes');
  expect(yes.value.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'step new',
    'suggestionAnswer ans',
    'decision dec',
  ]);
  expect(made(yes.value, 'decision')[0]?.fields).toEqual({
    roomId: 'room-a',
    sessionId: 'ses',
    day,
    of: 'step',
    words: 'Ring Wanjiru before the kettle',
    suggestionId: 'sug',
    becameId: 'new',
  });
  for (const { kind, fields } of yes.value)
    for (const [field, value] of Object.entries(fields)) expect(fieldProblem(kind, field, value)).toBeNull();
});

test('[P7] what the person changed before their yes is what was decided, with how sure they said they are', () => {
  const edited = { goalId: 'g', label: 'Ring her first', confidence: 6 };
  const yes = decidedFromPencil(pencil, where, home, ids, edited);
  if (!yes.ok) throw new Error('a yes');
  expect(made(yes.value, 'decision')[0]?.fields).toMatchObject({ words: 'Ring her first', confidence: 6 });
  expect(made(yes.value, 'step')[0]?.fields).toMatchObject({ label: 'Ring her first', confidence: 6 });
});

test('[P7] a goal of which only a direction was said is told by what it is called, and words of its own stand over that', () => {
  const words = (draft: Record<string, string>) => {
    const yes = decidedFromPencil({ ...pencil, of: 'goal', draft }, where, home, ids, undefined, 'Use less');
    if (!yes.ok) return yes.error;
    const fields: Readonly<Record<string, unknown>> = made(yes.value, 'decision')[0]?.fields ?? {};
    return fields['words'];
  };
  expect(words({ direction: 'understand' })).toBe('Use less');
  expect(words({ direction: 'understand', label: ' Evenings ' })).toBe(' Evenings ');
});

test('a scale that was written and a place that was said on one are two things, and both can be told', () => {
  for (const of of ['scale', 'rating'] as const) expect(fieldProblem('decision', 'of', of)).toBeNull();
});

test('[P7, D4] a yes that cannot be carried out decides nothing', () => {
  const homeless = { ...pencil, draft: { label: 'Ring' } };
  expect(decidedFromPencil(homeless, where, home, ids)).toEqual({ ok: false, error: { kind: 'goal-first' } });
});

test('[P8] the decision reaches the room of its session and no other, and not what it became', () => {
  const yes = decidedFromPencil(pencil, where, home, ids);
  if (!yes.ok) throw new Error('a yes');
  const all = asRecords(yes.value);
  const inRoom = project(all, 'room-a').filter(({ kind }) => kind === 'decision');
  expect(inRoom).toHaveLength(1);
  expect(inRoom[0]?.fields).not.toHaveProperty('becameId');
  expect(inRoom[0]?.fields).not.toHaveProperty('roomId');
  expect(project(all, 'room-a').filter(({ kind }) => kind === 'step')).toEqual([]);
  expect(project(all, 'room-b')).toEqual([]);
});

test('[D4] decided in a session is seen as accepted even with nothing shared; "not now" still tells nobody', () => {
  const decision = { id: 'dec', madeAt: 2, suggestionId: 'sug' };
  expect(suggestionSeen(pencil, recordsOf({ decision: [decision] }, []))).toBe('accepted');
  const declined = declineFromRoom(pencil, 'room-a', 'ans');
  expect(made(declined, 'decision')).toEqual([]);
  expect(project(asRecords(declined), 'room-a')).toEqual([]);
});

test('an if-then is told by its two halves, and everything by the words as they stand', () => {
  expect(wordsOf('if-then', { ifWords: 'it is quiet ', thenWords: 'I ring' })).toBe('it is quiet \nI ring');
  expect(wordsOf('if-then', { ifWords: ' ', thenWords: 'I ring' })).toBe('I ring');
  expect(wordsOf('goal', { label: '  sleep ', why: 'x' })).toBe('  sleep ');
  expect(wordsOf('goal', {})).toBe('');
});

test('[P8] what the person decided by their own hand is told by a decision of its own, and found by what it became', () => {
  const told = decided(where, { of: 'rating', words: '0 as planned', becameId: 'rating' }, 'dec');
  const decision = { id: 'dec', madeAt: 3, ...told.fields } as RecordOf<'decision'>;
  const other = { ...decision, id: 'other', madeAt: 2, sessionId: 'another' };
  expect(toldOf('rating', 'ses', [other, decision])).toBe(decision);
  expect(toldOf('rating', 'never', [other, decision])).toBeUndefined();
  expect(
    decisionsIn('ses', [decision, other, { ...decision, id: 'a', madeAt: 1 }]).map(({ id }) => id),
  ).toEqual(['a', 'dec']);
});
