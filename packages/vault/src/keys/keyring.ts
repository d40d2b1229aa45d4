/**
 * The keyring: all keys of one person in one notebook, sealed under the vault key [V8]. In storage:
 * `0 ‖ version (4) ‖ nonce ‖ box`, bound to notebook id and version, padded. Open, it is public facts and keys that cannot
 * be taken out; the root secret is not in it, because nothing but a renewal needs it.
 */
import { newId, type Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, equalBytes, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';
import { foundingBytes, foundingLabel, personIdOf, verifyFounding } from '@handrail/sync/founding.ts';

import { ed25519 } from '../curves/ed25519.ts';
import { x25519, type Agreement } from '../curves/x25519.ts';
import type { Head } from '../entries/head.ts';
import { labels } from '../labels.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import { readKeyringContent, wipe, writeKeyringContent, type KeyringContent } from './keyring-content.ts';
import { roomKeyFrom, roomKeyLength, type RoomKey } from './room-key.ts';
import type { VaultKey } from './vault-key.ts';

const format = 0;
const seedLength = 32;

/** For the vault's own files; nothing in it can be printed or taken out. */
export interface KeyringKeys {
  readonly sign: (message: Bytes) => Promise<Bytes>;
  readonly agreement: Agreement;
  readonly rooms: ReadonlyMap<number, RoomKey>;
  /** Signing keys of the devices that may write here, by device id. */
  readonly authors: ReadonlyMap<string, Bytes>;
}
/** An open keyring: public facts, and keys that cannot be taken out. */
export interface Keyring {
  readonly notebookId: string;
  /** Goes up by one with every renewal; named in every entry's header. */
  readonly version: number;
  /** SHA-256 of the founding statement, 43 characters of base64url. */
  readonly personId: string;
  readonly founding: Signed;
  readonly roomId: string;
  readonly deviceId: string;
  /** The newest epoch: the one that new entries are sealed under. */
  readonly epoch: number;
  /** The head as it was when the keyring was last sealed; `null` for a notebook without entries. */
  readonly head: Head | null;
  readonly keys: KeyringKeys;
}
/** A keyring, open and as it goes into storage. */
export interface SealedKeyring {
  readonly keyring: Keyring;
  /** What goes into storage. */
  readonly sealed: Bytes;
}

const keyringPlace = (notebookId: string, version: number): Bytes =>
  placeOf(labels.keyring, notebookId, u32(version));
const sealingKeyOf = (vaultKey: VaultKey): Promise<CryptoKey> =>
  vaultKey.sealingKey(labels.keyring, new Uint8Array(0));

/** New root, device keys, founding statement and room key for the given ids. */
const found = async (
  ids: { roomId: string; deviceId: string; epoch: number },
  chance: Chance,
): Promise<Pick<KeyringContent, 'founding' | 'root' | 'device' | 'roomId' | 'epochs'>> => {
  const [curve, agreementOf] = await Promise.all([ed25519(), x25519()]);
  const root = chance.bytes(seedLength);
  const device = { id: ids.deviceId, sign: chance.bytes(seedLength), agree: chance.bytes(seedLength) };
  const [rootSigner, deviceSigner, agreement] = await Promise.all([
    curve.signer(root),
    curve.signer(device.sign),
    agreementOf(device.agree),
  ]);
  const statement = foundingBytes({
    root: rootSigner.publicKey,
    roomId: ids.roomId,
    devices: [{ id: device.id, sign: deviceSigner.publicKey, agree: agreement.publicKey }],
  });
  const signature = await rootSigner.sign(signedBytes(foundingLabel, statement));
  const epochs = new Map([[ids.epoch, chance.bytes(roomKeyLength)]]);
  return { founding: { statement, signature }, root, device, roomId: ids.roomId, epochs };
};

/** Imports every key and wipes nothing. `null` when the parts do not belong together: another program's mistake or a forgery. */
const imported = async (content: KeyringContent): Promise<Keyring | null> => {
  const [curve, agreementOf] = await Promise.all([ed25519(), x25519()]);
  const founding = await verifyFounding(content.founding, curve.verify);
  if (!founding.ok || founding.value.roomId !== content.roomId) return null;
  const [signer, agreement] = await Promise.all([
    curve.signer(content.device.sign),
    agreementOf(content.device.agree),
  ]);
  const listed = founding.value.devices.find(({ id }) => id === content.device.id);
  if (!listed || !equalBytes(listed.sign, signer.publicKey) || !equalBytes(listed.agree, agreement.publicKey))
    return null;
  const rooms = await Promise.all(
    Array.from(
      content.epochs,
      async ([epoch, secret]) => [epoch, await roomKeyFrom(secret, content.roomId)] as const,
    ),
  );
  return {
    notebookId: content.notebookId,
    version: content.version,
    personId: await personIdOf(content.founding.statement),
    founding: content.founding,
    roomId: content.roomId,
    deviceId: content.device.id,
    epoch: Math.max(...content.epochs.keys()),
    head: content.head,
    keys: {
      sign: signer.sign,
      agreement,
      rooms: new Map(rooms),
      authors: new Map(founding.value.devices.map(({ id, sign }) => [id, sign])),
    },
  };
};

/** Seals, imports, and wipes the raw secrets, whatever happens in between. */
const sealed = async (
  vaultKey: VaultKey,
  content: KeyringContent,
  chance: Chance,
): Promise<SealedKeyring> => {
  const text = writeKeyringContent(content);
  const padded = pad(text);
  try {
    const keyring = await imported(content);
    if (keyring === null) throw new Error('a keyring was made that does not hold together');
    const box = await seal(
      await sealingKeyOf(vaultKey),
      keyringPlace(content.notebookId, content.version),
      padded,
      chance,
    );
    return { keyring, sealed: concat(new Uint8Array([format]), u32(content.version), box) };
  } finally {
    wipe(content);
    text.fill(0);
    padded.fill(0);
  }
};

/** The raw content: whoever calls this wipes it. */
const contentOf = async (
  vaultKey: VaultKey,
  notebookId: string,
  bytes: Bytes,
): Promise<Result<KeyringContent, 'newer-version' | 'damaged'>> => {
  if (bytes.length > 0 && bytes[0] !== format) return err('newer-version');
  if (bytes.length < 5) return err('damaged');
  const version = readU32(bytes, 1);
  const padded = await open(
    await sealingKeyOf(vaultKey),
    keyringPlace(notebookId, version),
    bytes.subarray(5),
  );
  if (padded === null) return err('damaged');
  const text = unpad(padded);
  const content = text && readKeyringContent(text);
  padded.fill(0);
  return content && content.version === version && content.notebookId === notebookId
    ? ok(content)
    : err('damaged');
};

/** A new person: root, first device, room "just me" and founding statement. */
export const makeKeyring = async (
  vaultKey: VaultKey,
  notebookId: string,
  chance: Chance,
): Promise<SealedKeyring> => {
  const founded = await found({ roomId: newId(chance), deviceId: newId(chance), epoch: 0 }, chance);
  return sealed(vaultKey, { version: 1, notebookId, head: null, ...founded }, chance);
};

/** `damaged`: altered, of another notebook, under another vault key, or holding keys that do not belong together. */
export const openKeyring = async (
  vaultKey: VaultKey,
  notebookId: string,
  bytes: Bytes,
): Promise<Result<Keyring, 'newer-version' | 'damaged'>> => {
  const content = await contentOf(vaultKey, notebookId, bytes);
  if (!content.ok) return content;
  const keyring = await imported(content.value);
  wipe(content.value);
  return keyring ? ok(keyring) : err('damaged');
};

/**
 * Seals a keyring again, under another vault key and notebook id if wanted; version + 1.
 * - `'seal'`: the same keys (restoring a backup).
 * - `'epoch'`: a new room key for what is written next; earlier epochs stay readable (the passphrase changed).
 * - `'identity'`: new root, device keys, founding statement and room key, and nothing of the old kept (the first passphrase
 *   after "later", when the old keys may have been read by anyone). The person id changes; device id and room id stay, so
 *   that stamps keep their order. Every entry must be sealed again (`resealChain`) in the same commit; entries of a newer
 *   version cannot be, so while there are any use `'epoch'`.
 *
 * `head`: the newest head, to be pinned in it; left out for `'identity'`, whose chain is made afterwards.
 */
export const renewKeyring = async (input: {
  readonly from: { readonly vaultKey: VaultKey; readonly notebookId: string; readonly sealed: Bytes };
  readonly to: { readonly vaultKey: VaultKey; readonly notebookId: string };
  readonly renew: 'seal' | 'epoch' | 'identity';
  readonly head: Head | null;
  readonly chance: Chance;
}): Promise<Result<SealedKeyring, 'newer-version' | 'damaged'>> => {
  const { from, to, renew, head, chance } = input;
  const old = await contentOf(from.vaultKey, from.notebookId, from.sealed);
  if (!old.ok) return old;
  const next = { ...old.value, version: old.value.version + 1, notebookId: to.notebookId, head };
  const nextEpoch = Math.max(...old.value.epochs.keys()) + 1;
  switch (renew) {
    case 'seal':
      return ok(await sealed(to.vaultKey, next, chance));
    case 'epoch': {
      const epochs = new Map(old.value.epochs).set(nextEpoch, chance.bytes(roomKeyLength));
      return ok(await sealed(to.vaultKey, { ...next, epochs }, chance));
    }
    case 'identity': {
      wipe(old.value);
      const founded = await found(
        { roomId: old.value.roomId, deviceId: old.value.device.id, epoch: nextEpoch },
        chance,
      );
      return ok(await sealed(to.vaultKey, { ...next, ...founded, head: null }, chance));
    }
  }
};
