/** What is said live: who may say it, who hears it, and that nothing of it stays. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromHex } from '@handrail/proof/text-codes.ts';
import { longestSignal, writeToRelay } from '@handrail/sync/wire/wire.ts';
import { makeDevice, makePerson } from '../../../../packages/sync/stories/people.ts';
import { foundedBy, noEntry, roomOfTwo, signedBy } from '../../../../packages/sync/stories/room.ts';
import { anEntry, bring, connect, outcome, type As, type Connected } from '../../stories/devices.ts';
import { relayHere, type RelayHere } from '../../stories/relay-here.ts';
import { limits } from '../limits.ts';
import { memoryStorage } from '../storage/memory-storage.ts';
import { sqliteStorage } from '../storage/sqlite-storage.ts';
import type { RelayStorage } from '../storage/storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Imani's room with Dana in it, both connected. */
const two = async (relay: RelayHere, danas: Partial<As> = {}) => {
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const owner = await connect({ ...relay, person: imani });
  const member = await connect({ ...relay, person: dana, ...danas });
  await bring(owner, room.roster);
  return { imani, dana, room, roomId: room.roster.roomId, owner, member };
};
const follow = (session: Connected, roomId: string): Promise<string> =>
  outcome(session, { type: 'follow', roomId, after: 0 });
const signal = (session: Connected, roomId: string, sealed: Bytes = some(40)): Promise<string> =>
  outcome(session, { type: 'signal', roomId, sealed });
const some = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
/** What was pushed before this has come, and nothing of it is on its way any more. */
const still = async (...sessions: Connected[]): Promise<void> => {
  for (const session of sessions) await outcome(session, { type: 'roster', roomId: 'f'.repeat(32), from: 0 });
};
const heard = ({ pushes }: Connected): Bytes[] =>
  pushes.flatMap((push) => (push.type === 'signal' ? [push.sealed] : []));
const metric = async (relay: RelayHere, name: string): Promise<number> => {
  const text = await (await fetch(`${relay.origin}/metrics`)).text();
  return Number(new RegExp(`^handrail_${name}_total (\\d+)$`, 'm').exec(text)?.[1]);
};

test('[L30] a signal goes as it came, in order, to everybody else who follows the room now, and to nobody else', async () => {
  await using relay = await relayHere();
  const { room, roomId, dana, imani, owner, member } = await two(relay);
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  await bringOne(member, roomId, await signedBy(room.roster, phone, { kind: 'device', certificate }));
  const second = await connect({ ...relay, person: dana, device: phone, certificates: [certificate] });
  const elsewhere = await foundedBy(imani);
  await bring(owner, elsewhere.roster);
  for (const session of [owner, member]) await follow(session, roomId);
  await follow(owner, elsewhere.roster.roomId);

  const sent = [some(1), some(600), some(longestSignal), some(0)];
  expect(await Promise.all(sent.map((sealed) => signal(owner, roomId, sealed)))).toEqual(
    sent.map(() => 'signalled'),
  );
  await still(owner, member, second);
  expect([heard(owner), heard(member), heard(second)]).toEqual([[], sent, []]);
  expect(member.pushes[0]).toEqual({ type: 'signal', roomId, sealed: sent[0] });

  // One's own other device hears it too, and who came later hears what is said from then on.
  await follow(second, roomId);
  const later = some(30);
  expect(await signal(member, roomId, later)).toBe('signalled');
  await still(owner, member, second);
  expect([heard(owner), heard(member), heard(second)]).toEqual([[later], sent, [later]]);

  // Nobody listens: it is taken all the same, and waits for nobody.
  for (const session of [second, owner]) {
    const closed = new Promise((resolve) => session.ws.once('close', resolve));
    session.close();
    await closed;
  }
  expect(await signal(member, roomId)).toBe('signalled');
  const back = await connect({ ...relay, person: imani });
  await follow(back, roomId);
  await still(back);
  expect(heard(back)).toEqual([]);
  expect([await metric(relay, 'signals'), await metric(relay, 'signals_left_out')]).toEqual([6, 0]);
});
const bringOne = async (
  session: Connected,
  roomId: string,
  signed: Awaited<ReturnType<typeof signedBy>>,
): Promise<void> => {
  expect(await outcome(session, { type: 'add-statement', roomId, signed })).toBe('added');
};

test('[L30] who is still reading pages hears nothing in between, and everything after the last page', async () => {
  const kept = memoryStorage();
  const asked = Promise.withResolvers<void>();
  const read = Promise.withResolvers<void>();
  const slow: RelayStorage = {
    ...kept,
    entries: async (...page) => {
      asked.resolve();
      await read.promise;
      return kept.entries(...page);
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { roomId, owner, member } = await two(relay);
  const paging = follow(member, roomId);
  await asked.promise;
  expect(await signal(owner, roomId)).toBe('signalled');
  read.resolve();
  expect(await paging).toBe('entries');
  const after = some(9);
  expect(await signal(owner, roomId, after)).toBe('signalled');
  await still(member);
  expect(heard(member)).toEqual([after]);
});

test('[L30] signals and entries of one device keep their order, also when the relay has to read the roster first', async () => {
  const storage = memoryStorage();
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const { roomId } = room.roster;
  {
    await using before = await relayHere({ storage });
    await bring(await connect({ ...before, person: imani }), room.roster);
  }
  await using relay = await relayHere({ storage, limits: { rosterCacheBytes: 1 } });
  const owner = await connect({ ...relay, person: imani });
  const member = await connect({ ...relay, person: dana });
  await follow(member, roomId);
  const sent = Array.from({ length: 20 }, () => some(20));
  await Promise.all(sent.map((sealed) => signal(owner, roomId, sealed)));
  await still(member);
  expect(heard(member)).toEqual(sent);
});

test('[L31] a stranger neither signals nor hears, nor does a device that says it is another’s', async () => {
  await using relay = await relayHere();
  const { roomId, imani, owner, member } = await two(relay);
  await follow(member, roomId);
  await follow(owner, roomId);
  const stranger = await makePerson();
  const outside = await connect({ ...relay, person: stranger });
  expect([await follow(outside, roomId), await signal(outside, roomId)]).toEqual([
    'not-allowed',
    'not-allowed',
  ]);
  // The id of Imani's device, under the stranger's own keys.
  const device = await makeDevice(imani.device.id);
  const certificates = [await stranger.certify(device)];
  const posing = await connect({ ...relay, person: stranger, device, certificates });
  expect([await follow(posing, roomId), await signal(posing, roomId)]).toEqual([
    'not-allowed',
    'not-allowed',
  ]);
  // Hers, and certified, but not in this room yet.
  const tablet = await makeDevice();
  const hers = [await imani.certify(tablet)];
  const unknown = await connect({ ...relay, person: imani, device: tablet, certificates: hers });
  expect(await signal(unknown, roomId)).toBe('not-allowed');
  expect(await signal(member, 'b'.repeat(32))).toBe('not-found');
  expect(await signal(member, roomId)).toBe('signalled');
  await still(owner, member, outside, posing, unknown);
  expect([owner, member, outside, posing, unknown].map((session) => heard(session).length)).toEqual([
    1, 0, 0, 0, 0,
  ]);
});

test('[L31] who was removed, or a device that was taken out, neither signals nor hears from that statement on', async () => {
  for (const how of ['person', 'device'] as const) {
    await using relay = await relayHere();
    const { room, roomId, imani, dana, owner, member } = await two(relay);
    for (const session of [owner, member]) await follow(session, roomId);
    expect(await signal(member, roomId)).toBe('signalled');
    expect(await signal(owner, roomId)).toBe('signalled');
    await still(owner, member);
    expect([heard(owner).length, heard(member).length], how).toEqual([1, 1]);
    const says =
      how === 'person'
        ? ({ kind: 'removed', person: dana.personId, closing: [noEntry(dana.device.id)] } as const)
        : ({
            kind: 'device-removed',
            removal: await dana.certifyRemoval(dana.device.id),
            closing: noEntry(dana.device.id),
          } as const);
    await bringOne(owner, roomId, await signedBy(room.roster, imani.device, says));
    expect([await signal(member, roomId), await follow(member, roomId)], how).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
    expect(await signal(owner, roomId)).toBe('signalled');
    await still(owner, member);
    expect([heard(owner).length, heard(member).length], how).toEqual([1, 1]);
  }
});

test('[L31] a signal that comes while somebody is being removed is judged by the roster after it', async () => {
  const kept = memoryStorage();
  const asked = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  let hold: Promise<void> | null = null;
  const slow: RelayStorage = {
    ...kept,
    addStatement: async (...statement) => {
      if (hold) asked.resolve();
      await hold;
      return kept.addStatement(...statement);
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { room, roomId, imani, dana, owner, member } = await two(relay);
  for (const session of [owner, member]) await follow(session, roomId);
  hold = commit.promise;
  const says = { kind: 'removed', person: dana.personId, closing: [noEntry(dana.device.id)] } as const;
  const removing = bringOne(owner, roomId, await signedBy(room.roster, imani.device, says));
  await asked.promise;
  const [late, toThem] = [signal(member, roomId), signal(owner, roomId)];
  commit.resolve();
  await removing;
  expect([await late, await toThem]).toEqual(['not-allowed', 'signalled']);
  await still(owner, member);
  expect([heard(owner), heard(member)]).toEqual([[], []]);
});

/** Whether these bytes stand anywhere in a folder, as they are. */
const standsIn = (folder: string, bytes: Bytes): boolean =>
  readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(Buffer.from(bytes)));

test('[L16, L30] a signal is in no file, no log line and no metric, nor is its room; an entry of the same bytes is found in the files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  try {
    const storage = sqliteStorage(join(folder, 'relay.sqlite'));
    const asked: string[] = [];
    const watched = new Proxy(storage, {
      get: (target, name: keyof RelayStorage) => {
        asked.push(name);
        return target[name];
      },
    });
    const relay = await relayHere({ storage: watched });
    const { roomId, owner, member } = await two(relay);
    for (const session of [owner, member]) await follow(session, roomId);
    const before = asked.length;
    const words = new TextEncoder().encode('quagmire-walnut-7731, said live and never kept');
    for (let time = 0; time < 50; time += 1) expect(await signal(owner, roomId, words)).toBe('signalled');
    await still(owner, member);
    expect(heard(member)).toHaveLength(50);
    // Only `still` asked the storage for anything: a roster that is not there.
    expect(asked.slice(before)).toEqual(['statements', 'statements']);
    const written = async (): Promise<string> =>
      `${relay.log()}${await (await fetch(`${relay.origin}/metrics`)).text()}`;
    const texts = [
      Buffer.from(words).toString(),
      ...(['hex', 'base64', 'base64url'] as const).map((code) => Buffer.from(words).toString(code)),
      roomId,
      Buffer.from(roomId, 'hex').toString('base64url'),
    ];
    const shown = await written();
    expect(shown).toContain('handrail_signals_total 50');
    expect(texts.filter((text) => shown.includes(text))).toEqual([]);
    expect(texts.filter((text) => `${shown}${texts.join(' ')}`.includes(text))).toEqual(texts);
    expect(standsIn(folder, words)).toBe(false);

    // The control: the same words as the body of an entry are kept, and found.
    const entry = anEntry(roomId, words.length);
    entry.set(words, entry.length - words.length);
    expect(await outcome(owner, { type: 'append', roomId, entry })).toBe('appended');
    expect(standsIn(folder, words)).toBe(true);
    expect(standsIn(folder, fromHex(roomId, 16) ?? words)).toBe(true);
    await relay.stop();
    expect(texts.filter((text) => relay.log().includes(text))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('[L32] signals have a size: what is too large is refused by name, and the connection stays', async () => {
  await using relay = await relayHere({ limits: { signalBytes: 1000 } });
  const { roomId, owner, member } = await two(relay);
  await follow(member, roomId);
  expect([await signal(owner, roomId, some(1001)), await signal(owner, roomId, some(1000))]).toEqual([
    'too-large',
    'signalled',
  ]);
  // Longer than any frame of this version may say.
  const frame = writeToRelay({ n: 77, request: { type: 'signal', roomId, sealed: some(longestSignal) } });
  const claimed = new Uint8Array([...frame, 0]);
  new DataView(claimed.buffer).setUint32(22, longestSignal + 1);
  const raw = new Promise<Buffer>((resolve) => owner.ws.once('message', (data) => resolve(data as Buffer)));
  owner.ws.send(claimed);
  expect((await raw).subarray(0, 7)).toEqual(Buffer.from([1, 74, 0, 0, 0, 77, 11]));
  await still(member);
  expect(heard(member)).toHaveLength(1);
});

test('[L32] signals have a pace of their own, for the device: nothing else gets slower by it, and time brings more', async () => {
  let now = 0;
  await using relay = await relayHere({
    now: () => now,
    limits: { writes: { burst: 5, perSecond: 0 }, asks: { burst: 3, perSecond: 0 } },
  });
  const { roomId, imani, owner, member } = await two(relay);
  await follow(member, roomId);
  const all = await Promise.all(Array.from({ length: 130 }, () => signal(owner, roomId)));
  expect([all.filter((each) => each === 'signalled').length, all.indexOf('slow-down')]).toEqual([120, 120]);
  expect(await signal(member, roomId), 'another device').toBe('signalled');
  expect(await outcome(owner, { type: 'append', roomId, entry: anEntry(roomId) })).toBe('appended');
  now = 1000;
  owner.close();
  const again = await connect({ ...relay, person: imani });
  const later = await Promise.all(Array.from({ length: 50 }, () => signal(again, roomId)));
  expect(later.filter((each) => each === 'signalled')).toHaveLength(40);
  expect(await follow(again, roomId)).toBe('entries');
});

test('[L32] for a reader behind whom too much waits signals are left out; every entry comes, and the connection stays', async () => {
  await using relay = await relayHere({
    limits: { signals: { burst: 1e6, perSecond: 1 }, writtenBytes: { burst: 1e9, perSecond: 1 } },
  });
  const { roomId, owner, member } = await two(relay);
  await follow(member, roomId);
  member.ws.pause();
  let entries = 0;
  let signals = 0;
  while ((await metric(relay, 'signals_left_out')) === 0 && entries < 2000) {
    expect(await outcome(owner, { type: 'append', roomId, entry: anEntry(roomId, 64_000) })).toBe('appended');
    expect(await signal(owner, roomId, some(4))).toBe('signalled');
    entries += 1;
    signals += 1;
  }
  for (let n = 0; n < 3; n += 1) expect(await signal(owner, roomId, some(4))).toBe('signalled');
  expect(await outcome(owner, { type: 'append', roomId, entry: anEntry(roomId) })).toBe('appended');
  expect(await metric(relay, 'signals_left_out')).toBe(4);
  expect(await metric(relay, 'slow_readers')).toBe(0);
  member.ws.resume();
  for (let position = 1; position <= entries + 1; position += 1)
    expect((await member.pushed('entry')).placed.position).toBe(position);
  await still(member);
  expect(heard(member)).toHaveLength(signals - 1);
  const again = some(5);
  expect(await signal(owner, roomId, again)).toBe('signalled');
  await still(member);
  expect(heard(member).at(-1)).toEqual(again);
});

test('[L33] a device of version 1 works as before: it is told of entries, of no signal, and can send none', async () => {
  await using relay = await relayHere();
  const { roomId, owner, member } = await two(relay, { newestWire: 1 });
  for (const session of [owner, member]) await follow(session, roomId);
  expect(await signal(member, roomId), 'said by its own end').toBe('too-old');
  expect(await signal(owner, roomId)).toBe('signalled');
  const entry = anEntry(roomId);
  expect(await outcome(owner, { type: 'append', roomId, entry })).toBe('appended');
  expect((await member.pushed('entry')).placed).toEqual({ position: 1, entry });
  expect(await outcome(member, { type: 'append', roomId, entry: anEntry(roomId) })).toBe('appended');
  expect((await owner.pushed('entry')).placed.position).toBe(2);
  expect([member.pushes, heard(owner)]).toEqual([[], []]);
  expect([await metric(relay, 'signals'), await metric(relay, 'signals_left_out')]).toEqual([0, 1]);

  // One that sends it all the same is refused under number 0, as any message that version 1 does not know.
  const refused = new Promise<Buffer>((resolve) =>
    member.ws.once('message', (data) => resolve(data as Buffer)),
  );
  member.ws.send(writeToRelay({ n: 9, request: { type: 'signal', roomId, sealed: some(4) } }));
  expect(await refused).toEqual(Buffer.from([1, 74, 0, 0, 0, 0, 2]));
  await member.gone;
  await still(owner);
  expect(heard(owner)).toEqual([]);
});

test('[L14, L32] the pace that a device is given is what docs/limits.md says', () => {
  expect([limits.signals, limits.signalBytes]).toEqual([{ burst: 120, perSecond: 40 }, 16_384]);
});
