/**
 * Letters that are in no entry yet, on the disk: one sealed record for each text, with what others typed live and own
 * letters may stand between, so that nobody's letters hang in the air after a stop. [T43]
 */
import { newId } from '@handrail/kernel/chance.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { openSmall, sealSmall } from '@handrail/vault';
import type { VaultKey } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import { loadYjs, updateBytes, updateProblem } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomTypingPlaces } from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import { textIn, typingIn, type TypedText } from './typing-state.ts';

/** As it lies sealed. Updates in base64url. */
export interface TypingOnDisk {
  readonly v: 1;
  readonly text: string;
  readonly mine: readonly string[];
  readonly heard: readonly (readonly [device: string, update: string])[];
}

export const typingLabel = 'typing';

interface Sealer {
  readonly vaultKey: VaultKey;
  readonly line: { readonly id: string };
}

/** The record of a text with these letters, at its place or a new one. */
export const typingKept = async (
  { parts }: Pick<Device, 'parts'>,
  { vaultKey, line }: Sealer,
  roomId: string,
  { text, place, heard }: Pick<TypedText, 'text' | 'place' | 'heard'>,
  mine: readonly Bytes[],
): Promise<Kept> => {
  const at = place ?? `${roomTypingPlaces(line.id, roomId)}${newId(parts.chance)}`;
  const record: TypingOnDisk = {
    v: 1,
    text,
    mine: mine.map(toBase64url),
    heard: [...heard].map(([device, update]) => [device, toBase64url(update)]),
  };
  return [at, await sealSmall(vaultKey, typingLabel, at, toJson(record), parts.chance)];
};

const bytesIn = (updates: readonly string[]): Bytes[] =>
  updates.map(updateBytes).filter((bytes) => bytes !== null);

/** What lies here of a room's letters, taken into memory. What a newer version wrote lies as it lay. From within the queue. */
export const openTyping = async (device: Device, notebook: Notebook, roomId: string): Promise<void> => {
  const typing = typingIn(notebook, roomId);
  // It was opened before and slept in between: memory knows at least as much.
  if (typing.opened) return;
  typing.opened = true;
  const { vaultKey, line, keyring } = notebook;
  const kept = await device.parts.storage.all(roomTypingPlaces(line.id, roomId));
  for (const [place, bytes] of kept) {
    const opened = await openSmall(vaultKey, typingLabel, place, bytes);
    if (!opened.ok) continue;
    const { v, text, mine, heard } = fromJson(opened.value) as TypingOnDisk;
    if (v !== 1) continue;
    const yjs = await loadYjs();
    const updates = bytesIn(mine);
    const isOwn = updates.every((update) => updateProblem(yjs, update, keyring.deviceId) === null);
    if (!isOwn) {
      typing.left = [...typing.left, { text, place, updates }];
      continue;
    }
    const one = textIn(notebook, roomId, text);
    one.place = place;
    one.mine = updates;
    for (const [from, update] of heard) {
      const [known] = bytesIn([update]);
      if (known) one.heard.set(from, known);
    }
  }
};
