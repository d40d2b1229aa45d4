import { newestWire, oldestWire, type Answer, type Request } from '@handrail/sync/wire/messages.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readFromRelay, writeToRelay } from '@handrail/sync/wire/wire.ts';
import { expect, test } from 'vitest';
import { startRelay } from '../../apps/relay/src/start-relay.ts';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { dialRelay } from '../two/line.ts';
import { startPerson } from '../two/people.ts';
import { until } from '../two/world.ts';
import { hostileRelay } from './hostile-relay.ts';

const honestOrigin = 'https://handrail.example';
const now = (): number => Date.UTC(2026, 10, 24, 9);

/** A line to the honest relay without any device behind it: questions and what is answered to them. */
const bareLine = (port: number) => {
  const socket: Socket = dialRelay(port);
  const open = new Promise<void>((resolve) => (socket.onopen = resolve));
  let n = 0;
  const ask = async (request: Request): Promise<Answer> => {
    await open;
    n += 1;
    return new Promise((resolve, reject) => {
      socket.onmessage = (bytes) => {
        const read = readFromRelay(bytes);
        if (read.ok && 'answer' in read.value) resolve(read.value.answer);
        else reject(new Error('unreadable'));
      };
      socket.send(writeToRelay({ n, request }));
    });
  };
  return { ask, close: () => socket.close() };
};

/** Imani uses the attacker's relay at this origin, which hands the honest relay's challenge to her and her answer to it. */
const startAttack = async (origin: string, seed: number) => {
  const honest = await startRelay({
    storage: memoryStorage(),
    shelf: new Map(),
    origins: [honestOrigin],
    now,
    port: 0,
  });
  const evil = hostileRelay();
  evil.now = now;
  const through = bareLine(honest.port);
  const signIns: Request[] = [];
  const answered: Answer[] = [];
  evil.answers = async (_who, request) => {
    if (request.type === 'hello') return through.ask(request);
    if (request.type !== 'sign-in') return null;
    signIns.push(request);
    answered.push(await through.ask(request));
    return null;
  };
  const nothing = { send: () => {}, close: () => {}, onopen: null, onmessage: null, onclose: null };
  const dial = () => evil.between('imani', nothing);
  const imani = await startPerson({ name: 'Imani', role: 'own', seed, now, relay: { origin, dial } });
  await imani.does('invite', { name: 'Imani' });
  await until('the honest relay to have answered', () => answered.length > 0);
  const end = async () => {
    await imani.leave();
    through.close();
    await honest.stop();
    expect(imani.faults()).toEqual([]);
  };
  return { honest, signIns, answered, end };
};

test('[S18, L2] a sign-in handed on to another relay is worth nothing there: the device signed the origin that it knows', async () => {
  const control = await startAttack(honestOrigin, 101);
  expect(control.answered.map(({ type }) => type)).toEqual(['signed-in']);
  await control.end();
  const attack = await startAttack('https://relay.attacker.example', 102);
  expect(attack.answered).toEqual([{ type: 'refused', why: 'wrong-origin' }]);
  await attack.end();
});

test('[S18, L2] a sign-in that was recorded is worth nothing on another connection', async () => {
  const { honest, signIns, answered, end } = await startAttack(honestOrigin, 103);
  expect(answered.map(({ type }) => type)).toEqual(['signed-in']);
  const again = bareLine(honest.port);
  // The same version as in the sign-in that was recorded: only the nonce is another.
  expect(await again.ask({ type: 'hello', oldest: oldestWire, newest: newestWire })).toMatchObject({
    type: 'challenge',
    wire: newestWire,
  });
  const [recorded] = signIns;
  if (!recorded) throw new Error('nothing was recorded');
  expect(await again.ask(recorded)).toEqual({ type: 'refused', why: 'forged' });
  again.close();
  await end();
});
