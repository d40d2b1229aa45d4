import { u32 } from '@handrail/proof/bytes.ts';
import { slotsPlace } from '@handrail/store/notebook/places.ts';
import { expect, test } from 'vitest';
import { startStory } from '../two/world.ts';
import type { Person } from '../two/people.ts';

/** Imani's disk in somebody else's hands: they write another cost into every lock, and give it back. */
const withCost = async ({ storage }: Person, memoryKiB: number): Promise<void> => {
  const [, slots] = storage.dump().find(([key]) => key === slotsPlace) ?? [];
  if (!slots) throw new Error('no slots');
  for (let slot = 0; slot < slots.length; slot += 1_024) slots.set(u32(memoryKiB), slot + 1);
  await storage.commit({ put: [[slotsPlace, slots]] });
};

const tryToOpen = async (person: Person) => {
  await person.tries('lock', null);
  return person.tries('open', { notebookId: person.notebookId(), passphrase: person.passphrase });
};

test('[V6] a lock made cheap to guess is not tried: nothing is derived below the floor, nor above the ceiling', async () => {
  const world = await startStory({ seed: 81 });
  expect((await tryToOpen(world.imani)).ok).toBe(true);
  for (const memoryKiB of [8, 19_455, 262_145, 4_194_304]) {
    await withCost(world.imani, memoryKiB);
    expect([memoryKiB, await tryToOpen(world.imani)]).toEqual([
      memoryKiB,
      { ok: false, error: 'derivation-out-of-range' },
    ]);
  }
  await world.end();
});

test('[V5] a cost that was changed within the bounds is noticed: the lock is not the one that was made', async () => {
  const world = await startStory({ seed: 82 });
  await withCost(world.imani, 19_457);
  expect(await tryToOpen(world.imani)).toEqual({ ok: false, error: 'damaged' });
  await withCost(world.imani, 19_456);
  expect((await tryToOpen(world.imani)).ok).toBe(true);
  await world.end();
});
