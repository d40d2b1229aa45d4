import { sealSignal } from '@handrail/vault';
import { expect, test } from 'vitest';
import * as yjs from 'yjs';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { twoDevices, type Side } from '../../stories/two-devices.ts';
import { toJson } from '../device.ts';
import { newText, textRoot } from '../document/texts.ts';
import type { Bytes } from '../persistence/storage.ts';
import { hearSignal } from './live-hear.ts';
import { newLive, type Live } from './live-state.ts';
import { textIn } from './typing-state.ts';

const session = 'session-1';
const visit = 'a'.repeat(16);
const notice = `${session}-notice`;

/** The owner has the page of the session open; the member says things. */
const pageOpen = async (seed: number) => {
  const { owner, member } = await twoDevices(seed);
  const open = (): Live => (owner.notebook.relay.live = newLive(owner.room.id, session, visit));
  const own = owner.notebook.keyring.deviceId;
  let counter = 0;
  const says = async (side: Side, more: object = {}): Promise<Bytes> => {
    const answer = { seen: { [own]: visit }, heard: { [own]: 9 } };
    const body = { v: 1, session, visit: 'b'.repeat(16), ...answer, ...more };
    const { keys, lasting } = side.room;
    if (!keys) throw new Error('A room of two has keys.');
    const signal = { epoch: lasting.roster.epochs.length - 1, counter: (counter += 1), body: toJson(body) };
    return sealSignal(side.notebook.keyring, keys, signal, side.chance);
  };
  const hears = (sealed: Bytes): Promise<void> =>
    hearSignal(owner.device, owner.notebook, owner.room, sealed);
  const told = () => owner.messages.filter(({ type }) => type === 'present' || type === 'typed');
  return { owner, member, open, says, hears, told };
};
const typedBy = ({ notebook }: Side, letters: string) => {
  const text = newText(yjs, notebook.keyring.deviceId);
  text.getText(textRoot).insert(0, letters);
  return [{ text: notice, update: toBase64url(new Uint8Array(yjs.encodeStateAsUpdate(text))) }];
};

test('[T48] of two who are there one is the other: its own signals, given back, show nobody', async () => {
  const { owner, member, open, says, hears } = await pageOpen(301);
  const live = open();
  await hears(await says(owner));
  expect([...live.others.keys()]).toEqual([]);
  await hears(await says(member));
  expect([...live.others.keys()]).toEqual([member.notebook.keyring.deviceId]);
});

test('[T48, T50] what was under way when the page was left is heard by no page, not the one after it either', async () => {
  const { owner, member, open, says, hears, told } = await pageOpen(302);
  for (const typed of [undefined, typedBy(member, 'too late')]) {
    const before = open();
    textIn(owner.notebook, owner.room.id, notice).open = true;
    const heard = hears(await says(member, typed && { typed }));
    const after = open();
    await heard;
    expect([before, after].map(({ others }) => others.size)).toEqual([0, 0]);
  }
  expect(told()).toEqual([]);
});

test('[T48, T50] left while the letters of a signal are looked at, the page shows nobody', async () => {
  const { owner, member, open, says, hears } = await pageOpen(303);
  const before = open();
  textIn(owner.notebook, owner.room.id, notice).open = true;
  // The first letters load Yjs; the page goes when they are told.
  const { post } = owner.device.parts;
  const parts = {
    ...owner.device.parts,
    post: (message: Parameters<typeof post>[0]) => {
      post(message);
      owner.notebook.relay.live = null;
    },
  };
  Object.assign(owner.device, { parts });
  await hears(await says(member, { typed: typedBy(member, 'seen') }));
  expect(before.others.size).toBe(0);
});

test('[T40, T51] of two devices with one client id, the later one’s letters are not heard live', async () => {
  const { owner, member, open, says, hears, told } = await pageOpen(304);
  open();
  textIn(owner.notebook, owner.room.id, notice).open = true;
  const { deviceId } = member.notebook.keyring;
  const { roster } = owner.room.lasting;
  const device = roster.devices.get(deviceId);
  if (!device) throw new Error('The member is in the room.');
  const first = `${deviceId.slice(0, 8)}${'0'.repeat(24)}`;
  const devices = new Map([[first, { ...device, id: first }], ...roster.devices]);
  owner.room.lasting = { ...owner.room.lasting, roster: { ...roster, devices } };
  await hears(await says(member, { typed: typedBy(member, 'in another hand') }));
  expect(told().filter(({ type }) => type === 'typed')).toEqual([]);
  owner.room.lasting = { ...owner.room.lasting, roster };
  await hears(await says(member, { typed: typedBy(member, 'in my hand') }));
  expect(told().filter(({ type }) => type === 'typed')).toHaveLength(1);
});
