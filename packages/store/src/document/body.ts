/**
 * What stands inside a sealed entry's body, version 1: JSON in UTF-8. The parser keeps what it does not know, because
 * the entry may come from a newer version of this app; it never throws and never guesses. [T6, D13]
 */
import { shownMoment } from '@handrail/kernel/local-day.ts';
import type { Stamp } from './stamp.ts';

/** Names one thing: kind and id as written, so the kind may be unknown here. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
}

/** New values for some fields of one thing, as written: kind, field and value may be unknown to this version. */
export interface WrittenChange extends Ref {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What one act did: changed, removed, put back. */
export interface Deed {
  readonly changes: readonly WrittenChange[];
  readonly removed?: readonly Ref[];
  readonly putBack?: readonly Ref[];
}

/** What another entry had said about other things, brought along when that entry's body was erased. [T9] */
export interface Carried extends Deed {
  readonly entry: string;
  readonly stamp: Stamp;
  /** Milliseconds; what the device's clock said then. */
  readonly at: number;
}

/** What was typed into a text that two people write at once: a Yjs update, base64url. */
export interface Typed {
  /** Of the text: as ids of records. */
  readonly text: string;
  readonly update: string;
}

/** One act as it stands inside a sealed entry. */
export interface Body extends Deed {
  readonly v: 1;
  /** Ids of the entries whose bodies are taken out. */
  readonly erases?: readonly string[];
  readonly carried?: readonly Carried[];
  readonly typed?: readonly Typed[];
}

/**
 * `read`: the body; `partly` when it also holds top-level things this version does not know. `newer`: nothing of it
 * can be read by this version.
 */
export type ReadBody =
  | { readonly kind: 'read'; readonly body: Body; readonly partly: boolean }
  | { readonly kind: 'newer' };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isRef = (value: unknown): value is Ref =>
  isObject(value) && isText(value['kind']) && isText(value['id']);
const isChange = (value: unknown): value is WrittenChange =>
  isRef(value) && isObject((value as unknown as Json)['fields']);
const isStamp = (value: unknown): value is Stamp =>
  isObject(value) && isWhole(value['time']) && value['time'] >= 1 && isText(value['device']);

const listOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);
const maybeListOf = <T>(value: unknown, is: (item: unknown) => item is T): boolean =>
  value === undefined || listOf(value, is);

const isDeed = (value: Json): boolean =>
  listOf(value['changes'], isChange) &&
  maybeListOf(value['removed'], isRef) &&
  maybeListOf(value['putBack'], isRef);
const isCarried = (value: unknown): value is Carried =>
  isObject(value) &&
  isText(value['entry']) &&
  isStamp(value['stamp']) &&
  isWhole(value['at']) &&
  shownMoment(value['at']) === value['at'] &&
  isDeed(value);
const isTyped = (value: unknown): value is Typed =>
  isObject(value) && isText(value['text']) && isText(value['update']);
const isBody = (value: Json): boolean =>
  isDeed(value) &&
  maybeListOf(value['erases'], isText) &&
  maybeListOf(value['carried'], isCarried) &&
  maybeListOf(value['typed'], isTyped);

const known = new Set(['v', 'changes', 'removed', 'putBack', 'erases', 'carried', 'typed']);
const newer: ReadBody = { kind: 'newer' };
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    // The seal held, so whoever wrote this meant it: a later version may read it. `undefined` is no JSON value.
    return undefined;
  }
};

/** Never throws: what is no body of this version is `newer`. */
export const readBody = (bytes: Uint8Array): ReadBody => {
  const value = parsed(bytes);
  if (!isObject(value) || value['v'] !== 1 || !isBody(value)) return newer;
  const partly = !Object.keys(value).every((name) => known.has(name));
  return { kind: 'read', body: value as unknown as Body, partly };
};

/** JSON in UTF-8. */
export const writeBody = (body: Body): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(body));
