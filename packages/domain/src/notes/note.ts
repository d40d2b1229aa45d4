import * as v from 'valibot';
import { day, id, instant, words } from '../fields.ts';
import { wallTime } from '../appointments/appointment.ts';

/** Sections in their order (clinical.md §7.1). `harm-reduction` is our own; the others are the field's. */
export const noteSections = {
  'harm-reduction': [
    'agenda',
    'followed',
    'goals',
    'strategies',
    'danger-check',
    'offered',
    'response',
    'next',
    'own-sentence',
  ],
  dap: ['data', 'assessment', 'plan'],
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  birp: ['behaviour', 'intervention', 'response', 'plan'],
} as const;
export type NoteTemplate = keyof typeof noteSections;
export const noteTemplates = Object.keys(noteSections) as NoteTemplate[];

const content = {
  /** The room this is about. */
  roomId: id,
  sessionId: id,
  template: v.picklist(noteTemplates),
  /** By section, the therapist's words. */
  sections: v.record(v.pipe(v.string(), v.maxLength(64)), words),
  day,
  from: wallTime,
  until: wallTime,
  way: v.picklist(['in-person', 'video', 'phone', 'other']),
  place: words,
  present: words,
};

/** A progress note that is being written. It stays in the therapist's own notebook. */
export const noteDraftFields = content;

const sha256 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * A signed progress note. Written once: what comes later is an addendum. `readable` is chosen when signing, with nothing
 * chosen before. In the room stands the whole note, or that there is one and why it is not to be read there. `salt` makes
 * the hash of a short note tell nothing. [D2, D14, P8]
 */
export const progressNoteFields = {
  ...content,
  signedAt: instant,
  readable: v.picklist(['can-read', 'not-this-one']),
  because: words,
  salt: id,
  /** SHA-256 over the canonical note, base64url. */
  hash: sha256,
};

/** What is added to a signed note. `hash` covers the note's hash, so it belongs to that note and to no other. */
export const noteAddendumFields = {
  noteId: id,
  roomId: id,
  day,
  words,
  signedAt: instant,
  readable: v.picklist(['can-read', 'not-this-one']),
  because: words,
  salt: id,
  hash: sha256,
};
