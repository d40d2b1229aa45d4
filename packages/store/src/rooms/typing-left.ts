/**
 * Letters that an earlier device of this person had typed and not sent, out of a restored backup. This device cannot sign
 * for that one's letters, so it types them again, as its own, where they are missing once everything the relay has was read:
 * that device may have sent them after all. [T47]
 */
import { toBase64url } from '@handrail/proof/text-codes.ts';
import type * as Yjs from 'yjs';
import type { Device } from '../device.ts';
import { isWhole, lettersIn, loadYjs, textFrom, textRoot, updateBytes } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import { commitRoom } from './keeping.ts';
import { actInRoom } from './outbox.ts';
import type { Room } from './room.ts';
import { textIn, typingIn } from './typing-state.ts';

const nameOf = ({ client, clock }: { readonly client: number; readonly clock: number }): string =>
  `${client} ${clock}`;

/**
 * The update by which `here` says what `whole` says beside it, in letters of `here`'s own device; null when there is nothing
 * to say.
 */
export const retyped = (yjs: typeof Yjs, here: Yjs.Doc, whole: Yjs.Doc): Bytes | null => {
  const text = here.getText(textRoot);
  let said: Bytes | null = null;
  here.on('update', (update: Uint8Array) => {
    said = new Uint8Array(update);
  });
  // Letters that stand in both stand in the same order.
  const before = lettersIn(yjs, here);
  const after = lettersIn(yjs, whole);
  const stay = new Set(after.map(nameOf));
  here.transact(() => {
    let at = 0;
    let next = 0;
    const takeBack = (): void => {
      for (let one = before[next]; one && !stay.has(nameOf(one)); one = before[next]) {
        text.delete(at, 1);
        next += 1;
      }
    };
    for (const each of after) {
      takeBack();
      const one = before[next];
      if (one && nameOf(one) === nameOf(each)) next += 1;
      else text.insert(at, each.letter);
      at += 1;
    }
    takeBack();
  });
  return said;
};

const bytesOf = (updates: readonly string[]): Bytes[] =>
  updates.map(updateBytes).filter((bytes) => bytes !== null);

/**
 * Types what is left of one text, if it is missing, and lets its record go in the same commit. While letters are missing
 * between which these stand, it waits. From within the queue.
 */
export const retypeLeft = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  text: string,
): Promise<void> => {
  const typing = typingIn(notebook, room.id);
  const left = typing.left.filter((each) => each.text === text);
  if (left.length === 0) return;
  const yjs = await loadYjs();
  const { deviceId } = notebook.keyring;
  const { heard, mine } = textIn(notebook, room.id, text);
  const base = [...bytesOf(room.document.texts.get(text) ?? []), ...heard.values(), ...mine];
  const whole = textFrom(yjs, deviceId, [...base, ...left.flatMap(({ updates }) => updates)]);
  const here = textFrom(yjs, deviceId, base);
  if (!isWhole(whole) || !isWhole(here)) return;
  const update = retyped(yjs, here, whole);
  const gone = left.map(({ place }) => place);
  const done = update
    ? await actInRoom(
        device,
        notebook,
        room,
        { v: 1, changes: [], typed: [{ text, update: toBase64url(update) }] },
        [],
        [],
        undefined,
        gone,
      )
    : await commitRoom(device, notebook, room, { remove: gone });
  if (done.ok) typing.left = typing.left.filter((each) => each.text !== text);
};
