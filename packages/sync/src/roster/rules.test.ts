/** Every rule of a roster, in stories about who tries what; each is broken by its name. */
import { beforeAll, expect, test } from 'vitest';
import { platformVerify } from '@handrail/proof/verify.ts';

import { makeDevice, makeId, makeInvitation, makePerson, noon, type Person } from '../../stories/people.ts';
import {
  foundedBy,
  noEntry,
  roomOfTwo,
  signedBy,
  someHash,
  wrapsFor,
  type Room,
} from '../../stories/room.ts';
import { extendRoster, nextEpoch, presentDevice, presentDevices } from './roster.ts';
import { longestInvitation, ruleNames } from './rules.ts';
import type { StatementSays } from './statement.ts';

let imani: Person;
let dana: Person;
let stranger: Person;
beforeAll(async () => {
  [imani, dana, stranger] = await Promise.all([makePerson(), makePerson(), makePerson()]);
});
const ids = (room: Room) => presentDevices(room.roster).map(({ id }) => id);
const epochFor = (room: Room, devices: readonly { id: string }[]): StatementSays => ({
  kind: 'epoch',
  epoch: nextEpoch(room.roster),
  commitment: someHash(),
  wraps: wrapsFor(devices),
});

test('[S11] nobody but the owner invites, confirms, removes, or makes a key', async () => {
  const room = await foundedBy(imani);
  const open = await room.invite(imani.device);
  const other = await room.invite(imani.device);
  await room.confirm(imani.device, open, dana);
  const joined = await other.join(room.roster.roomId, stranger.personId);
  const { id: invitation } = other;
  const tries: [StatementSays, string][] = [
    [{ kind: 'invited', invitation: someHash(), expires: noon + 1 }, 'onlyTheOwnerMayInvite'],
    [{ kind: 'withdrawn', invitation }, 'onlyTheOwnerMayInvite'],
    [{ kind: 'confirmed', invitation, member: stranger.introduction, joined }, 'onlyTheOwnerMayConfirm'],
    [
      { kind: 'removed', person: imani.personId, closing: [noEntry(imani.device.id)] },
      'onlyTheOwnerMayRemove',
    ],
    [epochFor(room, [imani.device, dana.device]), 'onlyTheOwnerMakesEpochs'],
  ];
  for (const [says, rule] of tries) expect(await room.say(dana.device, says), rule).toBe(rule);
  for (const [says] of tries) expect(await room.say(stranger.device, says)).toBe('whoSignsIsPresent');
});

test('[S11] an invitation lets one person in, once: a thief’s keys cannot be confirmed with Dana’s word', async () => {
  const room = await foundedBy(imani);
  const invitation = await room.invite(imani.device);
  const danas = await invitation.join(room.roster.roomId, dana.personId);
  const elsewhere = await invitation.join('e'.repeat(32), dana.personId);
  const confirmed = (member: Person, joined: Awaited<typeof danas>, id = invitation.id): StatementSays => ({
    kind: 'confirmed',
    invitation: id,
    member: member.introduction,
    joined,
  });
  expect(await room.say(imani.device, confirmed(stranger, danas))).toBe('nobodyJoinsUnconfirmed');
  expect(await room.say(imani.device, confirmed(dana, elsewhere))).toBe('nobodyJoinsUnconfirmed');
  const never = await makeInvitation();
  const unasked = await never.join(room.roster.roomId, dana.personId);
  expect(await room.say(imani.device, confirmed(dana, unasked, never.id))).toBe('nobodyJoinsUnconfirmed');
  expect(await room.say(imani.device, confirmed(dana, danas))).toBe('added');
  expect(await room.confirm(imani.device, invitation, stranger)).toBe('anInvitationWorksOnce');
  expect(
    await room.say(imani.device, { kind: 'invited', invitation: invitation.id, expires: noon + 1 }),
  ).toBe('anInvitationWorksOnce');
  expect(await room.say(imani.device, { kind: 'withdrawn', invitation: invitation.id })).toBe(
    'anInvitationWorksOnce',
  );
});

test('[S11] an invitation that is over or was withdrawn lets nobody in', async () => {
  const room = await foundedBy(imani);
  const late = await room.invite(imani.device, noon + 10);
  const joined = await late.join(room.roster.roomId, dana.personId);
  const says: StatementSays = {
    kind: 'confirmed',
    invitation: late.id,
    member: dana.introduction,
    joined,
  };
  expect(await room.say(imani.device, says, { at: noon + 11 })).toBe('anInvitationHasAnEnd');
  const back = await room.invite(imani.device);
  expect(await room.say(imani.device, { kind: 'withdrawn', invitation: back.id })).toBe('added');
  expect(await room.confirm(imani.device, back, dana)).toBe('anInvitationHasAnEnd');
  for (const expires of [noon, noon + longestInvitation + 1])
    expect(await room.say(imani.device, { kind: 'invited', invitation: someHash(), expires })).toBe(
      'anInvitationHasAnEnd',
    );
  expect(await room.say(imani.device, says, { at: noon + 10 })).toBe('added');
});

test('[S11] beside Imani there is one other: no ghost, and not herself twice', async () => {
  const room = await roomOfTwo(imani, dana);
  expect(await room.confirm(imani.device, await room.invite(imani.device), stranger)).toBe('oneOther');
  const alone = await foundedBy(imani);
  const again = { ...imani, introduction: { founding: imani.founding, certificates: [], removals: [] } };
  expect(await alone.confirm(imani.device, await alone.invite(imani.device), again)).toBe('oneOther');
});

test('[S11] a key is for every device that is here and for nobody else, counted, and used once', async () => {
  const room = await roomOfTwo(imani, dana);
  const rule = 'anEpochIsForEveryPresentDeviceAndNobodyElse';
  const both = [imani.device, dana.device];
  for (const devices of [
    [],
    [imani.device],
    [dana.device],
    [...both, stranger.device],
    [imani.device, stranger.device],
    [...both, dana.device],
    [imani.device, imani.device],
  ])
    expect(await room.say(imani.device, epochFor(room, devices))).toBe(rule);
  for (const epoch of [0, 2])
    expect(await room.say(imani.device, { ...epochFor(room, both), epoch } as StatementSays)).toBe(
      'everyEpochIsTheNext',
    );
  const commitment = room.roster.epochs[0]!.commitment;
  expect(await room.say(imani.device, { ...epochFor(room, both), commitment } as StatementSays)).toBe(
    'everyEpochHasAKeyOfItsOwn',
  );
  expect(await room.say(imani.device, epochFor(room, both))).toBe('added');
});

test('[S11] Dana leaves: nothing is sealed until Imani’s next key, and Dana does not come back', async () => {
  const room = await roomOfTwo(imani, dana);
  const closing = { device: dana.device.id, sequence: 4, hash: someHash() };
  expect(await room.say(imani.device, { kind: 'left', closing: [noEntry(imani.device.id)] })).toBe(
    'onlyAMemberMayLeave',
  );
  for (const wrong of [
    [],
    [noEntry(imani.device.id)],
    [closing, closing],
    [closing, noEntry(imani.device.id)],
  ])
    expect(await room.say(dana.device, { kind: 'left', closing: wrong })).toBe('closingCoversEachDevice');
  expect(await room.say(dana.device, { kind: 'left', closing: [closing] })).toBe('added');
  expect(room.roster.sealable).toBe(false);
  expect(room.roster.members.get(dana.personId)?.gone).toBe(4);
  expect(room.roster.devices.get(dana.device.id)).toMatchObject({ closing, closedAt: 4 });
  expect(presentDevice(room.roster, dana.device.id)).toBeNull();

  expect(await room.say(dana.device, { kind: 'left', closing: [closing] })).toBe('whoSignsIsPresent');
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  expect(await room.say(phone, { kind: 'device', certificate })).toBe('whoIsGoneDoesNotComeBack');
  const again = await room.invite(imani.device);
  expect(await room.confirm(imani.device, again, dana)).toBe('whoIsGoneDoesNotComeBack');
  expect(await room.say(imani.device, epochFor(room, [imani.device, dana.device]))).toBe(
    'anEpochIsForEveryPresentDeviceAndNobodyElse',
  );
  expect(await room.epoch(imani.device)).toBe('added');
  expect(room.roster.sealable).toBe(true);
});

test('[S11] Imani ends the room with Dana: only who is here can be removed, and never the owner', async () => {
  const room = await roomOfTwo(imani, dana);
  const closing = [noEntry(dana.device.id)];
  const removed = (person: string, list = closing): StatementSays => ({
    kind: 'removed',
    person,
    closing: list,
  });
  expect(await room.say(imani.device, removed(imani.personId, [noEntry(imani.device.id)]))).toBe(
    'whoIsRemovedIsAMember',
  );
  expect(await room.say(imani.device, removed(stranger.personId))).toBe('whoIsRemovedIsAMember');
  expect(await room.say(imani.device, removed(dana.personId, []))).toBe('closingCoversEachDevice');
  expect(await room.say(imani.device, removed(dana.personId))).toBe('added');
  expect(await room.say(imani.device, removed(dana.personId))).toBe('whoIsRemovedIsAMember');
  expect(ids(room)).toEqual([imani.device.id]);
});

test('[S11] a second phone comes by the root’s word, and a lost one goes by it', async () => {
  const room = await roomOfTwo(imani, dana);
  const phone = await makeDevice();
  const certificate = await dana.certify(phone);
  expect(await room.say(dana.device, { kind: 'device', certificate })).toBe('whoSignsIsPresent');
  const planted = await stranger.root.state('handrail/device/1', certificate.statement);
  expect(await room.say(phone, { kind: 'device', certificate: planted })).toBe('onlyTheRootCertifiesADevice');
  expect(await room.say(phone, { kind: 'device', certificate: await stranger.certify(phone) })).toBe(
    'onlyTheRootCertifiesADevice',
  );
  expect(await room.say(phone, { kind: 'device', certificate })).toBe('added');
  expect(room.roster.sealable).toBe(true);
  expect(await room.say(phone, { kind: 'device', certificate })).toBe('aDeviceComesOnce');
  expect(await room.epoch(imani.device)).toBe('added');
  expect(room.roster.epochs[1]?.wraps.map(({ device }) => device)).toEqual([
    imani.device.id,
    dana.device.id,
    phone.id,
  ]);

  const removal = await dana.certifyRemoval(dana.device.id);
  const closing = noEntry(dana.device.id);
  const says: StatementSays = { kind: 'device-removed', removal, closing };
  expect(await room.say(dana.device, says)).toBe('aDeviceIsRemovedByAnother');
  expect(await room.say(phone, { ...says, closing: noEntry(phone.id) })).toBe('closingCoversEachDevice');
  const lie = await imani.root.state('handrail/device-removed/1', removal.statement);
  expect(await room.say(imani.device, { ...says, removal: lie })).toBe('onlyTheRootCertifiesADevice');
  const imanis = await imani.certifyRemoval(imani.device.id);
  expect(
    await room.say(phone, { kind: 'device-removed', removal: imanis, closing: noEntry(imani.device.id) }),
  ).toBe('aDeviceIsRemovedByAnother');
  expect(await room.say(phone, says)).toBe('added');
  expect(room.roster.sealable).toBe(false);
  expect(await room.say(phone, says)).toBe('aDeviceRemovedStaysRemoved');
  const others = await makeDevice(dana.device.id);
  expect(await room.say(others, { kind: 'device', certificate: await dana.certify(others) })).toBe(
    'aDeviceRemovedStaysRemoved',
  );
});

test('[S11] nobody puts their keys under another’s device id', async () => {
  const room = await foundedBy(imani);
  const copy = await makeDevice(imani.device.id);
  const liar: Person = {
    ...stranger,
    introduction: {
      founding: stranger.founding,
      certificates: [await stranger.certify(copy)],
      removals: [],
    },
  };
  expect(await room.confirm(imani.device, await room.invite(imani.device), liar)).toBe('aDeviceComesOnce');
  const two = await roomOfTwo(imani, dana);
  expect(await two.say(copy, { kind: 'device', certificate: await dana.certify(copy) })).toBe(
    'aDeviceComesOnce',
  );
});

test('[S11] a person has at most eight devices in a room at once', async () => {
  const room = await roomOfTwo(imani, dana);
  for (let count = 1; count < 8; count += 1) {
    const more = await makeDevice();
    expect(await room.say(more, { kind: 'device', certificate: await dana.certify(more) })).toBe('added');
  }
  const ninth = await makeDevice();
  expect(await room.say(ninth, { kind: 'device', certificate: await dana.certify(ninth) })).toBe(
    'aPersonHasFewDevices',
  );
});

test('[S11] a person brings at most 64 devices into a room, ever: a member cannot fill a roster', async () => {
  const room = await roomOfTwo(imani, dana);
  let last = dana.device;
  for (let count = 1; count < 64; count += 1) {
    const next = await makeDevice();
    expect(await room.say(next, { kind: 'device', certificate: await dana.certify(next) })).toBe('added');
    const removal = await dana.certifyRemoval(last.id);
    expect(await room.say(next, { kind: 'device-removed', removal, closing: noEntry(last.id) })).toBe(
      'added',
    );
    last = next;
  }
  const one = await makeDevice();
  expect(await room.say(one, { kind: 'device', certificate: await dana.certify(one) })).toBe(
    'aPersonHasFewDevices',
  );
});

test('[S11] a ninth device comes in the place of one that goes, by the root’s word for both', async () => {
  const room = await roomOfTwo(imani, dana);
  const first = await makeDevice();
  expect(await room.say(first, { kind: 'device', certificate: await dana.certify(first) })).toBe('added');
  for (let count = 2; count < 8; count += 1) {
    const more = await makeDevice();
    expect(await room.say(more, { kind: 'device', certificate: await dana.certify(more) })).toBe('added');
  }
  await room.epoch(imani.device);
  const ninth = await makeDevice();
  const certificate = await dana.certify(ninth);
  const inPlace = async (device: string, of = dana, closing = noEntry(device)): Promise<StatementSays> => ({
    kind: 'device',
    certificate,
    inPlaceOf: { removal: await of.certifyRemoval(device), closing },
  });
  const lie = await inPlace(first.id);
  const removal = await dana.device.signer.state(
    'handrail/device-removed/1',
    (await dana.certifyRemoval(first.id)).statement,
  );
  const planted = { ...lie, inPlaceOf: { removal, closing: noEntry(first.id) } } as StatementSays;
  expect(await room.say(ninth, planted)).toBe('onlyTheRootCertifiesADevice');
  expect(await room.say(ninth, await inPlace(imani.device.id, imani))).toBe('aDeviceIsRemovedByAnother');
  expect(await room.say(ninth, await inPlace(ninth.id))).toBe('aDeviceIsRemovedByAnother');
  expect(await room.say(ninth, await inPlace(first.id, dana, noEntry(dana.device.id)))).toBe(
    'closingCoversEachDevice',
  );
  // Nobody makes room by putting out a device that is not there.
  expect(await room.say(ninth, await inPlace('e'.repeat(32)))).toBe('aPersonHasFewDevices');
  expect(room.roster.sealable).toBe(true);
  expect(await room.say(ninth, await inPlace(first.id))).toBe('added');
  expect(room.roster.sealable).toBe(false);
  expect(ids(room)).not.toContain(first.id);
  expect(ids(room)).toContain(ninth.id);
  expect(await room.say(first, { kind: 'device', certificate: await dana.certify(first) })).toBe(
    'aDeviceRemovedStaysRemoved',
  );
});

test('[S11] a removed device is met as removed: it is in no room that begins afterwards, and never comes into one', async () => {
  const [phone, tablet] = [await makeDevice(), await makeDevice()];
  const certificates = [await dana.certify(phone)];
  const removals = [await dana.certifyRemoval(dana.device.id), await dana.certifyRemoval(tablet.id)];
  const later: Person = {
    ...dana,
    device: phone,
    introduction: { founding: dana.founding, certificates, removals },
  };
  const room = await roomOfTwo(imani, later);
  expect(ids(room)).toEqual([imani.device.id, phone.id]);
  expect(room.roster.devices.get(dana.device.id)).toMatchObject({ closing: noEntry(dana.device.id) });
  for (const gone of [dana.device, tablet])
    expect(await room.say(gone, { kind: 'device', certificate: await dana.certify(gone) })).toBe(
      'aDeviceRemovedStaysRemoved',
    );
  const leaving: StatementSays = { kind: 'left', closing: [noEntry(phone.id)] };
  expect(await room.say(dana.device, leaving)).toBe('whoSignsIsPresent');
});

test('[S11] a device that never came is kept out: at no entry, by its own person’s root, and the key stays good', async () => {
  const room = await roomOfTwo(imani, dana);
  const lost = await makeDevice();
  const removal = await dana.certifyRemoval(lost.id);
  const says: StatementSays = { kind: 'device-removed', removal, closing: noEntry(lost.id) };
  const closing = { device: lost.id, sequence: 3, hash: someHash() };
  expect(await room.say(dana.device, { ...says, closing })).toBe('closingCoversEachDevice');
  expect(await room.say(dana.device, says)).toBe('added');
  expect(room.roster.sealable).toBe(true);
  expect(await room.say(dana.device, says)).toBe('aDeviceRemovedStaysRemoved');
  expect(await room.say(lost, { kind: 'device', certificate: await dana.certify(lost) })).toBe(
    'aDeviceRemovedStaysRemoved',
  );
  // Dana's root says nothing of Imani's devices.
  const imanis = await makeDevice();
  const word = await dana.certifyRemoval(imanis.id);
  expect(
    await room.say(dana.device, { kind: 'device-removed', removal: word, closing: noEntry(imanis.id) }),
  ).toBe('added');
  expect(await room.say(imanis, { kind: 'device', certificate: await imani.certify(imanis) })).toBe('added');
});

test('[S11] a person keeps at most 64 devices out that never came: a member cannot fill a roster', async () => {
  const room = await roomOfTwo(imani, dana);
  const keepOut = async () => {
    const id = makeId();
    const removal = await dana.certifyRemoval(id);
    return room.say(dana.device, { kind: 'device-removed', removal, closing: noEntry(id) });
  };
  for (let count = 0; count < 64; count += 1) expect(await keepOut()).toBe('added');
  expect(await keepOut()).toBe('aPersonHasFewDevices');
});

test('[S11] a roster has an end: after 10,000 statements nothing is added', async () => {
  const { roster } = await foundedBy(imani);
  const full = { ...roster, hashes: Array.from({ length: 10_000 }, () => roster.hashes[0]!) };
  const more = await signedBy(full, imani.device, {
    kind: 'invited',
    invitation: someHash(),
    expires: noon + 1,
  });
  expect(await extendRoster(full, more, platformVerify)).toEqual({ ok: false, error: 'aRosterHasAnEnd' });
});

test('[S11] a roster at its end can still be closed: who wants to go goes, and a lost device is put out', async () => {
  const room = await roomOfTwo(imani, dana);
  const phone = await makeDevice();
  await room.say(phone, { kind: 'device', certificate: await dana.certify(phone) });
  const { hashes } = room.roster;
  const full = { ...room.roster, hashes: Array.from({ length: 10_000 }, () => hashes[0]!) };
  const removal = await dana.certifyRemoval(phone.id);
  const both = [noEntry(dana.device.id), noEntry(phone.id)];
  const tries: [Person, StatementSays][] = [
    [dana, { kind: 'left', closing: both }],
    [imani, { kind: 'removed', person: dana.personId, closing: both }],
    [dana, { kind: 'device-removed', removal, closing: noEntry(phone.id) }],
  ];
  for (const [by, says] of tries)
    expect(
      (await extendRoster(full, await signedBy(full, by.device, says), platformVerify)).ok,
      says.kind,
    ).toBe(true);
});

test('[S11] a room is founded once, first, by a device of whoever is introduced, and every statement is of it', async () => {
  const room = await foundedBy(imani);
  const founded: StatementSays = { kind: 'founded', owner: dana.introduction };
  expect(await room.say(dana.device, founded)).toBe('theFoundingComesFirstAndOnce');
  const by = async (device: Person['device'], says: StatementSays) =>
    extendRoster(null, await signedBy(null, device, says), platformVerify);
  expect(await by(stranger.device, founded)).toEqual({ ok: false, error: 'whoSignsIsPresent' });
  expect(await by(imani.device, { kind: 'withdrawn', invitation: someHash() })).toEqual({
    ok: false,
    error: 'whoSignsIsPresent',
  });
  expect(
    await room.say(
      imani.device,
      { kind: 'invited', invitation: someHash(), expires: noon + 1 },
      { roomId: 'f'.repeat(32) },
    ),
  ).toBe('aStatementIsOfOneRoom');
});

test('[S11] every rule has a name that is a sentence, and is broken by name somewhere in these stories', async () => {
  const { readFileSync } = await import('node:fs');
  const stories = readFileSync(import.meta.filename, 'utf8');
  for (const name of ruleNames) expect(stories.includes(`'${name}'`), name).toBe(true);
});
