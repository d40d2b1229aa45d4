import { expect, test } from 'vitest';
import { kindNames } from '../records.ts';
import { isSharedKind, whatGoes } from './what-goes.ts';
import { whoMayChange } from './who-may-change.ts';

test('[P7] what the person can share is theirs alone to write, what the therapist says is the therapist’s', () => {
  for (const kind of kindNames) {
    const writer = isSharedKind(kind) ? 'owner' : whatGoes[kind] === 'theirs' ? 'member' : 'nobody';
    expect(whoMayChange[kind], kind).toBe(writer);
  }
});

test('[P6, D5] a therapist cannot write an order of harms, and the person cannot write the therapist’s view', () => {
  expect(whoMayChange.ranking).toBe('owner');
  expect(whoMayChange.urgencyView).toBe('member');
});
