import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown, twoDevices, type Side } from '../../stories/two-devices.ts';
import type { Body } from '../document/body.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import { receive } from './receive.ts';
import { troubleIn } from './view.ts';

const owners = (id: string, label: string): Body => ({
  v: 1,
  changes: [{ kind: 'goal', id, fields: { label } }],
});
const members = (id: string, words: string): Body => ({
  v: 1,
  changes: [{ kind: 'comment', id, fields: { words } }],
});
const removes = (kind: string, id: string): Body => ({ v: 1, changes: [], removed: [{ kind, id }] });

const ids = ['a', 'b', 'c'];
const bodies = {
  owner: fc.oneof(
    fc
      .record({ id: fc.constantFrom(...ids), label: fc.string({ maxLength: 6 }) })
      .map(({ id, label }) => owners(id, label)),
    fc.constantFrom(...ids).map((id) => removes('goal', id)),
  ),
  member: fc.oneof(
    fc
      .record({ id: fc.constantFrom(...ids), words: fc.string({ maxLength: 6 }) })
      .map(({ id, words }) => members(id, words)),
    fc.constantFrom(...ids).map((id) => removes('comment', id)),
  ),
};
const steps = fc.array(
  fc.oneof(
    bodies.owner.map((body) => ({ by: 'owner' as const, body })),
    bodies.member.map((body) => ({ by: 'member' as const, body })),
    fc.constantFrom('owner' as const, 'member' as const).map((by) => ({ by, body: null })),
  ),
  { minLength: 3, maxLength: 14 },
);
/** An order, with repetitions, and where one page ends and the next begins. */
const deliveries = fc.array(fc.record({ at: fc.nat(), ends: fc.boolean() }), { maxLength: 40 });

const pagesOf = (
  entries: readonly Bytes[],
  delivery: readonly { at: number; ends: boolean }[],
): Bytes[][] => {
  const pages: Bytes[][] = [[]];
  const put = (bytes: Bytes | undefined, ends: boolean): void => {
    if (bytes) pages.at(-1)?.push(bytes);
    if (ends) pages.push([]);
  };
  for (const { at, ends } of delivery) put(entries[at % Math.max(1, entries.length)], ends);
  for (const bytes of entries.toReversed()) put(bytes, false);
  return pages;
};

/** The same person with another device, which wrote nothing. */
const readerFor = ({ notebook }: Side): Notebook => ({
  ...notebook,
  keyring: { ...notebook.keyring, deviceId: 'f'.repeat(32) },
});

test('[T23] two people’s entries give the same room in any order, in any pages, however often each comes', async () => {
  let seed = 40;
  await fc.assert(
    fc.asyncProperty(steps, deliveries, deliveries, async (script, one, other) => {
      const sides = await twoDevices((seed += 1));
      const { owner, member } = sides;
      const all: Bytes[] = [];
      const seen = { owner: 0, member: 0 };
      const catchUp = async (who: 'owner' | 'member'): Promise<void> => {
        await sides[who].takes(all.slice(seen[who]));
        seen[who] = all.length;
      };
      for (const { by, body } of script) {
        if (body) all.push(...(await sides[by].seals(body)));
        else await catchUp(by);
      }
      await catchUp('owner');
      await catchUp('member');
      expect(shown(member.room)).toBe(shown(owner.room));
      for (const [side, delivery] of [
        [owner, one],
        [member, other],
      ] as const) {
        const fresh = side.freshRoom();
        for (const page of pagesOf(all, delivery))
          await receive(side.device, readerFor(side), fresh, page, {});
        expect(shown(fresh)).toBe(shown(owner.room));
        expect(troubleIn(fresh)).toEqual([]);
      }
      expect([troubleIn(owner.room), troubleIn(member.room)]).toEqual([[], []]);
    }),
    { numRuns: 25 },
  );
});
