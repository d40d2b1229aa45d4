import { newestOf, whatIsNew } from '@handrail/domain/circle/whats-new.ts';
import { expect, test } from 'vitest';
import type { Body } from '../document/body.ts';
import { addAct, emptyDocument } from '../document/document.ts';
import { summaryOf } from './summary.ts';

/** A room as it grows, one act after the other, each a logical time later. */
const growing = () => {
  const document = emptyDocument();
  let time = 0;
  const act = (deed: Partial<Body>, at = 0): void => {
    time += 1;
    const stamp = { time, device: 'a' };
    addAct(document, { entryId: `e${time}`, stamp, at, body: { v: 1, changes: [], ...deed }, partly: false });
  };
  const says = (kind: string, id: string, at = 0): void =>
    act({ changes: [{ kind, id, fields: { label: `${kind} ${id} ${time}` } }] }, at);
  const latest = () => summaryOf(document, () => 'owner').latest;
  return {
    says,
    goes: (id: string) => act({ removed: [{ kind: 'goal', id }] }),
    looked: () => newestOf(latest()),
    fresh: (since: number | undefined) => whatIsNew(latest(), since),
    document,
    act,
  };
};

test('[D10] after one clock that was years ahead, what comes next is new all the same', () => {
  const { says, fresh, looked } = growing();
  says('goal', 'g', Date.UTC(2031, 0, 1));
  const seen = looked();
  expect(fresh(seen)).toEqual([]);
  says('harm', 'h', Date.UTC(2026, 10, 24));
  expect(fresh(seen)).toEqual(['harms']);
  expect(fresh(looked())).toEqual([]);
});

test('[D10] what was changed after the therapist looked is new', () => {
  const { says, fresh, looked } = growing();
  says('goal', 'old');
  says('goal', 'g');
  const seen = looked();
  says('goal', 'g');
  expect(fresh(seen)).toEqual(['plan']);
});

test('[P8] what is not shared any more makes nothing new', () => {
  const { says, goes, fresh, looked } = growing();
  says('goal', 'other');
  says('goal', 'g');
  const seen = looked();
  goes('other');
  expect(fresh(seen)).toEqual([]);
  goes('g');
  expect(fresh(undefined)).toEqual([]);
});

test('the therapist’s own words are nothing they have still to look at, and of nothing there is nothing', () => {
  const { says, act, looked } = growing();
  expect(looked()).toBeUndefined();
  says('goal', 'g');
  act({ changes: [{ kind: 'comment', id: 'c', fields: { words: 'beside it' } }] });
  expect(looked()).toBe(1);
});
