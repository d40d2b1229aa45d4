import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { fieldProblem } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { addKey, draftIdIn, draftOf, fieldsOf, noteDraftKey, saysSomething, signKey } from './note-draft.ts';

const start = { roomId: 'room', sessionId: null, day: '2026-11-24' };
const id = 'd'.repeat(32);

test('[D2] a new note has no layout, no way and no time until a hand gives it one', () => {
  expect(draftOf(undefined, start)).toMatchObject({
    template: null,
    way: null,
    from: '',
    until: '',
    sections: {},
  });
});

test('[T68] what is kept of a draft is what stands in the form, and comes back as it was', () => {
  const draft = {
    ...draftOf(undefined, start),
    template: 'dap' as const,
    sections: { data: '  as typed ', plan: '  ' },
    from: '16:00',
  };
  const fields = fieldsOf(draft);
  for (const [field, value] of Object.entries(fields))
    expect(fieldProblem('noteDraft', field, value), field).toBeNull();
  expect(fields).toMatchObject({ sections: { data: '  as typed ' }, until: null, place: null });
  const record = {
    id,
    madeAt: 1,
    roomId: 'room',
    template: 'dap' as const,
    sections: { data: '  as typed ' },
    day: '2026-11-24' as LocalDay,
    from: '16:00',
  };
  expect(draftOf(record, { ...start, day: '2027-01-01' })).toEqual({
    ...draft,
    sections: { data: '  as typed ' },
  });
});

test('a note with nothing but a tick in it is not signed', () => {
  const draft = draftOf(undefined, start);
  expect(
    saysSomething({ ...draft, template: 'dap', sections: { 'danger-check-was': 'done', data: ' ' } }),
  ).toBe(false);
  expect(saysSomething({ ...draft, sections: { data: 'x' } })).toBe(false);
  expect(saysSomething({ ...draft, template: 'dap', sections: { agenda: 'x' } })).toBe(true);
});

test('the drafts of one note lie under its key, and what is added to a signed one is no draft of a note', () => {
  expect(signKey(id).startsWith(`${noteDraftKey(id)}/`)).toBe(true);
  expect(draftIdIn(noteDraftKey(id))).toBe(id);
  expect([signKey(id), addKey(id), 'note/other'].map(draftIdIn)).toEqual([null, null, null]);
});
