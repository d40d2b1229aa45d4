/**
 * Format 0 as it was written once (vectors/format-0.json). Two readers: ours, and a second one in this file that uses nothing
 * of ours, only Node's own ciphers and SPEC.md; what it reads, anyone can read who has the keys.
 */
import { createDecipheriv, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { Redacted } from '@handrail/kernel/redacted.ts';
import { utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { fromHex } from '@handrail/proof/text-codes.ts';

import { ownVectors } from '../stories/own-vectors.ts';
import { must } from '../stories/small-world.ts';
import frozen from '../vectors/format-0.json' with { type: 'json' };
import {
  localKeyFrom,
  openChain,
  openKeyring,
  openLetter,
  openLock,
  openSmall,
  readBackup,
  readKit,
  wasmDeriver,
  writeKit,
  type Opener,
} from './index.ts';
import { VaultKey } from './keys/vault-key.ts';

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'));
const vaultKeyHere = (): Promise<VaultKey> => VaultKey.from(fromHex(frozen.vaultKey, 32)!);
const keyringHere = async () =>
  must(await openKeyring(await vaultKeyHere(), frozen.notebookId, bytes(frozen.keyring.sealed)));

describe('ours', () => {
  test('[V0] the present code makes the frozen bytes again from the same seed', async () => {
    const { note: _, letter: __, ...made } = frozen;
    expect(JSON.parse(JSON.stringify(await ownVectors()))).toEqual(made);
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
    expect([chain.trouble, chain.head]).toEqual([[], frozen.head]);
    const seen = chain.opened.map(({ entryId, hash, header, body }) => ({
      entryId,
      hash,
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
    });
  });
});

describe('a second reader, from SPEC.md alone', () => {
  const u32 = (value: number): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  const labelled = (label: string, ...rest: Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.from(`${label}\0`), ...rest]);
  const place = (label: string, ...facts: (string | Uint8Array)[]): Buffer =>
    labelled(label, ...facts.flatMap((fact) => [u32(Buffer.from(fact).length), Buffer.from(fact)]));
  const derive = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
  const none = new Uint8Array(0);
  const opened = (key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Buffer => {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      .setAAD(aad)
      .setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
  };
  const unpadded = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE(0));
  const hash = (given: Uint8Array): string => createHash('sha256').update(given).digest('base64url');
  const signed = (publicKey: string, signature: Uint8Array, message: Uint8Array): boolean =>
    verify(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }),
      signature,
    );
  const vaultKey = Buffer.from(frozen.vaultKey, 'hex');
  interface Content {
    readonly founding: { readonly statement: string; readonly signature: string };
    readonly room: { readonly id: string; readonly epochs: readonly [number, string][] };
  }
  const keyring = (): Content => {
    const sealed = Buffer.from(frozen.keyring.sealed, 'base64url');
    const key = derive(vaultKey, none, labelled('handrail/keyring/0'));
    return JSON.parse(
      unpadded(
        opened(
          key,
          place('handrail/keyring/0', frozen.notebookId, sealed.subarray(1, 5)),
          sealed.subarray(5),
        ),
      ).toString(),
    );
  };

  test('[V0] opens the kit lock', () => {
    const record = Buffer.from(frozen.locks.kit, 'base64url');
    const [salt, commitment, wrap] = [
      record.subarray(7, 23),
      record.subarray(23, 55),
      record.subarray(55, 115),
    ];
    const facts = place('handrail/lock/0', 'kit', frozen.notebookId);
    const secret = Buffer.from(frozen.kit.secret, 'hex');
    expect(derive(secret, salt, labelled('handrail/lock/commitment/0', facts))).toEqual(commitment);
    const frame = Buffer.concat([record.subarray(0, 55), record.subarray(115)]);
    const key = derive(secret, salt, labelled('handrail/lock/key/0', facts));
    expect(opened(key, place('handrail/lock/0', 'kit', frozen.notebookId, frame), wrap)).toEqual(vaultKey);
  });

  test('[V0] opens the small seal', () => {
    const { label, place: where, words, sealed } = frozen.small;
    const key = derive(vaultKey, none, labelled('handrail/small/0', Buffer.from(label)));
    const box = Buffer.from(sealed, 'base64url').subarray(1);
    expect(unpadded(opened(key, place('handrail/small/0', label, where), box)).toString()).toBe(words);
  });

  test('[V0] opens the keyring and finds the person id to be the hash of what the root signed', () => {
    const { founding } = keyring();
    const statement = Buffer.from(founding.statement, 'base64url');
    expect(hash(statement)).toBe(frozen.keyring.personId);
    expect(
      signed(
        JSON.parse(statement.toString()).root,
        Buffer.from(founding.signature, 'base64url'),
        labelled('handrail/founded/0', statement),
      ),
    ).toBe(true);
  });

  test('[V0] opens every entry, follows the chain and checks each signature', () => {
    const { room, founding } = keyring();
    const device = JSON.parse(Buffer.from(founding.statement, 'base64url').toString()).devices[0];
    const roomKey = Buffer.from(room.epochs[0]![1], 'base64url');
    const ofRoom = (purpose: string): Buffer =>
      derive(roomKey, none, labelled(`handrail/room/${purpose}/0`, Buffer.from(room.id)));
    let previous: string | null = null;
    for (const entry of frozen.entries) {
      const whole = Buffer.from(entry.sealed, 'base64url');
      const outer = whole.subarray(0, 37);
      const headerEnd = 41 + whole.readUInt32BE(37);
      const body = whole.subarray(headerEnd + 4);
      const part = unpadded(
        opened(
          ofRoom('header-key'),
          Buffer.concat([outer, place('handrail/entry/part/0', 'header')]),
          whole.subarray(41, headerEnd),
        ),
      );
      const [signature, json] = [part.subarray(0, 64), part.subarray(64)];
      const statement = labelled('handrail/entry/header/0', outer, json);
      expect(signed(device.sign, signature, statement)).toBe(true);
      expect(hash(statement)).toBe(entry.hash);
      const header = JSON.parse(json.toString());
      expect(header).toEqual(entry.header);
      expect(header.previous?.hash ?? null).toBe(previous);
      expect(header.key).toBe(ofRoom('key-commitment').toString('base64url'));
      previous = entry.hash;
      expect(body.length === 0).toBe(entry.body === null);
      if (entry.body === null) continue;
      expect(hash(body)).toBe(header.body);
      expect(
        unpadded(
          opened(ofRoom('body-key'), Buffer.concat([outer, place('handrail/entry/part/0', 'body')]), body),
        ).toString(),
      ).toBe(entry.body);
    }
  });

  test('[V0] checks the backup file', () => {
    const file = Buffer.from(frozen.backup, 'base64url');
    expect(file.subarray(0, 10).toString()).toBe('HANDRAIL-0');
    expect(hash(file.subarray(0, -32))).toBe(file.subarray(-32).toString('base64url'));
    expect(file.subarray(10, 15)).toEqual(Buffer.from([1, 0, 0, 0, 16]));
  });
});
