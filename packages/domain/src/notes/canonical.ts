/**
 * The one way of writing down a signed note for its hash: JSON with its keys sorted by code unit and no space, of everything
 * that was signed and nothing else. What nobody filled in is left out. The salt is in it, so that nobody finds a short note by
 * trying. The id is not, because it is made of the hash. Version 1: another field is another version. [D14]
 */
import type { RecordOf } from '../records.ts';

type Plain = string | number | { readonly [key: string]: Plain | undefined };

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const written = (value: Plain): string => {
  if (typeof value !== 'object') return JSON.stringify(value);
  const lines = Object.keys(value)
    .toSorted(byCodeUnit)
    .flatMap((key) => {
      const inside = value[key];
      return inside === undefined ? [] : [`${JSON.stringify(key)}:${written(inside)}`];
    });
  return `{${lines.join(',')}}`;
};

/** What is signed of a note: all of it but its hash and what is made of that, and but when some device took it in. */
export type NoteToSign = Omit<RecordOf<'progressNote'>, 'id' | 'madeAt' | 'hash'>;
/** The same of an addendum. */
export type AddendumToSign = Omit<RecordOf<'noteAddendum'>, 'id' | 'madeAt' | 'hash'>;

/** Hashed in UTF-8, SHA-256. */
export const canonicalNote = (note: NoteToSign): string =>
  written({
    v: 1,
    kind: 'progressNote',
    roomId: note.roomId,
    sessionId: note.sessionId,
    template: note.template,
    sections: note.sections,
    day: note.day,
    from: note.from,
    until: note.until,
    way: note.way,
    place: note.place,
    present: note.present,
    signedAt: note.signedAt,
    readable: note.readable,
    because: note.because,
    salt: note.salt,
  });

/** `noteHash`: the hash of the note it is added to. */
export const canonicalAddendum = (addendum: AddendumToSign, noteHash: string): string =>
  written({
    v: 1,
    kind: 'noteAddendum',
    noteHash,
    noteId: addendum.noteId,
    roomId: addendum.roomId,
    day: addendum.day,
    words: addendum.words,
    signedAt: addendum.signedAt,
    readable: addendum.readable,
    because: addendum.because,
    salt: addendum.salt,
  });
