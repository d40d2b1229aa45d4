/** The acts on an open notebook: keep, remove, put back, erase. Each is one commit: the entry and the pin of its head. */
import { signedKinds, writtenOnce } from '@handrail/domain/circle/written-once.ts';
import { fieldProblem, isKind, type Change, type Kind } from '@handrail/domain/records.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { eraseBody } from '@handrail/vault';
import { commit, type Device } from '../device.ts';
import type { Body, Ref, WrittenChange } from '../document/body.ts';
import { goneFrom, idShape, recordOf, type Document } from '../document/document.ts';
import { eraseOf } from '../document/erase.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Refusal, Removed } from '../protocol.ts';
import { draftsEchoing } from './drafts.ts';
import type { Notebook } from './notebook.ts';
import { pocketAfter, pocketWithout } from './pocket.ts';
import { changedMessage, sealAct, settle } from './sealing.ts';

/** The entry that was written and when (milliseconds, this device's clock), or why nothing was. */
export type KeptAct = Result<{ readonly entryId: string; readonly at: number }, Refusal>;

/** Removed things can be put back for this long, in milliseconds; after that only erasing is left. */
export const putBackFor = 30 * 86_400_000;

/** Why these changes may not be kept; null when they may. */
export const changesProblem = (changes: readonly Change[]): Refusal | null => {
  for (const { kind, id, fields } of changes) {
    // What is signed is written by signing it. [T61]
    if (!isKind(kind) || !idShape.test(id) || signedKinds.has(kind)) return 'not-allowed';
    for (const [field, value] of Object.entries(fields)) {
      const problem = fieldProblem(kind, field, value);
      if (problem) return problem === 'too-long' ? 'too-long' : 'not-allowed';
    }
  }
  return null;
};

/** One change per thing, the later value of a field standing: an entry never says two things about one field. */
export const merged = (changes: readonly Change[]): WrittenChange[] => {
  const byThing = new Map<string, WrittenChange>();
  for (const { kind, id, fields } of changes) {
    const key = `${kind} ${id}`;
    byThing.set(key, { kind, id, fields: { ...byThing.get(key)?.fields, ...fields } });
  }
  return [...byThing.values()];
};

/** What goes in the same commit. */
interface Beside {
  readonly put?: readonly Kept[];
  /** Keys of drafts that are gone afterwards. */
  readonly drafts?: readonly string[];
}

const write = async (
  device: Device,
  notebook: Notebook,
  body: Body,
  touched: readonly Ref[],
  { put = [], drafts = [] }: Beside = {},
): Promise<KeptAct> => {
  if (notebook.readOnly) return err('newer-version');
  await device.parts.storage.ready();
  const sealed = await sealAct(device, notebook, body);
  if (sealed === 'too-long') return err('too-long');
  const done = await commit(device, {
    put: [...sealed.put, ...put],
    remove: drafts.map((key) => notebook.drafts.get(key)?.place).filter((place) => place !== undefined),
  });
  if (!done.ok) return done;
  settle(notebook, sealed);
  for (const key of drafts) notebook.drafts.delete(key);
  device.parts.post(changedMessage(notebook, touched, drafts));
  return ok({ entryId: sealed.acts.at(-1)?.entryId ?? '', at: sealed.at });
};

/** Keeps all of the changes or none; the named drafts go in the same commit. */
export const keep = async (
  device: Device,
  notebook: Notebook,
  changes: readonly Change[],
  drafts: readonly string[],
): Promise<KeptAct> => {
  if (changes.length === 0) return err('not-allowed');
  const problem = changesProblem(changes);
  if (problem) return err(problem);
  const once = merged(changes);
  const put = await pocketAfter(device, notebook, once);
  if (put === 'too-long') return err('too-long');
  return write(device, notebook, { v: 1, changes: once }, changes, { put, drafts });
};

/** What was removed is not to be read before unlocking either: its line in the pocket goes in the same commit. */
export const remove = async (
  device: Device,
  notebook: Notebook,
  kind: Kind,
  id: string,
): Promise<KeptAct> => {
  if (!isKind(kind) || !recordOf(notebook.document, kind, id)) return err('not-found');
  if (writtenOnce.has(kind)) return err('not-allowed');
  const ref = { kind, id };
  const put = await pocketWithout(device, notebook.line.id, [id]);
  return write(device, notebook, { v: 1, changes: [], removed: [ref] }, [ref], { put });
};

/** Drafts that went with the signing of their note: they stand in it, and would be signed twice. [T61] */
const signedAway = ({ acts }: Document): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { body } of acts.values()) {
    if (body === null || body === 'newer') continue;
    for (const { changes, removed = [] } of [body, ...(body.carried ?? [])])
      if (changes.some(({ kind }) => kind === 'progressNote'))
        for (const { kind, id } of removed) if (kind === 'noteDraft') ids.add(id);
  }
  return ids;
};

/** What the person removed and could put back, newest first. A draft that was signed is none of it. */
export const removedIn = ({ parts }: Device, { document }: Notebook): Removed[] => {
  const signed = signedAway(document);
  return goneFrom(document)
    .filter(({ kind, record }) => kind !== 'noteDraft' || !signed.has(record.id))
    .sort((a, b) => b.removedAt - a.removedAt)
    .map(({ kind, record, removedAt }) => ({
      kind,
      id: record.id,
      record,
      removedAt,
      canPutBack: parts.clock.now() - removedAt <= putBackFor,
    }));
};

export const putBack = async (
  device: Device,
  notebook: Notebook,
  kind: Kind,
  id: string,
): Promise<KeptAct> => {
  const here = ({ kind: its, id: itsId, canPutBack }: Removed): boolean =>
    canPutBack && its === kind && itsId === id;
  if (!removedIn(device, notebook).some(here)) return err('not-found');
  const ref = { kind, id };
  return write(device, notebook, { v: 1, changes: [], putBack: [ref] }, [ref]);
};

/** The entries that spoke of it, without their bodies. */
const emptied = async (
  { parts }: Device,
  { where }: Notebook,
  entryIds: readonly string[],
): Promise<Kept[]> => {
  const put: Kept[] = [];
  for (const entryId of entryIds) {
    const place = where.get(entryId);
    const bytes = place === undefined ? null : await parts.storage.get(place);
    const without = bytes && eraseBody(bytes);
    if (place !== undefined && without) put.push([place, without]);
  }
  return put;
};

/** Takes the words out of every kept entry, draft and pocket line, in one commit. Cannot be undone. */
export const erase = async (device: Device, notebook: Notebook, kind: Kind, id: string): Promise<KeptAct> => {
  if (writtenOnce.has(kind)) return err('not-allowed');
  const erasure = eraseOf(notebook.document, kind, id);
  if (erasure === 'not-found' || erasure === 'newer-version') return err(erasure);
  const drafts = draftsEchoing(notebook, id, erasure.texts);
  const put = [
    ...(await emptied(device, notebook, erasure.body.erases ?? [])),
    ...(await pocketWithout(device, notebook.line.id, [id])),
  ];
  return write(device, notebook, erasure.body, [{ kind, id }], { put, drafts });
};
