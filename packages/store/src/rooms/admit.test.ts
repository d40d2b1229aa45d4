import { kindNames } from '@handrail/domain/records.ts';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { expect, test } from 'vitest';
import type { Body } from '../document/body.ts';
import { hasItsClient, mayAct } from './admit.ts';

const changing = (kind: string): Body => ({ v: 1, changes: [{ kind, id: 'x', fields: {} }] });
const removing = (kind: string): Body => ({ v: 1, changes: [], removed: [{ kind, id: 'x' }] });
const puttingBack = (kind: string): Body => ({ v: 1, changes: [], putBack: [{ kind, id: 'x' }] });

for (const role of ['owner', 'member'] as const)
  test(`[T25] the ${role} may change, remove and put back exactly what the table says, of ${kindNames.length} kinds`, () => {
    for (const kind of kindNames)
      for (const body of [changing(kind), removing(kind), puttingBack(kind)])
        expect(mayAct(role, body, 9), kind).toBe(
          whoMayChange[kind] === role || whoMayChange[kind] === 'both',
        );
  });

test('[T25] one thing that is not theirs and the whole commit is refused', () => {
  const both: Body = { v: 1, changes: [...changing('comment').changes, ...changing('goal').changes] };
  expect(mayAct('member', changing('comment'), 9)).toBe(true);
  expect(mayAct('member', both, 9)).toBe(false);
  expect(mayAct('owner', both, 9)).toBe(false);
  expect(mayAct('member', { ...changing('comment'), removed: [{ kind: 'goal', id: 'g' }] }, 9)).toBe(false);
});

test('[T24, T25] the owner alone erases, and carries over only what is theirs and older', () => {
  const erasing: Body = { v: 1, changes: [], erases: ['e'] };
  expect([mayAct('owner', erasing, 9), mayAct('member', erasing, 9)]).toEqual([true, false]);
  const carrying = (kind: string, time: number): Body => ({
    ...erasing,
    carried: [{ ...changing(kind), entry: 'e', stamp: { time, device: 'd' }, at: 0 }],
  });
  expect(mayAct('owner', carrying('goal', 8), 9)).toBe(true);
  expect(mayAct('owner', carrying('goal', 9), 9)).toBe(false);
  expect(mayAct('owner', carrying('comment', 8), 9)).toBe(false);
});

test('[T42] what an erasing carries speaks of nothing that somebody else may have written', () => {
  const part = { entry: 'e', stamp: { time: 1, device: 'of-dana' }, at: 0 };
  const carrying = (deed: Omit<Body, 'v'>): Body => ({
    v: 1,
    changes: [],
    erases: ['e'],
    carried: [{ ...part, ...deed }],
  });
  for (const kind of kindNames)
    for (const deed of [changing(kind), removing(kind), puttingBack(kind)])
      expect(mayAct('owner', carrying(deed), 9), kind).toBe(whoMayChange[kind] === 'owner');
});

test('[T25, D13] a kind of a newer version stands in nobody’s way: it is kept and not shown', () => {
  expect(mayAct('member', changing('dream'), 9)).toBe(true);
  expect(
    mayAct('member', { v: 1, changes: [...changing('dream').changes, ...changing('goal').changes] }, 9),
  ).toBe(false);
});

test('[T40] of two devices with one client id, letters are of the one that was there first', () => {
  const [first, later, other] = [`0000000a${'1'.repeat(24)}`, `0000000a${'2'.repeat(24)}`, 'b'.repeat(32)];
  const devices = [other, first, later];
  expect([first, later, other, 'c'.repeat(32)].map((id) => hasItsClient(devices, id))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
