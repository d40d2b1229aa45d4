/**
 * Entries of a shared room: the same bytes as at home, sealed under the room's key of one epoch, naming the roster's newest
 * statement. Who may write, and what an entry is worth, the roster says (sync's `standingOf`); here it is opened and its
 * signature checked [V16].
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

import { ed25519 } from '../curves/ed25519.ts';
import { openParts, type OpenedEntry } from '../entries/open-entry.ts';
import { sealWith, type EntryDraft, type SealedEntry } from '../entries/seal-entry.ts';
import type { Keyring } from '../keys/keyring.ts';
import { quickHash } from '../seal/quick-hash.ts';
import type { RoomKeys } from './room-keys.ts';

/** What is to be sealed as this device's next entry in a shared room. */
export interface RoomEntryDraft extends EntryDraft {
  /** Given when the act was kept: the same however often it is sent. */
  readonly entryId: string;
  readonly epoch: number;
  /** Hash of the newest roster statement. */
  readonly rosterHead: string;
}

/** `entryId`: as it stands outside; `null` where nothing could be read. */
export type RoomReading =
  /** Opened and signed by its author. What it is worth the roster says. */
  | { readonly kind: 'entry'; readonly entry: OpenedEntry }
  /** Sealed by a newer version: kept as it is. [D13] */
  | { readonly kind: 'newer'; readonly entryId: null }
  | { readonly kind: 'unknown-key'; readonly entryId: string; readonly epoch: number }
  | { readonly kind: 'unknown-author'; readonly entryId: string; readonly author: string }
  | {
      readonly kind: 'refused';
      readonly entryId: string | null;
      readonly why: 'malformed' | 'older-version' | 'other-room' | 'header' | 'body' | 'signature';
      /** With `body`: its header is signed, so its place in the chain stands. Otherwise `null`. */
      readonly entry: OpenedEntry | null;
    };

/** Seals as this device. An epoch whose key is not here is a mistake in the program. */
export const sealRoomEntry = (
  keyring: Keyring,
  keys: RoomKeys,
  draft: RoomEntryDraft,
  chance: Chance,
): Promise<SealedEntry> => {
  const { epoch, entryId, rosterHead } = draft;
  const key = keys.epochs.get(epoch);
  if (key === undefined) throw new Error('an epoch whose key is not here');
  const pen = { key, author: keyring.deviceId, roster: rosterHead, keyring: 0, sign: keyring.keys.sign };
  return sealWith(pen, { roomId: keys.roomId, epoch, entryId }, draft, chance);
};

/** Opens one entry. `authorKey`: a device's signing key as the roster knows it. Never throws on hostile bytes. */
export const openRoomEntry = async (
  keys: RoomKeys,
  authorKey: (device: string) => Bytes | null,
  bytes: Bytes,
): Promise<RoomReading> => {
  const reading = await openParts({ id: keys.roomId, keys: keys.epochs }, bytes, await quickHash());
  if (reading.kind === 'newer') return { kind: 'newer', entryId: null };
  if (reading.kind === 'unknown-key') return reading;
  if (reading.kind === 'fault') {
    const { entryId, why } = reading;
    return { kind: 'refused', entryId, why, entry: null };
  }
  const { entry, statement, signature, bodyAltered } = reading.parts;
  const { entryId, header } = entry;
  const key = authorKey(header.author);
  if (key === null) return { kind: 'unknown-author', entryId, author: header.author };
  if (!(await (await ed25519()).verify(key, signature, statement)))
    return { kind: 'refused', entryId, why: 'signature', entry: null };
  return bodyAltered ? { kind: 'refused', entryId, why: 'body', entry } : { kind: 'entry', entry };
};
