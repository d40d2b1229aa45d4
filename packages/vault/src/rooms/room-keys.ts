/**
 * Keys of a shared room, one for each epoch [V15]. In storage: `1 ‖ nonce ‖ box` under the vault key, bound to notebook and
 * room, padded. Open, they are derived keys that cannot be taken out.
 *
 * A new epoch's key travels in the owner's signed statement: one letter for each device, and a commitment. A device that
 * opens its letter compares the key with the commitment, so nobody can hand two devices two keys for one epoch, and a relay
 * cannot plant one.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';
import type { Wrap } from '@handrail/sync/roster/statement.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import type { Keyring } from '../keys/keyring.ts';
import { roomKeyFrom, roomKeyLength, type RoomKey } from '../keys/room-key.ts';
import type { VaultKey } from '../keys/vault-key.ts';
import { labels } from '../labels.ts';
import { openLetter, sealLetter } from '../letters/letter.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import {
  readRoomKeysContent,
  wipeRoomKeys,
  writeRoomKeysContent,
  type RawRoomKeys,
} from './room-keys-content.ts';

/** Keys of one shared room, by epoch. Nothing in it can be printed or taken out. */
export interface RoomKeys {
  readonly roomId: string;
  readonly epochs: ReadonlyMap<number, RoomKey>;
}
/** Room keys, open and as they go into storage. */
export interface SealedRoomKeys {
  readonly keys: RoomKeys;
  readonly sealed: Bytes;
}
/** Where sealed room keys lie. */
interface Holder {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}

const sealingKeyOf = (vaultKey: VaultKey): Promise<CryptoKey> =>
  vaultKey.sealingKey(labels.roomKeys, new Uint8Array(0));
const placeIn = (notebookId: string, roomId: string): Bytes => placeOf(labels.roomKeys, notebookId, roomId);
/** One letter fits one room, epoch and device. */
const wrapPlace = (roomId: string, epoch: number, device: string): string => `${roomId}/${epoch}/${device}`;
const wrapLabel = 'epoch';

const imported = async (roomId: string, raw: RawRoomKeys): Promise<RoomKeys> => {
  const epochs = await Promise.all(
    Array.from(raw, async ([epoch, secret]) => [epoch, await roomKeyFrom(secret, roomId)] as const),
  );
  return { roomId, epochs: new Map(epochs) };
};

const sealRaw = async (
  { vaultKey, notebookId }: Holder,
  roomId: string,
  raw: RawRoomKeys,
  chance: Chance,
): Promise<Bytes> => {
  const content = writeRoomKeysContent(roomId, raw);
  const padded = pad(content);
  content.fill(0);
  try {
    const box = await seal(await sealingKeyOf(vaultKey), placeIn(notebookId, roomId), padded, chance);
    return concat(formatByte, box);
  } finally {
    padded.fill(0);
  }
};

/** The raw keys: whoever calls this wipes them. `null` bytes are no keys yet. */
const rawOf = async (
  { vaultKey, notebookId }: Holder,
  roomId: string,
  sealed: Bytes | null,
): Promise<Result<RawRoomKeys, OtherVersion | 'damaged'>> => {
  if (sealed === null) return ok(new Map());
  const other = otherVersion(sealed);
  if (other) return err(other);
  const padded = await open(await sealingKeyOf(vaultKey), placeIn(notebookId, roomId), sealed.subarray(1));
  const content = padded && unpad(padded);
  const raw = content && readRoomKeysContent(roomId, content);
  padded?.fill(0);
  return raw ? ok(raw) : err('damaged');
};

/** `damaged`: altered, of another notebook or room, or under another vault key. */
export const openRoomKeys = async (
  vaultKey: VaultKey,
  notebookId: string,
  roomId: string,
  sealed: Bytes,
): Promise<Result<RoomKeys, OtherVersion | 'damaged'>> => {
  const raw = await rawOf({ vaultKey, notebookId }, roomId, sealed);
  if (!raw.ok) return raw;
  try {
    return ok(await imported(roomId, raw.value));
  } finally {
    wipeRoomKeys(raw.value);
  }
};

/** The same keys for another vault key or notebook: a new passphrase, a restored backup. */
export const resealRoomKeys = async (input: {
  readonly from: Holder;
  readonly to: Holder;
  readonly roomId: string;
  readonly sealed: Bytes;
  readonly chance: Chance;
}): Promise<Result<Bytes, OtherVersion | 'damaged'>> => {
  const { from, to, roomId, sealed, chance } = input;
  const raw = await rawOf(from, roomId, sealed);
  if (!raw.ok) return raw;
  try {
    return ok(await sealRaw(to, roomId, raw.value, chance));
  } finally {
    wipeRoomKeys(raw.value);
  }
};

/**
 * Draws the key of a new epoch and seals it to each of `devices`, this one among them. Nothing of it is kept: once its
 * statement was accepted, this device takes the key out of its own letter (`takeEpoch`) like every other. `not-a-key`: a
 * device's agreement key that no device could have.
 */
export const makeEpoch = async (input: {
  readonly roomId: string;
  readonly epoch: number;
  readonly devices: readonly { readonly id: string; readonly agree: Bytes }[];
  readonly chance: Chance;
}): Promise<Result<{ readonly commitment: string; readonly wraps: readonly Wrap[] }, 'not-a-key'>> => {
  const { roomId, epoch, devices, chance } = input;
  const secret = chance.bytes(roomKeyLength);
  try {
    const wraps: Wrap[] = [];
    for (const { id, agree } of devices) {
      const letter = await sealLetter(agree, wrapLabel, wrapPlace(roomId, epoch, id), secret);
      if (!letter.ok) return letter;
      wraps.push({ device: id, letter: letter.value });
    }
    const { commitment } = await roomKeyFrom(secret, roomId);
    return ok({ commitment, wraps });
  } finally {
    secret.fill(0);
  }
};

/**
 * Takes the key of an epoch out of its statement, whose signature and place in the roster the caller has checked.
 * `not-for-us`: no letter for this device. `wrong-commitment`: the letter holds another key than the statement promises;
 * it is not kept. `bad-letter`: it does not open, or holds no key; whoever made the statement made it so. `newer-letter`: it
 * is of a newer version, and waits for one. `not-here`: this platform has no X25519 of its own. The rest is about this
 * device's own `sealed` keys.
 */
export const takeEpoch = async (
  input: Holder & {
    readonly roomId: string;
    readonly sealed: Bytes | null;
    readonly keyring: Keyring;
    readonly epoch: number;
    readonly commitment: string;
    readonly wraps: readonly Wrap[];
    readonly chance: Chance;
  },
): Promise<
  Result<
    SealedRoomKeys,
    'not-for-us' | 'wrong-commitment' | 'bad-letter' | 'newer-letter' | 'not-here' | OtherVersion | 'damaged'
  >
> => {
  const { roomId, sealed, keyring, epoch, commitment, wraps, chance } = input;
  const device = keyring.deviceId;
  const wrap = wraps.find((each) => each.device === device);
  if (!wrap) return err('not-for-us');
  const secret = await openLetter(keyring, wrapLabel, wrapPlace(roomId, epoch, device), wrap.letter);
  if (!secret.ok) return err(letterRefusals[secret.error]);
  try {
    if (secret.value.length !== roomKeyLength) return err('bad-letter');
    if ((await roomKeyFrom(secret.value, roomId)).commitment !== commitment) return err('wrong-commitment');
    const raw = await rawOf(input, roomId, sealed);
    if (!raw.ok) return raw;
    try {
      return ok(await withKey(input, roomId, raw.value, epoch, secret.value, chance));
    } finally {
      wipeRoomKeys(raw.value);
    }
  } finally {
    secret.value.fill(0);
  }
};

/** A trial version made no rosters of this one: such a letter is no letter. */
const letterRefusals = {
  damaged: 'bad-letter',
  'older-version': 'bad-letter',
  'newer-version': 'newer-letter',
  'not-here': 'not-here',
} as const;

const withKey = async (
  holder: Holder,
  roomId: string,
  raw: RawRoomKeys,
  epoch: number,
  secret: Bytes,
  chance: Chance,
): Promise<SealedRoomKeys> => {
  const all: RawRoomKeys = new Map(raw).set(epoch, secret);
  return { keys: await imported(roomId, all), sealed: await sealRaw(holder, roomId, all, chance) };
};
