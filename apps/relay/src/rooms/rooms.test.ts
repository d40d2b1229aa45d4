import { expect, test } from 'vitest';
import { toHex } from '@handrail/proof/text-codes.ts';
import { eraseBytes, eraseLabel } from '@handrail/sync/erase.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { makeDevice, makePerson, noon, type Person } from '../../../../packages/sync/stories/people.ts';
import {
  foundedBy,
  noEntry,
  roomOfTwo,
  signedBy,
  type Room,
} from '../../../../packages/sync/stories/room.ts';
import { anEntry, bring, connect, outcome, type Connected } from '../../stories/devices.ts';
import { relayHere, type RelayHere } from '../../stories/relay-here.ts';
import { memoryStorage } from '../storage/memory-storage.ts';
import type { RelayStorage } from '../storage/storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Imani's room with Dana in it, both connected. */
const two = async (relay: RelayHere) => {
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const owner = await connect({ ...relay, person: imani });
  const member = await connect({ ...relay, person: dana });
  await bring(owner, room.roster);
  return { imani, dana, room, roomId: room.roster.roomId, owner, member };
};
const append = (session: Connected, roomId: string, entry: Bytes): Promise<string> =>
  outcome(session, { type: 'append', roomId, entry });
const follow = async (session: Connected, roomId: string, after = 0) => {
  const answer = await session.ask({ type: 'follow', roomId, after });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};
/** Says the next statement and brings it. */
const say = async (
  session: Connected,
  room: Room,
  by: Person,
  says: Parameters<Room['say']>[1],
): Promise<string> => {
  const signed = await signedBy(room.roster, by.device, says);
  if ((await room.say(by.device, says)) !== 'added') throw new Error('not a statement');
  return outcome(session, { type: 'add-statement', roomId: room.roster.roomId, signed });
};
const removal = ({ personId, device }: Person) =>
  ({ kind: 'removed', person: personId, closing: [noEntry(device.id)] }) as const;

test('[L5, L7, L8, L9] what one appends the other hears, in order, and who appended gets the same position', async () => {
  await using relay = await relayHere();
  const { roomId, owner, member } = await two(relay);
  expect(await follow(member, roomId)).toEqual({
    type: 'entries',
    entries: [],
    newest: 0,
    rosterLength: 4,
    last: true,
  });
  const entries = [anEntry(roomId), anEntry(roomId), anEntry(roomId)];
  const answers = await Promise.all(entries.map((entry) => owner.ask({ type: 'append', roomId, entry })));
  expect(answers).toEqual([1, 2, 3].map((position) => ({ ok: true, value: { type: 'appended', position } })));
  for (const [at, entry] of entries.entries())
    expect(await member.pushed('entry')).toEqual({
      type: 'entry',
      roomId,
      placed: { position: at + 1, entry },
    });
  expect(owner.pushes).toEqual([]);
});

test('[L5] entries sent in one breath keep their order, also when the relay has to read the roster first', async () => {
  const storage = memoryStorage();
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const { roomId } = room.roster;
  {
    await using before = await relayHere({ storage });
    await bring(await connect({ ...before, person: imani }), room.roster);
  }
  await using relay = await relayHere({ storage });
  const owner = await connect({ ...relay, person: imani });
  const entries = Array.from({ length: 20 }, () => anEntry(roomId));
  expect(new Set(await Promise.all(entries.map((entry) => append(owner, roomId, entry))))).toEqual(
    new Set(['appended']),
  );
  expect((await storage.entries(roomId, 0, 100, 1e9)).map(({ entry }) => entry)).toEqual(entries);
});

test('[L5] a device that brings its certificate and an entry in one breath is let in for the entry', async () => {
  await using relay = await relayHere();
  const { room, roomId, dana } = await two(relay);
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  const session = await connect({ ...relay, person: dana, device: phone, certificates: [certificate] });
  const signed = await signedBy(room.roster, phone, { kind: 'device', certificate });
  const both = [
    outcome(session, { type: 'add-statement', roomId, signed }),
    append(session, roomId, anEntry(roomId)),
  ];
  expect(await Promise.all(both)).toEqual(['added', 'appended']);
});

test('[L8] the same entry again is the same entry: one position, told once', async () => {
  await using relay = await relayHere();
  const { roomId, owner, member } = await two(relay);
  await follow(member, roomId);
  const entry = anEntry(roomId);
  const both = await Promise.all([1, 2].map(() => owner.ask({ type: 'append', roomId, entry })));
  expect(both.map((each) => each.ok && each.value.position)).toEqual([1, 1]);
  expect(await append(owner, roomId, anEntry(roomId))).toBe('appended');
  await member.pushed('entry');
  expect((await member.pushed('entry')).placed.position).toBe(2);
  expect(member.pushes).toEqual([]);
});

test('[L8] the answer waits for the commit, and so do the others', async () => {
  const kept = memoryStorage();
  const commit = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const slow: RelayStorage = {
    ...kept,
    append: async (...entry) => {
      asked.resolve();
      await commit.promise;
      return kept.append(...entry);
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { roomId, owner, member } = await two(relay);
  await follow(member, roomId);
  let answered = false;
  const answer = append(owner, roomId, anEntry(roomId)).then((said) => {
    answered = true;
    return said;
  });
  await asked.promise;
  // Everything before this answer has been answered: the relay is not merely slow to send.
  expect(await outcome(owner, { type: 'roster', roomId, from: 0 })).toBe('statements');
  expect(await outcome(member, { type: 'roster', roomId, from: 0 })).toBe('statements');
  expect([answered, member.pushes.length]).toEqual([false, 0]);
  commit.resolve();
  expect(await answer).toBe('appended');
  expect((await member.pushed('entry')).placed.position).toBe(1);
});

test('[L6] a statement is answered, and told, after its commit; entries wait for it', async () => {
  const kept = memoryStorage();
  const asked = Promise.withResolvers<void>();
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
  const { room, roomId, owner, member, imani, dana } = await two(relay);
  await follow(member, roomId);
  const commit = Promise.withResolvers<void>();
  hold = commit.promise;
  const removing = say(owner, room, imani, removal(dana));
  await asked.promise;
  const late = append(member, roomId, anEntry(roomId));
  expect(member.pushes).toEqual([]);
  commit.resolve();
  expect(await removing).toBe('added');
  expect(await late, 'judged by the roster after the statement').toBe('not-allowed');
});

test('[L13] when the storage fails, it is said that there is no room, and the next try is as good as the first', async () => {
  const kept = memoryStorage();
  let broken = true;
  const failing: RelayStorage = {
    ...kept,
    append: (...entry) => (broken ? Promise.reject(new Error('ENOSPC')) : kept.append(...entry)),
  };
  await using relay = await relayHere({ storage: failing });
  const { roomId, owner, member } = await two(relay);
  await follow(member, roomId);
  const entry = anEntry(roomId);
  expect(await append(owner, roomId, entry)).toBe('no-room');
  broken = false;
  expect(await append(owner, roomId, entry)).toBe('appended');
  expect((await member.pushed('entry')).placed).toEqual({ position: 1, entry });
});

test('[L7] a stranger neither follows nor appends nor reads nor erases', async () => {
  await using relay = await relayHere();
  const { roomId } = await two(relay);
  const stranger = await makePerson();
  const session = await connect({ ...relay, person: stranger });
  const signed = await stranger.device.signer.state(
    eraseLabel,
    eraseBytes({ roomId, entries: ['b'.repeat(32)], at: 1 }),
  );
  expect(await append(session, roomId, anEntry(roomId))).toBe('not-allowed');
  expect(await outcome(session, { type: 'follow', roomId, after: 0 })).toBe('not-allowed');
  expect(await outcome(session, { type: 'roster', roomId, from: 0 })).toBe('not-allowed');
  expect(await outcome(session, { type: 'erase', roomId, signed })).toBe('not-allowed');
  expect(await append(session, 'c'.repeat(32), anEntry('c'.repeat(32)))).toBe('not-found');
});

test('[L7] who gives their device another’s id is a stranger still', async () => {
  await using relay = await relayHere();
  const { roomId, dana } = await two(relay);
  const liar = await makePerson();
  const device = await makeDevice(dana.device.id);
  const session = await connect({
    ...relay,
    person: liar,
    device,
    certificates: [await liar.certify(device)],
  });
  expect(await append(session, roomId, anEntry(roomId))).toBe('not-allowed');
});

test('[L7] a new device of a member reads the roster first, brings its certificate, and then follows', async () => {
  await using relay = await relayHere();
  const { room, roomId, dana } = await two(relay);
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  const session = await connect({ ...relay, person: dana, device: phone, certificates: [certificate] });
  expect(await outcome(session, { type: 'follow', roomId, after: 0 })).toBe('not-allowed');
  expect(await outcome(session, { type: 'roster', roomId, from: 0 })).toBe('statements');
  const signed = await signedBy(room.roster, phone, { kind: 'device', certificate });
  expect(await outcome(session, { type: 'add-statement', roomId, signed })).toBe('added');
  expect((await follow(session, roomId)).rosterLength).toBe(5);
});

test('[L6] a statement that the rules refuse is not stored, one that comes too late has moved', async () => {
  await using relay = await relayHere();
  const { room, roomId, owner, member, imani, dana } = await two(relay);
  const says = {
    kind: 'invited',
    invitation: (await room.invite(imani.device)).id,
    expires: noon + 500,
  } as const;
  const byMember = await signedBy(
    { ...room.roster, hashes: room.roster.hashes.slice(0, 4) },
    dana.device,
    says,
  );
  const add = (signed: typeof byMember) => outcome(member, { type: 'add-statement', roomId, signed });
  expect(await add(byMember)).toBe('not-allowed');
  expect(await add({ ...byMember, signature: new Uint8Array(64) })).toBe('forged');
  const [one, later] = [room.roster.signed[4], await signedBy(room.roster, imani.device, says)];
  expect(await add(later), 'a place is missing before it').toBe('moved');
  expect(one && (await outcome(owner, { type: 'add-statement', roomId, signed: one }))).toBe('added');
  expect(one && (await outcome(owner, { type: 'add-statement', roomId, signed: one }))).toBe('moved');
  const read = await owner.ask({ type: 'roster', roomId, from: 0 });
  expect(read.ok && read.value.statements).toEqual(room.roster.signed);
  const elsewhere = await foundedBy(imani);
  const founding = elsewhere.roster.signed[0];
  expect(
    founding && (await outcome(owner, { type: 'add-statement', roomId: 'd'.repeat(32), signed: founding })),
    'of another room',
  ).toBe('malformed');
});

test('[L6] a relay that lost a roster gets it back from whoever has it, statement by statement', async () => {
  await using relay = await relayHere();
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const member = await connect({ ...relay, person: dana });
  await bring(member, room.roster);
  expect((await follow(member, room.roster.roomId)).rosterLength).toBe(4);
});

test('[L10] the last thing a removed device hears of a room is that it was removed', async () => {
  await using relay = await relayHere();
  const { room, roomId, owner, member, imani, dana } = await two(relay);
  await follow(member, roomId);
  expect(await say(owner, room, imani, removal(dana))).toBe('added');
  expect((await member.pushed('statement')).index).toBe(4);
  expect(
    await say(owner, room, imani, {
      kind: 'epoch',
      epoch: 1,
      commitment: 'A'.repeat(43),
      wraps: [{ device: imani.device.id, letter: new Uint8Array(96) }],
    }),
  ).toBe('added');
  expect(await append(owner, roomId, anEntry(roomId))).toBe('appended');
  expect(await outcome(member, { type: 'follow', roomId, after: 0 })).toBe('not-allowed');
  expect(await append(member, roomId, anEntry(roomId))).toBe('not-allowed');
  const read = await member.ask({ type: 'roster', roomId, from: 0 });
  expect(read.ok && read.value.statements.length, 'up to and with the statement that ended it').toBe(5);
  expect(member.pushes).toEqual([]);
});

test('[L10] a device that was taken out hears no more, while the other device of that person does', async () => {
  await using relay = await relayHere();
  const { room, roomId, owner, member, dana } = await two(relay);
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  const second = await connect({ ...relay, person: dana, device: phone, certificates: [certificate] });
  const joins = await signedBy(room.roster, phone, { kind: 'device', certificate });
  await room.say(phone, { kind: 'device', certificate });
  expect(await outcome(second, { type: 'add-statement', roomId, signed: joins })).toBe('added');
  await follow(member, roomId);
  await follow(second, roomId);
  const word = await dana.certifyRemoval(phone.id);
  expect(
    await say(member, room, dana, { kind: 'device-removed', removal: word, closing: noEntry(phone.id) }),
  ).toBe('added');
  expect((await second.pushed('statement')).index).toBe(5);
  expect(await append(owner, roomId, anEntry(roomId))).toBe('appended');
  await member.pushed('entry');
  expect(await outcome(second, { type: 'roster', roomId, from: 0 })).toBe('statements');
  expect(second.pushes).toEqual([]);
});

test('[L9] pages end where they say, newest is true, and after the last page nothing is missing or twice', async () => {
  await using relay = await relayHere({ limits: { pageEntries: 7 } });
  const { roomId, owner, member } = await two(relay);
  const write = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) expect(await append(owner, roomId, anEntry(roomId))).toBe('appended');
  };
  await write(20);
  const writing = write(60);
  const seen: number[] = [];
  for (let cursor = 0; ;) {
    const page = await follow(member, roomId, cursor);
    expect(page.entries.length).toBeLessThanOrEqual(7);
    expect(page.newest).toBeGreaterThanOrEqual(page.entries.at(-1)?.position ?? cursor);
    for (const { position } of page.entries) seen.push((cursor = position));
    if (page.last) break;
  }
  await writing;
  while (seen.length < 80) seen.push((await member.pushed('entry')).placed.position);
  expect(seen).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
  expect(member.pushes).toEqual([]);
});

test('[L9] an entry committed while the last page is being read is pushed behind it, once', async () => {
  const kept = memoryStorage();
  const reading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const slow: RelayStorage = {
    ...kept,
    entries: async (...asked) => {
      const page = await kept.entries(...asked);
      reading.resolve();
      await goOn.promise;
      return page;
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { roomId, owner, member } = await two(relay);
  await append(owner, roomId, anEntry(roomId));
  const page = follow(member, roomId);
  await reading.promise;
  await append(owner, roomId, anEntry(roomId));
  expect(member.pushes).toEqual([]);
  goOn.resolve();
  expect((await page).entries.map(({ position }) => position)).toEqual([1]);
  expect((await member.pushed('entry')).placed.position).toBe(2);
});

test('[L9] an entry committed just before the last page is read is in the page and not pushed as well', async () => {
  const kept = memoryStorage();
  const reading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const slow: RelayStorage = {
    ...kept,
    newest: async (room) => {
      reading.resolve();
      await goOn.promise;
      return kept.newest(room);
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { roomId, owner, member } = await two(relay);
  const page = follow(member, roomId);
  await reading.promise;
  await append(owner, roomId, anEntry(roomId));
  goOn.resolve();
  expect((await page).entries.map(({ position }) => position)).toEqual([1]);
  await append(owner, roomId, anEntry(roomId));
  expect((await member.pushed('entry')).placed.position).toBe(2);
});

test('[L9] who is removed while a page is read does not get it', async () => {
  const kept = memoryStorage();
  const reading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const slow: RelayStorage = {
    ...kept,
    entries: async (...asked) => {
      reading.resolve();
      await goOn.promise;
      return kept.entries(...asked);
    },
  };
  await using relay = await relayHere({ storage: slow });
  const { room, roomId, owner, member, imani, dana } = await two(relay);
  const page = outcome(member, { type: 'follow', roomId, after: 0 });
  await reading.promise;
  await say(owner, room, imani, removal(dana));
  goOn.resolve();
  expect(await page).toBe('not-allowed');
});

test('[L11] the owner’s signed word takes bodies out, the entry stays in its place', async () => {
  await using relay = await relayHere();
  const { roomId, owner, member, imani, dana } = await two(relay);
  const [gone, stays] = [anEntry(roomId, 700, 'e'.repeat(32)), anEntry(roomId)];
  await append(owner, roomId, gone);
  await append(owner, roomId, stays);
  const list = (entries: readonly string[], person: Person, room = roomId) =>
    person.device.signer.state(eraseLabel, eraseBytes({ roomId: room, entries, at: noon }));
  const erase = async (signed: Awaited<ReturnType<typeof list>>, by = owner) =>
    by.ask({ type: 'erase', roomId, signed });
  expect(await erase(await list(['e'.repeat(32)], dana), member)).toEqual({ ok: false, error: 'forged' });
  expect(await erase(await list(['e'.repeat(32)], imani, 'f'.repeat(32)))).toEqual({
    ok: false,
    error: 'not-allowed',
  });
  expect(await erase(await list(['e'.repeat(32), '1'.repeat(32)], imani))).toEqual({
    ok: true,
    value: { type: 'erased', count: 1 },
  });
  const { entries } = await follow(member, roomId);
  const [first, second] = entries.map(({ entry }) => readEnvelope(entry));
  expect(first).toMatchObject({ ok: true, value: { entryId: 'e'.repeat(32), body: null } });
  expect(second).toEqual(readEnvelope(stays));
  // Whoever resends the entry does not bring the body back.
  expect(await append(owner, roomId, gone)).toBe('appended');
  expect((await follow(member, roomId)).entries[0]?.entry).toEqual(entries[0]?.entry);
});

test('[L8] an entry of another room, of another version, or no entry at all is not stored', async () => {
  await using relay = await relayHere();
  const { roomId, owner } = await two(relay);
  const entry = anEntry(roomId);
  const changed = (at: number, byte: number): Bytes => entry.with(at, byte);
  expect(await append(owner, roomId, anEntry('c'.repeat(32)))).toBe('malformed');
  expect(await append(owner, roomId, changed(0, 2))).toBe('too-new');
  expect(await append(owner, roomId, changed(0, 0))).toBe('too-old');
  expect(await append(owner, roomId, entry.slice(0, 60))).toBe('malformed');
  expect((await follow(owner, roomId)).newest).toBe(0);
  expect(toHex(entry.slice(1, 17))).toBe(roomId);
});

test('[L6] a long roster comes in pages that a frame can hold', async () => {
  await using relay = await relayHere({ limits: { statementPageBytes: 1500 } });
  const { room, roomId, owner } = await two(relay);
  const statements: unknown[] = [];
  let pages = 0;
  for (let more = true; more;) {
    const page = await owner.ask({ type: 'roster', roomId, from: statements.length });
    if (!page.ok) throw new Error(page.error);
    statements.push(...page.value.statements);
    more = page.value.statements.length > 0;
    pages += 1;
  }
  expect(pages).toBeGreaterThan(2);
  expect(statements).toEqual(room.roster.signed);
});
