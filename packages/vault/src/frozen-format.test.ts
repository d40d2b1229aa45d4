/**
 * Version 1 as it was written once (vectors/format-1.json). Two readers: ours, and a second one (stories/second-reader.ts) that
 * uses nothing of ours, only Node's own ciphers and SPEC.md; what it reads, anyone can read who has the keys.
 */
import { describe, expect, test } from 'vitest';

import { Redacted } from '@handrail/kernel/redacted.ts';
import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url, fromHex } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { verifyErase } from '@handrail/sync/erase.ts';
import { mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import { extendRoster, foldRoster, presentDevices } from '@handrail/sync/roster/roster.ts';

import { ownVectors } from '../stories/own-vectors.ts';
import {
  derive,
  hash,
  labelled,
  opened,
  openLetter as openLetterByHand,
  place,
  publicOf,
  raw,
  readCode,
  readEntry,
  readKeyring,
  readSignal,
  sha256,
  signed,
  u32,
  unpadded,
} from '../stories/second-reader.ts';
import { must } from '../stories/small-world.ts';
import frozen from '../vectors/format-1.json' with { type: 'json' };
import {
  commitToNonce,
  comparisonCode,
  localKeyFrom,
  openChain,
  openKeyring,
  openLetter,
  openLock,
  openProcessKey,
  openProcessNote,
  openRoomEntry,
  openRoomKeys,
  openSignal,
  openSmall,
  readBackup,
  readInvitation,
  readKit,
  takeEpoch,
  verifyHere,
  wasmDeriver,
  writeKit,
  type Opener,
} from './index.ts';
import { VaultKey } from './keys/vault-key.ts';

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'));
const { room } = frozen;
const letters: Readonly<Record<string, string>> = room.letters;

describe('ours', () => {
  const vaultKeyHere = (): Promise<VaultKey> => VaultKey.from(fromHex(frozen.vaultKey, 32)!);
  const keyringHere = async () =>
    must(await openKeyring(await vaultKeyHere(), frozen.notebookId, bytes(frozen.keyring.sealed)));
  const signedHere = ({ statement, signature }: { statement: string; signature: string }): Signed => ({
    statement: utf8(statement),
    signature: bytes(signature),
  });

  test('[V0] the present code makes the frozen bytes again from the same seed', async () => {
    const { note: _, ...made } = frozen;
    const given = { letter: frozen.letter.sealed, letters };
    expect(JSON.parse(JSON.stringify(await ownVectors(given)))).toEqual(made);
  });

  test('[V0] each frozen lock gives the frozen vault key', async () => {
    const openers: Record<keyof typeof frozen.locks, Opener> = {
      passphrase: { kind: 'passphrase', passphrase: new Redacted(frozen.passphrase), deriver: wasmDeriver },
      kit: { kind: 'kit', kit: must(await readKit(frozen.kit.written)) },
      local: { kind: 'local', key: localKeyFrom(fromHex(frozen.localKey, 32)!)! },
    };
    for (const [kind, record] of Object.entries(frozen.locks)) {
      const vaultKey = must(
        await openLock(bytes(record), frozen.notebookId, openers[kind as keyof typeof openers]),
      );
      expect(vaultKey.raw(), kind).toEqual(fromHex(frozen.vaultKey, 32));
    }
    expect(await writeKit(must(await readKit(frozen.kit.written)))).toBe(frozen.kit.written);
  });

  test('[V0] the frozen small seal, keyring, entries and letter open to the frozen words', async () => {
    const small = must(
      await openSmall(
        await vaultKeyHere(),
        frozen.small.label,
        frozen.small.place,
        bytes(frozen.small.sealed),
      ),
    );
    expect(utf8Text(small)).toBe(frozen.small.words);
    const keyring = await keyringHere();
    const { version, personId, roomId, deviceId, epoch } = keyring;
    expect({ version, personId, roomId, deviceId, epoch }).toEqual({
      ...frozen.keyring,
      sealed: undefined,
      founding: undefined,
    });
    const chain = await openChain(
      keyring,
      frozen.entries.map(({ sealed }) => bytes(sealed)),
      frozen.head,
    );
    expect([chain.trouble, chain.head, chain.others]).toEqual([[], frozen.head, []]);
    const seen = chain.opened.map(({ entryId, hash: named, header, body }) => ({
      entryId,
      hash: named,
      header,
      body: body && utf8Text(body),
    }));
    expect(seen).toEqual(frozen.entries.map(({ sealed: _, ...entry }) => entry));
    const { letter } = frozen;
    expect(utf8Text(must(await openLetter(keyring, letter.label, letter.place, bytes(letter.sealed))))).toBe(
      letter.words,
    );
  });

  test('[V0] the frozen backup reads to its frozen parts', async () => {
    const backup = must(await readBackup(bytes(frozen.backup)));
    expect(backup).toEqual({
      notebookId: frozen.notebookId,
      locks: [{ kind: 'kit', record: bytes(frozen.locks.kit) }],
      keyring: bytes(frozen.keyring.sealed),
      head: null,
      entries: frozen.entries.map(({ sealed }) => bytes(sealed)),
      beside: [[`room/${room.roomId}/keys`, bytes(room.sealedKeys)]],
    });
  });

  test('[V0] the frozen statements make the frozen roster, with either ending', async () => {
    const list = room.roster.map(signedHere);
    const roster = must(
      await foldRoster(list, verifyHere).then((folded) =>
        folded.ok ? folded : { ok: false, error: `${folded.error.index} ${folded.error.why}` },
      ),
    );
    expect(roster.hashes).toEqual(room.roster.map((each) => each.hash));
    expect([roster.owner, roster.sealable, roster.epochs.length]).toEqual([frozen.keyring.personId, true, 3]);
    for (const [ending, statement] of Object.entries(room.endings)) {
      const ended = await foldRoster([...list, signedHere(statement)], verifyHere);
      expect(ended.ok && ended.value.members.get(room.member.personId)?.gone, ending).toBe(list.length);
    }
    const replaced = must(
      await foldRoster([...list, signedHere(room.replaced)], verifyHere).then((folded) =>
        folded.ok ? folded : { ok: false, error: folded.error.why },
      ),
    );
    const { by: third } = JSON.parse(room.replaced.statement) as { by: string };
    const here = presentDevices(replaced).map(({ id }) => id);
    expect([here, replaced.sealable]).toEqual([[frozen.keyring.deviceId, third], false]);
    // Whoever meets the member in another room meets the last device only.
    const elsewhere = must(await extendRoster(null, signedHere(room.elsewhere), verifyHere));
    expect(presentDevices(elsewhere).map(({ id }) => id)).toEqual([third]);
    expect(elsewhere.removals.map(({ device }) => device)).toEqual([
      room.member.deviceId,
      room.member.later.deviceId,
    ]);
    expect((await verifyErase(signedHere(room.erase), roster, verifyHere)).ok).toBe(true);
    // Both devices of the member take what is sealed to them; the one that was removed gets nothing of the last epoch.
    const vaultKey = await VaultKey.from(fromHex(room.member.vaultKey, 32)!);
    const { notebookId } = room.member;
    const take = async (sealedKeyring: string, epoch: number) => {
      const keyring = must(await openKeyring(vaultKey, notebookId, bytes(sealedKeyring)));
      const { commitment, wraps } = roster.epochs[epoch]!;
      const chance = { bytes: (length: number) => new Uint8Array(length) };
      const at = { vaultKey, notebookId, roomId: room.roomId, sealed: null, keyring, chance };
      return takeEpoch({ ...at, epoch, commitment, wraps });
    };
    expect((await take(room.member.keyring, 0)).ok).toBe(true);
    expect((await take(room.member.later.keyring, 2)).ok).toBe(true);
    expect(await take(room.member.keyring, 2)).toEqual({ ok: false, error: 'not-for-us' });
    expect(await take(room.member.later.keyring, 0)).toEqual({ ok: false, error: 'not-for-us' });
    const keys = must(
      await openRoomKeys(await vaultKeyHere(), frozen.notebookId, room.roomId, bytes(room.sealedKeys)),
    );
    const authorKey = (device: string): Bytes | null => roster.devices.get(device)?.sign ?? null;
    for (const entry of room.entries) {
      const reading = await openRoomEntry(keys, authorKey, bytes(entry.sealed));
      if (reading.kind !== 'entry') throw new Error(reading.kind);
      const { header, body, hash: named, epoch, entryId } = reading.entry;
      expect([header.roster, body && utf8Text(body), named, epoch, entryId]).toEqual([
        entry.rosterHead,
        entry.body,
        entry.head.hash,
        entry.epoch,
        entry.entryId,
      ]);
    }
  });

  test('[V0, V23] the frozen process note opens with its own key, and the key with the vault key', async () => {
    const { id, words, key, sealed } = frozen.process;
    const holder = { vaultKey: await vaultKeyHere(), notebookId: frozen.notebookId };
    const processKey = must(await openProcessKey(holder, bytes(key)));
    expect(utf8Text(must(await openProcessNote(processKey, id, bytes(sealed))))).toBe(words);
  });

  test('[V0, V22] the frozen signal opens to the frozen words', async () => {
    const { sealed, body, ...facts } = frozen.signal;
    const keys = must(
      await openRoomKeys(await vaultKeyHere(), frozen.notebookId, room.roomId, bytes(room.sealedKeys)),
    );
    const { authors } = (await keyringHere()).keys;
    const read = must(await openSignal(keys, (device) => authors.get(device) ?? null, bytes(sealed)));
    expect({ ...read, body: utf8Text(read.body) }).toEqual({ ...facts, body });
  });

  test('[V0] the frozen invitation, its messages and its comparison code', async () => {
    const { invitation, comparison } = room;
    const read = must(await readInvitation(invitation.code));
    expect([read.id, read.secret.reveal()]).toEqual([invitation.id, fromHex(invitation.secret, 16)]);
    for (const { slot, words, expires, message, proof } of invitation.messages) {
      expect(utf8Text(must(await read.open(slot, bytes(message))))).toBe(words);
      const put = mailboxBytes({ invitation: invitation.id, slot, expires, message: bytes(message) });
      expect(await verifyHere(fromBase64url(invitation.id, 32)!, bytes(proof), put)).toBe(true);
    }
    const inviterNonce = fromHex(comparison.inviterNonce, 16)!;
    const joinerNonce = fromHex(comparison.joinerNonce, 16)!;
    const [inviter, joiner] = [frozen.keyring.personId, room.member.personId];
    expect(await commitToNonce(inviterNonce, inviter, invitation.id)).toBe(comparison.commitment);
    const [offer, answer] = invitation.messages.map(({ words }) => utf8(words));
    const between = { invitation: invitation.id, inviter, joiner, inviterNonce, joinerNonce };
    expect(await comparisonCode({ ...between, offer: offer!, answer: answer! })).toBe(comparison.code);
  });
});

describe('a second reader, from SPEC.md alone', () => {
  const vaultKey = Buffer.from(frozen.vaultKey, 'hex');
  const keyring = () => readKeyring(vaultKey, frozen.notebookId, frozen.keyring.sealed);
  const memberKeyring = (sealed: string) =>
    readKeyring(Buffer.from(room.member.vaultKey, 'hex'), room.member.notebookId, sealed);
  interface FoundingJson {
    readonly root: string;
    readonly devices: readonly { readonly id: string; readonly sign: string; readonly agree: string }[];
  }
  const foundingOf = (json: ReturnType<typeof keyring>): FoundingJson =>
    JSON.parse(raw(json.founding.statement).toString()) as FoundingJson;
  const roomKeys = (): Map<number, Buffer> => {
    const aad = place('handrail/room/keys/1', frozen.notebookId, room.roomId);
    const key = derive(vaultKey, labelled('handrail/room/keys/1'));
    const content = unpadded(opened(key, aad, raw(room.sealedKeys).subarray(1)));
    expect(content.subarray(0, 16).toString('hex')).toBe(room.roomId);
    const keys = new Map<number, Buffer>();
    for (let at = 16; at < content.length; at += 36)
      keys.set(content.readUInt32BE(at), content.subarray(at + 4, at + 36));
    return keys;
  };

  test('[V0] opens the kit lock', () => {
    const record = raw(frozen.locks.kit);
    const [salt, commitment, wrap] = [
      record.subarray(7, 23),
      record.subarray(23, 55),
      record.subarray(55, 115),
    ];
    const facts = place('handrail/lock/1', 'kit', frozen.notebookId);
    const secret = readCode('handrail/kit/1', frozen.kit.written);
    expect(secret.toString('hex')).toBe(frozen.kit.secret);
    expect(record[0]).toBe(1);
    expect(derive(secret, labelled('handrail/lock/commitment/1', facts), salt)).toEqual(commitment);
    const frame = Buffer.concat([record.subarray(0, 55), record.subarray(115)]);
    const key = derive(secret, labelled('handrail/lock/key/1', facts), salt);
    expect(opened(key, place('handrail/lock/1', 'kit', frozen.notebookId, frame), wrap)).toEqual(vaultKey);
  });

  test('[V0] opens the small seal', () => {
    const { label, place: where, words, sealed } = frozen.small;
    const key = derive(vaultKey, labelled('handrail/small/1', Buffer.from(label)));
    const box = raw(sealed).subarray(1);
    expect(unpadded(opened(key, place('handrail/small/1', label, where), box)).toString()).toBe(words);
  });

  test('[V0] opens the keyring and finds the person id to be the hash of what the root signed', () => {
    const { founding, root } = keyring();
    const statement = raw(founding.statement);
    expect(hash(statement)).toBe(frozen.keyring.personId);
    expect(statement.toString()).toBe(frozen.keyring.founding.statement);
    expect(foundingOf(keyring()).root).toBe(publicOf('Ed25519', raw(root)));
    expect(
      signed(foundingOf(keyring()).root, raw(founding.signature), labelled('handrail/founded/1', statement)),
    ).toBe(true);
  });

  test('[V0] opens every entry, follows the chain and checks each signature', () => {
    const { room: home } = keyring();
    const [device] = foundingOf(keyring()).devices;
    let previous: string | null = null;
    for (const entry of frozen.entries) {
      const read = readEntry(raw(home.epochs[0]![1]), home.id, entry.sealed, () => device!.sign);
      expect(read).toEqual({ hash: entry.hash, header: entry.header, body: entry.body });
      expect(entry.header.previous?.hash ?? null).toBe(previous);
      previous = entry.hash;
    }
  });

  test('[V0] checks the backup file, and finds the room keys beside its entries', () => {
    const file = raw(frozen.backup);
    expect(file.subarray(0, 10).toString()).toBe('HANDRAIL-1');
    expect(hash(file.subarray(0, -32))).toBe(file.subarray(-32).toString('base64url'));
    const sections: [number, Buffer][] = [];
    for (let at = 10; at < file.length - 32; at += 5 + file.readUInt32BE(at + 1))
      sections.push([file[at]!, file.subarray(at + 5, at + 5 + file.readUInt32BE(at + 1))]);
    expect(sections.map(([tag]) => tag)).toEqual([1, 3, 4, 6, 6, 6, 7]);
    const [, beside] = sections.at(-1)!;
    const end = 2 + beside.readUInt16BE(0);
    expect(beside.subarray(2, end).toString()).toBe(`room/${room.roomId}/keys`);
    expect(beside.subarray(end)).toEqual(raw(room.sealedKeys));
  });

  test('[V0] opens the letter, and every letter of every epoch to the key that its statement promises', () => {
    const { letter } = frozen;
    const info = place('handrail/letter/1', letter.label, letter.place);
    expect(openLetterByHand(raw(keyring().device.agree), info, raw(letter.sealed)).toString()).toBe(
      letter.words,
    );
    const devices = [keyring(), memberKeyring(room.member.keyring), memberKeyring(room.member.later.keyring)];
    const promised = room.roster.flatMap(({ statement }) => {
      const { kind, epoch, commitment } = JSON.parse(statement) as Record<string, unknown>;
      return kind === 'epoch' ? [[epoch, commitment]] : [];
    });
    expect(promised).toHaveLength(3);
    let letterCount = 0;
    for (const [name, sealed] of Object.entries(letters)) {
      const [epoch, id] = name.split('/');
      const { agree } = devices.find(({ device }) => device.id === id)!.device;
      const where = place('handrail/letter/1', 'epoch', `${room.roomId}/${epoch}/${id}`);
      const key = openLetterByHand(raw(agree), where, raw(sealed));
      expect(key, name).toEqual(roomKeys().get(Number(epoch)));
      const commitment = derive(key, labelled('handrail/room/key-commitment/1', Buffer.from(room.roomId)));
      expect(promised).toContainEqual([Number(epoch), commitment.toString('base64url')]);
      letterCount += 1;
    }
    expect(letterCount).toBe(7);
  });

  test('[V0] follows the roster: each statement names the one before and is signed by a device it knows', () => {
    const keys = new Map(foundingOf(keyring()).devices.map(({ id, sign }) => [id, sign]));
    for (const { id, sign } of foundingOf(memberKeyring(room.member.keyring)).devices) keys.set(id, sign);
    const first = JSON.parse(room.member.certificate.statement) as { device: { id: string; sign: string } };
    keys.set(first.device.id, first.device.sign);
    const kinds: unknown[] = [];
    const follow = (
      each: { statement: string; signature: string; hash: string },
      previous: string | undefined,
      index: number,
    ): void => {
      const statement = Buffer.from(each.statement);
      const says = JSON.parse(each.statement) as Record<string, unknown>;
      expect([says['v'], says['previous'], says['index'], says['room']]).toEqual([
        1,
        previous,
        index,
        room.roomId,
      ]);
      expect(hash(statement)).toBe(each.hash);
      expect(
        signed(keys.get(String(says['by']))!, raw(each.signature), labelled('handrail/roster/1', statement)),
      ).toBe(true);
      kinds.push(says['kind']);
    };
    for (const [index, each] of room.roster.entries()) follow(each, room.roster[index - 1]?.hash, index);
    const [end, length] = [room.roster.at(-1)!.hash, room.roster.length];
    for (const ending of Object.values(room.endings)) follow(ending, end, length);
    const third = JSON.parse(room.replaced.certificate.statement) as typeof first;
    keys.set(third.device.id, third.device.sign);
    follow(room.replaced, end, length);
    // The words of the root stand in the statement as they are; the person's id is in both.
    const going = JSON.parse(room.replaced.statement) as { inPlaceOf: { removal: { statement: string } } };
    expect(raw(going.inPlaceOf.removal.statement).toString()).toBe(room.replaced.removal.statement);
    expect([...new Set(kinds)]).toEqual([
      'founded',
      'invited',
      'withdrawn',
      'confirmed',
      'epoch',
      'device',
      'device-removed',
      'left',
      'removed',
    ]);
  });

  test("[V0] checks the root's word about devices, the joiner's about the room, and what a device signs", () => {
    const { root } = foundingOf(memberKeyring(room.member.keyring));
    const [owner] = foundingOf(keyring()).devices;
    const holds = (
      key: string,
      label: string,
      { statement, signature }: { statement: string; signature: string },
    ): boolean => signed(key, raw(signature), labelled(label, Buffer.from(statement)));
    expect(holds(root, 'handrail/device/1', room.member.certificate)).toBe(true);
    expect(holds(root, 'handrail/device-removed/1', room.member.removal)).toBe(true);
    const [kept] = memberKeyring(room.member.later.keyring).removals;
    expect(raw(kept!.statement).toString()).toBe(room.member.removal.statement);
    const { owner: met } = JSON.parse(room.elsewhere.statement) as {
      owner: Pick<ReturnType<typeof keyring>, 'founding' | 'certificates' | 'removals'>;
    };
    expect(raw(met.founding.statement).toString()).toBe(
      raw(memberKeyring(room.member.keyring).founding.statement).toString(),
    );
    expect([met.certificates.length, met.removals.length]).toEqual([1, 2]);
    for (const { statement, signature } of met.removals)
      expect(
        holds(root, 'handrail/device-removed/1', { statement: raw(statement).toString(), signature }),
      ).toBe(true);
    expect(holds(owner!.sign, 'handrail/sign-in/1', room.signIn)).toBe(true);
    expect(holds(owner!.sign, 'handrail/erase/1', room.erase)).toBe(true);
    const join = `{"invitation":"${room.invitation.id}","person":"${room.member.personId}","room":"${room.roomId}","v":1}`;
    expect(
      holds(room.invitation.id, 'handrail/join/1', { statement: join, signature: room.invitation.joined }),
    ).toBe(true);
  });

  test('[V0] opens the entries of the room, each signed by its author and under the key of its epoch', () => {
    const authors = new Map<unknown, string>(foundingOf(keyring()).devices.map(({ id, sign }) => [id, sign]));
    const later = memberKeyring(room.member.later.keyring).device;
    authors.set(later.id, publicOf('Ed25519', raw(later.sign)));
    for (const entry of room.entries) {
      const key = roomKeys().get(entry.epoch)!;
      const read = readEntry(key, room.roomId, entry.sealed, (author) => authors.get(author)!);
      expect([read.hash, read.body]).toEqual([entry.head.hash, entry.body]);
      expect(read.header).toMatchObject({ author: entry.head.device, roster: entry.rosterHead, keyring: 0 });
    }
  });

  test('[V0, V23] opens the process note', () => {
    const { id, words, key, sealed } = frozen.process;
    const wrapped = raw(key);
    expect(wrapped[0]).toBe(1);
    const secret = unpadded(
      opened(
        derive(vaultKey, labelled('handrail/process/key/1')),
        place('handrail/process/key/1', frozen.notebookId),
        wrapped.subarray(1),
      ),
    );
    expect(secret.length).toBe(32);
    const note = raw(sealed);
    expect(note[0]).toBe(1);
    const aad = place('handrail/process/note/1', frozen.notebookId, id);
    const box = note.subarray(1);
    expect(unpadded(opened(derive(secret, labelled('handrail/process/note/1')), aad, box)).toString()).toBe(
      words,
    );
    // The vault key itself, under the note's own label, opens nothing.
    const byVaultKey = () => opened(derive(vaultKey, labelled('handrail/process/note/1')), aad, box);
    expect(byVaultKey).toThrow('unable to authenticate data');
  });

  test('[V0, V22] opens the signal, signed by its device and under the key of its epoch', () => {
    const { sealed, ...says } = frozen.signal;
    const devices = new Map(foundingOf(keyring()).devices.map(({ id, sign }) => [id, sign]));
    const key = roomKeys().get(says.epoch)!;
    expect(readSignal(key, room.roomId, sealed, (device) => devices.get(device)!)).toEqual(says);
    expect(raw(sealed)).toHaveLength(21 + 116 + 12 + 512 + 16);
    const other = raw(sealed);
    other[200]! ^= 1;
    const altered = (): unknown =>
      readSignal(key, room.roomId, other.toString('base64url'), (device) => devices.get(device)!);
    expect(altered).toThrow('a signal that does not hold');
  });

  test('[V0] reads the invitation, opens its mailbox and shows the same six digits', () => {
    const { invitation, comparison } = room;
    const secret = readCode('handrail/invitation/code/1', invitation.code);
    expect(secret.toString('hex')).toBe(invitation.secret);
    expect(publicOf('Ed25519', derive(secret, labelled('handrail/invitation/sign/1')))).toBe(invitation.id);
    const mailboxKey = derive(secret, labelled('handrail/invitation/mailbox-key/1'));
    for (const { slot, words, message } of invitation.messages) {
      const aad = place('handrail/invitation/mailbox/1', invitation.id, Buffer.from([slot]));
      expect(unpadded(opened(mailboxKey, aad, raw(message).subarray(1))).toString()).toBe(words);
    }
    const nonces = [comparison.inviterNonce, comparison.joinerNonce].map((hex) => Buffer.from(hex, 'hex'));
    const [inviter, joiner] = [frozen.keyring.personId, room.member.personId];
    expect(hash(place('handrail/comparison/commitment/1', nonces[0]!, inviter, invitation.id))).toBe(
      comparison.commitment,
    );
    const said = invitation.messages.map(({ words }) => sha256(Buffer.from(words)));
    const facts = [invitation.id, inviter, joiner, ...nonces, ...said];
    const digits = String(
      sha256(place('handrail/comparison/code/1', ...facts)).readBigUInt64BE(0) % 1_000_000n,
    ).padStart(6, '0');
    expect(`${digits.slice(0, 3)} ${digits.slice(3)}`).toBe(comparison.code);
  });

  test('[V0] the lengths that SPEC.md names are the lengths', () => {
    expect(raw(frozen.locks.passphrase)).toHaveLength(1_024);
    expect(raw(room.sealedKeys)).toHaveLength(1 + 12 + 512 + 16);
    for (const letter of Object.values(letters)) expect(raw(letter)).toHaveLength(1 + 32 + 512 + 16);
    expect(u32(1)).toEqual(Buffer.from([0, 0, 0, 1]));
  });
});
