import { presentDevices, type Roster } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import { makeEpoch } from '@handrail/vault';
import { expect, test } from 'vitest';
import { twoDevices, type Side } from '../../stories/two-devices.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { epochFor } from './devices-epoch.ts';
import { takeStatements } from './roster-in.ts';
import { troubleIn } from './view.ts';

const must = <T, E>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E },
): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};

/** The owner's next key, for everybody who is here. */
const nextKey = async ({ room, chance }: Side) => {
  const { roster } = room.lasting;
  const epoch = roster.epochs.length;
  const made = must(await makeEpoch({ roomId: room.id, epoch, devices: presentDevices(roster), chance }));
  return { kind: 'epoch', epoch, ...made } as const satisfies StatementSays;
};

/** The member takes in what the owner's roster has and theirs has not. */
const takesIn = async (side: Side, notebook: Notebook, { room }: Side): Promise<void> =>
  void must(await takeStatements(side.device, notebook, side.room, 0, room.lasting.roster.signed));
const troubles = ({ room }: Side) => troubleIn(room).map(({ kind, count }) => [kind, count]);

const withoutX25519 = (notebook: Notebook): Notebook => {
  const { keyring } = notebook;
  const agreement = { ...keyring.keys.agreement, platformKeys: null };
  return { ...notebook, keyring: { ...keyring, keys: { ...keyring.keys, agreement } } };
};

test('[T20] a key that this browser cannot take is named so, nobody is said to have forged it, and it is taken once it can be', async () => {
  const { owner, member, says } = await twoDevices(61);
  await says(owner, await nextKey(owner), [owner]);
  await takesIn(member, withoutX25519(member.notebook), owner);
  expect([troubles(member), member.room.keys?.epochs.has(1)]).toEqual([[['no-key', 1]], false]);
  await takesIn(member, member.notebook, owner);
  expect([troubles(member), member.room.keys?.epochs.has(1)]).toEqual([[], true]);
});

test('[T20] own keys that do not open are this device’s trouble, not the other’s forgery', async () => {
  for (const [first, kind] of [
    [1, 'no-key'],
    [2, 'newer'],
  ] as const) {
    const { owner, member, says } = await twoDevices(62);
    const sealed = member.room.sealedKeys?.slice();
    if (!sealed) throw new Error('no keys');
    sealed[0] = first;
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    member.room.sealedKeys = sealed;
    await says(owner, await nextKey(owner));
    expect(troubles(member)).toEqual([[kind, 1]]);
  }
});

test('[T20] a letter that does not open, or holds another key than was promised, is forged; one of a newer version is newer', async () => {
  const { owner, member, says } = await twoDevices(63);
  const theirs = member.notebook.keyring.deviceId;
  const altered = (wraps: (typeof key)['wraps'], change: (letter: Uint8Array<ArrayBuffer>) => void) =>
    wraps.map(({ device, letter }) => {
      const copy = letter.slice();
      if (device === theirs) change(copy);
      return { device, letter: copy };
    });
  let key = await nextKey(owner);
  await says(owner, { ...key, wraps: altered(key.wraps, (letter) => letter.fill(0, -8)) });
  expect(troubles(member)).toEqual([['forged', 1]]);
  key = await nextKey(owner);
  await says(owner, { ...key, commitment: 'A'.repeat(43) });
  expect(troubles(member)).toEqual([['forged', 2]]);
  key = await nextKey(owner);
  await says(owner, { ...key, wraps: altered(key.wraps, (letter) => letter.fill(2, 0, 1)) });
  expect(troubles(member)).toEqual([
    ['forged', 2],
    ['newer', 1],
  ]);
});

test('[T35] a device that cannot be given a key stops nothing unnamed, and its trouble goes when there is a key', async () => {
  const { owner, says } = await twoDevices(64);
  const { roster } = owner.room.lasting;
  const none = new Uint8Array(32);
  const strange: Roster = {
    ...roster,
    sealable: false,
    devices: new Map([...roster.devices].map(([id, one]) => [id, { ...one, agree: none }])),
  };
  const next = epochFor(owner.device, owner.notebook, owner.room);
  expect([await next(strange), await next(strange)]).toEqual([null, null]);
  expect(troubles(owner)).toEqual([['no-key', 1]]);
  await says(owner, await nextKey(owner));
  expect(troubles(owner)).toEqual([]);
});
