import { expect, test } from 'vitest';
import { cardPlace, draftOfHarm, fieldsOfHarm, toOf } from './harm-draft.ts';

const empty = draftOfHarm(undefined);

test('[D2] nothing is chosen at first: neither whom it is about nor anything else', () => {
  expect(Object.values(fieldsOfHarm(empty)).every((value) => value === null)).toBe(true);
  expect(empty.whose).toBeNull();
});

test('[D18] a harm to a child brings the therapist’s card before any further question', () => {
  expect(cardPlace({ ...empty, whose: 'others', to: 'child' })).toBe('after-whom');
  expect(draftOfHarm(undefined, 'child')).toMatchObject({ whose: 'others', to: 'child', wentOn: false });
});

test('[D18] a harm to somebody else’s body, safety or sex brings it as soon as the area is said', () => {
  for (const area of ['body', 'safety', 'sexual'] as const) {
    expect(cardPlace({ ...empty, whose: 'others', to: 'partner', area })).toBe('after-area');
    expect(cardPlace({ ...empty, whose: 'others', area })).toBe('after-area');
    expect(cardPlace({ ...empty, whose: 'me', area })).toBeNull();
  }
  expect(cardPlace({ ...empty, whose: 'others', to: 'friend', area: 'money' })).toBeNull();
});

test('somebody else without saying who is kept as just that, and going past the doors says nothing', () => {
  expect(toOf({ ...empty, whose: 'others' })).toBe('someone');
  expect(toOf({ ...empty, whose: 'unsaid' })).toBeNull();
});

test('what was kept comes back as it was', () => {
  const kept = {
    id: 'h',
    madeAt: 1,
    to: 'someone',
    toName: 'N',
    label: 'x',
    bad: 0,
    behaviourIds: ['b'],
  } as const;
  const fields = fieldsOfHarm(draftOfHarm({ ...kept, behaviourIds: ['b'] }));
  expect(fields).toMatchObject({
    to: 'someone',
    toName: 'N',
    label: 'x',
    bad: 0,
    behaviourIds: ['b'],
    likely: null,
  });
});
