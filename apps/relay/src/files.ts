/** The built web app, read into memory once: a few hundred kilobytes, each file with its compressed forms and its ETag. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface ServedFile {
  readonly type: string;
  /** Strong validator over the plain bytes. */
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
}
export type Shelf = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Reads every servable file below `folder`. Throws when the folder is not there: build the app first. */
export const readShelf = (folder: string): Shelf => {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    bytes.set('/' + relative(folder, file).split(sep).join('/'), new Uint8Array(readFileSync(file)));
  }
  const shelf = new Map<string, ServedFile>();
  for (const [url, plain] of bytes) {
    const type = types[extname(url)];
    if (type === undefined) continue;
    const br = bytes.get(`${url}.br`);
    const gzip = bytes.get(`${url}.gz`);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
    shelf.set(url, { type, etag, plain, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) });
  }
  return shelf;
};
