/**
 * Process notes: the therapist's own thoughts, under a key of their own [V23]. They are no part of the record: not in the
 * document, its history, the machine copy, a search or a summary. The key and the words are in memory only while a command
 * needs them. [T65, T66]
 */
import { fieldBytes } from '@handrail/domain/fields.ts';
import { idShape } from '../document/document.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  makeProcessKey,
  openProcessKey,
  openProcessNote,
  sealProcessNote,
  type ProcessKey,
} from '@handrail/vault';
import { commit, fromJson, toJson, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { processKeyPlace, processNotePlace, processPlaces } from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { ProcessNote, Refusal } from '../protocol.ts';

type Unread = NonNullable<ProcessNote['unread']>;
/** What stands inside the seal. */
type OnDisk = Pick<ProcessNote, 'about' | 'day' | 'words' | 'changedAt'> & { readonly v: 1 };

const noteId = /^[0-9a-f]{32}$/;
const encoder = new TextEncoder();

/** `null`: no note was written yet, so there is no key. */
const keyHere = async (
  { parts }: Device,
  { vaultKey, line }: Notebook,
): Promise<Result<ProcessKey | null, 'newer-version' | 'older-version' | 'damaged'>> => {
  const sealed = await parts.storage.get(processKeyPlace(line.id));
  return sealed ? openProcessKey({ vaultKey, notebookId: line.id }, sealed) : ok(null);
};

const unreadNote = (id: string, unread: Unread): ProcessNote => ({
  id,
  about: null,
  day: '',
  words: '',
  changedAt: 0,
  unread,
});

const readNote = async (key: ProcessKey | null, id: string, sealed: Bytes): Promise<ProcessNote> => {
  if (!key) return unreadNote(id, 'damaged');
  const opened = await openProcessNote(key, id, sealed);
  if (!opened.ok) return unreadNote(id, opened.error === 'newer-version' ? 'newer' : 'damaged');
  const { v, about, day, words, changedAt } = fromJson(opened.value) as OnDisk;
  return v === 1 ? { id, about, day, words, changedAt } : unreadNote(id, 'newer');
};

const newestFirst = (a: ProcessNote, b: ProcessNote): number =>
  (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);

/**
 * Notes about one room (or about nobody in particular), newest first. What could not be opened is there too, without words and
 * under every `about`, because nobody knows whose it is; it is never left out in silence.
 */
export const processNotes = async (
  device: Device,
  notebook: Notebook,
  { about }: { readonly about: string | null },
): Promise<Result<readonly ProcessNote[], Refusal>> => {
  const key = await keyHere(device, notebook);
  const { id: notebookId } = notebook.line;
  const kept = await device.parts.storage.all(processPlaces(notebookId));
  const notes: ProcessNote[] = [];
  for (const [place, sealed] of kept) {
    if (place === processKeyPlace(notebookId)) continue;
    const id = place.slice(processPlaces(notebookId).length);
    const unread = key.ok ? null : key.error === 'newer-version' ? 'newer' : 'damaged';
    const note = unread ? unreadNote(id, unread) : await readNote(key.ok ? key.value : null, id, sealed);
    if (note.unread || note.about === about) notes.push(note);
  }
  return ok(notes.toSorted(newestFirst));
};

/** The key, and what has to be committed with the first note. */
const keyToWrite = async (
  device: Device,
  notebook: Notebook,
): Promise<Result<{ readonly key: ProcessKey; readonly put: readonly Kept[] }, Refusal>> => {
  const here = await keyHere(device, notebook);
  if (!here.ok) return here;
  if (here.value) return ok({ key: here.value, put: [] });
  const { vaultKey, line } = notebook;
  const made = await makeProcessKey({ vaultKey, notebookId: line.id }, device.parts.chance);
  return ok({ key: made.key, put: [[processKeyPlace(line.id), made.sealed]] });
};

/** What must not be written over: a note that a newer version made, or that is not as it was left. */
const whyNotOver = async (
  { parts }: Device,
  key: ProcessKey,
  place: string,
  id: string,
): Promise<Refusal | null> => {
  const before = await parts.storage.get(place);
  const unread = before && (await readNote(key, id, before)).unread;
  return unread ? (unread === 'newer' ? 'newer-version' : 'damaged') : null;
};

/**
 * Keeps a note as it stands now; there is no history of it. `not-allowed`: this notebook is not a desk, or it is no note.
 * `too-long` above one field. `newer-version` and `damaged`: what lies there could not be opened and is not written over.
 */
export const keepProcessNote = async (
  device: Device,
  notebook: Notebook,
  { id, about, day, words }: Pick<ProcessNote, 'id' | 'about' | 'day' | 'words'>,
): Promise<Result<ProcessNote, Refusal>> => {
  const fits = noteId.test(id) && (about === null || idShape.test(about)) && parseLocalDay(day) !== null;
  if (notebook.line.role !== 'desk' || !fits) return err('not-allowed');
  if (encoder.encode(words).length > fieldBytes) return err('too-long');
  await device.parts.storage.ready();
  const { chance, clock } = device.parts;
  const found = await keyToWrite(device, notebook);
  if (!found.ok) return found;
  const { key, put } = found.value;
  const place = processNotePlace(notebook.line.id, id);
  const whyNot = await whyNotOver(device, key, place, id);
  if (whyNot) return err(whyNot);
  const inside: OnDisk = { v: 1, about, day, words, changedAt: clock.now() };
  const sealed = await sealProcessNote(key, id, toJson(inside), chance);
  const done = await commit(device, { put: [...put, [place, sealed]] });
  return done.ok ? ok({ id, about, day, words, changedAt: inside.changedAt }) : done;
};

/** Takes a note off this device for good. `not-found`: there is none. */
export const removeProcessNote = async (
  device: Device,
  notebook: Notebook,
  { id }: { readonly id: string },
): Promise<Result<null, Refusal>> => {
  if (!noteId.test(id)) return err('not-found');
  const place = processNotePlace(notebook.line.id, id);
  if (!(await device.parts.storage.get(place))) return err('not-found');
  return commit(device, { remove: [place] });
};
