import { err } from '@handrail/kernel/result.ts';
import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import { workOn } from './room-work.ts';

test('[T29] a room that the relay refuses plans one next try, however often there is something to do in it', async () => {
  const { owner } = await twoDevices(96);
  const { notebook, room } = owner;
  const planned = new Set<() => void>();
  const relay = {
    origin: 'https://handrail.example',
    dial: () => {
      throw new Error('There is a session.');
    },
    after: (_ms: number, act: () => void) => {
      planned.add(act);
      return () => void planned.delete(act);
    },
  };
  const device = { ...owner.device, open: notebook, parts: { ...owner.device.parts, relay } };
  let asked = 0;
  const refuses = async () => {
    asked += 1;
    return err('slow-down' as const);
  };
  notebook.relay.session = { ask: refuses, close: () => {}, relayNow: 0 };
  for (let n = 0; n < 40; n += 1) {
    workOn(device, notebook, room);
    while (room.now.working) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  expect(asked).toBeGreaterThanOrEqual(40);
  expect(planned.size).toBe(1);
});
