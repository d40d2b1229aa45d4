/**
 * A new passphrase means new keys, in one commit. [T12]
 *
 * The first one, after "later": whoever had the device may have the old keys, so everything is made new and everything
 * kept is sealed again: root, device and room keys, every entry, every draft. Changing it later: a new vault key and a
 * new room key for what comes; what was sealed before stays as it is and its keys move into the new keyring.
 *
 * The kit wraps the old vault key and its secret is kept nowhere, so it stops working: the page offers a new one.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  makeLock,
  newVaultKey,
  openChain,
  passphraseProblem,
  renewKeyring,
  resealChain,
  sealSmall,
  type Head,
  type Keyring,
  type LockRecord,
  type VaultKey,
} from '@handrail/vault';
import { commit, deriving, loadSharing, passphraseOpener, toJson, type Device } from '../device.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Refusal } from '../protocol.ts';
import { awayWith, settleAway } from './away.ts';
import { directoryOf, readDirectory, slotsWith, type Line } from './directory.ts';
import type { Meta, Notebook } from './notebook.ts';
import {
  entryPlaces,
  headPlace,
  keyringPlace,
  kitLockPlace,
  processPlaces,
  roomKeysPlace,
  roomSealedHere,
  roomsPlaces,
  summaryPlaces,
  wordsPlaces,
} from './places.ts';
import { sealMeta } from './sealing.ts';
import { refused, vaultKeyByPassphrase } from './unlock.ts';

/** Null when the person may set a passphrase. Who came in with the kit may have lost the old one. */
const whyNot = async (
  device: Device,
  notebook: Notebook,
  current: string | undefined,
): Promise<Refusal | null> => {
  const { line, openedWith, sealedNewer, newerSmall, readOnly } = notebook;
  // Settings, drafts and invitations are under the vault key: one that this version cannot open could not be sealed again.
  if (readOnly || Object.values(newerSmall).includes(true)) return 'newer-version';
  // Sealing everything again would leave what a newer version sealed without its key.
  if (line.lock === 'later') return sealedNewer.length > 0 ? 'newer-version' : null;
  if (openedWith === 'kit') return null;
  if (current === undefined) return 'wrong-passphrase';
  const checked = refused(await vaultKeyByPassphrase(device, line, current));
  if (!checked.ok) return checked.error;
  checked.value.forget();
  return null;
};

interface Renewed {
  readonly keyring: Keyring;
  readonly head: Head | null;
  readonly others: readonly Head[];
  readonly put: readonly Kept[];
}

const keyringKept = (notebook: Notebook, sealed: Kept[1]): Kept => [keyringPlace(notebook.line.id), sealed];

/** New room key for what comes next. */
const renewEpoch = async (
  device: Device,
  notebook: Notebook,
  sealed: Kept[1],
  vaultKey: VaultKey,
): Promise<Result<Renewed, Refusal>> => {
  const { line, head, others } = notebook;
  const pin = head ?? others[0] ?? null;
  const renewed = await renewKeyring({
    from: { vaultKey: notebook.vaultKey, notebookId: line.id, sealed },
    to: { vaultKey, notebookId: line.id },
    renew: 'epoch',
    head: pin,
    chance: device.parts.chance,
  });
  if (!renewed.ok) return renewed;
  const put = [keyringKept(notebook, renewed.value.sealed)];
  return ok({ keyring: renewed.value.keyring, head, others, put });
};

/** New everything; every entry under the same place again. What does not open stays as it lies and stays named. */
const renewIdentity = async (
  device: Device,
  notebook: Notebook,
  sealed: Kept[1],
  vaultKey: VaultKey,
): Promise<Result<Renewed, Refusal>> => {
  const { chance, storage } = device.parts;
  const notebookId = notebook.line.id;
  const to = { vaultKey, notebookId };
  const fresh = await renewKeyring({
    from: { vaultKey: notebook.vaultKey, notebookId, sealed },
    to,
    renew: 'identity',
    head: null,
    chance,
  });
  if (!fresh.ok) return fresh;
  const entries = await storage.all(entryPlaces(notebookId));
  const chain = await openChain(
    notebook.keyring,
    entries.map(([, bytes]) => bytes),
    notebook.head,
  );
  const resealed = await resealChain(chain.opened, fresh.value.keyring, chance);
  // A second time, because the keyring pins the head and the head was not known before.
  const pinned = await renewKeyring({
    from: { ...to, sealed: fresh.value.sealed },
    to,
    renew: 'seal',
    head: resealed.head,
    chance,
  });
  if (!pinned.ok) return pinned;
  const put = resealed.entries.map(({ entryId, bytes }): Kept => [placeOf(notebook, entryId), bytes]);
  return ok({
    keyring: pinned.value.keyring,
    head: resealed.head,
    others: resealed.others,
    put: [keyringKept(notebook, pinned.value.sealed), ...put],
  });
};

const placeOf = ({ where }: Notebook, entryId: string): string => {
  const place = where.get(entryId);
  if (place === undefined) throw new Error('An opened entry must have a place.');
  return place;
};

const small = async (
  device: Device,
  notebook: Notebook,
  vaultKey: VaultKey,
  head: Head | null,
  meta: Meta,
): Promise<Kept[]> => {
  const { line, drafts } = notebook;
  const { chance } = device.parts;
  const put = [await sealMeta(device, { vaultKey, line }, meta)];
  if (head)
    put.push([
      headPlace(line.id),
      await sealSmall(vaultKey, 'head', headPlace(line.id), toJson(head), chance),
    ]);
  for (const [key, { place, text }] of drafts) {
    put.push([place, await sealSmall(vaultKey, 'draft', place, toJson({ key, text }), chance)]);
  }
  return put;
};

interface Ready {
  readonly vaultKey: VaultKey;
  readonly record: LockRecord;
}

/** What lies under the vault key of rooms: not their entries, of which a desk has hundreds of thousands. */
const sealedHere = async ({ parts: { storage } }: Device, notebookId: string): Promise<readonly Kept[]> => {
  const ids = await storage.names(roomsPlaces(notebookId));
  const inRooms = await Promise.all(ids.map((id) => storage.between(...roomSealedHere(notebookId, id))));
  const beside = [summaryPlaces(notebookId), wordsPlaces(notebookId)].map((place) => storage.all(place));
  return [...inRooms, ...(await Promise.all(beside))].flat();
};

const commitNewKeys = async (
  device: Device,
  notebook: Notebook,
  { vaultKey, record }: Ready,
): Promise<Result<null, Refusal>> => {
  const { line } = notebook;
  await device.parts.storage.ready();
  const sealed = await device.parts.storage.get(keyringPlace(line.id));
  if (!sealed) return err('damaged');
  const renew = line.lock === 'later' ? renewIdentity : renewEpoch;
  const renewed = await renew(device, notebook, sealed, vaultKey);
  if (!renewed.ok) return renewed;
  const { resealProcess, resealRooms, sealInvitations } = await loadSharing(device);
  const process = await resealProcess(
    device,
    {
      from: { vaultKey: notebook.vaultKey, notebookId: line.id },
      to: { vaultKey, notebookId: line.id },
      newKey: line.lock === 'later',
    },
    await device.parts.storage.all(processPlaces(line.id)),
  );
  if (!process.ok) return process;
  const rooms = await resealRooms(
    device,
    {
      from: { vaultKey: notebook.vaultKey, notebookId: line.id },
      to: { vaultKey, notebookId: line.id },
      anew: false,
    },
    await sealedHere(device, line.id),
  );
  if (!rooms.ok) return rooms;
  const { keyring, head, others } = renewed.value;
  const meta: Meta = { ...notebook.meta, lastKitAt: null };
  const next: Line = { ...line, lock: 'passphrase', localKey: null };
  const lines = (await readDirectory(device)).map((one) => (one.id === line.id ? next : one));
  const put = [
    ...renewed.value.put,
    ...rooms.value,
    ...process.value,
    ...(await sealInvitations(device, { ...notebook, vaultKey })),
    ...(await small(device, notebook, vaultKey, head ?? others[0] ?? null, meta)),
    await slotsWith(device, line.slot, record),
    directoryOf(lines),
  ];
  if (line.localKey !== null) put.push(...(await awayWith(device, [line.localKey])));
  const done = await commit(device, { put, remove: [kitLockPlace(line.id)] });
  if (!done.ok) return done;
  notebook.vaultKey.forget();
  Object.assign(notebook, {
    vaultKey,
    keyring,
    head,
    others,
    meta,
    line: next,
    openedWith: 'passphrase',
  } satisfies Partial<Notebook>);
  const resealed = new Map(rooms.value);
  for (const room of notebook.rooms.values())
    room.sealedKeys = resealed.get(roomKeysPlace(line.id, room.id)) ?? room.sealedKeys;
  return ok(null);
};

/**
 * Refusals: `passphrase-too-short`, `wrong-passphrase` (current), `newer-version`, `cancelled`, `no-room`; nothing
 * has changed then.
 */
export const setPassphrase = async (
  device: Device,
  notebook: Notebook,
  current: string | undefined,
  passphrase: string,
): Promise<Result<null, Refusal>> => {
  const problem = passphraseProblem(passphrase) ?? (await whyNot(device, notebook, current));
  if (problem) return err(problem);
  const { chance, cost } = device.parts;
  const vaultKey = await newVaultKey(chance);
  const record = await deriving(device, (signal) =>
    makeLock(vaultKey, notebook.line.id, passphraseOpener(device, passphrase, signal), chance, cost),
  );
  if (!record.ok) return record;
  const done = await commitNewKeys(device, notebook, { vaultKey, record: record.value });
  if (done.ok) await settleAway(device);
  else vaultKey.forget();
  return done;
};
