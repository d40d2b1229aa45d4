/** Co-typed texts as plain letters, for who takes everything away with them. [P1] */
import type { Device } from '../device.ts';
import { lettersOf, loadYjs, textFrom, updateBytes } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { Room } from './room.ts';
import { openTyping } from './typing-kept.ts';
import { typingIn } from './typing-state.ts';

const bytesOf = (updates: readonly string[]): Bytes[] =>
  updates.map(updateBytes).filter((bytes) => bytes !== null);

/** By text, its letters as this device has them: those of entries, and those that lie here and are in none yet. */
export const textsIn = async (
  device: Device,
  notebook: Notebook,
  room: Room,
): Promise<Readonly<Record<string, string>>> => {
  await openTyping(device, notebook, room.id);
  const { texts, left } = typingIn(notebook, room.id);
  const names = new Set([...room.document.texts.keys(), ...texts.keys(), ...left.map(({ text }) => text)]);
  if (names.size === 0) return {};
  const yjs = await loadYjs();
  return Object.fromEntries(
    [...names].map((text) => {
      const { mine = [], heard } = texts.get(text) ?? {};
      const waits = left.filter((each) => each.text === text).flatMap(({ updates }) => updates);
      const entries = bytesOf(room.document.texts.get(text) ?? []);
      const all = [...entries, ...(heard?.values() ?? []), ...mine, ...waits];
      return [text, lettersOf(textFrom(yjs, notebook.keyring.deviceId, all))];
    }),
  );
};
