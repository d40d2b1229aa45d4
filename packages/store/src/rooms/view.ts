/** What the page is told of rooms. */
import { changedAt, authorDeviceOf, standing, recordOf } from '../document/document.ts';
import { isKind, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import type { Ref } from '../document/body.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Author, DeviceView, FromWorker, RoomLine, RoomTrouble, RoomView } from '../protocol.ts';
import { summaryOf } from './summary.ts';
import { isFull, isIn, isOpen, otherIn, sharesFromHere, type Room } from './room.ts';

/** The things an act speaks of. */
export const touchedBy = (body: {
  readonly changes: readonly Ref[];
  readonly removed?: readonly Ref[];
  readonly putBack?: readonly Ref[];
}): Ref[] => [...body.changes, ...(body.removed ?? []), ...(body.putBack ?? [])];

/** By body, the things it speaks of: read once, because with every act the page is told of all that is not sent. */
const spokenOf = new WeakMap<object, readonly string[]>();
const keysOf = (body: Parameters<typeof touchedBy>[0]): readonly string[] => {
  const known = spokenOf.get(body) ?? touchedBy(body).map(({ kind, id }) => `${kind} ${id}`);
  spokenOf.set(body, known);
  return known;
};

const unsentIn = ({ out }: Room): string[] => {
  const keys = new Set<string>();
  for (const { body } of out) for (const key of keysOf(body)) keys.add(key);
  return [...keys];
};

const newerIn = ({ document, waiting }: Room): number =>
  document.newer.size + [...waiting.values()].filter(({ newer }) => newer).length;

const kindsOfTrouble: readonly RoomTrouble['kind'][] = [
  'withheld',
  'forked',
  'rolled-back',
  'replayed',
  'forged',
  'not-allowed',
  'no-key',
  'many-devices',
  'newer',
  'waiting',
];

/** One line a kind; nothing for what is in order. */
export const troubleIn = (room: Room): RoomTrouble[] => {
  const { findings, withheld, letGo } = room.lasting;
  const waits = [...room.waiting.values()].filter(({ newer }) => !newer).length + letGo;
  const more: Partial<Record<RoomTrouble['kind'], number>> = {
    withheld,
    newer: newerIn(room),
    waiting: room.now.caughtUp || letGo > 0 ? waits : 0,
  };
  return kindsOfTrouble
    .map((kind) => ({ kind, count: (findings.get(kind)?.size ?? 0) + (more[kind] ?? 0) }))
    .filter(({ count }) => count > 0);
};

/** This device would be one too many of its person's. It comes in when they take another one out. [T36] */
const isKeptOut = (room: Room, { personId, deviceId }: Notebook['keyring']): boolean =>
  isOpen(room, { personId, deviceId }) &&
  !room.lasting.roster.devices.has(deviceId) &&
  isFull(room.lasting.roster, personId);

/** A person's devices in a room, oldest first. When each came is not known to others: the day is in its own notebook. */
const devicesOf = ({ lasting }: Room, personId: string, thisDevice: string): DeviceView[] =>
  [...lasting.roster.devices.values()]
    .filter(({ person }) => person === personId)
    .map(({ id, closedAt }) => ({
      id,
      this: id === thisDevice,
      addedAt: null,
      removed: closedAt !== null,
    }));

export const roomView = ({ keyring }: Notebook, room: Room): RoomView => {
  const { personId, deviceId } = keyring;
  const other = otherIn(room, personId);
  return {
    id: room.id,
    mine: room.mine,
    other: other === null ? null : { personId: other, devices: devicesOf(room, other, deviceId) },
    state: isOpen(room, { personId, deviceId }) ? 'open' : 'ended',
    sharesFromHere: sharesFromHere(room, personId, deviceId),
    unsent: unsentIn(room),
    trouble: [
      ...troubleIn(room),
      ...(isKeptOut(room, keyring) ? [{ kind: 'many-devices' as const, count: 1 }] : []),
    ],
    awake: true,
    summary: summaryOf(room.document, (kind, id) => authorOf(room, kind, id)),
  };
};

/** The room and everything in it; nothing before this person is confirmed. */
export const roomMessages = (notebook: Notebook): FromWorker[] =>
  [...notebook.rooms.values()].flatMap((room) => wholeRoom(notebook, room));

const wholeRoom = (notebook: Notebook, room: Room): FromWorker[] =>
  isIn(room, notebook.keyring.personId)
    ? [
        { type: 'room', room: roomView(notebook, room) },
        { type: 'room-records', roomId: room.id, whole: true, set: standingIn(room), gone: [] },
      ]
    : [];

/** Whose words a thing is. One that is not in the roster any more was a member's or the owner's all the same. */
const authorOf = ({ document, lasting, mine }: Room, kind: Kind, id: string): Author => {
  const device = authorDeviceOf(document, kind, id) ?? '';
  const person = lasting.roster.devices.get(device)?.person ?? '';
  return lasting.roster.members.get(person)?.role ?? mine;
};

const standingIn = (room: Room): RoomLine[] =>
  standing(room.document).map(([kind, record]) => lineOf(room, kind, record));

const lineOf = (room: Room, kind: Kind, record: AnyRecord): RoomLine => [
  kind,
  record,
  changedAt(room.document, kind, record.id),
  authorOf(room, kind, record.id),
];

const linesFor = (room: Room, touched: readonly Ref[]) => {
  const { document } = room;
  const set: RoomLine[] = [];
  const gone: (readonly [Kind, string])[] = [];
  const once = new Map(touched.map((ref) => [`${ref.kind} ${ref.id}`, ref]));
  for (const { kind, id } of once.values()) {
    if (!isKind(kind)) continue;
    const record = recordOf(document, kind, id);
    if (record) set.push(lineOf(room, kind, record));
    else gone.push([kind, id]);
  }
  return { set, gone };
};

/**
 * Tells the page that a room changed: its view, and the things that were touched (`whole`: everything, when the document
 * was folded anew).
 */
export const tellRoom = (
  device: Device,
  notebook: Notebook,
  room: Room,
  touched: readonly Ref[] | 'whole' | 'view' = 'view',
): void => {
  const { post } = device.parts;
  if (!isIn(room, notebook.keyring.personId)) return;
  if (touched === 'whole') return wholeRoom(notebook, room).forEach(post);
  if (touched !== 'view' && touched.length > 0) {
    const lines = linesFor(room, touched);
    if (lines.set.length + lines.gone.length > 0)
      post({ type: 'room-records', roomId: room.id, whole: false, ...lines });
  }
  post({ type: 'room', room: roomView(notebook, room) });
};
