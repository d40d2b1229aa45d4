/**
 * The keyring: all keys of one person in one notebook, sealed under the vault key [V8]. In storage:
 * `1 ‖ version (4) ‖ nonce ‖ box`, bound to notebook id and version, padded. Open, it is public facts and keys that cannot
 * be taken out; the root secret is not in it, because nothing but a renewal and a certificate need it.
 */
import { newId, type Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, equalBytes, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';
import { personIdOf, verifyFounding, type DeviceKeys } from '@handrail/sync/founding.ts';
import {
  certificateBytes,
  certificateLabel,
  readRemoval,
  removalBytes,
  removalLabel,
  verifyCertificate,
  verifyRemoval,
} from '@handrail/sync/roster/certificate.ts';
import type { RemovedDevice } from '@handrail/sync/roster/introduction.ts';

import { ed25519, type Signer } from '../curves/ed25519.ts';
import { x25519, type Agreement } from '../curves/x25519.ts';
import type { Head } from '../entries/head.ts';
import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import { labels } from '../labels.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import { readKeyringContent, wipe, writeKeyringContent, type KeyringContent } from './keyring-content.ts';
import { found, newDevice } from './new-keys.ts';
import { roomKeyFrom, roomKeyLength, type RoomKey } from './room-key.ts';
import type { VaultKey } from './vault-key.ts';

/** For the vault's own files; nothing in it can be printed or taken out. */
export interface KeyringKeys {
  readonly sign: (message: Bytes) => Promise<Bytes>;
  readonly agreement: Agreement;
  readonly rooms: ReadonlyMap<number, RoomKey>;
  /** Signing keys of the devices whose entries stand here, by device id, in the order they came. */
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
  /** Of devices that came after the founding, oldest first: this one's among them when it did. */
  readonly certificates: readonly Signed[];
  /** Devices that are the person's no more, oldest first, with the root's word for it. What they wrote here stays readable. */
  readonly removals: readonly RemovedDevice[];
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

/** Every device of the person that a root signature vouches for or takes out; `null` when one does not hold or stands there twice. */
const devicesOf = async (
  content: KeyringContent,
): Promise<{
  readonly personId: string;
  readonly devices: readonly DeviceKeys[];
  readonly removals: readonly RemovedDevice[];
} | null> => {
  const { verify } = await ed25519();
  const founding = await verifyFounding(content.founding, verify);
  if (!founding.ok || founding.value.roomId !== content.roomId) return null;
  const personId = await personIdOf(content.founding.statement);
  const certificates = await Promise.all(
    content.certificates.map((signed) => verifyCertificate(signed, founding.value.root, verify)),
  );
  const certified = certificates.flatMap((each) =>
    each.ok && each.value.person === personId ? [each.value.device] : [],
  );
  const devices = [...founding.value.devices, ...certified];
  const removals: RemovedDevice[] = [];
  for (const removal of content.removals) {
    const read = await verifyRemoval(removal, founding.value.root, verify);
    if (!read.ok || read.value.person !== personId) return null;
    removals.push({ device: read.value.device, removal });
  }
  const once = isOnce(devices.map(({ id }) => id)) && isOnce(removals.map(({ device }) => device));
  return once && certified.length === certificates.length ? { personId, devices, removals } : null;
};

const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Imports every key and wipes nothing. `null` when the parts do not belong together: another program's mistake or a forgery. */
const imported = async (content: KeyringContent): Promise<Keyring | null> => {
  const [curve, agreementOf, person] = await Promise.all([ed25519(), x25519(), devicesOf(content)]);
  if (person === null) return null;
  const [signer, agreement] = await Promise.all([
    curve.signer(content.device.sign),
    agreementOf(content.device.agree),
  ]);
  const listed = person.devices.find(({ id }) => id === content.device.id);
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
    personId: person.personId,
    founding: content.founding,
    certificates: content.certificates,
    removals: person.removals,
    roomId: content.roomId,
    deviceId: content.device.id,
    epoch: Math.max(...content.epochs.keys()),
    head: content.head,
    keys: {
      sign: signer.sign,
      agreement,
      rooms: new Map(rooms),
      authors: new Map([
        ...content.former,
        ...person.devices.map(({ id, sign }): [string, Bytes] => [id, sign]),
      ]),
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
    return { keyring, sealed: concat(formatByte, u32(content.version), box) };
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
): Promise<Result<KeyringContent, OtherVersion | 'damaged'>> => {
  const other = otherVersion(bytes);
  if (other) return err(other);
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
  const ids = { roomId: newId(chance), deviceId: newId(chance), epoch: 0, former: [] };
  const founded = await found(ids, chance);
  return sealed(vaultKey, { version: 1, notebookId, head: null, ...founded }, chance);
};

/** `damaged`: altered, of another notebook, under another vault key, or holding keys that do not belong together. */
export const openKeyring = async (
  vaultKey: VaultKey,
  notebookId: string,
  bytes: Bytes,
): Promise<Result<Keyring, OtherVersion | 'damaged'>> => {
  const content = await contentOf(vaultKey, notebookId, bytes);
  if (!content.ok) return content;
  const keyring = await imported(content.value);
  wipe(content.value);
  return keyring ? ok(keyring) : err('damaged');
};

/** The root signs a statement about a device of its person's. */
const byTheRoot = async (
  { root, founding }: KeyringContent,
  label: string,
  statementFor: (person: string) => Bytes,
): Promise<Signed> => {
  const statement = statementFor(await personIdOf(founding.statement));
  const signer: Signer = await (await ed25519()).signer(root);
  return { statement, signature: await signer.sign(signedBytes(label, statement)) };
};

/** What is made new. `at`: milliseconds, for the certificate or removal. */
export type Renewal =
  | { readonly renew: 'seal' | 'epoch' | 'identity' }
  | { readonly renew: 'device'; readonly at: number }
  | { readonly renew: 'removal'; readonly device: string; readonly at: number };

/**
 * Seals a keyring again, under another vault key and notebook id if wanted; version + 1.
 * - `'seal'`: the same keys.
 * - `'device'`: a new device id with keys of its own, certified by the root; the same person, room and room keys. For a
 *   restored copy: the device that wrote before may still live, and a copy never writes in its chain. Earlier devices'
 *   entries stay readable; the first entry of the new one names their heads (`OpenedChain.others`).
 * - `'removal'`: the same keys, and the root's word that a device (not this one) is the person's no more. Said once: for a
 *   device that was removed, nothing new.
 * - `'epoch'`: a new room key for what is written next; earlier epochs stay readable (the passphrase changed).
 * - `'identity'`: new root, device keys, founding statement and room key, and nothing of the old kept (the first passphrase
 *   after "later", when the old keys may have been read by anyone). The person id changes; device id and room id stay, so
 *   that stamps keep their order. Every entry must be sealed again (`resealChain`) in the same commit, entries of earlier
 *   devices too: this one signs for them from then on. Entries of a newer version cannot be, so while there are any use
 *   `'epoch'`.
 *
 * `head`: the newest head, to be pinned in it (with `'device'` the earlier device's); left out for `'identity'`, whose
 * chain is made afterwards.
 */
export const renewKeyring = async (
  input: Renewal & {
    readonly from: { readonly vaultKey: VaultKey; readonly notebookId: string; readonly sealed: Bytes };
    readonly to: { readonly vaultKey: VaultKey; readonly notebookId: string };
    readonly head: Head | null;
    readonly chance: Chance;
  },
): Promise<Result<SealedKeyring, OtherVersion | 'damaged'>> => {
  const { from, to, head, chance } = input;
  const old = await contentOf(from.vaultKey, from.notebookId, from.sealed);
  if (!old.ok) return old;
  const next = { ...old.value, version: old.value.version + 1, notebookId: to.notebookId, head };
  const nextEpoch = Math.max(...old.value.epochs.keys()) + 1;
  switch (input.renew) {
    case 'seal':
      return ok(await sealed(to.vaultKey, next, chance));
    case 'device':
      return ok(await sealed(to.vaultKey, await onNewDevice(next, input.at, chance), chance));
    case 'removal':
      return ok(await sealed(to.vaultKey, await withRemoval(next, input.device, input.at), chance));
    case 'epoch': {
      const epochs = new Map(old.value.epochs).set(nextEpoch, chance.bytes(roomKeyLength));
      return ok(await sealed(to.vaultKey, { ...next, epochs }, chance));
    }
    case 'identity': {
      const { roomId, device } = old.value;
      const authors = (await imported(old.value))?.keys.authors;
      wipe(old.value);
      if (authors === undefined) return err('damaged');
      const former = [...authors.keys()].filter((id) => id !== device.id);
      const founded = await found({ roomId, deviceId: device.id, epoch: nextEpoch, former }, chance);
      return ok(await sealed(to.vaultKey, { ...next, ...founded, head: null }, chance));
    }
  }
};

/** The earlier device's seeds are wiped: this copy cannot sign as that device any more. */
const onNewDevice = async (content: KeyringContent, at: number, chance: Chance): Promise<KeyringContent> => {
  const device = await newDevice(newId(chance), chance);
  const certificate = await byTheRoot(content, certificateLabel, (person) =>
    certificateBytes({ person, device: device.keys, at }),
  );
  for (const secret of [content.device.sign, content.device.agree]) secret.fill(0);
  return {
    ...content,
    device: device.content,
    certificates: [...content.certificates, certificate],
  };
};

/** Throws when it is this device: nobody takes out the one they hold. */
const withRemoval = async (content: KeyringContent, device: string, at: number): Promise<KeyringContent> => {
  if (device === content.device.id) throw new TypeError('a device does not remove itself');
  const said = content.removals.some(({ statement }) => {
    const read = readRemoval(statement);
    return read.ok && read.value.device === device;
  });
  if (said) return content;
  const removal = await byTheRoot(content, removalLabel, (person) => removalBytes({ person, device, at }));
  return { ...content, removals: [...content.removals, removal] };
};
