import { newestWire } from '@handrail/sync/wire/messages.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { connectAgain } from './hostile-relay.ts';
import { startShared } from './shared-room.ts';

test('[S18] a relay that picks a version of the wire which the device did not offer gets no signature from it', async () => {
  const { world, relay, imaniWrites, reads } = await startShared(71);
  const { imani } = world;
  const signIns = (): number =>
    relay.heard.filter(({ who, request }) => who === 'imani' && request.type === 'sign-in').length;
  const before = signIns();
  await connectAgain(world, 'imani');
  await until('an honest line', () => signIns() > before && imani.relay()?.relay.state === 'connected');

  const known = signIns();
  for (const wire of [0, newestWire + 1]) {
    relay.answers = (_who, request) =>
      request.type === 'hello' ? { type: 'challenge', wire, nonce: new Uint8Array(32) } : null;
    await connectAgain(world, 'imani');
    await until(`version ${wire} to be refused or taken`, () =>
      ['refused', 'connected'].includes(imani.relay()?.relay.state ?? ''),
    );
    expect([wire, signIns() - known, imani.relay()?.relay]).toEqual([
      wire,
      0,
      { state: 'refused', why: 'too-new' },
    ]);
  }
  relay.answers = () => null;
  await imaniWrites('I wake at four');
  await connectAgain(world, 'imani');
  await reads('dana', 'I wake at four');
  await world.end();
});
