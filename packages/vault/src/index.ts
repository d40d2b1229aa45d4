/**
 * The one door to every key and seal (packages/vault/SPEC.md, rules V1…). Nothing else in the house imports a cipher.
 *
 * What a caller holds: a `VaultKey` (opens a notebook's small seals and its keyring), a `Keyring` (opens and seals its
 * entries). Both are opaque: nothing printable, nothing to serialise. Ids are 32 hex digits, hashes 43 characters of
 * base64url, times milliseconds. Everything that can go wrong in the world comes back as a `Result` with a short word;
 * a throw means a mistake in the program.
 *
 * ```
 * make     newVaultKey → makeKeyring → makeLock          keep   sealEntry (+ sealSmall(key, 'head', …) for its head)
 * open     openLock → openKeyring → openChain            leave  vaultKey.forget()
 * rekey    newVaultKey → renewKeyring → resealChain → makeLock (+ resealRoomKeys for each room)
 * invite   newInvitation → commitToNonce → comparisonCode → signAs(rosterLabel)
 * share    makeEpoch | takeEpoch → openRoomKeys → sealRoomEntry | openRoomEntry
 * live     sealSignal | openSignal
 * ```
 */
export type { Bytes } from '@handrail/proof/bytes.ts';
export { systemChance } from './chance.ts';

export type { OtherVersion } from './format.ts';

// The key of a notebook, and what wraps it
export { newVaultKey, type VaultKey } from './keys/vault-key.ts';
export {
  ceilingCost,
  defaultCost,
  floorCost,
  passphraseProblem,
  type Argon2Input,
  type DerivationCost,
  type Deriver,
} from './locks/derivation.ts';
export { wasmDeriver } from './locks/wasm-deriver.ts';
export {
  makeLock,
  openLock,
  type LockKind,
  type LockRefusal,
  type Opener,
  type OpenRefusal,
} from './locks/lock.ts';
export { emptySlot, lockLength, type LockRecord } from './locks/lock-record.ts';
export { newKit, readKit, writeKit, type Kit } from './locks/kit.ts';
export { localKeyFrom, newLocalKey, type LocalKey } from './locks/local-key.ts';

// Small things
export { openSmall, sealSmall } from './seal/small.ts';

// A person's keys
export {
  makeKeyring,
  openKeyring,
  renewKeyring,
  type Keyring,
  type KeyringKeys,
  type Renewal,
  type SealedKeyring,
} from './keys/keyring.ts';
export { introductionOf, signAs, signLabelled, verifyHere, type DeviceLabel } from './keys/signing.ts';

// Entries
export { headFrom, type Head } from './entries/head.ts';
export type { EntryHeader, Stamp } from './entries/header.ts';
export { maxBody } from './entries/parts.ts';
export { sealEntry, type EntryDraft, type SealedEntry } from './entries/seal-entry.ts';
export type { EntryFault, OpenedEntry } from './entries/open-entry.ts';
export { hashAhead } from './entries/open-entry.ts';
export { openChain, type ChainTrouble, type NewerEntry, type OpenedChain } from './entries/open-chain.ts';
export { resealChain, type Resealed } from './entries/reseal.ts';
export { eraseBody } from './entries/erase-body.ts';

// Shared rooms
export {
  makeEpoch,
  openRoomKeys,
  resealRoomKeys,
  takeEpoch,
  type RoomKeys,
  type SealedRoomKeys,
} from './rooms/room-keys.ts';
export { openRoomEntry, sealRoomEntry, type RoomEntryDraft, type RoomReading } from './rooms/room-entry.ts';
export {
  maxSignalBody,
  openSignal,
  sealSignal,
  type OpenedSignal,
  type SignalRefusal,
} from './rooms/signal.ts';
export { newInvitation, readInvitation, writeInvitation, type Invitation } from './invitation/invitation.ts';
export { commitToNonce, comparisonCode, newNonce } from './invitation/comparison.ts';

// Process notes
export { makeProcessKey, openProcessKey, resealProcessKey, type ProcessKey } from './notes/process-key.ts';
export { openProcessNote, sealProcessNote } from './notes/process-note.ts';

// Files and letters
export { readBackup, writeBackup, type Backup, type BackupRefusal } from './backup/backup.ts';
export { openLetter, sealLetter } from './letters/letter.ts';
