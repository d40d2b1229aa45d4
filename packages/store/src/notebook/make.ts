/** Making a notebook, from nothing or from a backup file: everything in one commit, or nothing. */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Change } from '@handrail/domain/records.ts';
import {
  makeKeyring,
  makeLock,
  newLocalKey,
  newVaultKey,
  type LockRecord,
  type VaultKey,
} from '@handrail/vault';
import { commit, deriving, passphraseOpener, today, type Device } from '../device.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Lock, NotebookRole, Refusal } from '../protocol.ts';
import { awayWith, awayWithout, settleAway } from './away.ts';
import { directoryOf, freeCover, freeSlot, readDirectory, slotsWith, type Line } from './directory.ts';
import { changesProblem, merged } from './keep.ts';
import { loadNotebook, type Notebook } from './notebook.ts';
import { keyringPlace } from './places.ts';
import { sealAct, settle } from './sealing.ts';

interface Locked {
  readonly record: LockRecord;
  /** Id of the local key, already on the disk and noted to be destroyed unless the notebook is committed. */
  readonly localKey: string | null;
}

const lockLater = async (
  device: Device,
  key: VaultKey,
  notebookId: string,
): Promise<Result<Locked, Refusal>> => {
  const { localKeys, chance, cost } = device.parts;
  const localKey = newId(chance);
  const noted = await commit(device, { put: await awayWith(device, [localKey]) });
  if (!noted.ok) return noted;
  const secret = newLocalKey(chance);
  const written = await localKeys.write(localKey, secret.reveal());
  if (!written.ok) return written;
  const record = await makeLock(key, notebookId, { kind: 'local', key: secret }, chance, cost);
  secret.reveal().fill(0);
  return record.ok ? ok({ record: record.value, localKey }) : record;
};

const lockWith = async (
  device: Device,
  key: VaultKey,
  notebookId: string,
  lock: Lock,
): Promise<Result<Locked, Refusal>> => {
  if (lock.kind === 'later') return lockLater(device, key, notebookId);
  const { chance, cost } = device.parts;
  const record = await deriving(device, (signal) =>
    makeLock(key, notebookId, passphraseOpener(device, lock.passphrase, signal), chance, cost),
  );
  return record.ok ? ok({ record: record.value, localKey: null }) : record;
};

/** What a new notebook begins with, sealed under its new vault key. */
export interface Beginning {
  readonly role: NotebookRole;
  /** Chosen by the page; by chance when left out. */
  readonly id?: string | undefined;
  readonly lock: Lock;
  readonly contents: (vaultKey: VaultKey, notebookId: string) => Promise<Result<readonly Kept[], Refusal>>;
  readonly first: readonly Change[];
}

const lineFor = (
  device: Device,
  lines: readonly Line[],
  id: string,
  slot: number,
  { role, lock }: Beginning,
  localKey: string | null,
): Line => ({
  id,
  slot,
  role,
  localKey,
  cover: freeCover(lines),
  madeOn: today(device),
  lock: lock.kind,
});

const idShape = /^[0-9a-f]{32}$/;

/** Seals a beginning and commits it. The notebook that comes back is open. */
export const begin = async (device: Device, beginning: Beginning): Promise<Result<Notebook, Refusal>> => {
  const lines = await readDirectory(device);
  const slot = freeSlot(device, lines);
  if (slot === null) return err('too-many-notebooks');
  await device.parts.storage.ready();
  const id = beginning.id ?? newId(device.parts.chance);
  if (!idShape.test(id) || lines.some((line) => line.id === id)) return err('not-allowed');
  const vaultKey = await newVaultKey(device.parts.chance);
  const contents = await beginning.contents(vaultKey, id);
  if (!contents.ok) return contents;
  const locked = await lockWith(device, vaultKey, id, beginning.lock);
  const made = locked.ok
    ? await commitBeginning(device, lines, beginning, {
        id,
        slot,
        vaultKey,
        contents: contents.value,
        ...locked.value,
      })
    : locked;
  if (!made.ok) vaultKey.forget();
  // A local key that belongs to nothing, because the device was full after it was written.
  if (!made.ok && beginning.lock.kind === 'later') await settleAway(device);
  return made;
};

interface Sealed extends Locked {
  readonly id: string;
  readonly slot: number;
  readonly vaultKey: VaultKey;
  readonly contents: readonly Kept[];
}

const commitBeginning = async (
  device: Device,
  lines: readonly Line[],
  beginning: Beginning,
  sealed: Sealed,
): Promise<Result<Notebook, Refusal>> => {
  const { id, slot, vaultKey, contents, record, localKey } = sealed;
  const line = lineFor(device, lines, id, slot, beginning, localKey);
  const loaded = await loadNotebook(line, vaultKey, contents, localKey === null ? 'passphrase' : 'local');
  if (!loaded.ok) return loaded;
  const notebook = loaded.value;
  const { first } = beginning;
  const acts = first.length > 0 ? await sealAct(device, notebook, { v: 1, changes: merged(first) }) : null;
  if (acts === 'too-long') return err('too-long');
  const put = [
    ...contents,
    ...(acts?.put ?? []),
    await slotsWith(device, slot, record),
    directoryOf([...lines, line]),
  ];
  if (localKey !== null) put.push(await awayWithout(device, localKey));
  const done = await commit(device, { put });
  if (!done.ok) return done;
  if (acts) settle(notebook, acts);
  return ok(notebook);
};

/**
 * A new notebook, open, with its first changes in it. Refusals: those of `keep` and of the lock,
 * `too-many-notebooks`, `not-allowed` (id).
 */
export const makeNotebook = async (
  device: Device,
  {
    role,
    lock,
    first,
    id,
  }: {
    readonly role: NotebookRole;
    readonly lock: Lock;
    readonly first: readonly Change[];
    readonly id?: string;
  },
): Promise<Result<Notebook, Refusal>> => {
  const problem = changesProblem(first);
  if (problem) return err(problem);
  const contents: Beginning['contents'] = async (vaultKey, notebookId) => {
    const { sealed } = await makeKeyring(vaultKey, notebookId, device.parts.chance);
    return ok([[keyringPlace(notebookId), sealed]]);
  };
  return begin(device, { role, lock, first, id, contents });
};
