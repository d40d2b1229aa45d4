/**
 * Signing. The note stands at home, whole and written once; the room is told of it as the therapist chose. Both, and the end of
 * the draft, are one commit: nothing is signed that the person does not hear of, and no draft is left beside its note. [T61, T62]
 */
import { canonicalAddendum, canonicalNote } from '@handrail/domain/notes/canonical.ts';
import {
  closed,
  inRoom,
  isChosen,
  type ReadableChoice,
  type SignedKind,
} from '@handrail/domain/notes/signing.ts';
import { fieldProblem, type FieldsToKeep, type RecordOf } from '@handrail/domain/records.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { commit, today, type Device } from '../device.ts';
import type { Body, Ref } from '../document/body.ts';
import { recordOf } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { changedMessage, sealAct, settle } from '../notebook/sealing.ts';
import type { Commands, Refusal } from '../protocol.ts';
import { actInRoom } from '../rooms/outbox.ts';
import { wake } from '../rooms/awake.ts';
import { isOpen, type Room } from '../rooms/room.ts';
import { hashCalled, hashOf, idOf } from './check-note.ts';

/** Why this cannot be signed as chosen. In a room that has ended nobody can be told anything, so nothing can be read there. */
const whyNot = (notebook: Notebook, room: Room | null, choice: ReadableChoice): Refusal | null => {
  if (notebook.readOnly) return 'newer-version';
  if (room?.mine !== 'member') return 'not-found';
  if (!isChosen(choice)) return 'not-allowed';
  if (choice.readable === 'can-read' && !isOpen(room, notebook.keyring)) return 'not-allowed';
  const problem = fieldProblem('progressNote', 'because', choice.because ?? null);
  return problem === 'too-long' ? 'too-long' : problem && 'not-allowed';
};

const chosen = ({ readable, because }: ReadableChoice): ReadableChoice =>
  readable === 'not-this-one' && because !== undefined ? { readable, because } : { readable };

/** Keys of what is being written of a draft: what was typed after it was last kept. */
const draftKeysOf = ({ drafts }: Notebook, id: string): string[] =>
  [...drafts.keys()].filter((key) => key === `note/${id}` || key.startsWith(`note/${id}/`));

const signedId = (hash: string): string => {
  const id = idOf(hash);
  if (id === null) throw new Error('A hash that was made here must be one.');
  return id;
};

/** One act at home and one in the room, in one commit. */
const sign = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  home: Body,
  told: Body,
  drafts: readonly string[],
): Promise<Result<null, Refusal>> => {
  await device.parts.storage.ready();
  const sealed = await sealAct(device, notebook, home);
  if (sealed === 'too-long') return err('too-long');
  const touched: Ref[] = [...home.changes, ...(home.removed ?? [])];
  const places = drafts.map((key) => notebook.drafts.get(key)?.place).filter((place) => place !== undefined);
  const done = isOpen(room, notebook.keyring)
    ? await actInRoom(device, notebook, room, told, sealed.put, drafts)
    : await commit(device, { put: sealed.put, remove: places });
  if (!done.ok) return done;
  settle(notebook, sealed);
  for (const key of drafts) notebook.drafts.delete(key);
  device.parts.post(changedMessage(notebook, touched, drafts));
  return ok(null);
};

const bodiesOf = <K extends SignedKind>(
  kind: K,
  id: string,
  fields: FieldsToKeep<K>,
  removed: readonly Ref[],
): { readonly home: Body; readonly told: Body } => ({
  home: {
    v: 1,
    changes: [{ kind, id, fields: closed(kind, fields) }],
    ...(removed.length > 0 && { removed }),
  },
  told: { v: 1, changes: [{ kind, id, fields: inRoom(kind, fields) }] },
});

/** Refusals: `not-found` (no such draft, or a room this person is no therapist in), `not-allowed`, `too-long`, `no-room`. */
export const signNote = async (
  device: Device,
  notebook: Notebook,
  { draftId, ...choice }: Commands['signNote']['in'],
): Promise<Result<{ readonly noteId: string }, Refusal>> => {
  const draft = recordOf(notebook.document, 'noteDraft', draftId) as RecordOf<'noteDraft'> | null;
  if (!draft) return err('not-found');
  const room = await wake(device, notebook, draft.roomId ?? '');
  const problem = whyNot(notebook, room, choice);
  if (problem || !room) return err(problem ?? 'not-found');
  const { chance, clock } = device.parts;
  const { id: _, madeAt: __, ...content } = draft;
  const note = {
    ...content,
    day: content.day ?? today(device),
    signedAt: clock.now(),
    salt: newId(chance),
    ...chosen(choice),
  };
  const hash = await hashOf(canonicalNote(note));
  const noteId = signedId(hash);
  const { home, told } = bodiesOf('progressNote', noteId, { ...note, hash }, [
    { kind: 'noteDraft', id: draftId },
  ]);
  const signed = await sign(device, notebook, room, home, told, draftKeysOf(notebook, draftId));
  return signed.ok ? ok({ noteId }) : signed;
};

/**
 * Where a signed note stands: at home, or, on a device that came from a copy made before the signing, in its room alone. What is
 * added needs its hash and no word of it.
 */
const noteToAddTo = async (
  device: Device,
  notebook: Notebook,
  { noteId, roomId }: Pick<Commands['addToNote']['in'], 'noteId' | 'roomId'>,
): Promise<{ readonly hash: string; readonly roomId: string } | null> => {
  const note = recordOf(notebook.document, 'progressNote', noteId) as RecordOf<'progressNote'> | null;
  if (note)
    return note.hash === undefined || note.roomId === undefined
      ? null
      : { hash: note.hash, roomId: note.roomId };
  const room = roomId === undefined ? null : await wake(device, notebook, roomId);
  const hash = room && hashCalled(room.document, noteId);
  return hash ? { hash, roomId: room.id } : null;
};

/** Adds to a signed note; the note itself stays as it is. Refusals as for signing; `not-allowed` without words. */
export const addToNote = async (
  device: Device,
  notebook: Notebook,
  { noteId, roomId, words, ...choice }: Commands['addToNote']['in'],
): Promise<Result<{ readonly id: string }, Refusal>> => {
  const note = await noteToAddTo(device, notebook, { noteId, ...(roomId !== undefined && { roomId }) });
  if (!note) return err('not-found');
  const room = await wake(device, notebook, note.roomId);
  const problem = whyNot(notebook, room, choice);
  if (problem || !room) return err(problem ?? 'not-found');
  if (words.trim() === '') return err('not-allowed');
  if (fieldProblem('noteAddendum', 'words', words)) return err('too-long');
  const { chance, clock } = device.parts;
  const addendum = {
    noteId,
    roomId: note.roomId,
    day: today(device),
    words,
    signedAt: clock.now(),
    salt: newId(chance),
    ...chosen(choice),
  };
  const hash = await hashOf(canonicalAddendum(addendum, note.hash));
  const id = signedId(hash);
  const { home, told } = bodiesOf('noteAddendum', id, { ...addendum, hash }, []);
  const signed = await sign(device, notebook, room, home, told, [...draftKeysOf(notebook, `add/${noteId}`)]);
  return signed.ok ? ok({ id }) : signed;
};

const signedKinds: readonly SignedKind[] = ['progressNote', 'noteAddendum'];

/**
 * What stands at home and not in its room is told there again: the room's act was lost, or it was signed on a device that this
 * one is a copy of. Only when everything that the relay has was read. [T62]
 */
export const tellNotes = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  if (room.mine !== 'member' || !isOpen(room, notebook.keyring)) return;
  for (const kind of signedKinds)
    for (const id of notebook.document.things.get(kind)?.keys() ?? []) {
      const record = recordOf(notebook.document, kind, id) as RecordOf<SignedKind> | null;
      if (record?.roomId !== room.id || recordOf(room.document, kind, id)) continue;
      const { id: _, madeAt: __, ...fields } = record;
      await actInRoom(device, notebook, room, {
        v: 1,
        changes: [{ kind, id, fields: inRoom(kind, fields) }],
      });
    }
};
