/**
 * What is on its way and says more than the room should show by now. What was stopped, removed or changed before it left
 * does not leave; what was sealed already, and may have been heard, goes without its words and is erased. [T38]
 */
import type { Projected } from '@handrail/domain/circle/projection.ts';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { isKind } from '@handrail/domain/records.ts';
import { eraseBody } from '@handrail/vault';
import type { Body, Carried, Deed, Ref, WrittenChange } from '../document/body.ts';
import { fold, type Act, type Document } from '../document/document.ts';
import { same } from './projection.ts';
import type { Outgoing, Room } from './room.ts';

/** By entry id, what takes the place of an act on its way; null: it goes from here, and nobody ever had it. */
export type Instead = ReadonlyMap<string, Outgoing | null>;

export interface Unsaid {
  readonly instead: Instead;
  /** Sealed and perhaps sent: these are erased, here, at the relay and on the other's devices. */
  readonly erases: readonly string[];
}

/** Sealed, it has its place in the chain and goes without its body; unsealed, it goes from here. */
export const withoutWords = (one: Outgoing): Outgoing | null => {
  if (!one.sealed) return null;
  const bytes = eraseBody(one.sealed.bytes) ?? one.sealed.bytes;
  const { erases } = one.body;
  return { ...one, body: { v: 1, changes: [], ...(erases && { erases }) }, sealed: { ...one.sealed, bytes } };
};

interface Wanted {
  readonly fields: ReadonlyMap<string, Projected['fields']>;
  /** Whether this device says at all what the room shows. */
  readonly speaks: boolean;
  /** Whether somebody but this device may have that entry. */
  readonly heard: (entryId: string) => boolean;
  /** When a backup was made last, by this device's clock: a copy may believe what was on its way then. */
  readonly backupAt: number | null;
}

/** Acts tell the day only. */
const aDay = 86_400_000;

const keyOf = ({ kind, id }: Ref): string => `${kind} ${id}`;
/** What both write is said in the room and not from home: nothing at home speaks against it. [T42] */
const isOfBoth = ({ kind }: Ref): boolean => isKind(kind) && whoMayChange[kind] === 'both';
const isWanted = ({ fields }: Wanted, ref: Ref): boolean => isOfBoth(ref) || fields.has(keyOf(ref));

/** Whether the room should show just this. */
const stillSo = ({ fields }: Wanted, change: WrittenChange): boolean => {
  if (isOfBoth(change)) return true;
  const wanted = fields.get(keyOf(change));
  return (
    wanted !== undefined &&
    Object.entries(change.fields).every(([field, value]) => same(wanted[field] ?? null, value))
  );
};
const mayGo = (wanted: Wanted, { changes, putBack = [] }: Deed): boolean =>
  wanted.speaks
    ? changes.every((change) => stillSo(wanted, change)) && putBack.every((ref) => isWanted(wanted, ref))
    : [...changes, ...putBack].every(isOfBoth);

/** Whether it holds a thing, or a field of one, that is not to be there at all any more. */
const tellsTooMuch = (wanted: Wanted, { changes }: Deed): boolean =>
  changes.some((change) => {
    if (isOfBoth(change)) return false;
    const fields = wanted.fields.get(keyOf(change));
    return (
      fields === undefined ||
      Object.entries(change.fields).some(([field, value]) => value !== null && !Object.hasOwn(fields, field))
    );
  });

/** Taking back says no word, so it may always go; a copy that believes something else hears of it. */
const takesBack = (wanted: Wanted, { at, body }: Outgoing): Body | null => {
  const mayBelieve = wanted.speaks && wanted.backupAt !== null && wanted.backupAt + aDay >= at;
  const refs = [...(body.removed ?? []), ...(mayBelieve ? body.changes : [])];
  const gone = new Map(refs.filter((ref) => !isWanted(wanted, ref)).map((ref) => [keyOf(ref), ref]));
  if (gone.size === 0) return null;
  return { v: 1, changes: [], removed: [...gone.values()].map(({ kind, id }) => ({ kind, id })) };
};

/** What entries that nobody has had said of other things. */
const unheard = (wanted: Wanted, { carried = [] }: Body): Carried[] =>
  carried.filter(({ entry }) => !wanted.heard(entry));

const unsealedInstead = (wanted: Wanted, one: Outgoing): Outgoing | null => {
  const { body } = one;
  if (!body.erases) {
    if (mayGo(wanted, body)) return one;
    const left = takesBack(wanted, one);
    return left && { ...one, body: left };
  }
  const stale = new Set(unheard(wanted, body).filter((part) => !mayGo(wanted, part)));
  if (stale.size === 0 && mayGo(wanted, body)) return one;
  const left = (body.carried ?? []).filter((part) => !stale.has(part));
  const carried = { ...(left.length > 0 && { carried: left }), erases: body.erases };
  if (mayGo(wanted, body)) {
    const { carried: _, ...rest } = body;
    return { ...one, body: { ...rest, ...carried } };
  }
  return { ...one, body: { v: 1, changes: [], ...takesBack(wanted, one), ...carried } };
};

/**
 * What must not leave as it stands. `desired`: what the room should show. `speaks`: whether it is told from this device;
 * another one tells nothing, but may still take back.
 */
export const unsaidIn = (
  room: Pick<Room, 'out' | 'links'>,
  desired: readonly Projected[],
  { speaks, backupAt }: Pick<Wanted, 'speaks' | 'backupAt'>,
): Unsaid => {
  const instead = new Map<string, Outgoing | null>();
  const erases = new Set<string>();
  if (room.out.length === 0) return { instead, erases: [] };
  const wanted: Wanted = {
    fields: new Map(desired.map((one) => [keyOf(one), one.fields])),
    speaks,
    backupAt,
    heard: (entryId) => (room.links.get(entryId)?.number ?? null) !== null,
  };
  for (const one of room.out) {
    if (!one.sealed) {
      const next = unsealedInstead(wanted, one);
      if (next !== one) instead.set(one.entryId, next);
    } else if ([one.body, ...unheard(wanted, one.body)].some((deed) => tellsTooMuch(wanted, deed))) {
      instead.set(one.entryId, withoutWords(one));
      for (const entryId of [one.entryId, ...(one.body.erases ?? [])]) erases.add(entryId);
    }
  }
  return { instead, erases: [...erases] };
};

/** The document without what was said otherwise. */
export const documentWith = (document: Document, instead: Instead): Document =>
  instead.size === 0
    ? document
    : fold(
        [...document.acts.values()].flatMap((act) => {
          const one = instead.get(act.entryId);
          if (one === undefined) return [act];
          return one === null ? [] : [{ ...act, body: one.body }];
        }),
      );

/** The document once these entries are erased. */
export const erasedIn = (document: Document, entryIds: readonly string[]): Document =>
  entryIds.length === 0
    ? document
    : fold(
        [...document.acts.values()].map((act): Act => (entryIds.includes(act.entryId) ? emptied(act) : act)),
      );
const emptied = ({ entryId, stamp, at }: Act): Act => ({ entryId, stamp, at, body: null, partly: false });
