import { expect, test } from 'vitest';
import { kindNames } from '../records.ts';
import { whatGoes } from './what-goes.ts';
import { mayChange, whoMayChange } from './who-may-change.ts';

test('[P7] what the person can share is theirs alone to write, what the therapist says is the therapist’s', () => {
  for (const kind of kindNames) {
    const rule = whatGoes[kind];
    const others = { theirs: 'member', together: 'both', never: 'nobody' } as const;
    expect(whoMayChange[kind], kind).toBe(typeof rule === 'string' ? others[rule] : 'owner');
  }
});

test('[P6, D5] a therapist cannot write an order of harms, and the person cannot write the therapist’s view', () => {
  expect(whoMayChange.ranking).toBe('owner');
  expect(whoMayChange.urgencyView).toBe('member');
});

test('what both work on in a session either of them may write, and nothing else', () => {
  const both = kindNames.filter((kind) => mayChange('owner', kind) && mayChange('member', kind));
  expect(both.toSorted()).toEqual([
    'agendaItem',
    'appointment',
    'appointmentAnswer',
    'session',
    'sheet',
    'sheetLine',
  ]);
});
