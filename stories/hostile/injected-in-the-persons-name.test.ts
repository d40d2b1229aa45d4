import { utf8 } from '@handrail/proof/bytes.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import { give, inTheNameOf, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[V16, T22] words in Imani’s name that her device did not sign are forged: neither of them reads them', async () => {
  const room = await startShared();
  const { world, apps, list, imaniWrites, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});

  // With the room's key, and everything in it but the one signature.
  const seen = await apps.dana.see(list('dana'));
  const imanis = apps.imani.keyring.deviceId;
  const after = seen.heads.get(imanis) ?? null;
  const fields = { label: 'I am well' };
  const entry = await inTheNameOf(apps.dana, seen, imanis, newId(systemChance), {
    after,
    time: (after?.time ?? 0) + 1,
    at: world.now(),
    body: utf8(JSON.stringify({ v: 1, changes: [{ kind: 'concern', id: 'sleep', fields }] })),
  });
  for (const who of ['imani', 'dana'] as const) {
    give(room, who, entry);
    await told(room, who, 'forged');
    expect(words(who)).not.toContain('I am well');
  }
  expect(world.imani.home('concern')).toEqual([expect.objectContaining({ label: 'I wake at four' })]);
  await imaniWrites('I wake at three');
  await reads('dana', 'I wake at three');
  for (const who of ['imani', 'dana'] as const) expect(troubles(room, who)).toEqual({ forged: 1 });
  await world.end();
});
