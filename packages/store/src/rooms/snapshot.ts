/**
 * What the entries of a room came to, in one sealed piece, so that a room of thousands opens without opening each of them
 * again. A cache and never the history: the entries lie where they lay, and it is believed only while the room's state names
 * it. Those that came after it are judged as they always are. [T54, decision 0012]
 */
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { kindNames, kinds } from '@handrail/domain/records.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { utf8 } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toHex } from '@handrail/proof/text-codes.ts';
import { openSmall, sealSmall } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import type { Body } from '../document/body.ts';
import type { Act } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomEntryPlace, roomSnapPlace } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import { placeKey, type Lasting, type Link, type Named, type Room } from './room.ts';

/** Raised with every change of what an entry is worth (`intake.ts`, `chain.ts`, `admit.ts`, `body.ts`). */
const judging = 1;

/** What this version knows of kinds and of who may write them. A version that knows more judges every entry again. [D13] */
const knows = JSON.stringify([
  judging,
  whoMayChange,
  kindNames.map((kind) => [kind, Object.keys(kinds[kind])]),
]);
let rules: Promise<string> | null = null;
const rulesNow = (): Promise<string> =>
  (rules ??= sha256(utf8(knows)).then((hash) => toHex(hash).slice(0, 32)));

const worths = ['counts', 'refused', 'bodyless'] as const;

/** Device and sequence; hash and time only where they are not those of the entry that is here. */
type NamedOnDisk = readonly [device: number, sequence: number, hash?: string, time?: number];
type LinkOnDisk = readonly [
  entryId: string,
  author: number,
  sequence: number,
  hash: string,
  time: number,
  worth: number,
  counted: number,
  number: number,
  names: readonly NamedOnDisk[],
];
type ActOnDisk = readonly [link: number, at: number, body: Body | null | 'newer', partly?: 1];

interface SnapshotOnDisk {
  readonly v: 1;
  readonly id: string;
  /** By which it was judged. */
  readonly rules: string;
  readonly next: number;
  readonly devices: readonly string[];
  readonly links: readonly LinkOnDisk[];
  readonly acts: readonly ActOnDisk[];
}

/** What entries came to: their links, in the order in which they were taken in, and their acts. */
export interface Snapshot {
  readonly next: number;
  readonly links: readonly Link[];
  readonly acts: readonly Act[];
}

/** Numbers for ids that come again and again. */
const numbering = () => {
  const ids = new Map<string, number>();
  return {
    of: (id: string): number => {
      const known = ids.get(id) ?? ids.size;
      ids.set(id, known);
      return known;
    },
    all: (): string[] => [...ids.keys()],
  };
};

/** Everything that is acknowledged; what is on its way lies apart, and is read from there. */
const snapshotJson = (room: Room, id: string, judgedBy: string): SnapshotOnDisk => {
  const devices = numbering();
  const links = [...room.links.values()].filter(({ number }) => number !== null);
  const at = new Map(links.map(({ entryId }, index) => [entryId, index]));
  const nameOf = ({ device, sequence, hash, time }: Named): NamedOnDisk => {
    const here = room.places.get(placeKey(device, sequence));
    return here?.hash === hash && here.time === time && here.number !== null
      ? [devices.of(device), sequence]
      : [devices.of(device), sequence, hash, time];
  };
  return {
    v: 1,
    id,
    rules: judgedBy,
    next: room.next.entry,
    links: links.map(({ entryId, author, sequence, hash, time, worth, counted, number, names }) => [
      entryId,
      devices.of(author),
      sequence,
      hash,
      time,
      worths.indexOf(worth),
      counted,
      number ?? 0,
      names.map(nameOf),
    ]),
    acts: [...room.document.acts.values()].flatMap(({ entryId, at: when, body, partly }): ActOnDisk[] => {
      const link = at.get(entryId);
      if (link === undefined) return [];
      return [partly ? [link, when, body, 1] : [link, when, body]];
    }),
    devices: devices.all(),
  };
};

const device = (devices: readonly string[], number: number): string => devices[number] ?? '';

const readLinks = ({ devices, links }: SnapshotOnDisk): Link[] => {
  const byPlace = new Map<string, LinkOnDisk>();
  for (const link of links) byPlace.set(placeKey(device(devices, link[1]), link[2]), link);
  const named = ([id, sequence, hash, time]: NamedOnDisk): Named => {
    const here = byPlace.get(placeKey(device(devices, id), sequence));
    return {
      device: device(devices, id),
      sequence,
      hash: hash ?? here?.[3] ?? '',
      time: time ?? here?.[4] ?? 0,
    };
  };
  return links.map(([entryId, author, sequence, hash, time, worth, counted, number, names]) => ({
    entryId,
    author: device(devices, author),
    sequence,
    hash,
    time,
    names: names.map(named),
    worth: worths[worth] ?? 'refused',
    counted,
    number,
  }));
};

const readSnapshot = (kept: SnapshotOnDisk): Snapshot => {
  const links = readLinks(kept);
  const acts = kept.acts.flatMap(([index, at, body, partly]): Act[] => {
    const link = links[index];
    if (!link) return [];
    const stamp = { time: link.counted, device: link.author };
    return [{ entryId: link.entryId, stamp, at, body, partly: partly === 1 }];
  });
  return { next: kept.next, links, acts };
};

/** What to commit together, so that the state names the snapshot that lies there. */
export const snapshotKept = async (
  { parts }: Device,
  { vaultKey, line }: Notebook,
  room: Room,
): Promise<{ readonly snap: NonNullable<Lasting['snap']>; readonly kept: Kept }> => {
  const id = newId(parts.chance);
  const place = roomSnapPlace(line.id, room.id);
  const json = toJson(snapshotJson(room, id, await rulesNow()));
  const sealed = await sealSmall(vaultKey, 'snap', place, json, parts.chance);
  return { snap: { id, next: room.next.entry }, kept: [place, sealed] };
};

/**
 * The snapshot that the room's state names. Null when there is none, or another one lies there, or it does not open, or it
 * was made by a version that judges otherwise, or the entries it tells of are not there any more: then every entry is judged again, and nobody need be told.
 */
export const openSnapshot = async (
  { parts }: Device,
  { vaultKey, line }: Notebook,
  { id, lasting: { snap } }: Pick<Room, 'id' | 'lasting'>,
): Promise<Snapshot | null> => {
  if (!snap || snap.next === 0) return null;
  const place = roomSnapPlace(line.id, id);
  const [sealed, last] = await Promise.all([
    parts.storage.get(place),
    parts.storage.get(roomEntryPlace(line.id, id, snap.next - 1)),
  ]);
  const opened = sealed && last && (await openSmall(vaultKey, 'snap', place, sealed));
  if (!opened?.ok) return null;
  const kept = fromJson(opened.value) as SnapshotOnDisk;
  if (kept.v !== 1 || kept.id !== snap.id || kept.next !== snap.next) return null;
  if (kept.rules !== (await rulesNow())) return null;
  // One for every entry that lies there, refused ones too; what stood in nobody's place has none, and nothing is said of it.
  return kept.links.length > snap.next ? null : readSnapshot(kept);
};
