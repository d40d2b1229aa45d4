/**
 * What somebody between two people can make of an entry, with the room's key or without it; shared by the stories in which
 * entries are altered, held back and given out of turn.
 */
import { concat } from '@handrail/proof/bytes.ts';
import {
  placeBytes,
  readEnvelope,
  writeEnvelope,
  type EntryEnvelope,
} from '@handrail/sync/entry-envelope.ts';
import { systemChance } from '@handrail/vault';
import { partPlace } from '../../packages/vault/src/entries/parts.ts';
import { sealWith, type EntryDraft, type Pen } from '../../packages/vault/src/entries/seal-entry.ts';
import { seal } from '../../packages/vault/src/seal/gcm.ts';
import { pad } from '../../packages/vault/src/seal/padding.ts';
import { until } from '../two/world.ts';
import { troublesOf, type Bytes, type Who } from './hostile-relay.ts';
import type { ModifiedApp, SeenRoom } from './modified-app.ts';
import type { SharedRoom } from './shared-room.ts';

export const outsideOf = (entry: Bytes): EntryEnvelope => {
  const outside = readEnvelope(entry);
  if (!outside.ok) throw new Error(`no entry: ${outside.error}`);
  return outside.value;
};

/** What is written while `write` runs stays with the relay and does not reach `who`; answers those entries, in order. */
export const heldBack = async (
  { relay }: SharedRoom,
  who: Who,
  count: number,
  write: () => Promise<void>,
): Promise<Bytes[]> => {
  const held: Bytes[] = [];
  const before = relay.passes.entry;
  relay.passes.entry = (to, room, entry, from) => {
    if (to !== who) return before(to, room, entry, from);
    held.push(entry);
    return [];
  };
  await write();
  await until(`${count} entries for ${who} to be held back`, () => held.length >= count);
  relay.passes.entry = before;
  return held;
};

/** Puts an entry at the end of what `who` is shown, without a word. */
export const lay = ({ list }: SharedRoom, who: Who, entry: Bytes): number => {
  const { entries } = list(who);
  const position = (entries.at(-1)?.position ?? 0) + 1;
  entries.push({ position, entry });
  return position;
};

/** Shows `who` an entry, and nobody else. */
export const give = (room: SharedRoom, who: Who, entry: Bytes): void => {
  const position = lay(room, who, entry);
  room.relay.push(who, { type: 'entry', roomId: room.roomId, placed: { position, entry } });
};

/** Waits until this person is told of a trouble of this kind. */
export const told = (room: SharedRoom, who: Who, kind: string): Promise<void> =>
  until(`${who} to be told "${kind}"`, () => troublesOf(room.world, who, room.roomId).includes(kind));

/** How many of each trouble this person is told of. */
export const troubles = ({ world, roomId }: SharedRoom, who: Who): Record<string, number> =>
  Object.fromEntries(
    (world[who].rooms().find(({ id }) => id === roomId)?.trouble ?? []).map(({ kind, count }) => [
      kind,
      count,
    ]),
  );

/** One bit of the sealed body is another. */
export const withOneBitOff = (entry: Bytes): Bytes => {
  const altered = entry.slice();
  altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 1;
  return altered;
};

/** The body of one entry under the header of another: what anybody can do. */
export const withBodyOf = (entry: Bytes, other: Bytes): Bytes =>
  writeEnvelope({ ...outsideOf(entry), body: outsideOf(other).body });

/** Other words under the signed header of an entry, sealed rightly: what takes the room's key. */
export const withWords = async ({ keys }: SeenRoom, entry: Bytes, words: Bytes): Promise<Bytes> => {
  const outside = outsideOf(entry);
  const key = keys.epochs.get(outside.epoch);
  if (!key) throw new Error('the key is not here');
  const body = await seal(key.body, partPlace(placeBytes(outside), 'body'), pad(words), systemChance);
  return writeEnvelope({ ...outside, body });
};

/** An entry that says it is `author`'s, sealed with the room's key and signed with the only key there is: somebody else's. */
export const inTheNameOf = async (
  { keyring }: ModifiedApp,
  { keys, roster }: SeenRoom,
  author: string,
  entryId: string,
  draft: EntryDraft,
): Promise<Bytes> => {
  const epoch = roster.epochs.length - 1;
  const key = keys.epochs.get(epoch);
  const [head] = roster.hashes.slice(-1);
  if (!key || head === undefined) throw new Error('the room has no key');
  const pen: Pen = { key, author, roster: head, keyring: 0, sign: (message) => keyring.keys.sign(message) };
  return (await sealWith(pen, { roomId: keys.roomId, epoch, entryId }, draft, systemChance)).bytes;
};

/** Bytes that look like an entry of this room under a key nobody has. */
export const noise = (roomId: string, number: number): Bytes => {
  const id = number.toString(16).padStart(32, '0');
  const header = new Uint8Array(64).fill(number % 256);
  return concat(writeEnvelope({ roomId, epoch: 4_000_000, entryId: id, header, body: header }));
};
