/** Sealing an act as an entry. Home and shared rooms differ only in the `Pen` it is written with. */
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
import { headerHash, headerPart, headerStatement, writeHeader, type EntryHeader } from './header.ts';
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

/** With what, as whom and knowing what an entry is written. */
export interface Pen {
  /** Of the epoch that the entry is sealed under. */
  readonly key: RoomKey;
  readonly author: string;
  /** Hash of the newest roster statement known; at home the person id. */
  readonly roster: string;
  /** The keyring's version at home; 0 in a shared room. */
  readonly keyring: number;
  readonly sign: (message: Bytes) => Promise<Bytes>;
}

/** The pen of the just-me room: the keyring's newest epoch. */
export const homePen = (keyring: Keyring): Pen => {
  const key = keyring.keys.rooms.get(keyring.epoch);
  if (key === undefined) throw new Error('a keyring without its newest key');
  const { deviceId: author, personId: roster, version, keys } = keyring;
  return { key, author, roster, keyring: version, sign: keys.sign };
};

/** What a header says beside what the pen and the sealed body say. */
type HeaderFacts = Pick<EntryHeader, 'sequence' | 'previous' | 'heads' | 'stamp' | 'at'>;

/** Seals one act as an entry of the keyring's room, under its newest epoch. */
export const sealEntry = (keyring: Keyring, draft: EntryDraft, chance: Chance): Promise<SealedEntry> => {
  const place = { roomId: keyring.roomId, epoch: keyring.epoch, entryId: newId(chance) };
  return sealWith(homePen(keyring), place, draft, chance);
};

/** Seals one act as the next entry of the pen's chain, at `place`. */
export const sealWith = async (
  pen: Pen,
  place: EntryPlace,
  draft: EntryDraft,
  chance: Chance,
): Promise<SealedEntry> => {
  const { after } = draft;
  if (after !== null && after.device !== pen.author)
    throw new Error("an entry goes after its own device's head");
  const body = await sealBody(pen, place, draft.body, chance);
  const json = await headerJson(pen, body, {
    sequence: after === null ? 0 : after.sequence + 1,
    previous: after && { hash: after.hash, time: after.time },
    heads: draft.heads ?? [],
    stamp: { time: draft.time, device: pen.author },
    at: draft.at,
  });
  const head = await headOf(pen, place, json);
  return { entryId: place.entryId, bytes: await sealHeader(pen, place, json, body, chance), head };
};

export const sealBody = (pen: Pen, place: EntryPlace, body: Bytes, chance: Chance): Promise<Bytes> => {
  if (body.length > maxBody) throw new RangeError('a body longer than an entry holds');
  return seal(pen.key.body, partPlace(placeBytes(place), 'body'), pad(body), chance);
};

export interface HeaderJson {
  readonly header: EntryHeader;
  readonly json: Bytes;
}
export const headerJson = async (
  pen: Pen,
  sealedBody: Bytes | null,
  facts: HeaderFacts,
): Promise<HeaderJson> => {
  const header: EntryHeader = {
    author: pen.author,
    sequence: facts.sequence,
    previous: facts.previous,
    roster: pen.roster,
    heads: facts.heads,
    stamp: facts.stamp,
    at: facts.at,
    body: sealedBody && toBase64url(await sha256(sealedBody)),
    key: pen.key.commitment,
    keyring: pen.keyring,
  };
  return { header, json: writeHeader(header) };
};

export const headOf = async (
  { author }: Pen,
  place: EntryPlace,
  { header, json }: HeaderJson,
): Promise<Head> => ({
  device: author,
  sequence: header.sequence,
  hash: await headerHash(headerStatement(placeBytes(place), json)),
  time: header.stamp.time,
});

/** Signs and seals the header, and puts the entry together. */
export const sealHeader = async (
  pen: Pen,
  place: EntryPlace,
  { json }: HeaderJson,
  sealedBody: Bytes | null,
  chance: Chance,
): Promise<Bytes> => {
  const signature = await pen.sign(headerStatement(placeBytes(place), json));
  const header = await seal(
    pen.key.header,
    partPlace(placeBytes(place), 'header'),
    pad(headerPart(signature, json)),
    chance,
  );
  return writeEnvelope({ ...place, header, body: sealedBody });
};
