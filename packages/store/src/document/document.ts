/**
 * A notebook as records: every field is kept by its last writer under the logical clock, and removal is a register of
 * its own, so that an edit made elsewhere never brings back what the person removed. Pure and synchronous: the same
 * acts give the same document in any order, however often each arrives. [T1–T8]
 *
 * Values of a newer version win and lose like any other, so that all versions agree on the order; this version only
 * does not show them. [D13]
 */
import { whoseFields } from '@handrail/domain/circle/whose.ts';
import { writtenOnce } from '@handrail/domain/circle/written-once.ts';
import { fieldProblem, isKind, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import type { Body, Deed, Ref } from './body.ts';
import { markOrder, type Mark, type Stamp } from './stamp.ts';

/** One opened entry. `body` is null when it was erased, `newer` when this version cannot read it. */
export interface Act {
  readonly entryId: string;
  /** The stamp as counted (`countedStamp`). */
  readonly stamp: Stamp;
  /** Milliseconds; what the device's clock said. */
  readonly at: number;
  readonly body: Body | null | 'newer';
  /** The body also holds top-level things this version does not know. */
  readonly partly: boolean;
}

interface Register {
  readonly mark: Mark;
  readonly value: unknown;
  /** False for a value this version does not know how to show. */
  readonly shown: boolean;
}

interface Removal {
  readonly mark: Mark;
  readonly gone: boolean;
  readonly at: number;
}

interface Thing {
  readonly fields: Map<string, Register>;
  first: { readonly mark: Mark; readonly at: number } | null;
  removal: Removal | null;
}

/** Grows by `addAct` alone. */
export interface Document {
  readonly acts: Map<string, Act>;
  readonly things: Map<Kind, Map<string, Thing>>;
  /** By text, what was typed into it: Yjs updates, whose order does not matter. */
  readonly texts: Map<string, string[]>;
  /** Entries whose bodies some act erases; a body that is still there is not read. */
  readonly erased: Set<string>;
  /** Entries with something in them that this version cannot read. */
  readonly newer: Set<string>;
  /** The largest time seen: the next act of this device stands one above. */
  clock: number;
}

/** A notebook in which nothing was said yet. */
export const emptyDocument = (): Document => ({
  acts: new Map(),
  things: new Map(),
  texts: new Map(),
  erased: new Set(),
  newer: new Set(),
  clock: 0,
});

const newThing = (): Thing => ({ fields: new Map(), first: null, removal: null });
const thingIn = (document: Document, kind: Kind, id: string): Thing => {
  let ofKind = document.things.get(kind);
  if (!ofKind) document.things.set(kind, (ofKind = new Map()));
  let thing = ofKind.get(id);
  if (!thing) ofKind.set(id, (thing = newThing()));
  return thing;
};

/** The same mark again is the same entry: of two changes in one entry the second stands. */
const stands = (mark: Mark, over: { readonly mark: Mark } | null | undefined): boolean =>
  !over || markOrder(mark, over.mark) >= 0;
interface When {
  readonly mark: Mark;
  readonly at: number;
}

/** False when something in the fields is not known to this version. */
const addFields = (
  thing: Thing,
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
  mark: Mark,
): boolean => {
  let allKnown = true;
  // Of what is written once the entry that speaks of it first says all of it, in whatever order they arrive. [T41]
  const counts = !writtenOnce.has(kind) || thing.first === null || markOrder(mark, thing.first.mark) === 0;
  for (const [field, value] of Object.entries(fields)) {
    const shown = fieldProblem(kind, field, value) === null;
    if (counts && stands(mark, thing.fields.get(field))) thing.fields.set(field, { mark, value, shown });
    if (!shown) allKnown = false;
  }
  return allKnown;
};

/** As ids are given (`keep`). A name of another shape is no thing of this version: it stays in its entry. */
export const idShape = /^[a-z0-9-]{1,64}$/;
const isThing = (kind: string, id: string): kind is Kind => isKind(kind) && idShape.test(id);

const addRemovals = (
  document: Document,
  refs: readonly Ref[],
  gone: boolean,
  { mark, at }: When,
): boolean => {
  let allKnown = true;
  for (const { kind, id } of refs) {
    if (!isThing(kind, id)) allKnown = false;
    else {
      // What is written once is taken out by nobody, whatever an app says. [T61]
      if (writtenOnce.has(kind)) continue;
      const thing = thingIn(document, kind, id);
      if (stands(mark, thing.removal)) thing.removal = { mark, gone, at };
    }
  }
  return allKnown;
};

const addDeed = (document: Document, deed: Deed, when: When): boolean => {
  let allKnown = true;
  for (const { kind, id, fields } of deed.changes) {
    if (!isThing(kind, id)) {
      allKnown = false;
      continue;
    }
    const thing = thingIn(document, kind, id);
    if (!thing.first || markOrder(when.mark, thing.first.mark) < 0) {
      thing.first = when;
      if (writtenOnce.has(kind)) thing.fields.clear();
    }
    if (!addFields(thing, kind, fields, when.mark)) allKnown = false;
  }
  const removed = addRemovals(document, deed.removed ?? [], true, when);
  const putBack = addRemovals(document, deed.putBack ?? [], false, when);
  return allKnown && removed && putBack;
};

const addBody = (document: Document, act: Act, body: Body): void => {
  const { entryId, stamp, at } = act;
  let allKnown = addDeed(document, body, { mark: { ...stamp, entryId }, at });
  for (const { text, update } of body.typed ?? [])
    document.texts.set(text, [...(document.texts.get(text) ?? []), update]);
  for (const part of body.carried ?? []) {
    // Its stamp was counted when the erased entry was first read, and stands: nothing about the others moves.
    const mark = { ...part.stamp, entryId: part.entry };
    if (!addDeed(document, part, { mark, at: part.at })) allKnown = false;
  }
  if (!allKnown || act.partly) document.newer.add(entryId);
};

const read = (document: Document, act: Act): void => {
  document.clock = Math.max(document.clock, act.stamp.time);
  if (act.body === null || document.erased.has(act.entryId)) return;
  if (act.body === 'newer') document.newer.add(act.entryId);
  else addBody(document, act, act.body);
};

const erasesOf = (act: Act): readonly string[] =>
  act.body !== null && act.body !== 'newer' ? (act.body.erases ?? []) : [];

/** Everything again, without the bodies that were erased since. */
const readAgain = (document: Document): void => {
  document.things.clear();
  document.texts.clear();
  document.newer.clear();
  for (const act of document.acts.values()) read(document, act);
};

/** The act as this document holds it: without its words once they are erased, in memory too. */
const held = (document: Document, act: Act): Act =>
  document.erased.has(act.entryId) ? { ...act, body: null, partly: false } : act;

/** Takes in one act, once. Erasing an act that was already read starts over from the acts. */
export const addAct = (document: Document, act: Act): void => {
  if (document.acts.has(act.entryId)) return;
  const fresh = erasesOf(act).filter((id) => !document.erased.has(id));
  for (const id of fresh) document.erased.add(id);
  document.acts.set(act.entryId, held(document, act));
  const before = fresh.map((id) => document.acts.get(id)).filter((erased) => erased !== undefined);
  for (const erased of before) document.acts.set(erased.entryId, held(document, erased));
  if (before.length > 0) readAgain(document);
  else read(document, act);
};

/** The document of these acts; order and repetition do not matter. */
export const fold = (acts: Iterable<Act>): Document => {
  const document = emptyDocument();
  const all = [...acts];
  for (const act of all) for (const id of erasesOf(act)) document.erased.add(id);
  for (const act of all) {
    if (document.acts.has(act.entryId)) continue;
    document.acts.set(act.entryId, held(document, act));
    read(document, act);
  }
  return document;
};

const recordFrom = (id: string, thing: Thing): AnyRecord | null => {
  if (!thing.first) return null;
  const record: Record<string, unknown> = { id, madeAt: thing.first.at };
  for (const [field, { value, shown }] of thing.fields) if (shown && value !== null) record[field] = value;
  return record as AnyRecord;
};

/** The record as it stands; null when there is none or the person removed it. */
export const recordOf = (document: Document, kind: Kind, id: string): AnyRecord | null => {
  const thing = document.things.get(kind)?.get(id);
  return !thing || thing.removal?.gone ? null : recordFrom(id, thing);
};

/** Every record that stands, by kind, in the order of first keeping. */
export const standing = (document: Document): (readonly [Kind, AnyRecord])[] => {
  const lines: (readonly [Kind, AnyRecord])[] = [];
  for (const [kind, things] of document.things) {
    for (const [id, thing] of things) {
      const record = thing.removal?.gone ? null : recordFrom(id, thing);
      if (record) lines.push([kind, record]);
    }
  }
  return lines;
};

/** The logical time of the newest change to a thing, its coming back included; 0 when there is none. */
export const changedAt = (document: Document, kind: Kind, id: string): number => {
  const thing = document.things.get(kind)?.get(id);
  // Asked of everything in a room when it opens: no list is made for it.
  let latest = Math.max(thing?.first?.mark.time ?? 0, thing?.removal?.mark.time ?? 0);
  for (const { mark } of thing?.fields.values() ?? []) latest = Math.max(latest, mark.time);
  return latest;
};

/**
 * The device whose words a thing is: of those fields that make it somebody's (`whoseFields`) the one that wrote the newest;
 * without any, the one whose entry speaks of it first; null when no entry does. [T42]
 */
export const authorDeviceOf = (document: Document, kind: Kind, id: string): string | null => {
  const thing = document.things.get(kind)?.get(id);
  const whose = whoseFields[kind];
  if (!whose) return thing?.first?.mark.device ?? null;
  const said = whose.flatMap((field) => {
    const register = thing?.fields.get(field);
    return register && register.value !== null ? [register.mark] : [];
  });
  const newest = said.toSorted(markOrder).at(-1);
  return (newest ?? thing?.first?.mark)?.device ?? null;
};

/** A thing the person removed, as it stood. */
export interface Gone {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly removedAt: number;
}

/** What the person removed and has not put back, whenever that was. What was erased has no words left and is not here. */
export const goneFrom = (document: Document): Gone[] => {
  const gone: Gone[] = [];
  for (const [kind, things] of document.things) {
    for (const [id, thing] of things) {
      const record = thing.removal?.gone ? recordFrom(id, thing) : null;
      if (record && thing.removal) gone.push({ kind, record, removedAt: thing.removal.at });
    }
  }
  return gone;
};
