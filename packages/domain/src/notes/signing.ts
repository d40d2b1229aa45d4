/** What a signed note is at home and in the room. [D2, P8] */
import { kinds, type FieldsToKeep, type RecordOf } from '../records.ts';

export type SignedKind = 'progressNote' | 'noteAddendum';
export type Readable = NonNullable<RecordOf<'progressNote'>['readable']>;
export interface ReadableChoice {
  readonly readable: Readable;
  readonly because?: string;
}

/** Nothing is chosen by the program, and "not this one" has a reason: the person reads it. */
export const isChosen = ({ readable, because = '' }: Partial<ReadableChoice>): boolean =>
  readable === 'can-read' || (readable === 'not-this-one' && because.trim() !== '');

/**
 * Every field of the kind, with `null` where nothing was said. Of what is written once the entry that speaks of it first says
 * all of it [T41]; with every field in it nothing is left open for another one, whatever rule a reader goes by.
 */
export const closed = <K extends SignedKind>(kind: K, fields: FieldsToKeep<K>): FieldsToKeep<K> =>
  Object.fromEntries(
    Object.keys(kinds[kind]).map((field) => [field, (fields as Record<string, unknown>)[field] ?? null]),
  ) as FieldsToKeep<K>;

/** What the room is told of a note that the person cannot read: that it is there, of which day, and why. */
const told: Readonly<Record<SignedKind, readonly string[]>> = {
  progressNote: ['roomId', 'sessionId', 'day', 'signedAt', 'readable', 'because', 'hash'],
  noteAddendum: ['noteId', 'roomId', 'day', 'signedAt', 'readable', 'because', 'hash'],
};

/** As it goes into the room: whole, or only that it is there. */
export const inRoom = <K extends SignedKind>(kind: K, whole: FieldsToKeep<K>): FieldsToKeep<K> => {
  const fields = whole as Readonly<Record<string, unknown>>;
  if (fields['readable'] === 'can-read') return closed(kind, whole);
  return closed(
    kind,
    Object.fromEntries(told[kind].map((field) => [field, fields[field] ?? null])) as FieldsToKeep<K>,
  );
};

/** Whether only its being there was told. */
export const isWithheld = (
  kind: SignedKind,
  record: RecordOf<'progressNote'> | RecordOf<'noteAddendum'>,
): boolean =>
  record.readable === 'not-this-one' &&
  record.salt === undefined &&
  (kind === 'progressNote'
    ? (record as RecordOf<'progressNote'>).sections === undefined
    : (record as RecordOf<'noteAddendum'>).words === undefined);
