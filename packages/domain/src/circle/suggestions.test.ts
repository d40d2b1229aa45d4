import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldProblem, kinds, type RecordOf } from '../records.ts';
import { recordsOf, type Share } from './arbitrary-record.ts';
import { project, type Projected } from './projection.ts';
import type { Records } from './seen.ts';
import {
  acceptFromRoom,
  declineFromRoom,
  draftFromRoom,
  openSuggestions,
  suggestible,
  suggestionSeen,
} from './suggestions.ts';

type Suggestion = RecordOf<'suggestion'>;
type Answer = RecordOf<'suggestionAnswer'>;
const room = 'room-a';
const pencil: Suggestion = {
  id: 'sug',
  madeAt: 1,
  of: 'step',
  draft: { goalId: 'g', label: 'Ring Wanjiru before the kettle', when: 'mornings' },
  by: 'therapist',
};
/** What stands at home. */
const home = recordsOf({ goal: [{ id: 'g', madeAt: 1 }] }, []);
const changesOf = (accepted: ReturnType<typeof acceptFromRoom>) => (accepted.ok ? accepted.value : []);
const answersOf = (changes: ReturnType<typeof declineFromRoom>): Answer[] =>
  changes.flatMap(({ kind, id, fields }) =>
    kind === 'suggestionAnswer' ? [{ id, madeAt: 2, ...fields } as unknown as Answer] : [],
  );
const stepsOf = (changes: ReturnType<typeof declineFromRoom>) =>
  changes.flatMap(({ kind, id, fields }) => (kind === 'step' ? [{ id, madeAt: 2, ...fields }] : []));
const planShared: Share = {
  id: 'p',
  madeAt: 0,
  roomId: room,
  of: 'part',
  part: 'plan',
  state: 'shared',
  past: true,
  since: 1,
};
/** The room as the therapist's side has it. */
const inRoom =
  (projected: readonly Projected[]): Records =>
  (kind) =>
    projected.flatMap((one) =>
      one.kind === kind ? [{ id: one.id, madeAt: 2, ...one.fields }] : [],
    ) as never;
const seenAfter = (changes: ReturnType<typeof declineFromRoom>, shares: readonly Share[]) =>
  suggestionSeen(
    pencil,
    inRoom(
      project(
        recordsOf({ goal: [{ id: 'g', madeAt: 1 }], step: stepsOf(changes) }, shares, answersOf(changes)),
        room,
      ),
    ),
  );

test('[P7, D4] a yes makes the person’s step at home, and their answer names what was suggested', () => {
  expect(acceptFromRoom(pencil, room, home, 'new', 'answer')).toEqual({
    ok: true,
    value: [
      {
        kind: 'step',
        id: 'new',
        fields: {
          goalId: 'g',
          label: 'Ring Wanjiru before the kettle',
          when: 'mornings',
          suggestionId: 'sug',
        },
      },
      {
        kind: 'suggestionAnswer',
        id: 'answer',
        fields: {
          suggestionId: 'sug',
          roomId: room,
          suggested: pencil.draft,
          answer: 'accepted',
          became: 'new',
        },
      },
    ],
  });
});

test('[P7] accepted as edited, the step is in the person’s words and the answer keeps the therapist’s', () => {
  const [step, answer] = changesOf(
    acceptFromRoom(pencil, room, home, 'new', 'answer', { goalId: 'g', label: 'After tea', confidence: 8 }),
  );
  expect(step?.fields).toEqual({ goalId: 'g', label: 'After tea', confidence: 8, suggestionId: 'sug' });
  expect(answer?.fields).toMatchObject({ suggested: pencil.draft });
});

test('[P7, D2] a suggestion cannot say how sure the person is, how it stands, or anything that is not shown', () => {
  const pushy: Suggestion = {
    ...pencil,
    acceptedAs: 'made-up',
    sessionId: 'made-up',
    draft: {
      goalId: 'g',
      label: 'Ring',
      confidence: 10,
      status: 'did',
      position: 'a0',
      madeFromId: 'x',
      suggestionId: 'other',
      colour: 'red',
    },
  };
  expect(draftFromRoom(pushy)).toEqual({ goalId: 'g', label: 'Ring' });
  expect(changesOf(acceptFromRoom(pushy, room, home, 'new', 'a'))[0]?.fields).toEqual({
    goalId: 'g',
    label: 'Ring',
    suggestionId: 'sug',
  });
  expect(openSuggestions([{ ...pushy, draft: { confidence: 10 } }], [])).toEqual([]);
});

test('everything a suggestion may say is a field of what it becomes', () => {
  const becomes = { goal: 'goal', step: 'step', 'if-then': 'ifThen', strategy: 'strategyChoice' } as const;
  for (const [of, fields] of Object.entries(suggestible))
    for (const field of fields)
      expect(Object.keys(kinds[becomes[of as keyof typeof becomes]])).toContain(field);
});

test('a value its kind does not allow is refused by name, and nothing is made', () => {
  expect(acceptFromRoom({ ...pencil, draft: { size: 'vast' } }, room, home, 'new', 'a')).toEqual({
    ok: false,
    error: { kind: 'field', field: 'size', problem: 'not-allowed' },
  });
  expect(acceptFromRoom({ id: 'x', madeAt: 1 }, room, home, 'new', 'a')).toEqual({
    ok: false,
    error: { kind: 'nothing-written' },
  });
});

test('[P7, D4] a second yes makes nothing more, on this device or another', () => {
  const once = answersOf(changesOf(acceptFromRoom(pencil, room, home, 'new', 'a')));
  const then = recordsOf({ goal: [{ id: 'g', madeAt: 1 }] }, [], once);
  expect(acceptFromRoom(pencil, room, then, 'newer', 'b')).toEqual({
    ok: false,
    error: { kind: 'already-yours', id: 'new' },
  });
  // The same id in another room is another suggestion, and "not now" is no yes.
  expect(acceptFromRoom(pencil, 'room-b', then, 'newer', 'b').ok).toBe(true);
  const declined = answersOf(declineFromRoom(pencil, room, 'a'));
  const put = recordsOf({ goal: [{ id: 'g', madeAt: 1 }] }, [], declined);
  expect(acceptFromRoom(pencil, room, put, 'newer', 'b').ok).toBe(true);
});

test('[P7, D4] a yes takes no id that names nothing at home, and a step without a goal waits for one', () => {
  const plan: Suggestion = {
    ...pencil,
    of: 'if-then',
    draft: { goalId: 'g', stepId: 'made-up', ifWords: 'tea' },
  };
  expect(changesOf(acceptFromRoom(plan, room, home, 'new', 'a'))[0]?.fields).toEqual({
    goalId: 'g',
    ifWords: 'tea',
    suggestionId: 'sug',
  });
  const other = { goal: [{ id: 'g', madeAt: 1 }], step: [{ id: 'made-up', madeAt: 1, goalId: 'another' }] };
  expect(
    changesOf(acceptFromRoom(plan, room, recordsOf(other, []), 'new', 'a'))[0]?.fields,
  ).not.toHaveProperty('stepId');
  const homeless = { ...pencil, draft: { goalId: 'made-up', label: 'Ring' } };
  expect(acceptFromRoom(homeless, room, home, 'new', 'a')).toEqual({
    ok: false,
    error: { kind: 'goal-first' },
  });
  expect(
    acceptFromRoom(homeless, room, home, 'new', 'a', { goalId: 'g', label: 'Ring' }).ok,
    'the person said which goal',
  ).toBe(true);
});

test('[D4] declined, never opened, and accepted without sharing look the same to the therapist', () => {
  const accepted = changesOf(acceptFromRoom(pencil, room, home, 'new', 'a'));
  const declined = declineFromRoom(pencil, room, 'a');
  expect(seenAfter([], [planShared])).toBe('not-now');
  expect(seenAfter(declined, [planShared])).toBe('not-now');
  expect(seenAfter(accepted, [])).toBe('not-now');
  expect(seenAfter(accepted, [planShared])).toBe('accepted');
});

test('[D4] "not now" changes nothing in any room, whatever is shared', () => {
  const declined = answersOf(declineFromRoom(pencil, room, 'a'));
  fc.assert(
    fc.property(fc.subarray(['map', 'plan', 'harms'] as const), (parts) => {
      const shares = parts.map((part) => ({ ...planShared, part, id: part }));
      const all = { step: [{ id: 'st', madeAt: 1, label: 'x' }], goal: [{ id: 'g', madeAt: 1 }] };
      expect(project(recordsOf(all, shares, declined), room)).toEqual(project(recordsOf(all, shares), room));
    }),
  );
});

test('[D4] a suggestion is open until it is answered, either way', () => {
  const other: Suggestion = { ...pencil, id: 'other', madeAt: 0 };
  expect(openSuggestions([pencil, other], []).map(({ id }) => id)).toEqual(['other', 'sug']);
  expect(openSuggestions([pencil, other], answersOf(declineFromRoom(pencil, room, 'a')))).toEqual([other]);
  expect(
    openSuggestions([pencil], answersOf(changesOf(acceptFromRoom(pencil, room, home, 'n', 'a')))),
  ).toEqual([]);
});

test('an answer may be kept as it is', () => {
  for (const { kind, fields } of [
    ...declineFromRoom(pencil, room, 'a'),
    ...changesOf(acceptFromRoom(pencil, room, home, 'new', 'a')),
  ])
    for (const [field, value] of Object.entries(fields))
      expect(fieldProblem(kind, field, value), field).toBeNull();
});
