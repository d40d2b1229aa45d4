/**
 * The seam between the store and whatever keeps its bytes: opaque key → sealed bytes. One contract
 * (`storage-contract.ts`), every implementation.
 *
 * Everything is sealed before `commit` is called; a commit happens whole or not at all, and is on the disk before it
 * answers. The order inside a commit is fixed (the fence, removals, puts, completion), and `put` is an iterable, so
 * that a test can stop the world at any place by wrapping this interface and `LocalKeys`; shipped code has no hook.
 */
import type { Result } from '@handrail/kernel/result.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Kept = readonly [key: string, bytes: Bytes];

export interface Batch {
  readonly put?: Iterable<Kept>;
  readonly remove?: Iterable<string>;
  /** The commit happens only while this key holds exactly these bytes: a tab that lost its turn cannot write. [T14] */
  readonly fence?: Kept;
}

/** `no-room`: the device is full. `fenced`: another tab has taken over. Nothing was changed in either case. */
export type CommitRefusal = 'no-room' | 'fenced';

/** Every call rejects only when the platform failed in a way nobody foresaw; after that the commit did not happen. */
export interface Storage {
  /** Opens what has to be open, before anything is sealed. */
  readonly ready: () => Promise<void>;
  /** Null when nothing is kept under this key. */
  readonly get: (key: string) => Promise<Bytes | null>;
  /** Everything whose key starts with `prefix`, in key order, read at one moment. */
  readonly all: (prefix: string) => Promise<readonly Kept[]>;
  readonly keys: (prefix: string) => Promise<readonly string[]>;
  /** Everything from the key `from` up to, and without, the key `to`, in key order, read at one moment. */
  readonly between: (from: string, to: string) => Promise<readonly Kept[]>;
  /** What follows `prefix` up to the next "/", each once and in order: what lies there, without reading any of it. */
  readonly names: (prefix: string) => Promise<readonly string[]>;
  readonly commit: (batch: Batch) => Promise<Result<null, CommitRefusal>>;
}

/** Up to the first "/". */
export const firstName = (text: string): string => {
  const end = text.indexOf('/');
  return end < 0 ? text : text.slice(0, end);
};

export const sameBytes = (a: Uint8Array | null | undefined, b: Uint8Array): boolean =>
  !!a && a.length === b.length && a.every((byte, i) => byte === b[i]);
