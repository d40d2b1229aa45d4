/** Letters that were on their way in a backup: the device that restores it cannot sign for them. They wait as typed ones. [T47] */
import { newId } from '@handrail/kernel/chance.ts';
import { openSmall, sealSmall, type VaultKey } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import type { Body } from '../document/body.ts';
import { notebookPlaces, roomTypingPlaces } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import type { OutOnDisk } from './loading.ts';
import { typingLabel, type TypingOnDisk } from './typing-kept.ts';

interface Holder {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}

/** An act without its letters; null when it says nothing else. */
export const withoutLetters = ({ typed: _, ...says }: Body): Body | null =>
  Object.values({ ...says, v: [] }).flat().length === 0 ? null : says;

/** By text, in the order in which they were kept. */
const lettersIn = (bodies: readonly Body[]): ReadonlyMap<string, readonly string[]> => {
  const letters = new Map<string, string[]>();
  for (const { text, update } of bodies.flatMap(({ typed = [] }) => typed))
    letters.set(text, [...(letters.get(text) ?? []), update]);
  return letters;
};

/** What to put beside a copy's rooms: for each text, what was on its way into it. */
export const lettersOnTheWay = async (
  { parts }: Device,
  { from, to }: { readonly from: Holder; readonly to: Holder },
  everything: readonly Kept[],
): Promise<Kept[]> => {
  const byRoom = new Map<string, Body[]>();
  for (const [place, bytes] of everything) {
    const [, roomId = '', what] = place.slice(notebookPlaces(from.notebookId).length).split('/');
    const opened = what === 'out' ? await openSmall(from.vaultKey, 'out', place, bytes) : null;
    if (!opened?.ok) continue;
    const { v, body } = fromJson(opened.value) as OutOnDisk;
    if (v === 1) byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), body]);
  }
  const put: Kept[] = [];
  for (const [roomId, bodies] of byRoom)
    for (const [text, mine] of lettersIn(bodies)) {
      const place = `${roomTypingPlaces(to.notebookId, roomId)}${newId(parts.chance)}`;
      const record: TypingOnDisk = { v: 1, text, mine, heard: [] };
      put.push([place, await sealSmall(to.vaultKey, typingLabel, place, toJson(record), parts.chance)]);
    }
  return put;
};
