/**
 * A sealed file becomes a notebook of its own beside whatever is here: new notebook id, new vault key, the entries as
 * they are. Anything wrong with the file is refused by name before anything is written. [T15]
 *
 * The copy is a device of its own, certified by the person's root: the one that made the file may still live, and two devices
 * never write in one chain. In each shared room it says so when the relay is reached (`rooms/devices.ts`).
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  makeLock,
  openKeyring,
  openLock,
  openSmall,
  readBackup,
  readKit,
  renewKeyring,
  sealSmall,
  type Backup,
  type Head,
  type Kit,
  type OpenRefusal,
  type VaultKey,
} from '@handrail/vault';
import { deriving, fromJson, loadSharing, passphraseOpener, toJson, type Device } from '../device.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { Lock, NotebookRole, Refusal } from '../protocol.ts';
import { begin } from './make.ts';
import { noCopies, type Notebook } from './notebook.ts';
import { entryPlace, headPlace, keyringPlace, kitLockPlace, notebookPlaces } from './places.ts';
import { sealMeta } from './sealing.ts';
import { refused } from './unlock.ts';

/** What the person has for the lock of the file. */
export type Opens = { readonly passphrase: string } | { readonly kit: string };

interface OpenedBackup {
  readonly backup: Backup;
  readonly vaultKey: VaultKey;
  readonly head: Head | null;
  /** Known only when the kit opened it; the new notebook then keeps the same kit. */
  readonly kit: Kit | null;
}

const recordOf = (backup: Backup, kind: 'passphrase' | 'kit') =>
  backup.locks.find((lock) => lock.kind === kind)?.record;

const openWith = async (
  device: Device,
  backup: Backup,
  opens: Opens,
): Promise<Result<{ vaultKey: VaultKey; kit: Kit | null }, Refusal>> => {
  if ('kit' in opens) {
    const kit = await readKit(opens.kit);
    if (!kit.ok) return kit;
    const record = recordOf(backup, 'kit');
    if (!record) return err('wrong-kit');
    const opened = refused(await openLock(record, backup.notebookId, { kind: 'kit', kit: kit.value }));
    return opened.ok ? ok({ vaultKey: opened.value, kit: kit.value }) : opened;
  }
  const record = recordOf(backup, 'passphrase');
  if (!record) return err('wrong-passphrase');
  const opened: Result<VaultKey, OpenRefusal> = await deriving(device, (signal) =>
    openLock(record, backup.notebookId, passphraseOpener(device, opens.passphrase, signal)),
  );
  return opened.ok ? ok({ vaultKey: opened.value, kit: null }) : refused(opened);
};

const headOf = async (
  { notebookId, head }: Backup,
  vaultKey: VaultKey,
): Promise<Result<Head | null, 'newer-version' | 'older-version' | 'damaged'>> => {
  if (!head) return ok(null);
  const opened = await openSmall(vaultKey, 'head', headPlace(notebookId), head);
  return opened.ok ? ok(fromJson(opened.value) as Head) : opened;
};

const openBackup = async (
  device: Device,
  file: Bytes,
  opens: Opens,
): Promise<Result<OpenedBackup, Refusal>> => {
  const read = await readBackup(file);
  if (!read.ok) return read;
  const backup = read.value;
  const opened = await openWith(device, backup, opens);
  if (!opened.ok) return opened;
  const { vaultKey, kit } = opened.value;
  const keyring = await openKeyring(vaultKey, backup.notebookId, backup.keyring);
  if (!keyring.ok) return keyring;
  const head = await headOf(backup, vaultKey);
  return head.ok ? ok({ backup, vaultKey, kit, head: head.value }) : head;
};

/** Everything of the file that a notebook keeps, sealed to its new place. */
const contentsOf = async (
  device: Device,
  from: OpenedBackup,
  vaultKey: VaultKey,
  id: string,
): Promise<Result<readonly Kept[], Refusal>> => {
  const { chance, clock } = device.parts;
  const { backup, head, kit } = from;
  const keyring = await renewKeyring({
    from: { vaultKey: from.vaultKey, notebookId: backup.notebookId, sealed: backup.keyring },
    to: { vaultKey, notebookId: id },
    renew: 'device',
    at: clock.now(),
    head,
    chance,
  });
  if (!keyring.ok) return keyring;
  const { resealProcess, resealRooms } = await loadSharing(device);
  const beside = backup.beside.map(([place, bytes]): Kept => [
    `${notebookPlaces(backup.notebookId)}${place}`,
    bytes,
  ]);
  const process = await resealProcess(
    device,
    {
      from: { vaultKey: from.vaultKey, notebookId: backup.notebookId },
      to: { vaultKey, notebookId: id },
      newKey: false,
    },
    beside,
  );
  if (!process.ok) return process;
  const rooms = await resealRooms(
    device,
    {
      from: { vaultKey: from.vaultKey, notebookId: backup.notebookId },
      to: { vaultKey, notebookId: id },
      anew: true,
    },
    beside,
  );
  if (!rooms.ok) return rooms;
  const put: Kept[] = [[keyringPlace(id), keyring.value.sealed], ...rooms.value, ...process.value];
  if (head) put.push([headPlace(id), await sealSmall(vaultKey, 'head', headPlace(id), toJson(head), chance)]);
  const lock = kit && (await makeLock(vaultKey, id, { kind: 'kit', kit }, chance));
  if (lock && !lock.ok) return lock;
  if (lock) put.push([kitLockPlace(id), lock.value]);
  put.push(
    await sealMeta(device, { vaultKey, line: { id } }, { ...noCopies, lastKitAt: lock ? clock.now() : null }),
  );
  backup.entries.forEach((bytes, number) => put.push([entryPlace(id, number), bytes]));
  return ok(put);
};

/**
 * Refusals: `not-a-backup`, `too-long`, `damaged`, `newer-version`, `older-version`, `passphrase-needed`, `wrong-…`, `derivation-out-of-range`, `cancelled`, and
 * those of making.
 */
export const restore = async (
  device: Device,
  {
    file,
    opens,
    lock,
    role = 'own',
    id: chosen,
  }: {
    readonly file: Bytes;
    readonly opens: Opens;
    readonly lock: Lock;
    readonly role?: NotebookRole;
    readonly id?: string;
  },
): Promise<Result<Notebook, Refusal>> => {
  const opened = await openBackup(device, file, opens);
  if (!opened.ok) return opened;
  // Whoever has the device could open it, and with it what others shared.
  if (lock.kind === 'later' && opened.value.backup.beside.length > 0) return err('passphrase-needed');
  const made = await begin(device, {
    role,
    lock,
    first: [],
    id: chosen,
    contents: (vaultKey, id) => contentsOf(device, opened.value, vaultKey, id),
  });
  opened.value.vaultKey.forget();
  opened.value.kit?.reveal().fill(0);
  return made;
};
