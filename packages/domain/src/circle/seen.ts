/**
 * Which things a room sees: by their own choice, else with what they belong to, else by their part; and never without
 * what they cannot be understood without. [P8]
 */
import { isKind, kindNames, type Kind, type RecordOf } from '../records.ts';
import { goesOf, type Goes } from './what-goes.ts';

/** Everything in the person's own record, by kind. */
export type Records = <K extends Kind>(kind: K) => readonly RecordOf<K>[];

type Share = RecordOf<'share'>;
/** A record, its fields by name. */
export type Values = Readonly<Record<string, unknown>> & { readonly id: string; readonly madeAt: number };

const key = (kind: string, id: string): string => `${kind} ${id}`;

/** How much a choice lets through. */
const openness = ({ state, past }: Share): number =>
  state === 'stopped' ? 0 : state === undefined ? 1 : past === true ? 3 : 2;

/** Of choices about one thing the latest stands; of two at one moment, the one that lets less through. */
const stands = (share: Share, over: Share | undefined): boolean => {
  if (over === undefined) return true;
  const later = (share.since ?? 0) - (over.since ?? 0);
  const more = openness(share) - openness(over);
  if (later !== 0 || more !== 0) return later > 0 || (later === 0 && more < 0);
  return over.fromDay !== undefined && (share.fromDay === undefined || share.fromDay > over.fromDay);
};

interface Choices {
  readonly items: ReadonlyMap<string, Share>;
  readonly parts: ReadonlyMap<string, Share>;
}

const choicesIn = (shares: readonly Share[], roomId: string): Choices => {
  const items = new Map<string, Share>();
  const parts = new Map<string, Share>();
  for (const share of shares) {
    if (share.roomId !== roomId) continue;
    const [choices, about] =
      share.of === 'item' ? [items, key(share.kind ?? '', share.itemId ?? '')] : [parts, share.part ?? ''];
    if (stands(share, choices.get(about))) choices.set(about, share);
  }
  return { items, parts };
};

/**
 * Without the past, what came out of a file stays here, and what is told of a day before the choice, whenever it was
 * written: both are the past. Where nobody said which day the choice was made on, nothing that has a day goes.
 */
const isOfThePast = ({ importId, day }: Values, { past, fromDay }: Share): boolean =>
  past !== true &&
  (importId !== undefined || (typeof day === 'string' && !(fromDay !== undefined && day >= fromDay)));

/** The ids a field names: one, a list, or what was said of each. */
const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value
      : typeof value === 'object' && value !== null
        ? Object.keys(value)
        : [];

type Entries = readonly (readonly [field: string, kind: Kind])[];
const none: Entries = [];
const listed = new WeakMap<object, Entries>();
/** The lines of a table as pairs, listed once: they are asked for with every record. */
export const entries = (fields: Goes['parents']): Entries => {
  if (fields === undefined) return none;
  const known = listed.get(fields) ?? (Object.entries(fields) as unknown as Entries);
  listed.set(fields, known);
  return known;
};

/** Kinds that go into the room of a session, whatever else is shared there. */
const kindsSaidInSession = kindNames.filter((kind) => goesOf(kind)?.into !== undefined);

/** What one room sees. Each thing is asked once and remembered. */
export class Seen {
  readonly #records: Records;
  readonly #roomId: string;
  readonly #choices: Choices;
  readonly #things = new Map<Kind, ReadonlyMap<string, Values>>();
  readonly #known = new Map<string, boolean>();

  constructor(records: Records, roomId: string) {
    this.#records = records;
    this.#roomId = roomId;
    this.#choices = choicesIn(records('share'), roomId);
  }

  get isEmpty(): boolean {
    const shared = ({ state }: Share): boolean => state === 'shared';
    const { items, parts } = this.#choices;
    return (
      ![...items.values()].some(shared) &&
      ![...parts.values()].some(shared) &&
      !kindsSaidInSession.some((kind) => [...this.things(kind).values()].some(({ id }) => this.has(kind, id)))
    );
  }

  things(kind: Kind): ReadonlyMap<string, Values> {
    let things = this.#things.get(kind);
    if (!things) {
      things = new Map((this.#records(kind) as readonly Values[]).map((record) => [record.id, record]));
      this.#things.set(kind, things);
    }
    return things;
  }

  has(kind: string, id: string): boolean {
    const asked = key(kind, id);
    const known = this.#known.get(asked);
    if (known !== undefined) return known;
    const goes = isKind(kind) && this.#goes(kind, id);
    this.#known.set(asked, goes);
    return goes;
  }

  #goes(kind: Kind, id: string): boolean {
    const rule = goesOf(kind);
    const record = rule && this.things(kind).get(id);
    if (!rule || !record) return false;
    return (
      this.#chosen(kind, record, rule) &&
      this.#parentsOf(record, rule).every(([parent, parentId]) => this.has(parent, parentId)) &&
      (rule.ends ?? []).every(([end, endId]) => this.has(String(record[end]), String(record[endId]))) &&
      this.#saysSomething(record, rule)
    );
  }

  #parentsOf(record: Values, { parents }: Goes): readonly (readonly [Kind, string])[] {
    return entries(parents).flatMap(([field, kind]) => {
      const id = record[field];
      return typeof id === 'string' ? [[kind, id] as const] : [];
    });
  }

  /** By its own choice; else, with what it belongs to; else by its part. */
  #chosen(kind: Kind, record: Values, rule: Goes): boolean {
    if (rule.part === null) return this.#wasSaidHere(record, rule);
    const own = this.#choices.items.get(key(kind, record.id))?.state;
    if (own !== undefined) return own === 'shared';
    const part = this.#choices.parts.get(rule.part);
    if (this.#parentsOf(record, rule).length > 0)
      return part?.state !== 'shared' || this.#isWithChosen(record, rule) || !isOfThePast(record, part);
    if (part?.state !== 'shared' || this.#isAboutStopped(record, rule)) return false;
    return part.past === true || (record.madeAt >= (part.since ?? Infinity) && !isOfThePast(record, part));
  }

  /** Said in a session of this room, where both were; what asks for a yes of its own goes only with that. */
  #wasSaidHere(record: Values, { into, when }: Goes): boolean {
    return (
      into !== undefined && record[into] === this.#roomId && (when === undefined || record[when] === true)
    );
  }

  /** Whether what it belongs to was shared by a choice of its own: then all of it goes, whatever its part says. */
  #isWithChosen(record: Values, rule: Goes): boolean {
    return this.#parentsOf(record, rule).some(([kind, id]) => {
      if (this.#choices.items.get(key(kind, id))?.state === 'shared') return true;
      const parent = this.things(kind).get(id);
      const above = goesOf(kind);
      return parent !== undefined && above !== null && this.#isWithChosen(parent, above);
    });
  }

  /** What was said about a thing that the person stopped sharing by itself goes only by a choice of its own. */
  #isAboutStopped(record: Values, { about, links }: Goes): boolean {
    const isStopped = (kind: Kind, id: string): boolean =>
      this.#choices.items.get(key(kind, id))?.state === 'stopped';
    return (
      about === true &&
      entries(links).some(([field, kind]) => idsIn(record[field]).some((id) => isStopped(kind, id)))
    );
  }

  #saysSomething(record: Values, { needs, links }: Goes): boolean {
    if (needs === undefined) return true;
    const kind = entries(links).find(([field]) => field === needs)?.[1];
    return idsIn(record[needs]).some((id) => kind !== undefined && this.has(kind, id));
  }
}
