/**
 * Process notes across a change of keys. A new passphrase wraps their key anew; the first one also makes a new key, because
 * whoever had the device before it may have the old one; a restored copy keeps the key and seals each note to its new
 * notebook. What does not open stays as it lies. [T66]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  makeProcessKey,
  openProcessKey,
  openProcessNote,
  resealProcessKey,
  sealProcessNote,
  type VaultKey,
} from '@handrail/vault';
import type { Device } from '../device.ts';
import { processKeyPlace, processNotePlace, processPlaces } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';

interface Holder {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}
export interface ProcessMove {
  readonly from: Holder;
  readonly to: Holder;
  /** The old key may be known to whoever had the device. */
  readonly newKey: boolean;
}

/** As it lies: nobody here can open it, and it is named where it is shown. In place there is nothing to do. */
const asItLies = ({ from, to }: ProcessMove, notes: readonly Kept[]): readonly Kept[] =>
  from.notebookId === to.notebookId
    ? []
    : notes.map(([place, bytes]) => [processNotePlace(to.notebookId, nameIn(from, place)), bytes]);

const nameIn = ({ notebookId }: Holder, place: string): string =>
  place.slice(processPlaces(notebookId).length);

const movedKey = (
  { parts: { chance } }: Device,
  { from, to, newKey }: ProcessMove,
  sealed: Kept[1],
): ReturnType<typeof resealProcessKey> =>
  newKey ? makeProcessKey(to, chance).then(ok) : resealProcessKey({ from, to, sealed, chance });

/** `newer-version`: something of a newer version would lose its key. */
export const resealProcess = async (
  device: Device,
  move: ProcessMove,
  everything: readonly Kept[],
): Promise<Result<readonly Kept[], 'newer-version'>> => {
  const { from, to, newKey } = move;
  const keyPlace = processKeyPlace(from.notebookId);
  const mine = everything.filter(([place]) => place.startsWith(processPlaces(from.notebookId)));
  const sealedKey = mine.find(([place]) => place === keyPlace)?.[1];
  const notes = mine.filter(([place]) => place !== keyPlace);
  if (!sealedKey) return ok(asItLies(move, notes));
  const [opened, next] = [await openProcessKey(from, sealedKey), await movedKey(device, move, sealedKey)];
  if (!opened.ok || !next.ok) {
    const other = !opened.ok && opened.error === 'newer-version';
    return other ? err('newer-version') : ok(asItLies(move, notes));
  }
  const { key, sealed } = next.value;
  const put: Kept[] = [[processKeyPlace(to.notebookId), sealed]];
  if (!newKey && from.notebookId === to.notebookId) return ok(put);
  for (const note of notes) {
    const id = nameIn(from, note[0]);
    const words = await openProcessNote(opened.value, id, note[1]);
    if (!words.ok && words.error === 'newer-version') return err('newer-version');
    if (!words.ok) put.push(...asItLies(move, [note]));
    else {
      const again = await sealProcessNote(key, id, words.value, device.parts.chance);
      put.push([processNotePlace(to.notebookId, id), again]);
    }
  }
  return ok(put);
};
