/**
 * What another device of the same person took out of a room is not put back by this one, whose own record may not know why it
 * went: not before the person chose it once more, here. [T39]
 */
import { project, type Projected } from '@handrail/domain/circle/projection.ts';
import type { Records } from '@handrail/domain/circle/seen.ts';
import { isSharedKind, partOf } from '@handrail/domain/circle/what-goes.ts';
import { isKind, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import type { Deed, WrittenChange } from '../document/body.ts';
import type { Act, Document } from '../document/document.ts';
import type { Lasting, Room } from './room.ts';

const thingKey = (kind: string, id: string): string => `${kind} ${id}`;
const fieldKey = (kind: string, id: string, field: string): string => `${kind} ${id} ${field}`;

const takenBack = ({ kind, id, fields }: WrittenChange): string[] =>
  Object.keys(fields)
    .filter((field) => fields[field] === null)
    .map((field) => fieldKey(kind, id, field));
const removedIn = ({ removed = [] }: Deed): string[] => removed.map(({ kind, id }) => thingKey(kind, id));

/** Names of what an act took out: things, and fields of things. */
const takenOutBy = ({ body }: Act): string[] => {
  if (body === null || body === 'newer') return [];
  const deeds: readonly Deed[] = [body, ...(body.carried ?? [])];
  return [...deeds.flatMap(removedIn), ...deeds.flatMap(({ changes }) => changes.flatMap(takenBack))];
};

/** With what these acts, which came just now, took out. `clock`: of the home record, at this moment. */
export const heldBackAfter = (
  { mine, device, lasting }: Pick<Room, 'mine' | 'device' | 'lasting'>,
  acts: readonly Act[],
  clock: number,
): Lasting['heldBack'] => {
  const { devices, owner } = lasting.roster;
  const others = acts.filter(
    ({ stamp }) => stamp.device !== device && devices.get(stamp.device)?.person === owner,
  );
  const taken = mine === 'owner' ? others.flatMap(takenOutBy) : [];
  if (taken.length === 0) return lasting.heldBack;
  const held = new Map(lasting.heldBack);
  for (const name of taken) held.set(name, clock);
  return held;
};

type Share = RecordOf<'share'>;

/** Whether a choice about this room was made on this device after that time of the home record. */
const madeHere = (home: Document, { id, device }: Pick<Room, 'id' | 'device'>, after: number) => {
  const things = home.things.get('share');
  return (share: Share): boolean => {
    const mark = things?.get(share.id)?.fields.get('state')?.mark;
    return share.roomId === id && mark?.device === device && mark.time > after;
  };
};

/** What the choices made here since then let into the room, by themselves. */
const chosenSince = (
  home: Document,
  records: Records,
  room: Pick<Room, 'id' | 'device'>,
): ((after: number) => ReadonlySet<string>) => {
  const known = new Map<number, ReadonlySet<string>>();
  return (after) => {
    const fresh = records('share').filter(madeHere(home, room, after));
    const these: Records = (kind) => (kind === 'share' ? (fresh as never) : records(kind));
    const chosen =
      known.get(after) ?? new Set(project(these, room.id).map(({ kind, id }) => thingKey(kind, id)));
    known.set(after, chosen);
    return chosen;
  };
};

const stopped = (roomId: string, kind: Kind, itemId: string): Share | null => {
  const part = partOf(kind);
  if (part === null) return null;
  const since = Number.MAX_SAFE_INTEGER;
  return {
    id: `held ${thingKey(kind, itemId)}`,
    madeAt: 0,
    roomId,
    of: 'item',
    part,
    kind,
    itemId,
    state: 'stopped',
    since,
  };
};

type Here = Pick<Room, 'id' | 'device' | 'document' | 'lasting'>;

/** What goes by the session it was said in, and by no choice of a part. */
const isOfNoPart = (kind: Kind): boolean => isSharedKind(kind) && partOf(kind) === null;

/** What the room should show, as far as this device may say it. `records`: of the home record, `home`. */
export const projectedHere = (home: Document, records: Records, room: Here): readonly Projected[] => {
  const { heldBack } = room.lasting;
  if (heldBack.size === 0) return project(records, room.id);
  const chosen = chosenSince(home, records, room);
  const stops: Share[] = [];
  const gone = new Set<string>();
  const fields = new Set<string>();
  for (const [name, after] of heldBack) {
    const [kind = '', id = '', field] = name.split(' ');
    if (!isKind(kind)) continue;
    const there = room.document.things.get(kind)?.get(id);
    const here = home.things.get(kind)?.get(id);
    const since = (mark: { readonly device: string; readonly time: number } | undefined): boolean =>
      mark?.device === room.device && mark.time > after;
    if (field !== undefined) {
      const told = there?.fields.get(field);
      const stands = told?.value === null && told.mark.device !== room.device;
      const chosenAnew =
        since(here?.fields.get(field)?.mark) ||
        (isOfNoPart(kind)
          ? since(here?.fields.get('shared')?.mark)
          : records('share').some(madeHere(home, room, after)));
      if (stands && !chosenAnew) fields.add(name);
      continue;
    }
    const { removal } = there ?? {};
    if (!removal?.gone || removal.mark.device === room.device) continue;
    // Put back at home, here: that is a choice too.
    if (since(here?.removal?.mark)) continue;
    if (isOfNoPart(kind)) {
      // What is said here since then was chosen here: the words, or the yes to letting them be read.
      if (![...(here?.fields.values() ?? [])].some(({ mark }) => since(mark))) gone.add(name);
      continue;
    }
    if (chosen(after).has(name)) continue;
    const stop = stopped(room.id, kind, id);
    if (stop) stops.push(stop);
  }
  const shares = [...records('share'), ...stops];
  const these: Records = (kind) => (kind === 'share' ? (shares as never) : records(kind));
  const projected = project(these, room.id).filter(({ kind, id }) => !gone.has(thingKey(kind, id)));
  if (fields.size === 0) return projected;
  return projected.map(({ kind, id, fields: all }): Projected => ({
    kind,
    id,
    fields: Object.fromEntries(
      Object.entries(all).filter(([field]) => !fields.has(fieldKey(kind, id, field))),
    ),
  }));
};
