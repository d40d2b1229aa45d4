import type { Socket } from '@handrail/sync/session/session.ts';
import type { Answer } from '@handrail/sync/wire/messages.ts';
import { readToRelay, writeFromRelay } from '@handrail/sync/wire/wire.ts';
import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import { connectAsNeeded } from './connection.ts';

/** A relay that lets anybody sign in. */
const relaySocket = (): Socket => {
  const says = (n: number, answer: Answer): void => socket.onmessage?.(writeFromRelay({ n, answer }));
  const socket: Socket = {
    send: (bytes) => {
      const read = readToRelay(bytes);
      if (!read.ok) throw new Error(read.error);
      const { n, request } = read.value;
      queueMicrotask(() =>
        request.type === 'hello'
          ? says(n, { type: 'challenge', wire: 1, nonce: new Uint8Array(32) })
          : says(n, { type: 'signed-in', now: 1_000 }),
      );
    },
    close: () => {},
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  queueMicrotask(() => socket.onopen?.());
  return socket;
};

const started = async (seed: number, dial: () => Socket) => {
  const { owner } = await twoDevices(seed);
  const planned = new Map<() => void, number>();
  const faults: unknown[] = [];
  const relay = {
    origin: 'https://handrail.example',
    dial,
    after: (ms: number, act: () => void) => {
      planned.set(act, ms);
      return () => void planned.delete(act);
    },
  };
  const { notebook } = owner;
  const parts = { ...owner.device.parts, relay, fault: (error: unknown) => void faults.push(error) };
  const device = { ...owner.device, open: notebook, parts };
  const happens = async (holds: () => boolean): Promise<void> => {
    for (let n = 0; !holds(); n += 1) {
      if (n > 2_000) throw new Error(`waited in vain: ${JSON.stringify(notebook.relay.state)}`);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  /** Runs what is planned for so many milliseconds or fewer. */
  const passes = (most: number): void => {
    const due = [...planned].filter(([, ms]) => ms <= most);
    for (const [act] of due) {
      planned.delete(act);
      act();
    }
  };
  return { device, notebook, planned, faults, happens, passes };
};

test('[T29] a socket that cannot be made is told as a mistake, and the line is dialled again', async () => {
  const { device, notebook, faults, planned, happens, passes } = await started(97, () => {
    throw new Error('no sockets today');
  });
  for (let n = 1; n <= 3; n += 1) {
    if (n === 1) connectAsNeeded(device, notebook);
    else passes(60_000);
    await happens(() => !notebook.relay.dialling);
    expect([faults.length, notebook.relay.state.state, planned.size]).toEqual([n, 'not-reached', 1]);
  }
});

test('[T29] a relay that lets in and closes at once is waited for longer each time, until a line stood for a minute', async () => {
  let last: Socket | null = null;
  const { device, notebook, planned, happens, passes } = await started(98, () => (last = relaySocket()));
  const { relay } = notebook;
  const waits: number[] = [];
  connectAsNeeded(device, notebook);
  for (let n = 0; n < 5; n += 1) {
    await happens(() => relay.session !== null);
    (last as Socket | null)?.onclose?.();
    await happens(() => relay.giveUpRetry !== null);
    waits.push(...planned.values());
    passes(40_000);
  }
  expect(waits).toHaveLength(5);
  expect(waits[4]).toBeGreaterThan(10_000);
  await happens(() => relay.session !== null);
  passes(60_000);
  expect(relay.tries).toBe(0);
});
