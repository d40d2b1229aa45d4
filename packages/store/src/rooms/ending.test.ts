import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import { standing } from '../document/document.ts';
import { roomsPlaces } from '../notebook/places.ts';
import { closingsOf } from './devices-closing.ts';
import { settleEnd } from './ending.ts';
import { openRoom } from './loading.ts';

test('[T27, D13] while a newer version has the notebook, sent words beyond the end wait where they are, and come home later', async () => {
  const { owner, member, says } = await twoDevices(71);
  const words = 'I thought of you on Tuesday.';
  await member.takes(
    await member.seals({ v: 1, changes: [{ kind: 'comment', id: 'c', fields: { words } }] }),
  );
  // The relay has them, and nothing is on its way any more.
  expect(member.room.out).toEqual([]);
  const { device, notebook } = member;
  Object.assign(notebook, { readOnly: true });
  // The owner never got them.
  const person = notebook.keyring.personId;
  const closing = closingsOf(owner.room, owner.room.lasting.roster, person);
  await says(owner, { kind: 'removed', person, closing });
  const atHome = () =>
    standing(notebook.document).flatMap(([kind, record]) => (kind === 'unsentWords' ? [record] : []));
  expect([atHome(), member.room.lasting.settled]).toEqual([[], false]);

  Object.assign(notebook, { readOnly: false });
  const everything = await device.parts.storage.all(roomsPlaces(notebook.line.id));
  const again = await openRoom(notebook, member.room.id, everything);
  if (!again) throw new Error('The room does not open.');
  await settleEnd(device, notebook, again);
  expect(atHome()).toEqual([expect.objectContaining({ words })]);
  expect(again.lasting.settled).toBe(true);
});
