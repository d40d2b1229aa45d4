/**
 * Searches a whole folder, a browser's profile say, for texts that must not be in it: every file's name and bytes, and
 * what is in them once decompressed, in every encoding of `needles.ts`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { logContent, tableBlocks, tableContent } from './leveldb.ts';
import { needlesFor, type Needle } from './needles.ts';
import { searchFor } from './search.ts';
import { cachedBodies, streamOf, streamsIn } from './streams.ts';

export interface Find {
  readonly token: string;
  readonly encoding: string;
  /** From the scanned folder. */
  readonly file: string;
  /** How it lay in the file: nothing for the bytes as they are, else "table › snappy" and the like. */
  readonly inside: string;
}

export interface View {
  readonly inside: string;
  readonly bytes: Buffer;
}

/** A stream in a stream in a table: deeper than a browser nests. */
const deepest = 3;

const streams = function* (view: View, depth: number): Generator<View> {
  if (depth >= deepest) return;
  for (const { how, bytes } of streamsIn(view.bytes)) {
    const inner = { inside: view.inside ? `${view.inside} › ${how}` : how, bytes };
    yield inner;
    yield* streams(inner, depth + 1);
  }
};

const layers = function* (name: string, bytes: Buffer): Generator<View> {
  yield { inside: '', bytes };
  if (/\.(ldb|sst)$/.test(name)) {
    for (const block of tableBlocks(bytes)) yield { inside: 'block', bytes: block };
    const content = tableContent(bytes);
    if (content) yield { inside: 'table', bytes: content };
  }
  if (/\.log$|^MANIFEST-/.test(name)) {
    const content = logContent(bytes);
    if (content) yield { inside: 'log', bytes: content };
  }
  for (const body of cachedBodies(bytes)) {
    yield { inside: 'cache', bytes: body };
    for (const { how, bytes: inner } of streamOf(body)) yield { inside: `cache › ${how}`, bytes: inner };
  }
  for (const { how, bytes: inner } of streamOf(bytes)) yield { inside: how, bytes: inner };
};

/** Everything that a file's bytes are or contain. */
export const viewsOf = function* (path: string, bytes: Buffer): Generator<View> {
  for (const view of layers(basename(path), bytes)) {
    yield view;
    yield* streams(view, 0);
  }
};

/** Every regular file below, as a path; links, sockets and what vanished meanwhile are left out. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);

export interface Scanned {
  readonly finds: readonly Find[];
  readonly files: number;
  /** Bytes searched, those that were decompressed included. */
  readonly bytes: number;
}

/** The same for needles of any kind, keys for one. */
export const scanForNeedles = (folder: string, needles: readonly Needle[]): Scanned => {
  const search = searchFor(needles);
  const finds = new Map<string, Find>();
  const add = (needle: Needle, file: string, inside: string): void => {
    const find = { token: needle.token, encoding: needle.encoding, file, inside };
    finds.set(JSON.stringify(find), find);
  };
  let searched = 0;
  const paths = filesBelow(folder);
  for (const path of paths) {
    const file = relative(folder, path);
    for (const needle of search.in(Buffer.from(file))) add(needle, file, 'name');
    for (const { inside, bytes } of viewsOf(path, readFileSync(path))) {
      searched += bytes.length;
      for (const needle of search.in(bytes)) add(needle, file, inside);
    }
  }
  return { finds: [...finds.values()], files: paths.length, bytes: searched };
};

export const scanFolder = (folder: string, tokens: readonly string[]): Scanned =>
  scanForNeedles(folder, tokens.flatMap(needlesFor));
