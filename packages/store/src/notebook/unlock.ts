/** Opening a notebook with what the person has: the passphrase, the kit, or this device alone. */
import { err, type Result } from '@handrail/kernel/result.ts';
import { hashAhead, localKeyFrom, openLock, readKit, type OpenRefusal, type VaultKey } from '@handrail/vault';
import { deriving, passphraseOpener, type Device } from '../device.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Refusal } from '../protocol.ts';
import { lineOf, readSlot, type Line } from './directory.ts';
import { entriesIn, loadNotebook, type Notebook } from './notebook.ts';
import { besideRooms, kitLockPlace } from './places.ts';

/** A local key that does not fit its lock means that one of the two is not what was kept. */
const refusalFrom = (error: OpenRefusal): Refusal => (error === 'wrong-key' ? 'damaged' : error);

/** A refusal of the vault in the words of the protocol. */
export const refused = <T>(opened: Result<T, OpenRefusal>): Result<T, Refusal> =>
  opened.ok ? opened : err(refusalFrom(opened.error));

/**
 * The disk is read while the key is derived: both take a fifth of a second with 5,000 check-ins. Without the key what
 * was read stays sealed and is let go.
 */
const load = async (
  device: Device,
  line: Line,
  opening: Promise<Result<VaultKey, OpenRefusal>>,
  openedWith: Notebook['openedWith'],
): Promise<Result<Notebook, Refusal>> => {
  const read = device.ahead?.notebookId === line.id ? device.ahead.everything : readAhead(device, line);
  const [key, everything] = await Promise.all([opening, read]);
  if (!key.ok) return refused(key);
  const loaded = await loadNotebook(line, key.value, everything, openedWith);
  if (!loaded.ok) key.value.forget();
  return loaded;
};

const readAhead = async (device: Device, line: Line): Promise<readonly Kept[]> => {
  // A desk of 300 has half a million things in its rooms: none of them is needed for the list.
  const [from, rooms, afterRooms, to] = besideRooms(line.id);
  const [before, after] = await Promise.all([
    device.parts.storage.between(from, rooms),
    device.parts.storage.between(afterRooms, to),
  ]);
  const everything = [...before, ...after];
  await hashAhead(entriesIn(everything, line).map(([, bytes]) => bytes));
  return everything;
};

/** Reads while the passphrase is still being typed. Nobody else writes: this tab has the turn, and a commit of its own lets go. */
export const lookAhead = async (device: Device, notebookId: string): Promise<void> => {
  const line = await lineOf(device, notebookId);
  if (!line || device.open || device.ahead?.notebookId === line.id) return;
  const everything = readAhead(device, line);
  const ahead = { notebookId: line.id, everything };
  device.ahead = ahead;
  everything.catch(() => {
    // What could not be read ahead is read again when the notebook opens, and that tells why.
    if (device.ahead === ahead) device.ahead = null;
  });
};

/** The vault key behind the notebook's slot. */
export const vaultKeyByPassphrase = async (
  device: Device,
  line: Line,
  passphrase: string,
): Promise<Result<VaultKey, OpenRefusal>> => {
  const record = await readSlot(device, line.slot);
  return deriving(device, (signal) =>
    openLock(record, line.id, passphraseOpener(device, passphrase, signal)),
  );
};

const vaultKeyOnThisDevice = async (device: Device, line: Line): Promise<Result<VaultKey, OpenRefusal>> => {
  const bytes = line.localKey === null ? null : await device.parts.localKeys.read(line.localKey);
  const key = bytes && localKeyFrom(bytes);
  if (!key) return err('wrong-key');
  const opened = await openLock(await readSlot(device, line.slot), line.id, { kind: 'local', key });
  key.reveal().fill(0);
  return opened;
};

/**
 * `not-found`, `wrong-passphrase`, `derivation-out-of-range`, `cancelled`, `damaged`, `newer-version`. `passphrase`
 * is not asked for while the lock is `later`.
 */
export const unlock = async (
  device: Device,
  notebookId: string,
  passphrase: string | undefined,
): Promise<Result<Notebook, Refusal>> => {
  const line = await lineOf(device, notebookId);
  if (!line) return err('not-found');
  if (line.lock === 'later') return load(device, line, vaultKeyOnThisDevice(device, line), 'local');
  if (passphrase === undefined) return err('wrong-passphrase');
  return load(device, line, vaultKeyByPassphrase(device, line, passphrase), 'passphrase');
};

/** A typing mistake in the kit is `wrong-kit` before anything is tried. */
export const unlockWithKit = async (
  device: Device,
  notebookId: string,
  text: string,
): Promise<Result<Notebook, Refusal>> => {
  const line = await lineOf(device, notebookId);
  if (!line) return err('not-found');
  const kit = await readKit(text);
  if (!kit.ok) return kit;
  const record = await device.parts.storage.get(kitLockPlace(line.id));
  if (!record) return err('wrong-kit');
  return load(device, line, openLock(record, line.id, { kind: 'kit', kit: kit.value }), 'kit');
};
