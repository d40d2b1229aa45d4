/**
 * Texts that two people type at once: one Yjs document for each text, its updates carried in sealed entries. Everything
 * else in a room is kept field by field; only here do letters merge.
 *
 * Yjs believes what an update says about its author. An app that writes under another's client id could put words into
 * their mouth and make their later typing collide, so an update is decoded before it is used and refused whole unless
 * every letter in it is its own device's. Deleting another's letters is allowed: it is what two people at one text do.
 */
import type * as Yjs from 'yjs';
import { fromBase64url } from '@handrail/proof/text-codes.ts';

/** 64 KiB of update is a page pasted at once; larger ones are cut by the writer. */
export const largestUpdate = 65_536;
/** The one shared type in a text's document. */
export const textRoot = 'text';

/** A device's Yjs client id, from its device id: nobody can be given another one by a relay or an update. */
export const clientOf = (deviceId: string): number => Number.parseInt(deviceId.slice(0, 8), 16);

/** Why an update is not taken in. */
export type UpdateProblem = 'another-client' | 'too-long' | 'malformed';

/** An update as it is written in bodies, on the disk and for the page: base64url. Null for what is none. */
export const updateBytes = (text: string): Uint8Array<ArrayBuffer> | null =>
  fromBase64url(text, Math.floor((text.length * 3) / 4));

/** Loaded with the first text. */
export const loadYjs = (): Promise<typeof Yjs> => import('yjs');

type Struct = ReturnType<typeof Yjs.decodeUpdate>['structs'][number];

/** Letters, or the place of letters deleted since. Anything else (formats, embeds, documents inside) no text of ours holds. */
const isPlain = (yjs: typeof Yjs, struct: Struct): boolean =>
  struct instanceof yjs.GC ||
  (struct instanceof yjs.Item &&
    (struct.content instanceof yjs.ContentString || struct.content instanceof yjs.ContentDeleted) &&
    (typeof struct.parent !== 'string' || struct.parent === textRoot) &&
    struct.parentSub === null);

/** `null` when `update` is what `device` may have typed. Never throws on hostile bytes. */
export const updateProblem = (yjs: typeof Yjs, update: Uint8Array, device: string): UpdateProblem | null => {
  if (update.length > largestUpdate) return 'too-long';
  const structs = structsOf(yjs, update);
  if (structs === null || !structs.every((struct) => isPlain(yjs, struct))) return 'malformed';
  return structs.every(({ id }) => id.client === clientOf(device)) ? null : 'another-client';
};

const structsOf = (yjs: typeof Yjs, update: Uint8Array): readonly Struct[] | null => {
  try {
    return yjs.decodeUpdate(update).structs;
  } catch {
    // The decoder has no other way of saying that bytes are no update.
    return null;
  }
};

/** An empty text for this device to type in. */
export const newText = (yjs: typeof Yjs, device: string): Yjs.Doc => {
  const text = new yjs.Doc();
  text.clientID = clientOf(device);
  return text;
};

/** The letters as they stand. */
export const lettersOf = (text: Yjs.Doc): string => text.getText(textRoot).toJSON();

/** The letters of a text, from everything that was typed into it (base64url; checked when it came in). */
export const lettersFrom = (yjs: typeof Yjs, updates: readonly string[]): string => {
  const text = new yjs.Doc();
  for (const update of updates) {
    const bytes = updateBytes(update);
    if (bytes) yjs.applyUpdate(text, bytes);
  }
  return lettersOf(text);
};

/** By client id, the place after its last letter in these updates: what a text that holds them goes on from. */
export const endsOf = (yjs: typeof Yjs, updates: readonly Uint8Array[]): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  for (const update of updates)
    for (const { id, length } of yjs.decodeUpdate(update).structs)
      ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length));
  return ends;
};

/** One letter (a UTF-16 unit) that stands in a text: who typed it, and as their which. */
export interface Letter {
  readonly client: number;
  readonly clock: number;
  readonly letter: string;
}

/** The letters of a text in order. What was deleted is left out, and not counted: an update may claim any length of it. */
export const lettersIn = (yjs: typeof Yjs, text: Yjs.Doc): Letter[] => {
  const letters: Letter[] = [];
  for (let item = text.getText(textRoot)._start; item; item = item.right) {
    const { id, deleted, content } = item;
    if (deleted || !(content instanceof yjs.ContentString)) continue;
    for (let at = 0; at < content.str.length; at += 1)
      letters.push({ client: id.client, clock: id.clock + at, letter: content.str.charAt(at) });
  }
  return letters;
};

/** Whether everything that was put into a text has found its place: letters wait for those they stand beside. */
export const isWhole = (text: Yjs.Doc): boolean => text.store.pendingStructs === null;

/** Takes updates into a text. Yjs gives it another client id when its own letters come from elsewhere; it keeps the one it has. */
export const takeInto = (yjs: typeof Yjs, text: Yjs.Doc, updates: readonly Uint8Array[]): void => {
  const { clientID } = text;
  text.clientID = 0;
  for (const update of updates) yjs.applyUpdate(text, update);
  text.clientID = clientID;
};

/** A text of this device with these updates in it. */
export const textFrom = (yjs: typeof Yjs, device: string, updates: readonly Uint8Array[]): Yjs.Doc => {
  const text = newText(yjs, device);
  takeInto(yjs, text, updates);
  return text;
};
