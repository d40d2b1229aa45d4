import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import type { Body } from '../document/body.ts';
import { roomsPlaces } from '../notebook/places.ts';
import { missingIn } from './gaps.ts';
import { openRoom } from './loading.ts';
import { receive } from './receive.ts';
import { resealRooms } from './resealing.ts';

const goal = (label: string): Body => ({ v: 1, changes: [{ kind: 'goal', id: label, fields: { label } }] });

for (const sent of [0, 1])
  test(`[T15, T22] what was sealed and never sent is missed by nobody in a copy that begins anew (${sent} sent before)`, async () => {
    const { owner, member } = await twoDevices(81 + sent);
    const { device, notebook, room } = owner;
    const out = [];
    for (let n = 0; n < sent; n += 1) out.push(...(await owner.seals(goal(`sent ${n}`))));
    await owner.takes(out);
    await member.takes(out);
    expect(room.out).toHaveLength(0);
    await owner.seals(goal('one'));
    await owner.seals(goal('two'));
    const held = room.lasting.heads.get(room.device)?.sequence;
    expect(held).toBe(sent + 1);

    const holder = { vaultKey: notebook.vaultKey, notebookId: notebook.line.id };
    const everything = await device.parts.storage.all(roomsPlaces(notebook.line.id));
    const anew = await resealRooms(device, { from: holder, to: holder, anew: true }, everything);
    if (!anew.ok) throw new Error(anew.error);
    // Entries are under the room's keys and lie as they lay.
    const copy = await openRoom(notebook, room.id, [...new Map([...everything, ...anew.value])]);
    if (!copy) throw new Error('The copy does not open.');
    expect(copy.lasting.heads.get(room.device)?.sequence).toBe(sent === 0 ? undefined : sent - 1);
    expect(copy.out.map(({ sealed }) => sealed)).toEqual([null, null]);
    // The relay has nothing more than what was sent.
    await receive(device, notebook, copy, out, {});
    expect([missingIn(copy, 'f'.repeat(32)), [...copy.lasting.findings]]).toEqual([0, []]);
  });
