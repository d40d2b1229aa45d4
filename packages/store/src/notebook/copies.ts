/** Ways out: the kit, the sealed file, the file for machines, and where copies are. */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { makeLock, newKit, writeBackup, writeKit, type Backup, type LockRecord } from '@handrail/vault';
import { commit, today, type Device } from '../device.ts';
import { unknownRoom } from '../persistence/room.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { Copies, Refusal } from '../protocol.ts';
import { readSlot } from './directory.ts';
import { type Meta, type Notebook } from './notebook.ts';
import {
  entryPlaces,
  headPlace,
  isSnapPlace,
  keyringPlace,
  kitLockPlace,
  notebookPlaces,
  processPlaces,
  roomsPlaces,
} from './places.ts';
import { sealMeta } from './sealing.ts';

/** Commits with a change of what is known about copies. */
const commitMeta = async (
  device: Device,
  notebook: Notebook,
  changed: Partial<Meta>,
  beside: readonly Kept[],
): Promise<Result<null, Refusal>> => {
  if (notebook.newerSmall.meta) return err('newer-version');
  await device.parts.storage.ready();
  const meta = { ...notebook.meta, ...changed };
  const done = await commit(device, { put: [...beside, await sealMeta(device, notebook, meta)] });
  if (done.ok) notebook.meta = meta;
  return done;
};

/** The words of the kit are answered once and kept nowhere. The kit before this one opens nothing any more. */
export const makeKit = async (
  device: Device,
  notebook: Notebook,
): Promise<Result<{ readonly kit: string }, Refusal>> => {
  const { chance, clock } = device.parts;
  const kit = newKit(chance);
  const record = await makeLock(notebook.vaultKey, notebook.line.id, { kind: 'kit', kit }, chance);
  if (!record.ok) return record;
  const text = await writeKit(kit);
  kit.reveal().fill(0);
  const done = await commitMeta(device, notebook, { lastKitAt: clock.now() }, [
    [kitLockPlace(notebook.line.id), record.value],
  ]);
  return done.ok ? ok({ kit: text }) : done;
};

const locksOf = async (device: Device, { line }: Notebook): Promise<Backup['locks']> => {
  const kit = await device.parts.storage.get(kitLockPlace(line.id));
  const passphrase = line.lock === 'passphrase' ? await readSlot(device, line.slot) : null;
  // What lies in these two places is what `makeLock` made; a changed byte is found when it is opened.
  return [
    ...(passphrase ? [{ kind: 'passphrase' as const, record: passphrase as LockRecord }] : []),
    ...(kit ? [{ kind: 'kit' as const, record: kit as LockRecord }] : []),
  ];
};

/**
 * The sealed file, neutrally named. `not-allowed` while there is neither a passphrase nor a kit: nobody could ever
 * open it; `too-long` when it would be more than a backup holds. Process notes are in
 * it as they lie, under their own key. Drafts, the pocket and invitations that are going on are not.
 */
export const makeBackup = async (
  device: Device,
  notebook: Notebook,
): Promise<Result<{ readonly file: Bytes; readonly name: string }, Refusal>> => {
  const { storage, clock } = device.parts;
  const { id } = notebook.line;
  const locks = await locksOf(device, notebook);
  if (locks.length === 0) return err('not-allowed');
  const [keyring, head, entries, rooms, process] = await Promise.all([
    storage.get(keyringPlace(id)),
    storage.get(headPlace(id)),
    storage.all(entryPlaces(id)),
    storage.all(roomsPlaces(id)),
    storage.all(processPlaces(id)),
  ]);
  if (!keyring) return err('damaged');
  const file = await writeBackup({
    notebookId: id,
    locks,
    keyring,
    head,
    entries: entries.map(([, bytes]) => bytes),
    // What the entries of a room came to comes from them again.
    beside: [...rooms.filter(([place]) => !isSnapPlace(place)), ...process].map(
      ([place, bytes]) => [place.slice(notebookPlaces(id).length), bytes] as const,
    ),
  });
  if (!file.ok) return file;
  const noted = await commitMeta(device, notebook, { lastBackupAt: clock.now() }, []);
  // A way out matters more than the note that it was taken: without the note the screen goes on offering the file.
  if (!noted.ok && noted.error !== 'no-room' && noted.error !== 'newer-version') return noted;
  return ok({ file: file.value, name: `notes-${today(device)}.sealed` });
};

/** Where copies are, as far as this device knows. Never refused. */
export const copiesOf = async (
  { parts }: Device,
  { meta, document, sealedNewer }: Notebook,
): Promise<Copies> => ({
  ...meta,
  entries: document.acts.size + sealedNewer.length,
  ...(await (parts.room ?? unknownRoom)()),
});
