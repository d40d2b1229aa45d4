import { systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import type { Bytes } from './hostile-relay.ts';
import { startShared } from './shared-room.ts';
import { hears, says } from './signals-in-between.ts';

test('[V22] what is said live in another’s name is heard by nobody: not by a relay that makes it up, not by a member who holds the room’s key', async () => {
  const { world, apps, list } = await startShared(131);
  const [hers, theirs] = [await apps.imani.see(list('imani')), await apps.dana.see(list('dana'))];
  const imani = apps.imani.keyring.deviceId;
  const honest = await says(apps.imani, hers, 'I am on the scale');
  expect(await hears(theirs, honest)).toBe(`${imani}: I am on the scale`);

  // The relay: it has seen signals, and holds no key.
  const madeUp = honest.slice();
  madeUp.set(systemChance.bytes(honest.length - 21), 21);
  expect(await hears(theirs, madeUp)).toBe('malformed');
  const later = await says(apps.imani, hers, `I would rather stop. ${'It is enough for today. '.repeat(40)}`);
  const mixed = new Uint8Array([...later.subarray(0, 137), ...honest.subarray(137)]);
  expect(await hears(theirs, mixed)).toBe('signature');

  // Dana’s changed app: it seals rightly, and has no key of Imani’s to sign with.
  expect(await hears(hers, await says(apps.dana, theirs, 'I am on the scale too'))).toContain('too');
  expect(await hears(hers, await says(apps.dana, theirs, 'I want to stop here', { as: imani }))).toBe(
    'signature',
  );
  const unsigned = async (): Promise<Bytes> => new Uint8Array(64);
  expect(
    await hears(hers, await says(apps.dana, theirs, 'I want to go', { as: imani, sign: unsigned })),
  ).toBe('signature');
  await world.end();
});
