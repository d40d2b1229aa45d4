/**
 * What a room gets to see of the person's own record: their things under the same ids, with only the fields that go,
 * only links whose ends are there, and nothing that tells of what is not there. Pure: the same record and the same
 * choices give the same projection. [P8]
 */
import { kindNames, type Kind } from '../records.ts';
import { entries, Seen, type Records, type Values } from './seen.ts';
import { goesOf, isSharedKind, type Goes, type SharedKind } from './what-goes.ts';

/** One thing as it stands in a room. */
export interface Projected {
  readonly kind: SharedKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The value with only the ids that pass; undefined when none is left, so that nothing tells that there were some. */
const onlyIds = (value: unknown, passes: (id: string) => boolean): unknown => {
  if (typeof value === 'string') return passes(value) ? value : undefined;
  if (Array.isArray(value)) {
    const left = value.filter(passes);
    return left.length > 0 ? left : undefined;
  }
  const left = Object.entries(value ?? {}).filter(([id]) => passes(id));
  return left.length > 0 ? Object.fromEntries(left) : undefined;
};

/** Suggestions made in this room that the person said yes to. */
const acceptedHere = (records: Records, roomId: string): ReadonlySet<unknown> =>
  new Set(
    records('suggestionAnswer')
      .filter((answer) => answer.roomId === roomId && answer.answer === 'accepted')
      .map(({ suggestionId }) => suggestionId),
  );

const fieldsOf = (
  record: Values,
  rule: Goes,
  goes: Seen,
  accepted: ReadonlySet<unknown>,
): Readonly<Record<string, unknown>> => {
  const ends = (rule.ends ?? []).flat();
  const whole = [...rule.fields, ...entries(rule.parents).map(([field]) => field), ...ends];
  const fields: Record<string, unknown> = {};
  for (const field of whole) if (record[field] !== undefined) fields[field] = record[field];
  for (const [field, kind] of entries(rule.links)) {
    const left = onlyIds(record[field], (id) => goes.has(kind, id));
    if (left !== undefined) fields[field] = left;
  }
  if (rule.suggested && accepted.has(record['suggestionId'])) fields['suggestionId'] = record['suggestionId'];
  return fields;
};

/** What this room sees, kind by kind in the order of the table, each in the order of the record. */
export const project = (records: Records, roomId: string): readonly Projected[] => {
  const goes = new Seen(records, roomId);
  if (goes.isEmpty) return [];
  const accepted = acceptedHere(records, roomId);
  return kindNames.filter(isSharedKind).flatMap((kind) => {
    const rule = goesOf(kind);
    if (!rule) return [];
    return [...goes.things(kind).values()]
      .filter(({ id }) => goes.has(kind, id))
      .map((record) => ({ kind, id: record.id, fields: fieldsOf(record, rule, goes, accepted) }));
  });
};

/** Asks of many things whether one room sees them, and reads the record once. */
export const seenIn = (records: Records, roomId: string): ((kind: Kind, id: string) => boolean) => {
  const goes = new Seen(records, roomId);
  return (kind, id) => goes.has(kind, id);
};

/** Whether this room sees this thing now: exactly when it stands in the projection. */
export const isShared = (records: Records, roomId: string, kind: Kind, id: string): boolean =>
  seenIn(records, roomId)(kind, id);
