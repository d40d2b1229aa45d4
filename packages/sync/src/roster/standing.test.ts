/** What an entry is worth in a room that two people have been in and one has left. */
import { beforeAll, expect, test } from 'vitest';

import { makeDevice, makePerson, type Person } from '../../stories/people.ts';
import { noEntry, roomOfTwo, someHash, type Room } from '../../stories/room.ts';
import { standingOf, type EntryClaim, type Standing } from './standing.ts';

let imani: Person;
let dana: Person;
let room: Room;
const lastCounts = { sequence: 4, hash: someHash() };
beforeAll(async () => {
  [imani, dana] = await Promise.all([makePerson(), makePerson()]);
  room = await roomOfTwo(imani, dana);
  // 0 founded · 1 invited · 2 confirmed · 3 epoch 0 · 4 Dana leaves · 5 epoch 1
  await room.say(dana.device, { kind: 'left', closing: [{ device: dana.device.id, ...lastCounts }] });
  await room.epoch(imani.device);
});
const worth = (author: string, head: number, claim: Partial<EntryClaim> = {}): Standing =>
  standingOf(room.roster, {
    author,
    sequence: 0,
    epoch: 0,
    rosterHead: room.roster.hashes[head] ?? 'nowhere',
    ...claim,
  });

test('[S13] what a member wrote before they went counts, up to their last entry', () => {
  for (let sequence = 0; sequence <= lastCounts.sequence; sequence += 1)
    expect(worth(dana.device.id, 3, { sequence })).toBe('counts');
  expect(worth(dana.device.id, 3, lastCounts)).toBe('counts');
});

test('[S13] whoever has gone cannot back-date: past the closing nothing counts, whatever it claims', () => {
  for (const sequence of [5, 6, 1_000])
    for (let head = 2; head < 6; head += 1)
      expect(worth(dana.device.id, head, { sequence }), `${sequence} under ${head}`).toBe('after-closing');
});

test('[S13] under the statement that closed it, or a later one, no sequence counts', () => {
  for (const head of [4, 5]) expect(worth(dana.device.id, head, { sequence: 1 })).toBe('after-closing');
  expect(worth(dana.device.id, 5, { epoch: 1 })).toBe('after-closing');
});

test('[S13] the last entry is the one that was named: another in its place does not count', () => {
  expect(worth(dana.device.id, 3, { sequence: 4, hash: someHash() })).toBe('after-closing');
  expect(worth(dana.device.id, 3, { sequence: 3, hash: someHash() })).toBe('counts');
});

test('[S13] a device was in the room under the statement it names, or its entry is nobody’s', () => {
  expect(worth(dana.device.id, 1)).toBe('not-a-member');
  expect(worth(dana.device.id, 2), 'there, and no key yet').toBe('wrong-epoch');
});

test('[S13] only the newest key under the statement it names, and none between a closing and the next key', () => {
  expect(worth(imani.device.id, 3)).toBe('counts');
  expect(worth(imani.device.id, 3, { epoch: 1 })).toBe('wrong-epoch');
  expect(worth(imani.device.id, 4)).toBe('wrong-epoch');
  expect(worth(imani.device.id, 5)).toBe('wrong-epoch');
  expect(worth(imani.device.id, 5, { epoch: 1 })).toBe('counts');
});

test('[S13] what names something unknown waits: a statement may still come', () => {
  expect(worth(imani.device.id, 99)).toBe('waits');
  expect(worth('f'.repeat(32), 3)).toBe('waits');
  expect(worth(imani.device.id, 5, { epoch: 2 })).toBe('waits');
});

test('[S13] a removed phone is closed alone: its person’s other device goes on under the next key', async () => {
  const two = await roomOfTwo(imani, dana);
  const phone = await makeDevice();
  await two.say(phone, { kind: 'device', certificate: await dana.certify(phone) });
  await two.epoch(imani.device);
  const removal = await dana.certifyRemoval(phone.id);
  await two.say(dana.device, { kind: 'device-removed', removal, closing: noEntry(phone.id) });
  await two.epoch(imani.device);
  const claim = (author: string, head: number, epoch: number) =>
    standingOf(two.roster, { author, sequence: 0, epoch, rosterHead: two.roster.hashes[head]! });
  expect(claim(phone.id, 5, 1)).toBe('after-closing');
  expect(claim(phone.id, 3, 0)).toBe('not-a-member');
  expect(claim(dana.device.id, 6, 1)).toBe('wrong-epoch');
  expect(claim(dana.device.id, 7, 2)).toBe('counts');
});

test('[S13] a device that was out before the room began says nothing in it that counts, whatever it names', async () => {
  const phone = await makeDevice();
  const certificates = [await dana.certify(phone)];
  const removals = [await dana.certifyRemoval(dana.device.id)];
  const later: Person = {
    ...dana,
    device: phone,
    introduction: { founding: dana.founding, certificates, removals },
  };
  const two = await roomOfTwo(imani, later);
  const claim = (author: string, head: number) =>
    standingOf(two.roster, { author, sequence: 0, epoch: 0, rosterHead: two.roster.hashes[head]! });
  expect(claim(phone.id, 3)).toBe('counts');
  for (const head of [2, 3]) expect(claim(dana.device.id, head)).toBe('after-closing');
});
