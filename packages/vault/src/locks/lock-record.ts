/**
 * How a lock lies in storage: 1024 bytes, always [V7].
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | suite: 1 (Argon2id or HKDF, HKDF-SHA-256, AES-256-GCM) |
 * | 4 + 1 + 1 | memory in KiB, passes, lanes; the default cost where nothing is derived |
 * | 16 | salt |
 * | 32 | commitment to the wrapping key |
 * | 12 + 48 | nonce, sealed vault key |
 * | 909 | random |
 *
 * The first seven bytes say "a lock at the default cost" for a passphrase, a kit, a local key *and an empty slot*; all that
 * follows looks random without the secret. So a slot does not say whether a notebook is in it (unless its passphrase was
 * derived at another cost).
 */
import type { Brand } from '@handrail/kernel/brand.ts';
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import { defaultCost, type DerivationCost } from './derivation.ts';

export const lockLength = 1_024;
export const saltLength = 16;
const commitmentLength = 32;
/** nonce 12 + vault key 32 + tag 16 */
const wrapLength = 60;
const costLength = 7;
const fillLength = lockLength - costLength - saltLength - commitmentLength - wrapLength;

export type LockRecord = Brand<Bytes, 'LockRecord'>;

/** Everything but the wrap; all of it is bound into the wrap's seal. */
export interface LockFrame {
  readonly cost: DerivationCost;
  readonly salt: Bytes;
  readonly commitment: Bytes;
  readonly fill: Bytes;
}

export const newFill = (chance: Chance): Bytes => chance.bytes(fillLength);

const costBytes = ({ memoryKiB, iterations, lanes }: DerivationCost): Bytes =>
  concat(formatByte, u32(memoryKiB), new Uint8Array([iterations, lanes]));

/** What the wrap's seal is bound to, beside notebook and kind. */
export const frameBytes = ({ cost, salt, commitment, fill }: LockFrame): Bytes =>
  concat(costBytes(cost), salt, commitment, fill);

export const writeLock = (frame: LockFrame, wrap: Bytes): LockRecord =>
  concat(costBytes(frame.cost), frame.salt, frame.commitment, wrap, frame.fill) as LockRecord;

/** Never throws. A record of another length is `damaged`, of another suite `newer-version` or `older-version`. */
export const readLock = (
  record: Bytes,
): Result<{ readonly frame: LockFrame; readonly wrap: Bytes }, 'damaged' | OtherVersion> => {
  if (record.length !== lockLength) return err('damaged');
  const other = otherVersion(record);
  if (other) return err(other);
  const salt = costLength + saltLength;
  const commitment = salt + commitmentLength;
  const wrap = commitment + wrapLength;
  return ok({
    frame: {
      cost: { memoryKiB: readU32(record, 1), iterations: record[5] ?? 0, lanes: record[6] ?? 0 },
      salt: record.subarray(costLength, salt),
      commitment: record.subarray(salt, commitment),
      fill: record.subarray(wrap),
    },
    wrap: record.subarray(commitment, wrap),
  });
};

/** What an unused slot holds: the shape of a lock, and nothing behind it that anyone could open. */
export const emptySlot = (chance: Chance): LockRecord =>
  concat(costBytes(defaultCost), chance.bytes(lockLength - costLength)) as LockRecord;
