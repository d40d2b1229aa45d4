import { newId, type Chance } from '@handrail/kernel/chance.ts';
import { type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { placeBytes, writeEnvelope, type EntryPlace } from '@handrail/sync/entry-envelope.ts';

import type { Keyring } from '../keys/keyring.ts';
import type { RoomKey } from '../keys/room-key.ts';
import { seal } from '../seal/gcm.ts';
import { pad } from '../seal/padding.ts';
import type { Head } from './head.ts';
import {
  headerHash,
  headerPart,
  headerStatement,
  writeHeader,
  type EntryHeader,
  type Stamp,
} from './header.ts';
import { maxBody, partPlace } from './parts.ts';

/** What is to be sealed as the next entry of a device. */
export interface EntryDraft {
  /** Head of this device's own chain; `null` before the first entry. */
  readonly after: Head | null;
  /** Heads of other devices. */
  readonly heads?: readonly Head[];
  /** Logical time; the device is the keyring's. */
  readonly time: number;
  /** Milliseconds. */
  readonly at: number;
  /** JSON, UTF-8. At most `maxBody` bytes: the caller checks (a longer one throws). */
  readonly body: Bytes;
}
/** To be kept in one commit: `bytes` and the new head. */
export interface SealedEntry {
  readonly entryId: string;
  readonly bytes: Bytes;
  /** The new head: pinned in the same commit. */
  readonly head: Head;
}

/** What a header says beside what the keyring and the sealed body say. */
interface HeaderFacts extends Pick<EntryHeader, 'sequence' | 'previous' | 'heads' | 'at'> {
  readonly stamp: Stamp;
}

const newestKey = (keyring: Keyring): RoomKey => {
  const key = keyring.keys.rooms.get(keyring.epoch);
  if (key === undefined) throw new Error('a keyring without its newest key');
  return key;
};

/** Seals one act as an entry of the keyring's room, under its newest epoch. */
export const sealEntry = async (
  keyring: Keyring,
  draft: EntryDraft,
  chance: Chance,
): Promise<SealedEntry> => {
  const place = { roomId: keyring.roomId, epoch: keyring.epoch, entryId: newId(chance) };
  const { after } = draft;
  if (after !== null && after.device !== keyring.deviceId)
    throw new Error("an entry goes after its own device's head");
  const body = await sealBody(keyring, place, draft.body, chance);
  const json = await headerJson(keyring, body, {
    sequence: after === null ? 0 : after.sequence + 1,
    previous: after && { hash: after.hash, time: after.time },
    heads: draft.heads ?? [],
    stamp: { time: draft.time, device: keyring.deviceId },
    at: draft.at,
  });
  const head = await headOf(keyring, place, json);
  return { entryId: place.entryId, bytes: await sealHeader(keyring, place, json, body, chance), head };
};

export const sealBody = (
  keyring: Keyring,
  place: EntryPlace,
  body: Bytes,
  chance: Chance,
): Promise<Bytes> => {
  if (body.length > maxBody) throw new RangeError('a body longer than an entry holds');
  return seal(newestKey(keyring).body, partPlace(placeBytes(place), 'body'), pad(body), chance);
};

export interface HeaderJson {
  readonly header: EntryHeader;
  readonly json: Bytes;
}
export const headerJson = async (
  keyring: Keyring,
  sealedBody: Bytes | null,
  facts: HeaderFacts,
): Promise<HeaderJson> => {
  const header: EntryHeader = {
    author: keyring.deviceId,
    sequence: facts.sequence,
    previous: facts.previous,
    roster: keyring.personId,
    heads: facts.heads,
    stamp: facts.stamp,
    at: facts.at,
    body: sealedBody && toBase64url(await sha256(sealedBody)),
    key: newestKey(keyring).commitment,
    keyring: keyring.version,
  };
  return { header, json: writeHeader(header) };
};

export const headOf = async (
  keyring: Keyring,
  place: EntryPlace,
  { header, json }: HeaderJson,
): Promise<Head> => ({
  device: keyring.deviceId,
  sequence: header.sequence,
  hash: await headerHash(headerStatement(placeBytes(place), json)),
  time: header.stamp.time,
});

/** Signs and seals the header, and puts the entry together. */
export const sealHeader = async (
  keyring: Keyring,
  place: EntryPlace,
  { json }: HeaderJson,
  sealedBody: Bytes | null,
  chance: Chance,
): Promise<Bytes> => {
  const signature = await keyring.keys.sign(headerStatement(placeBytes(place), json));
  const header = await seal(
    newestKey(keyring).header,
    partPlace(placeBytes(place), 'header'),
    pad(headerPart(signature, json)),
    chance,
  );
  return writeEnvelope({ ...place, header, body: sealedBody });
};
