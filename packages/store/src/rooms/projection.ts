/**
 * What a room should show of the person's own record, and the one act that makes it so. The person's words live at home;
 * a room holds what was chosen for it, and nothing is ever told there but the difference. [T33, T34]
 *
 * Only the newest device of the person projects, because an older one may not know what was chosen since (decision 0010).
 * Everything follows from the two documents, so a device that stopped anywhere goes on by asking again.
 */
import type { Projected } from '@handrail/domain/circle/projection.ts';
import type { Records } from '@handrail/domain/circle/seen.ts';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { fieldProblem, kindNames, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import type { Body, Ref, WrittenChange } from '../document/body.ts';
import { standing, type Document } from '../document/document.ts';
import { eraseOf } from '../document/erase.ts';
import { saidBy } from '../document/history.ts';

const ownersKinds: readonly Kind[] = kindNames.filter((kind) => whoMayChange[kind] === 'owner');

/** The records of a document by kind, read once. */
export const recordsIn = (document: Document): Records => {
  const byKind = new Map<Kind, unknown[]>();
  for (const [kind, record] of standing(document)) {
    const list = byKind.get(kind);
    if (list) list.push(record);
    else byKind.set(kind, [record]);
  }
  return <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as RecordOf<K>[];
};

/** The same value, however it was made: what is kept is JSON. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    JSON.stringify(ordered(a)) === JSON.stringify(ordered(b)));
const ordered = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(sorted.map(([name, one]) => [name, ordered(one)]));
};

type Thing = NonNullable<ReturnType<NonNullable<ReturnType<Document['things']['get']>>['get']>>;

/** Fields that differ; `null` where the room still has what is not to be there. A newer app's fields and values are left alone. [D13] */
const fieldsToTell = ({ kind, fields }: Projected, there: Thing | undefined): Record<string, unknown> => {
  const tell: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields))
    if (!same(there?.fields.get(field)?.value, value)) tell[field] = value;
  for (const [field, { value, shown }] of there?.fields ?? [])
    if (shown && value !== null && !Object.hasOwn(fields, field) && fieldProblem(kind, field, null) === null)
      tell[field] = null;
  return tell;
};

/**
 * The act that makes the owner's part of a room what it should be; null when it already is. Never touches what the
 * member may write.
 */
export const actToProject = (desired: readonly Projected[], room: Document): Body | null => {
  const changes: WrittenChange[] = [];
  const putBack: Ref[] = [];
  const wanted = new Set<string>();
  for (const one of desired) {
    const { kind, id } = one;
    if (whoMayChange[kind] !== 'owner') continue;
    wanted.add(`${kind} ${id}`);
    const there = room.things.get(kind)?.get(id);
    const fields = fieldsToTell(one, there);
    // A thing without words is a thing all the same: it is told once, so that it stands there.
    if (Object.keys(fields).length > 0 || !there?.first) changes.push({ kind, id, fields });
    if (there?.removal?.gone) putBack.push({ kind, id });
  }
  const removed = ownersKinds.flatMap((kind) =>
    [...(room.things.get(kind) ?? [])]
      .filter(([id, thing]) => thing.first && !thing.removal?.gone && !wanted.has(`${kind} ${id}`))
      .map(([id]): Ref => ({ kind, id })),
  );
  if (changes.length + removed.length + putBack.length === 0) return null;
  return {
    v: 1,
    changes,
    ...(removed.length > 0 && { removed }),
    ...(putBack.length > 0 && { putBack }),
  };
};

/** Things of the owner that were erased at home: the removal is left, and no word. */
const erasedThings = (home: Document): Set<string> => {
  const erased = new Set<string>();
  for (const kind of ownersKinds)
    for (const [id, { first, removal }] of home.things.get(kind) ?? [])
      if (removal?.gone === true && first === null) erased.add(`${kind} ${id}`);
  return erased;
};

/** Things the owner told this room of, whose words are erased at home and not here. */
export const erasedAtHome = (home: Document, room: Document): Ref[] => {
  const erased = erasedThings(home);
  const told = new Map<string, Ref>();
  if (erased.size === 0) return [];
  for (const act of room.acts.values())
    for (const { deed } of saidBy(room, act))
      for (const { kind, id } of deed.changes)
        if (erased.has(`${kind} ${id}`)) told.set(`${kind} ${id}`, { kind, id });
  return [...told.values()];
};

/**
 * The act that takes the words of one thing out of the owner's entries in a room. `byOwner`: whether an entry is the
 * owner's: what a member wrote, readable or not, neither goes nor stands in the way. `newer-version`: an entry of the
 * owner's newer app may speak of it out of this version's sight.
 */
export const actToErase = (
  room: Document,
  { kind, id }: Ref,
  byOwner: (entryId: string) => boolean,
): Body | 'not-found' | 'newer-version' => {
  const owners = new Map([...room.acts].filter(([entryId]) => byOwner(entryId)));
  const erasure = eraseOf({ ...room, acts: owners }, kind, id);
  return typeof erasure === 'string' ? erasure : erasure.body;
};
