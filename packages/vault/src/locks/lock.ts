/**
 * Locks: each wraps the vault key for one opener. The opener's secret becomes a wrapping key and, apart from it, a
 * commitment. The commitment is compared first, so no record opens under two secrets (GCM alone would allow one to be
 * made) and a wrong passphrase is told apart from a damaged record [V5].
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { equalBytes, type Bytes } from '@handrail/proof/bytes.ts';

import type { OtherVersion } from '../format.ts';
import { VaultKey } from '../keys/vault-key.ts';
import { labels } from '../labels.ts';
import { derivable, deriveCommitment, deriveSealingKey } from '../seal/derive.ts';
import { open, seal } from '../seal/gcm.ts';
import { placeOf } from '../seal/place.ts';
import {
  defaultCost,
  deriveFromPassphrase,
  passphraseProblem,
  type DerivationCost,
  type Deriver,
} from './derivation.ts';
import type { Kit } from './kit.ts';
import type { LocalKey } from './local-key.ts';
import { frameBytes, newFill, readLock, saltLength, writeLock, type LockRecord } from './lock-record.ts';

/** What opens a lock. Bound into it. */
export type LockKind = 'passphrase' | 'kit' | 'local';

/** What makes or opens a lock. A passphrase is normalised to NFKC, never trimmed. */
export type Opener =
  | {
      readonly kind: 'passphrase';
      readonly passphrase: Redacted<string>;
      readonly deriver: Deriver;
      readonly signal?: AbortSignal;
    }
  | { readonly kind: 'kit'; readonly kit: Kit }
  | { readonly kind: 'local'; readonly key: LocalKey };

/** Why no lock was made. */
export type LockRefusal = 'passphrase-too-short' | 'derivation-out-of-range' | 'cancelled';
/** Why a lock did not open. */
export type OpenRefusal =
  | 'wrong-passphrase'
  | 'wrong-kit'
  /** The local key does not belong to this lock. */
  | 'wrong-key'
  | 'derivation-out-of-range'
  | OtherVersion
  | 'damaged'
  | 'cancelled';

const wrongWord = {
  passphrase: 'wrong-passphrase',
  kit: 'wrong-kit',
  local: 'wrong-key',
} as const satisfies Record<LockKind, OpenRefusal>;

interface Wrapping {
  readonly key: CryptoKey;
  readonly commitment: Bytes;
}

/** The wrapping key and its commitment, from whatever the opener has. Raw bytes derived here are wiped here. */
const wrappingOf = async (
  opener: Opener,
  notebookId: string,
  salt: Bytes,
  cost: DerivationCost,
): Promise<Result<Wrapping, 'derivation-out-of-range' | 'cancelled'>> => {
  if (opener.kind === 'passphrase') {
    const derived = await deriveFromPassphrase(opener.passphrase, salt, cost, opener);
    if (!derived.ok) return derived;
    const base = await derivable(derived.value);
    derived.value.fill(0);
    return ok(await split(base, opener.kind, notebookId, salt));
  }
  const secret: Bytes = opener.kind === 'kit' ? opener.kit.reveal() : opener.key.reveal();
  return ok(await split(await derivable(secret), opener.kind, notebookId, salt));
};

const split = async (base: CryptoKey, kind: LockKind, notebookId: string, salt: Bytes): Promise<Wrapping> => {
  const facts = placeOf(labels.lock, kind, notebookId);
  const [key, commitment] = await Promise.all([
    deriveSealingKey(base, labels.lockKey, facts, salt),
    deriveCommitment(base, labels.lockCommitment, facts, salt),
  ]);
  return { key, commitment };
};

const lockPlace = (kind: LockKind, notebookId: string, frame: Bytes): Bytes =>
  placeOf(labels.lock, kind, notebookId, frame);

/** Wraps `vaultKey` for one opener. The record opens only under this notebook id and this kind. */
export const makeLock = async (
  vaultKey: VaultKey,
  notebookId: string,
  opener: Opener,
  chance: Chance,
  cost: DerivationCost = defaultCost,
): Promise<Result<LockRecord, LockRefusal>> => {
  if (opener.kind === 'passphrase') {
    const problem = passphraseProblem(opener.passphrase.reveal());
    if (problem) return err(problem);
  }
  const salt = chance.bytes(saltLength);
  const wrapping = await wrappingOf(opener, notebookId, salt, cost);
  if (!wrapping.ok) return wrapping;
  // Where nothing is derived the cost says nothing, so it says the same as everywhere [V7].
  const frame = {
    cost: opener.kind === 'passphrase' ? cost : defaultCost,
    salt,
    commitment: wrapping.value.commitment,
    fill: newFill(chance),
  };
  const place = lockPlace(opener.kind, notebookId, frameBytes(frame));
  return ok(writeLock(frame, await seal(wrapping.value.key, place, vaultKey.raw(), chance)));
};

/**
 * Opens a lock. Takes any bytes; an empty slot answers `wrong-…`, like the wrong secret. `damaged`: the secret is right
 * and the record is not as it was made. Throws only if the deriver does.
 */
export const openLock = async (
  record: Bytes,
  notebookId: string,
  opener: Opener,
): Promise<Result<VaultKey, OpenRefusal>> => {
  const read = readLock(record);
  if (!read.ok) return read;
  const { frame, wrap } = read.value;
  const wrapping = await wrappingOf(opener, notebookId, frame.salt, frame.cost);
  if (!wrapping.ok) return wrapping;
  if (!equalBytes(wrapping.value.commitment, frame.commitment)) return err(wrongWord[opener.kind]);
  const raw = await open(wrapping.value.key, lockPlace(opener.kind, notebookId, frameBytes(frame)), wrap);
  return raw ? ok(await VaultKey.from(raw)) : err('damaged');
};
