/** One open notebook: its keys, its document, and what was found wrong. Lives in the worker's memory until it is locked. */
import {
  openChain,
  openKeyring,
  openSmall,
  type ChainTrouble,
  type Head,
  type Keyring,
  type OpenedEntry,
  type VaultKey,
} from '@handrail/vault';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { fromJson } from '../device.ts';
import { readBody } from '../document/body.ts';
import { fold, standing, type Act, type Document } from '../document/document.ts';
import { countedStamp } from '../document/stamp.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { FromWorker, Newer, Trouble } from '../protocol.ts';
import { newLine, type Line as RelayLine } from '../rooms/line.ts';
import { openInvitations, type Invitations } from '../rooms/invitation-opened.ts';
import type { Asleep, Room } from '../rooms/room.ts';
import type { Findable } from '../rooms/search.ts';
import { coverOf, type Line } from './directory.ts';
import {
  draftPlaces,
  entryNumber,
  entryPlaces,
  headPlace,
  keyringPlace,
  metaPlace,
  summaryPlaces,
} from './places.ts';

/** Where a draft lies, and its words. */
export interface Draft {
  readonly place: string;
  readonly text: string;
}

/** When copies were made, in milliseconds; null when never. */
export interface Meta {
  readonly lastBackupAt: number | null;
  readonly lastKitAt: number | null;
}
export const noCopies: Meta = { lastBackupAt: null, lastKitAt: null };

/** An open notebook. Acts change it only after their commit. */
export interface Notebook {
  line: Line;
  vaultKey: VaultKey;
  keyring: Keyring;
  readonly document: Document;
  /** The last entry of this device; null before the first. */
  head: Head | null;
  /** Newest heads of this person's earlier devices, in a restored copy: the next entry names them. */
  others: readonly Head[];
  /** Number of the next entry's place. Never a place that is used, whatever lies there. */
  next: number;
  /** Where each entry lies. */
  readonly where: Map<string, string>;
  readonly drafts: Map<string, Draft>;
  meta: Meta;
  /** Entries sealed in a newer format, which could not be opened at all. */
  readonly sealedNewer: readonly Newer[];
  readonly trouble: readonly Trouble[];
  /** A newer app pinned a head this version cannot read: going on would write a second history beside it. */
  readonly readOnly: boolean;
  /** Small things sealed in a newer format: they are not written over, and their key is not taken away. [D13] */
  readonly newerSmall: { readonly meta: boolean; readonly drafts: boolean; readonly invitations: boolean };
  /** Opened with the kit: the passphrase may be lost, so setting a new one does not ask for it. */
  openedWith: 'passphrase' | 'kit' | 'local';
  /** Summaries of rooms that sleep, sealed, until they are opened, after the record. */
  summaries: readonly Kept[];
  /** Ids of rooms that lie here and were not opened yet. */
  readonly unopened: Set<string>;
  /** Rooms this notebook shares in that are awake, by id. */
  readonly rooms: Map<string, Room>;
  /** Those of a desk of many that sleep, by id (`rooms/awake.ts` wakes them). */
  readonly asleep: Map<string, Asleep>;
  /** How often the page asked for a room. */
  asked: number;
  /** What the page has searched in, by room; gone when the notebook closes. */
  readonly findable: Map<string, Findable>;
  readonly invitations: Invitations;
  /** The line to the relay. */
  readonly relay: RelayLine;
}

/** An opened entry as the document takes it in: stamp counted, body read. */
export const actOf = ({ entryId, header, body }: OpenedEntry): Act => {
  const headTimes = [
    ...(header.previous ? [header.previous.time] : []),
    ...header.heads.map((head) => head.time),
  ];
  const stamp = countedStamp(header.stamp, headTimes);
  if (body === null) return { entryId, stamp, at: header.at, body: null, partly: false };
  const read = readBody(body);
  return read.kind === 'read'
    ? { entryId, stamp, at: header.at, body: read.body, partly: read.partly }
    : { entryId, stamp, at: header.at, body: 'newer', partly: false };
};

type Small<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

const small = async <T>(
  key: VaultKey,
  label: string,
  place: string,
  kept: ReadonlyMap<string, Bytes>,
): Promise<Small<T>> => {
  const sealed = kept.get(place);
  if (!sealed) return { kind: 'none' };
  const opened = await openSmall(key, label, place, sealed);
  if (opened.ok) return { kind: 'read', value: fromJson(opened.value) as T };
  return { kind: opened.error === 'newer-version' ? 'newer' : 'damaged' };
};

interface OpenDrafts {
  readonly drafts: Map<string, Draft>;
  readonly altered: number;
  /** Whether some are sealed in a newer format. */
  readonly newer: boolean;
}

const openDrafts = async (
  key: VaultKey,
  notebookId: string,
  kept: ReadonlyMap<string, Bytes>,
): Promise<OpenDrafts> => {
  const drafts = new Map<string, Draft>();
  let altered = 0;
  let newer = false;
  for (const place of kept.keys()) {
    if (!place.startsWith(draftPlaces(notebookId))) continue;
    const draft = await small<{ key: string; text: string }>(key, 'draft', place, kept);
    if (draft.kind === 'read') drafts.set(draft.value.key, { place, text: draft.value.text });
    else if (draft.kind === 'damaged') altered += 1;
    else newer = true;
  }
  return { drafts, altered, newer };
};

/** The pin that is further on: the one beside the entries, or the one inside the keyring. */
const pinOf = (beside: Small<Head>, inKeyring: Head | null): Head | null => {
  if (beside.kind !== 'read') return inKeyring;
  return inKeyring && inKeyring.sequence > beside.value.sequence ? inKeyring : beside.value;
};

/** How many entries one finding of the vault is about. What may only be newer is told as newer. */
const weight = (trouble: ChainTrouble): number => {
  if (trouble.kind === 'altered') return 1;
  if (trouble.perhapsNewer) return 0;
  if (trouble.kind === 'gap') return trouble.to - trouble.from + 1;
  return trouble.of === 'keyring' ? 1 : trouble.pinned - trouble.found;
};

/** Bodies that are gone without any entry saying that they were erased: somebody else took them out. */
const takenOut = (document: Document): number =>
  [...document.acts.values()].filter((act) => act.body === null && !document.erased.has(act.entryId)).length;

const troubleOf = (found: readonly ChainTrouble[], altered: number): Trouble[] => {
  const counts = { gap: 0, altered, 'rolled-back': 0 };
  for (const trouble of found) counts[trouble.kind] += weight(trouble);
  return (['gap', 'altered', 'rolled-back'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, count: counts[kind] }));
};

/** Entry id → place. The id is outside the seal; that it is the right one is what opening checks. */
const whereEach = (entries: readonly Kept[]): Map<string, string> => {
  const where = new Map<string, string>();
  for (const [place, bytes] of entries) {
    const outside = readEnvelope(bytes);
    if (outside.ok) where.set(outside.value.entryId, place);
  }
  return where;
};

/** The entries among everything kept of a notebook, oldest first. */
export const entriesIn = (everything: readonly Kept[], line: Line): readonly Kept[] =>
  everything.filter(([place]) => place.startsWith(entryPlaces(line.id)));

/**
 * Opens everything kept of one notebook but its rooms. `newer-version`, `older-version` (made with a trial version) and `damaged` are
 * about the keyring: without it nothing opens. Anything else that is wrong is opened as far as it goes and named in `trouble`.
 */
export const loadNotebook = async (
  line: Line,
  vaultKey: VaultKey,
  everything: readonly Kept[],
  openedWith: Notebook['openedWith'],
): Promise<Result<Notebook, 'newer-version' | 'older-version' | 'damaged'>> => {
  const kept = new Map(everything);
  const sealedKeyring = kept.get(keyringPlace(line.id));
  if (!sealedKeyring) return err('damaged');
  const opened = await openKeyring(vaultKey, line.id, sealedKeyring);
  if (!opened.ok) return opened;
  const keyring = opened.value;

  const entries = entriesIn(everything, line);
  const [beside, meta, { drafts, altered, newer }, invited] = await Promise.all([
    small<Head>(vaultKey, 'head', headPlace(line.id), kept),
    small<Meta>(vaultKey, 'meta', metaPlace(line.id), kept),
    openDrafts(vaultKey, line.id, kept),
    openInvitations(vaultKey, line.id, kept),
  ]);
  const chain = await openChain(
    keyring,
    entries.map(([, bytes]) => bytes),
    pinOf(beside, keyring.head),
  );
  const document = fold(chain.opened.map(actOf));

  const smallLost = altered + invited.altered;
  const metaLost = meta.kind === 'damaged';
  const headLost = beside.kind === 'damaged' || (beside.kind === 'none' && entries.length > 0);
  const last = entries.at(-1);
  return ok({
    line,
    vaultKey,
    keyring,
    document,
    drafts,
    openedWith,
    head: chain.head,
    others: chain.others,
    next: last ? entryNumber(last[0]) + 1 : 0,
    where: whereEach(entries),
    meta: meta.kind === 'read' ? meta.value : noCopies,
    sealedNewer: chain.newer.map(({ position }) => ({ entryId: entries[position]?.[0] ?? '', at: null })),
    trouble: troubleOf(
      chain.trouble,
      smallLost + takenOut(document) + (headLost ? 1 : 0) + (metaLost ? 1 : 0),
    ),
    readOnly: beside.kind === 'newer',
    newerSmall: { meta: meta.kind === 'newer', drafts: newer, invitations: invited.newer },
    summaries: everything.filter(([place]) => place.startsWith(summaryPlaces(line.id))),
    unopened: new Set(),
    rooms: new Map(),
    asleep: new Map(),
    asked: 0,
    findable: new Map(),
    invitations: invited.invitations,
    relay: newLine(),
  });
};

/** What this version could not read, wherever the newer version shows: in the format, or inside the body. [D13] */
export const newerIn = ({ document, sealedNewer }: Notebook): Newer[] => [
  ...sealedNewer,
  ...[...document.newer].map((entryId) => ({ entryId, at: document.acts.get(entryId)?.at ?? null })),
];

/** Everything the page needs when a notebook opens. */
export const openedMessage = (notebook: Notebook): FromWorker => ({
  type: 'opened',
  notebook: coverOf(notebook.line),
  personId: notebook.keyring.personId,
  records: standing(notebook.document),
  drafts: Object.fromEntries([...notebook.drafts].map(([key, { text }]) => [key, text])),
  newer: newerIn(notebook),
  trouble: notebook.trouble,
});
