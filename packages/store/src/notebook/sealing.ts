/** Turns acts and settings of an open notebook into bytes for one commit. Changes nothing until `settle` is called. */
import { maxBody, sealEntry, sealSmall, type Head, type VaultKey } from '@handrail/vault';
import { toJson, type Device } from '../device.ts';
import { readBody, writeBody, type Body, type Ref } from '../document/body.ts';
import { addAct, recordOf, type Act } from '../document/document.ts';
import type { Kept } from '../persistence/storage.ts';
import type { FromWorker, RecordLine } from '../protocol.ts';
import { isKind, type Kind } from '@handrail/domain/records.ts';
import type { Meta, Notebook } from './notebook.ts';
import { entryPlace, headPlace, metaPlace } from './places.ts';

/** Larger acts become several entries of one commit: 1 MiB of JSON, far below what one entry may hold. */
const comfortable = 1_048_576;

const halves = <T>(list: readonly T[]): [T[], T[]] => {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
};

/** One body cut in two that say the same together; null when it cannot be cut. */
const cut = (body: Body): [Body, Body] | null => {
  if (body.changes.length > 1) {
    const [first, second] = halves(body.changes);
    return [
      { ...body, changes: first },
      { v: 1, changes: second },
    ];
  }
  const carried = body.carried ?? [];
  if (carried.length > 1) {
    const [first, second] = halves(carried);
    return [
      { ...body, carried: first },
      { v: 1, changes: [], carried: second },
    ];
  }
  const only = carried[0];
  if (!only || only.changes.length < 2) return null;
  const [first, second] = halves(only.changes);
  const { entry, stamp, at } = only;
  return [
    { ...body, carried: [{ ...only, changes: first }] },
    { v: 1, changes: [], carried: [{ entry, stamp, at, changes: second }] },
  ];
};

/** Null when something in it is too long for any entry. */
export const bodiesFor = (body: Body): Body[] | null => {
  const size = writeBody(body).length;
  if (size <= comfortable) return [body];
  const parts = cut(body);
  if (!parts) return size <= maxBody ? [body] : null;
  const bodies = parts.map(bodiesFor);
  return bodies.every((list) => list !== null) ? bodies.flat() : null;
};

/** One act, sealed and not yet committed: what to put, and what becomes true once it is. */
export interface SealedActs {
  readonly put: readonly Kept[];
  readonly acts: readonly Act[];
  readonly places: readonly (readonly [entryId: string, place: string])[];
  readonly head: Head | null;
  readonly next: number;
  readonly at: number;
}

/** Seals one act, and the pin of the head after it. `too-long`: a single thing larger than an entry may be. */
export const sealAct = async (
  { parts }: Device,
  notebook: Notebook,
  whole: Body,
): Promise<SealedActs | 'too-long'> => {
  const bodies = bodiesFor(whole);
  if (!bodies) return 'too-long';
  const { keyring, vaultKey, line, document, others } = notebook;
  const at = parts.clock.now();
  let { head, next } = notebook;
  let time = Math.max(document.clock, head?.time ?? 0);
  const put: Kept[] = [];
  const acts: Act[] = [];
  const places: [string, string][] = [];
  for (const body of bodies) {
    const bytes = writeBody(body);
    time += 1;
    const entry = await sealEntry(
      keyring,
      { after: head, heads: others, time, at, body: bytes },
      parts.chance,
    );
    const place = entryPlace(line.id, next);
    put.push([place, entry.bytes]);
    places.push([entry.entryId, place]);
    // Read back from the bytes, so that what is shown now is what will be shown after the next opening.
    const read = readBody(bytes);
    if (read.kind !== 'read') throw new Error('A body this version wrote must be readable to it.');
    acts.push({
      entryId: entry.entryId,
      stamp: { time, device: keyring.deviceId },
      at,
      body: read.body,
      partly: false,
    });
    head = entry.head;
    next += 1;
  }
  const pin = headPlace(line.id);
  put.push([pin, await sealSmall(vaultKey, 'head', pin, toJson(head), parts.chance)]);
  return { put, acts, places, head, next, at };
};

interface Sealer {
  readonly vaultKey: VaultKey;
  readonly line: { readonly id: string };
}
/** When copies were made, sealed, to be committed. */
export const sealMeta = async ({ parts }: Device, { vaultKey, line }: Sealer, meta: Meta): Promise<Kept> => {
  const place = metaPlace(line.id);
  return [place, await sealSmall(vaultKey, 'meta', place, toJson(meta), parts.chance)];
};

/** Takes committed acts into the open notebook. */
export const settle = (notebook: Notebook, { acts, places, head, next }: SealedActs): void => {
  for (const act of acts) addAct(notebook.document, act);
  for (const [entryId, place] of places) notebook.where.set(entryId, place);
  notebook.head = head;
  notebook.next = next;
};

/** What the page has to draw again after these things were touched, and which drafts (by key) are gone with the act. */
export const changedMessage = (
  { document }: Notebook,
  touched: readonly Ref[],
  drafts: readonly string[],
): FromWorker => {
  const set: RecordLine[] = [];
  const gone: (readonly [Kind, string])[] = [];
  const once = new Map(touched.map((ref) => [`${ref.kind} ${ref.id}`, ref]));
  for (const { kind, id } of once.values()) {
    if (!isKind(kind)) continue;
    const record = recordOf(document, kind, id);
    if (record) set.push([kind, record]);
    else gone.push([kind, id]);
  }
  return { type: 'changed', set, gone, drafts };
};
