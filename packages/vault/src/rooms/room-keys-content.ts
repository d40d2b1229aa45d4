/**
 * What is inside sealed room keys: `room id (16) ‖ (epoch u32 ‖ key 32)…`, epochs rising. Bytes and not JSON, so that no
 * string ever holds the key of a shared room [V14].
 */
import { concatAll, equalBytes, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';
import { idBytes } from '@handrail/sync/entry-envelope.ts';

import { roomKeyLength } from '../keys/room-key.ts';

const idLength = 16;
const lineLength = 4 + roomKeyLength;
/** More epochs than a roster has statements: a bound for hostile input. */
const mostEpochs = 10_000;

/** Raw keys by epoch. Whoever has one wipes it. */
export type RawRoomKeys = Map<number, Bytes>;

export const wipeRoomKeys = (keys: RawRoomKeys): void => {
  for (const secret of keys.values()) secret.fill(0);
};

/** The caller wipes what it gets. */
export const writeRoomKeysContent = (roomId: string, keys: RawRoomKeys): Bytes =>
  concatAll([
    idBytes(roomId),
    ...[...keys].toSorted(([a], [b]) => a - b).flatMap(([epoch, secret]) => [u32(epoch), secret]),
  ]);

/** Copies of the keys; `null` unless it is what the writer writes for this room. */
export const readRoomKeysContent = (roomId: string, bytes: Bytes): RawRoomKeys | null => {
  const lines = (bytes.length - idLength) / lineLength;
  if (!Number.isInteger(lines) || lines < 0 || lines > mostEpochs) return null;
  if (!equalBytes(bytes.subarray(0, idLength), idBytes(roomId))) return null;
  const keys: RawRoomKeys = new Map();
  let last = -1;
  for (let at = idLength; at < bytes.length; at += lineLength) {
    const epoch = readU32(bytes, at);
    if (epoch <= last) {
      wipeRoomKeys(keys);
      return null;
    }
    keys.set(epoch, bytes.slice(at + 4, at + lineLength));
    last = epoch;
  }
  return keys;
};
