import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Signed } from '@handrail/proof/verified.ts';
import { mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import { writeToRelay } from '@handrail/sync/wire/wire.ts';
import { makeDevice, makeInvitation, makePerson, noon } from '../../../packages/sync/stories/people.ts';
import { foundedBy, noEntry, roomOfTwo, signedBy } from '../../../packages/sync/stories/room.ts';
import { anEntry, bring, connect, dial, outcome, signIn, type Connected } from '../stories/devices.ts';
import { relayHere } from '../stories/relay-here.ts';
import { makeAddresses, network } from './addresses.ts';
import { limits } from './limits.ts';
import { paces } from './pace.ts';

test('[L14] every limit stands in docs/limits.md, and nothing stands there that is none', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/limits.md'), 'utf8');
  const named = [...document.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(Object.keys(limits).toSorted());
});

test('[L14] a bucket gives its burst at once and then as much as time brings, never more', () => {
  let now = 1000;
  const pace = paces({ burst: 3, perSecond: 2 }, 10, () => now);
  const taken = (name = 'a'): number => {
    let count = 0;
    while (pace.take(name)) count += 1;
    return count;
  };
  expect([taken(), taken()]).toEqual([3, 0]);
  now += 500;
  expect(taken()).toBe(1);
  now += 3_600_000;
  expect(taken()).toBe(3);
  now -= 10_000_000;
  expect(taken(), 'a clock that was put back').toBe(0);
  expect(taken('b'), 'somebody else').toBe(3);
});

test('[L14] buckets of people who are quiet are forgotten before memory is full', () => {
  const pace = paces({ burst: 1, perSecond: 0 }, 2, () => 0);
  for (const name of ['a', 'b', 'c']) pace.take(name);
  expect(['a', 'b', 'c'].map((name) => pace.has(name))).toEqual([true, false, false]);
});

test('[L14] who goes on asking in vain is not quiet, and is not given a full bucket again', () => {
  const pace = paces({ burst: 1, perSecond: 0 }, 2, () => 0);
  pace.take('a');
  pace.take('b');
  expect(pace.take('a')).toBe(false);
  pace.take('c');
  expect(['a', 'b', 'c'].map((name) => pace.has(name))).toEqual([false, true, false]);
});

test('[L14] a house counts as one address, also when it has IPv6', () => {
  expect(network('192.0.2.7')).toBe('192.0.2.7');
  expect(network('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(network('2001:db8:0:1:a:b:c:d')).toBe(network('2001:0DB8::1:1:2:3:4'));
  expect(network('2001:db8::1')).toBe(network('2001:db8:0:0:ffff::'));
  expect(network('2001:db8:0:1::1')).not.toBe(network('2001:db8:0:2::1'));
});

test('[L14] an address has another name every day, and at every relay', () => {
  let now = 0;
  const chance = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
  const [here, elsewhere] = [makeAddresses(chance, () => now), makeAddresses(chance, () => now)];
  const today = here.nameOf('192.0.2.7');
  expect(here.nameOf('::ffff:192.0.2.7')).toBe(today);
  expect(here.nameOf('192.0.2.8')).not.toBe(today);
  expect(elsewhere.nameOf('192.0.2.7')).not.toBe(today);
  now = 86_400_000;
  expect(here.nameOf('192.0.2.7')).not.toBe(today);
});

test('[L14] a relay that may remember hardly any roster answers the same, only later', async () => {
  await using relay = await relayHere({ limits: { rosterCacheBytes: 1 } });
  const imani = await makePerson();
  const session = await connect({ ...relay, person: imani });
  const rooms = [await foundedBy(imani), await foundedBy(imani), await foundedBy(imani)];
  for (const { roster } of rooms) await bring(session, roster);
  for (const { roster } of rooms)
    expect(await outcome(session, { type: 'follow', roomId: roster.roomId, after: 0 })).toBe('entries');
});

test('[L14] too fast is told by name, costs nothing but time, and the connection stays', async () => {
  let now = 0;
  await using relay = await relayHere({
    now: () => now,
    limits: { writes: { burst: 4, perSecond: 1 }, asks: { burst: 5, perSecond: 1 } },
  });
  const imani = await makePerson();
  const room = await foundedBy(imani);
  const { roomId } = room.roster;
  const session = await connect({ ...relay, person: imani });
  await bring(session, room.roster);
  const append = (): Promise<string> => outcome(session, { type: 'append', roomId, entry: anEntry(roomId) });
  expect(await Promise.all([1, 2, 3, 4].map(append))).toEqual([
    'appended',
    'appended',
    'appended',
    'slow-down',
  ]);
  now = 1000;
  expect(await append()).toBe('appended');
  // The pace is the device's, not the connection's.
  session.close();
  const again = await connect({ ...relay, person: imani });
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => outcome(again, { type: 'roster', roomId, from: 0 })),
  );
  expect(answers.filter((answer) => answer === 'slow-down')).toHaveLength(1);
  expect(await outcome(again, { type: 'append', roomId, entry: anEntry(roomId) })).toBe('slow-down');
});

test('[L14] so many bytes, then slower', async () => {
  await using relay = await relayHere({
    now: () => 0,
    limits: { writtenBytes: { burst: 200_000, perSecond: 1 } },
  });
  const imani = await makePerson();
  const room = await foundedBy(imani);
  const { roomId } = room.roster;
  const session = await connect({ ...relay, person: imani });
  await bring(session, room.roster);
  const append = (): Promise<string> =>
    outcome(session, { type: 'append', roomId, entry: anEntry(roomId, 60_000) });
  expect([await append(), await append(), await append(), await append()]).toEqual([
    'appended',
    'appended',
    'appended',
    'slow-down',
  ]);
});

test('[L14] a person’s rooms, a room’s statements and a connection’s rooms have a number', async () => {
  await using relay = await relayHere({
    limits: { roomsPerPerson: 2, statementsPerRoom: 4, followedRooms: 1 },
  });
  const [imani, dana] = [await makePerson(), await makePerson()];
  const session = await connect({ ...relay, person: imani });
  const [first, second] = [await roomOfTwo(imani, dana), await foundedBy(imani)];
  for (const { roster } of [first, second]) await bring(session, roster);
  await expect(bring(session, (await foundedBy(imani)).roster)).rejects.toThrow('too-many');
  await bring(session, (await foundedBy(dana)).roster);

  await first.invite(imani.device);
  const signed = first.roster.signed.at(-1);
  const [one, other] = [first.roster.roomId, second.roster.roomId];
  expect(signed && (await outcome(session, { type: 'add-statement', roomId: one, signed }))).toBe('too-many');
  expect(await outcome(session, { type: 'follow', roomId: one, after: 0 })).toBe('entries');
  expect(await outcome(session, { type: 'follow', roomId: other, after: 0 })).toBe('too-many');
  expect(await outcome(session, { type: 'follow', roomId: one, after: 0 })).toBe('entries');
});

test('[L6, L14] a roster takes so many bytes, and a full one can still be closed', async () => {
  const [imani, dana] = [await makePerson(), await makePerson()];
  const { roster } = await roomOfTwo(imani, dana);
  const bytes = roster.signed.reduce(
    (sum, { statement, signature }) => sum + statement.length + signature.length,
    0,
  );
  for (const full of [{ rosterBytesPerRoom: bytes }, { statementsPerRoom: roster.signed.length }]) {
    await using relay = await relayHere({ limits: full });
    const session = await connect({ ...relay, person: imani });
    await bring(session, roster);
    const add = (signed: Signed): Promise<string> =>
      outcome(session, { type: 'add-statement', roomId: roster.roomId, signed });
    const expires = noon + 1000;
    const invited = { kind: 'invited', invitation: (await makeInvitation()).id, expires } as const;
    expect(await add(await signedBy(roster, imani.device, invited))).toBe('too-many');
    const closing = [noEntry(dana.device.id)];
    const removed = { kind: 'removed', person: dana.personId, closing } as const;
    expect(await add(await signedBy(roster, imani.device, removed))).toBe('added');
  }
});

test('[L14] a device opens, and a connection watches, so many mailboxes', async () => {
  await using relay = await relayHere({
    now: () => 0,
    limits: { mailboxesOpened: { burst: 2, perSecond: 0 }, watchedMailboxes: 1 },
  });
  const session = await connect({ ...relay, person: await makePerson() });
  const open = async (): Promise<{ id: string; answer: string }> => {
    const invitation = await makeInvitation();
    const put = { invitation: invitation.id, slot: 0, expires: 1000, message: new Uint8Array([1]) };
    const proof = await invitation.sign(mailboxBytes(put));
    return { id: invitation.id, answer: await outcome(session, { type: 'put-message', ...put, proof }) };
  };
  const [first, second, third] = [await open(), await open(), await open()];
  expect([first.answer, second.answer, third.answer]).toEqual(['put', 'put', 'too-many']);
  expect(await outcome(session, { type: 'watch-mailbox', invitation: first.id })).toBe('mailbox');
  expect(await outcome(session, { type: 'watch-mailbox', invitation: second.id })).toBe('too-many');
});

test('[L12, L14] only what opens a mailbox counts, and nobody uses up those of another person’s device', async () => {
  await using relay = await relayHere({
    now: () => 0,
    limits: { mailboxesOpened: { burst: 2, perSecond: 0 } },
  });
  const [imani, stranger] = [await makePerson(), await makePerson()];
  // Whoever chooses ids may choose another person's.
  const device = await makeDevice(imani.device.id);
  const certificates = [await stranger.certify(device)];
  const theirs = await connect({ ...relay, person: stranger, device, certificates });
  const hers = await connect({ ...relay, person: imani });
  const invitations = [await makeInvitation(), await makeInvitation(), await makeInvitation()];
  const open = async (session: Connected, at: number): Promise<string> => {
    const { id: invitation, sign } = invitations[at] ?? (await makeInvitation());
    const put = { invitation, slot: 0, expires: 1000, message: new Uint8Array([at]) };
    return outcome(session, { type: 'put-message', ...put, proof: await sign(mailboxBytes(put)) });
  };
  for (const at of [7, 8]) expect(await open(theirs, at)).toBe('put');
  expect(await open(theirs, 9)).toBe('too-many');
  expect(await open(hers, 0)).toBe('put');
  for (let again = 0; again < 5; again += 1) expect(await open(hers, 0), 'sent again').toBe('put');
  expect([await open(hers, 1), await open(hers, 2)]).toEqual(['put', 'too-many']);
});

test('[L14] who comes when all places are taken is told so; another address still has its own', async () => {
  await using relay = await relayHere({ limits: { connectionsPerAddress: 10 } });
  const [person, ...people] = await Promise.all(Array.from({ length: 12 }, makePerson));
  const answers = [];
  for (const each of people) answers.push(await signIn({ ...relay, person: each, from: '127.0.0.77' }));
  expect(answers.slice(0, 10).every((answer) => typeof answer === 'object')).toBe(true);
  expect(answers[10]).toBe('too-many');
  const elsewhere = person && (await signIn({ ...relay, person, from: '127.0.0.78' }));
  expect(typeof elsewhere).toBe('object');
  // A place is free again when somebody leaves.
  const [first] = answers;
  if (typeof first !== 'object' || people[10] === undefined) throw new Error('nobody came');
  const left = new Promise((resolve) => first.ws.on('close', resolve));
  first.close();
  await left;
  expect(typeof (await signIn({ ...relay, person: people[10], from: '127.0.0.77' }))).toBe('object');
});

test('[L14] beyond the antechamber nobody gets a socket', async () => {
  await using relay = await relayHere({ limits: { connections: 1 } });
  const sockets = [1, 2].map(() => dial(relay));
  const statuses = await Promise.all(
    sockets.map(
      (ws) =>
        new Promise<number | undefined>((resolve) => {
          ws.on('open', () => resolve(101));
          ws.on('unexpected-response', (_, { statusCode }) => resolve(statusCode));
          ws.on('error', () => {});
        }),
    ),
  );
  expect(statuses).toEqual([101, 101]);
  const third = dial(relay);
  third.on('error', () => {});
  expect(
    await new Promise((resolve) =>
      third.on('unexpected-response', (_, { statusCode }) => resolve(statusCode)),
    ),
  ).toBe(503);
});

test('[L14] sign-ins that fail are soon not tried any more, from that address only', async () => {
  let now = 0;
  await using relay = await relayHere({
    now: () => now,
    limits: { failedSignIns: { burst: 2, perSecond: 0.1 } },
  });
  const person = await makePerson();
  const wrong = { ...relay, person, origin: 'https://elsewhere.example' };
  expect([await signIn(wrong), await signIn(wrong), await signIn(wrong)]).toEqual([
    'wrong-origin',
    'wrong-origin',
    'slow-down',
  ]);
  expect(await signIn({ ...relay, person })).toBe('slow-down');
  expect(typeof (await signIn({ ...relay, person, from: '127.0.0.77' }))).toBe('object');
  now = 10_000;
  expect(typeof (await signIn({ ...relay, person }))).toBe('object');
});

test('[L14] behind a proxy the address is the one it names; otherwise the header is anybody’s word', async () => {
  const person = await makePerson();
  for (const [behindProxy, second] of [
    [true, 'wrong-origin'],
    [false, 'slow-down'],
  ] as const) {
    await using relay = await relayHere({
      behindProxy,
      limits: { failedSignIns: { burst: 1, perSecond: 0 } },
    });
    const wrong = (address: string) =>
      signIn({ ...relay, person, origin: 'https://elsewhere.example', forwardedFor: address });
    expect([await wrong('192.0.2.1'), await wrong('192.0.2.2')]).toEqual(['wrong-origin', second]);
  }
});

test('[L14] an entry within a frame that is too large is refused and the connection stays; a longer frame ends it', async () => {
  await using relay = await relayHere();
  const imani = await makePerson();
  const room = await foundedBy(imani);
  const { roomId } = room.roster;
  const session = await connect({ ...relay, person: imani });
  await bring(session, room.roster);
  const frame = writeToRelay({
    n: 77,
    request: { type: 'append', roomId, entry: new Uint8Array(limits.entryBytes) },
  });
  const claimed = new Uint8Array(frame.length + 1);
  claimed.set(frame);
  new DataView(claimed.buffer).setUint32(22, limits.entryBytes + 1);
  const raw = new Promise<Buffer>((resolve) => session.ws.once('message', (data) => resolve(data as Buffer)));
  session.ws.send(claimed);
  expect((await raw).subarray(0, 7)).toEqual(Buffer.from([1, 74, 0, 0, 0, 77, 11]));
  await session.gone.catch(() => {});
  const again = await connect({ ...relay, person: imani });
  again.ws.send(new Uint8Array(limits.frameBytes + 1));
  expect(await new Promise((resolve) => again.ws.on('close', resolve))).toBe(1009);
});

test('[L15] a follower who does not read is let go, and finds everything when it is back', async () => {
  await using relay = await relayHere({
    limits: { waitingBytes: 400_000, writtenBytes: { burst: 1e9, perSecond: 1 } },
  });
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const { roomId } = room.roster;
  const owner = await connect({ ...relay, person: imani });
  const member = await connect({ ...relay, person: dana });
  await bring(owner, room.roster);
  await outcome(member, { type: 'follow', roomId, after: 0 });
  member.ws.pause();
  const count = 600;
  for (let n = 0; n < count; n += 1)
    expect(await outcome(owner, { type: 'append', roomId, entry: anEntry(roomId, 64_000) })).toBe('appended');
  expect(await (await fetch(`${relay.origin}/metrics`)).text()).toContain('handrail_slow_readers_total 1');
  const ended = new Promise((resolve) => member.ws.on('close', resolve));
  member.ws.resume();
  await ended;
  const back = await connect({ ...relay, person: dana });
  let position = 0;
  for (let last = false; !last;) {
    const page = await back.ask({ type: 'follow', roomId, after: position });
    if (!page.ok) throw new Error(page.error);
    for (const placed of page.value.entries) expect(placed.position).toBe((position += 1));
    last = page.value.last;
  }
  expect(position).toBe(count);
});
