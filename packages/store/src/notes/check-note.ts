/** Whether a signed note says what was signed. [T63, T64] */
import { canonicalAddendum, canonicalNote } from '@handrail/domain/notes/canonical.ts';
import { isWithheld, type SignedKind } from '@handrail/domain/notes/signing.ts';
import { fieldProblem, type RecordOf } from '@handrail/domain/records.ts';
import { err, ok } from '@handrail/kernel/result.ts';
import { utf8 } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { fromBase64url, toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import type { Device } from '../device.ts';
import type { Deed, WrittenChange } from '../document/body.ts';
import { recordOf, type Document } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Answer, Commands } from '../protocol.ts';
import { wake } from '../rooms/awake.ts';

/** SHA-256 over the canonical words, as it stands in a note. */
export const hashOf = async (canonical: string): Promise<string> =>
  toBase64url(await sha256(utf8(canonical)));

/**
 * A signed thing is called by its hash: whoever writes other words under the same id is found out by the id, whatever hash they
 * write beside them. `null` for what is no hash.
 */
export const idOf = (hash: string): string | null => {
  const bytes = fromBase64url(hash, 32);
  return bytes && toHex(bytes.slice(0, 16));
};

/** A newer version signed a field, or a value, that this one does not know. [D13] */
const holdsNewer = (document: Document, kind: SignedKind, id: string): boolean =>
  [...(document.things.get(kind)?.get(id)?.fields.values() ?? [])].some(({ shown }) => !shown);

/** `noteHash`: of the note that it is added to, where that one does not stand in this document. */
const canonicalIn = (
  document: Document,
  kind: SignedKind,
  id: string,
  noteHash: string | null,
): string | null => {
  if (kind === 'progressNote') return canonicalNote(recordOf(document, kind, id) as RecordOf<'progressNote'>);
  const addendum = recordOf(document, kind, id) as RecordOf<'noteAddendum'>;
  const { noteId } = addendum;
  const note =
    noteId === undefined
      ? null
      : (recordOf(document, 'progressNote', noteId) as RecordOf<'progressNote'> | null);
  const hash = note ? note.hash : noteHash;
  return hash === undefined || hash === null ? null : canonicalAddendum(addendum, hash);
};

/** What each act said of one thing, the acts that an erasing carried on with them. */
const saidOf = (document: Document, kind: SignedKind, id: string): WrittenChange[] =>
  [...document.acts.values()].flatMap(({ body }) => {
    if (body === null || body === 'newer') return [];
    const deeds: readonly Deed[] = [body, ...(body.carried ?? [])];
    return deeds.flatMap(({ changes }) => changes.filter((one) => one.kind === kind && one.id === id));
  });

/** The fields of one act alone, as far as this version knows them. */
const aloneIn = (kind: SignedKind, { fields }: WrittenChange): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== null && !fieldProblem(kind, name, value)),
  );

/** The hash a note is called by: of all that were said beside its name the one that makes it. */
export const hashCalled = (document: Document, noteId: string): string | null => {
  for (const said of saidOf(document, 'progressNote', noteId)) {
    const { hash } = aloneIn('progressNote', said);
    if (typeof hash === 'string' && idOf(hash) === noteId) return hash;
  }
  return null;
};

/**
 * Whether some act alone says the words that the name stands for. Then they were signed, and something else was put in front of
 * them: that only their being there was told, or something that looks like a newer version. [T64]
 */
const wasSigned = async (document: Document, kind: SignedKind, id: string): Promise<boolean> => {
  for (const said of saidOf(document, kind, id)) {
    const alone = aloneIn(kind, said) as RecordOf<'progressNote'> & RecordOf<'noteAddendum'>;
    const noteHash = kind === 'progressNote' ? null : hashCalled(document, alone.noteId ?? '');
    if (kind === 'noteAddendum' && noteHash === null) continue;
    const canonical = noteHash === null ? canonicalNote(alone) : canonicalAddendum(alone, noteHash);
    if (idOf(await hashOf(canonical)) === id) return true;
  }
  return false;
};

/** `null`: there is no such note. */
const checkedIn = async (
  document: Document,
  kind: SignedKind,
  id: string,
  noteHash: string | null = null,
): Promise<Commands['checkNote']['out'] | null> => {
  const record = recordOf(document, kind, id) as RecordOf<SignedKind> | null;
  if (!record) return null;
  const called = record.hash !== undefined && idOf(record.hash) === id;
  const canonical = called ? canonicalIn(document, kind, id, noteHash) : null;
  if (canonical !== null && (await hashOf(canonical)) === record.hash) return 'as-signed';
  if (await wasSigned(document, kind, id)) return 'changed';
  if (called && isWithheld(kind, record)) return 'withheld';
  return holdsNewer(document, kind, id) ? 'newer' : 'changed';
};

/**
 * The hash of the note that something at home was added to, when the note stands in the room only: on a device that came from
 * a copy made before the signing. [T62]
 */
const hashInRoom = async (
  device: Device,
  notebook: Notebook,
  kind: SignedKind,
  id: string,
): Promise<string | null> => {
  if (kind === 'progressNote') return null;
  const addendum = recordOf(notebook.document, kind, id) as RecordOf<'noteAddendum'> | null;
  const { noteId = '', roomId = '' } = addendum ?? {};
  if (!addendum || recordOf(notebook.document, 'progressNote', noteId)) return null;
  const room = await wake(device, notebook, roomId);
  return room && hashCalled(room.document, noteId);
};

/**
 * Asked each time it is shown; nothing of the answer is kept. `not-found`: there is no such note. What is known of a note with
 * something newer beside it counts as signed when it fits its hash: nobody makes a note look newer by adding to it.
 */
export const checkNote = async (
  device: Device,
  notebook: Notebook,
  { kind, id, roomId }: Commands['checkNote']['in'],
): Promise<Answer<'checkNote'>> => {
  const where = roomId === undefined ? notebook : await wake(device, notebook, roomId);
  const noteHash = roomId === undefined ? await hashInRoom(device, notebook, kind, id) : null;
  const checked = where && (await checkedIn(where.document, kind, id, noteHash));
  return checked ? ok(checked) : err('not-found');
};
