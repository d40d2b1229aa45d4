import { toBase64url } from '@handrail/proof/text-codes.ts';
import { expect, test } from 'vitest';
import { connectAgain } from './hostile-relay.ts';
import { lay, noise, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[T26] a flood of entries that nobody signed drives out itself: what Imani signed waits, and counts when its statement comes', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});

  // A statement that Dana is not shown: what Imani writes after it has to wait.
  const { roster } = await apps.imani.see(list('imani'));
  const invitation = toBase64url(new Uint8Array(32).fill(7));
  const expires = world.now() + 86_400_000;
  const signed = await apps.imani.state(
    roster,
    { kind: 'invited', invitation, expires },
    { at: world.now() },
  );
  relay.passes.statement = (to, _room, one) => (to === 'dana' ? [] : [one]);
  relay.addStatement(roomId, signed, 'imani');
  await imaniWrites('I wake at three');
  await told(room, 'dana', 'waiting');
  expect(words('dana')).not.toContain('I wake at three');

  for (let number = 0; number < 3_000; number += 1) lay(room, 'dana', noise(roomId, number));
  await connectAgain(world, 'dana');
  await danaComments('I still read and write.');
  await reads('imani', 'I still read and write.');
  // A thousand wait, and that the others had to go is said.
  expect(troubles(room, 'dana')).toEqual({ waiting: 3_001 });
  expect(await world.dana.storage.keys(`n/${world.dana.notebookId()}/room/${roomId}/wait/`)).toHaveLength(
    1_000,
  );

  list('dana').statements.push(signed);
  relay.push('dana', { type: 'statement', roomId, index: roster.hashes.length, signed });
  await reads('dana', 'I wake at three');
  await imaniWrites('I wake at two');
  await reads('dana', 'I wake at two');
  await world.end();
});
