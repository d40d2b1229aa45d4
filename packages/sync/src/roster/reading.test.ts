/** Statements, certificates, removals, introductions and erase lists as bytes. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { platformVerify } from '@handrail/proof/verify.ts';

import { makeDevice, makePerson, noon, type Person } from '../../stories/people.ts';
import { foundedBy, roomOfTwo, someHash } from '../../stories/room.ts';
import { deviceKeys, hashes, ids, statements, times } from '../../stories/shapes.ts';
import { eraseBytes, eraseLabel, mostErased, readErase, verifyErase } from '../erase.ts';
import { closeMailboxBytes, joinBytes, mailboxBytes } from '../invitation/bytes.ts';
import {
  certificateBytes,
  readCertificate,
  readRemoval,
  removalBytes,
  verifyCertificate,
  verifyRemoval,
} from './certificate.ts';
import { meet } from './introduction.ts';
import { readStatement, statementBytes, statementHash } from './read-statement.ts';
import { longestStatement } from './statement.ts';

let imani: Person;
let dana: Person;
beforeAll(async () => {
  [imani, dana] = await Promise.all([makePerson(), makePerson()]);
});
const refused = (error: string) => ({ ok: false, error });
const read = { ok: true };
/** The same statement with its text changed. */
const changed = (bytes: Bytes, from: string | RegExp, to: string): Bytes => {
  const before = utf8Text(bytes) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change: ${String(from)}`);
  return utf8(after);
};

test('[S9] reading undoes writing, for every statement', () => {
  fc.assert(
    fc.property(statements, (statement) => {
      expect(readStatement(statementBytes(statement))).toEqual({ ok: true, value: statement });
    }),
    { numRuns: 1_000 },
  );
});

test('[S9] a statement has one hash, and another word makes another', async () => {
  const place = { roomId: 'a'.repeat(32), index: 1, previous: 'A'.repeat(43), by: 'b'.repeat(32), at: noon };
  const bytes = statementBytes({ ...place, kind: 'withdrawn', invitation: 'A'.repeat(43) });
  expect(await statementHash(bytes)).toMatch(/^[\w-]{43}$/);
  expect(
    await statementHash(
      statementBytes({ ...place, at: noon + 1, kind: 'withdrawn', invitation: 'A'.repeat(43) }),
    ),
  ).not.toBe(await statementHash(bytes));
});

test('[S9] what this version could not have written is refused by name', () => {
  const place = { roomId: 'a'.repeat(32), index: 1, previous: 'A'.repeat(43), by: 'b'.repeat(32), at: noon };
  const left = statementBytes({
    ...place,
    kind: 'left',
    closing: [{ device: 'c'.repeat(32), sequence: 3, hash: 'A'.repeat(43) }],
  });
  const none = statementBytes({
    ...place,
    kind: 'left',
    closing: [{ device: 'c'.repeat(32), sequence: -1, hash: null }],
  });
  expect(readStatement(left)).toMatchObject(read);
  const cases: [string, Bytes, string][] = [
    ['a later version', changed(left, '"v":1', '"v":2'), 'newer-format'],
    ['a kind of a later version', changed(left, '"kind":"left"', '"kind":"lent"'), 'newer-format'],
    ['no version there ever was', changed(left, '"v":1', '"v":0'), 'malformed'],
    ['a field too many', changed(left, '"v":1', '"v":1,"w":1'), 'malformed'],
    ['a first statement that follows one', changed(left, '"index":1', '"index":0'), 'malformed'],
    ['a later one that follows none', changed(left, /"previous":"\w+",/, ''), 'malformed'],
    ['an index below zero', changed(left, '"index":1', '"index":-1'), 'malformed'],
    ['a closing without its hash', changed(left, /"hash":"\w+",/, ''), 'malformed'],
    ['a hash where no entry counts', changed(left, '"sequence":3', '"sequence":-1'), 'malformed'],
    ['a sequence below none', changed(none, '"sequence":-1', '"sequence":-2'), 'malformed'],
    ['a short id', changed(left, `"by":"b`, `"by":"`), 'malformed'],
    ['text', utf8('"left"'), 'malformed'],
    ['nothing', new Uint8Array(0), 'malformed'],
    ['endless', utf8(`"${'x'.repeat(longestStatement)}"`), 'too-long'],
    ['deep', utf8('['.repeat(60_000)), 'malformed'],
  ];
  for (const [what, bytes, word] of cases) expect(readStatement(bytes), what).toEqual(refused(word));
});

test('[S8] a certificate and a removal are read as they were written', () => {
  fc.assert(
    fc.property(hashes, deviceKeys, ids, times, (person, device, id, at) => {
      const certificate = { person, device, at };
      const removal = { person, device: id, at };
      expect(readCertificate(certificateBytes(certificate))).toEqual({ ok: true, value: certificate });
      expect(readRemoval(removalBytes(removal))).toEqual({ ok: true, value: removal });
      expect(readCertificate(removalBytes(removal))).toEqual(refused('malformed'));
      expect(readRemoval(certificateBytes(certificate))).toEqual(refused('malformed'));
      const newer = changed(certificateBytes(certificate), '"v":1', '"v":2');
      expect(readCertificate(newer)).toEqual(refused('newer-format'));
    }),
  );
  expect(readRemoval(utf8('x'.repeat(600)))).toEqual(refused('too-long'));
});

test('[S8] only the root certifies a device, and only it takes one out', async () => {
  const certificate = await dana.certify(await makeDevice());
  const removal = await dana.certifyRemoval(dana.device.id);
  expect(await verifyCertificate(certificate, dana.root.publicKey, platformVerify)).toMatchObject(read);
  expect(await verifyCertificate(certificate, imani.root.publicKey, platformVerify)).toEqual(
    refused('forged'),
  );
  expect(await verifyRemoval(removal, dana.root.publicKey, platformVerify)).toMatchObject(read);
  const byDevice = await dana.device.signer.state('handrail/device-removed/1', removal.statement);
  expect(await verifyRemoval(byDevice, dana.root.publicKey, platformVerify)).toEqual(refused('forged'));
  const otherLabel = await dana.root.state('handrail/device/1', removal.statement);
  expect(await verifyRemoval(otherLabel, dana.root.publicKey, platformVerify)).toEqual(refused('forged'));
});

test('[S8] meeting Dana: her founding and every certificate are checked, and nobody else’s get in', async () => {
  const [phone, tablet] = await Promise.all([makeDevice(), makeDevice()]);
  const { founding } = dana;
  const both = [await dana.certify(phone), await dana.certify(tablet)];
  const met = await meet({ founding, certificates: both, removals: [] }, platformVerify);
  expect(met).toMatchObject({ ok: true, value: { personId: dana.personId } });
  expect(met.ok && met.value.devices.map(({ id }) => id)).toEqual([dana.device.id, phone.id, tablet.id]);

  const ask = (certificates: (typeof both)[number][], of = founding) =>
    meet({ founding: of, certificates, removals: [] }, platformVerify);
  expect(await ask([await imani.certify(phone)])).toEqual(refused('forged'));
  expect(await ask([both[0]!, both[0]!])).toEqual(refused('malformed'));
  const swapped = await dana.root.state(
    'handrail/device/1',
    certificateBytes({ person: imani.personId, device: phone, at: noon }),
  );
  expect(await ask([swapped])).toEqual(refused('malformed'));
  expect(await ask([], { ...founding, signature: imani.founding.signature })).toEqual(refused('forged'));
  const many = await Promise.all(Array.from({ length: 8 }, async () => dana.certify(await makeDevice())));
  expect(await ask(many)).toEqual(refused('malformed'));
});

test('[S8] meeting Dana without her lost phone: the founding names it, her root takes it out', async () => {
  const [phone, other] = [await makeDevice(), await makeDevice()];
  const { founding, device } = dana;
  const certificates = [await dana.certify(phone)];
  const removals = [await dana.certifyRemoval(device.id), await dana.certifyRemoval(other.id)];
  const met = await meet({ founding, certificates, removals }, platformVerify);
  expect(met.ok && [met.value.devices, met.value.closed].map((list) => list.map(({ id }) => id))).toEqual([
    [phone.id],
    [device.id],
  ]);
  expect(met.ok && met.value.removals.map((each) => each.device)).toEqual([device.id, other.id]);

  const ask = (gone: typeof removals) => meet({ founding, certificates, removals: gone }, platformVerify);
  const imanis = await imani.certifyRemoval(device.id);
  expect(await ask([imanis])).toEqual(refused('forged'));
  expect(await ask([await dana.root.state('handrail/device-removed/1', imanis.statement)])).toEqual(
    refused('malformed'),
  );
  expect(await ask([removals[0]!, removals[0]!])).toEqual(refused('malformed'));
  // Nobody is left.
  expect(await ask([removals[0]!, await dana.certifyRemoval(phone.id)])).toEqual(refused('malformed'));
  // One that is gone takes nobody's place among the eight.
  const seven = await Promise.all(Array.from({ length: 7 }, async () => dana.certify(await makeDevice())));
  const eight = { founding, certificates: [...certificates, ...seven] };
  expect((await meet({ ...eight, removals }, platformVerify)).ok).toBe(true);
  expect(await meet({ ...eight, removals: [] }, platformVerify)).toEqual(refused('malformed'));
});

test('[S14] what an invitation signs is about one room, one person, one slot, and nothing else', () => {
  const join = { roomId: 'a'.repeat(32), invitation: 'A'.repeat(43), personId: dana.personId };
  const put = { invitation: join.invitation, slot: 0, expires: noon, message: utf8('hello') };
  const all = [
    joinBytes(join),
    joinBytes({ ...join, roomId: 'b'.repeat(32) }),
    joinBytes({ ...join, personId: imani.personId }),
    joinBytes({ ...join, invitation: someHash() }),
    mailboxBytes(put),
    mailboxBytes({ ...put, slot: 1 }),
    mailboxBytes({ ...put, expires: noon + 1 }),
    mailboxBytes({ ...put, message: utf8('hallo') }),
    mailboxBytes({ ...put, invitation: someHash() }),
    closeMailboxBytes(put.invitation),
  ];
  expect(new Set(all.map(toBase64url)).size).toBe(all.length);
  expect(utf8Text(all[0]!)?.startsWith('handrail/join/1\0{')).toBe(true);
  expect(utf8Text(all[4]!)?.startsWith('handrail/mailbox/1\0{')).toBe(true);
});

test('[S15] an erase list is read as it was written: up to 1,000 entries, each once', () => {
  const lists = fc.record({
    roomId: ids,
    entries: fc.uniqueArray(ids, { minLength: 1, maxLength: 30 }),
    at: times,
  });
  fc.assert(
    fc.property(lists, (erase) => {
      expect(readErase(eraseBytes(erase))).toEqual({ ok: true, value: erase });
    }),
  );
  const some = Array.from({ length: mostErased + 1 }, (_, n) => n.toString(16).padStart(32, '0'));
  const erase = { roomId: 'a'.repeat(32), entries: some.slice(1), at: noon };
  expect(readErase(eraseBytes(erase))).toMatchObject(read);
  expect(readErase(eraseBytes({ ...erase, entries: some }))).toEqual(refused('malformed'));
  expect(readErase(eraseBytes({ ...erase, entries: [] }))).toEqual(refused('malformed'));
  expect(readErase(eraseBytes({ ...erase, entries: [some[1]!, some[1]!] }))).toEqual(refused('malformed'));
  expect(readErase(utf8(`"${'x'.repeat(50_000)}"`))).toEqual(refused('too-long'));
  expect(readErase(changed(eraseBytes(erase), '"v":1', '"v":2'))).toEqual(refused('newer-format'));
});

test('[S15] only a device of the owner that is here can have things erased, in its own room', async () => {
  const { roster } = await roomOfTwo(imani, dana);
  const erase = eraseBytes({ roomId: roster.roomId, entries: ['c'.repeat(32)], at: noon });
  const ask = async (by: Person, of = roster) =>
    verifyErase(await by.device.signer.state(eraseLabel, erase), of, platformVerify);
  expect(await ask(imani)).toMatchObject(read);
  expect(await ask(dana)).toEqual(refused('forged'));
  expect(await ask(imani, (await foundedBy(imani)).roster)).toEqual(refused('not-allowed'));
  const root = await imani.root.state(eraseLabel, erase);
  expect(await verifyErase(root, roster, platformVerify)).toEqual(refused('forged'));
});
