import { change, type Change } from '@handrail/domain/records.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readFromRelay, readToRelay } from '@handrail/sync/wire/wire.ts';
import { expect, test } from 'vitest';
import { hearing } from './faulty-line.ts';
import { meet, startStory, until } from './world.ts';

test('[T29] a new device is heard of and the relay then answers nothing: what is kept at home does not wait for it', async () => {
  const state = { answers: true, statements: 0 };
  const between = (who: string, socket: Socket): Socket =>
    who !== 'imani'
      ? socket
      : hearing(socket, (bytes) => {
          const read = readFromRelay(bytes);
          if (!read.ok) return bytes;
          if ('push' in read.value) {
            if (read.value.push.type === 'statement') state.statements += 1;
            return bytes;
          }
          return state.answers ? bytes : null;
        });
  const world = await startStory({ seed: 61, between });
  const { imani, dana } = world;
  await meet(world, 'therapist-invites');
  const { file } = await dana.does('backup', null);
  state.answers = false;
  state.statements = 0;
  await world.restore(dana, file);
  await until('Imani to hear of the new device', () => state.statements > 0);
  const began = performance.now();
  await imani.keep(change('goal', 'rest', { label: 'Rest more' }) as Change);
  // An answer is waited for 20 s; this waits for none.
  expect(performance.now() - began).toBeLessThan(10_000);
  state.answers = true;
  await world.end();
});

test('[T29] a line that is being dialled goes with the lock: nobody signs in after it', async () => {
  const state = { holding: false, held: null as (() => void) | null, ended: false, signIns: 0 };
  const between = (who: string, socket: Socket): Socket => {
    if (who !== 'imani') return socket;
    const { send } = socket;
    socket.send = (bytes) => {
      const read = readToRelay(bytes);
      if (read.ok && read.value.request.type === 'sign-in') state.signIns += 1;
      send(bytes);
    };
    const near = hearing(socket, (bytes) => {
      if (!state.holding) return bytes;
      state.held = () => near.onmessage?.(bytes);
      return null;
    });
    const { onclose } = socket;
    socket.onclose = () => {
      state.ended = true;
      onclose?.();
    };
    return near;
  };
  const world = await startStory({ seed: 62, between });
  const { imani } = world;
  await meet(world, 'therapist-invites');
  state.holding = true;
  await imani.restart();
  await until('the challenge to come', () => state.held !== null);
  state.ended = false;
  state.signIns = 0;
  await imani.does('lock', null);
  await until('the line to end', () => state.ended);
  state.holding = false;
  state.held?.();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(state.signIns).toBe(0);
  await world.end();
});

test('[P9, T36] a copy that was restored with an open invitation connects no more once nobody can come by it', async () => {
  const world = await startStory({ seed: 63 });
  const { imani } = world;
  await imani.does('invite', { name: 'Imani' });
  await until('the room to be at the relay', () => imani.relay()?.relay.state === 'connected');
  const copy = await world.restore(imani, (await imani.does('backup', null)).file);
  world.pass(30 * 86_400_000);
  await copy.restart();
  await until('the copy to have nothing to connect for', () => copy.relay()?.relay.state === 'off');
  await copy.restart();
  await copy.keep(change('goal', 'rest', { label: 'Rest more' }) as Change);
  expect([copy.rooms(), copy.relay()?.relay.state ?? 'off']).toEqual([[], 'off']);
  await world.end();
});
