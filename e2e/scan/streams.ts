/** Compressed streams inside bytes: found by how they begin, or by where the browser's cache puts them. */
import { brotliDecompressSync, constants, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { unsnappy } from './snappy.ts';

const most = 64 * 1024 * 1024;
const loose: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most };
/** Less than this is decompressed noise. */
const least = 16;

const attempt = (decompress: () => Buffer): Buffer | null => {
  try {
    const out = decompress();
    return out.length >= least ? out : null;
  } catch {
    // Not a stream: most places that look like a beginning are none.
    return null;
  }
};

const zlibSecondBytes = new Set([0x01, 0x5e, 0x9c, 0xda]);

/** Chromium wraps compressed values of IndexedDB like this: 0xFF, version 17, 2. */
const wrapped = Buffer.from([0xff, 0x11, 0x02]);

export interface Stream {
  readonly how: 'gzip' | 'zlib' | 'deflate' | 'brotli' | 'snappy';
  readonly bytes: Buffer;
}

const startsAt = function* (bytes: Buffer, start: Buffer): Generator<number> {
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) yield at;
};

const gzipStart = Buffer.from([0x1f, 0x8b, 0x08]);
const gzipFlags = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;

/** Where the deflated bytes begin; the platform's own reader refuses a stream with anything after it. */
const afterGzipHeader = (bytes: Buffer, start: number): number => {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  if (flags & gzipFlags.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [gzipFlags.name, gzipFlags.comment])
    if (flags & text) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return flags & gzipFlags.checksum ? at + 2 : at;
};

const zlibStart = Buffer.from([0x78]);

/** Everywhere in `bytes`: gzip, zlib, and Snappy as IndexedDB wraps it. */
export const streamsIn = function* (bytes: Buffer): Generator<Stream> {
  for (const at of startsAt(bytes, gzipStart)) {
    const out = attempt(() => inflateRawSync(bytes.subarray(afterGzipHeader(bytes, at)), loose));
    if (out) yield { how: 'gzip', bytes: out };
  }
  for (const at of startsAt(bytes, zlibStart)) {
    if (!zlibSecondBytes.has(bytes[at + 1] ?? 0)) continue;
    const out = attempt(() => inflateSync(bytes.subarray(at), loose));
    if (out) yield { how: 'zlib', bytes: out };
  }
  for (const at of startsAt(bytes, wrapped)) {
    const out = unsnappy(bytes, at + wrapped.length);
    if (out) yield { how: 'snappy', bytes: out };
  }
};

/** Brotli and bare deflate have no sign at their beginning: tried only where a whole stream is said to stand. */
export const streamOf = function* (bytes: Buffer): Generator<Stream> {
  const brotli = attempt(() =>
    brotliDecompressSync(bytes, { maxOutputLength: most, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  );
  if (brotli) yield { how: 'brotli', bytes: brotli };
  const deflate = attempt(() => inflateRawSync(bytes, loose));
  if (deflate) yield { how: 'deflate', bytes: deflate };
};

const cacheMagic = Buffer.from('305c72a71b6dfbfc', 'hex');
const cacheEnd = Buffer.from('d8410d97456ffaf4', 'hex');
const cacheHeader = 24;

/** The bodies in an entry of Chromium's simple cache (HTTP cache, code cache, the service worker's caches). */
export const cachedBodies = (file: Buffer): Buffer[] => {
  if (file.length < cacheHeader || !file.subarray(0, 8).equals(cacheMagic)) return [];
  const bodies: Buffer[] = [];
  let from = cacheHeader + file.readUInt32LE(12);
  for (const end of startsAt(file, cacheEnd)) {
    if (end > from) bodies.push(file.subarray(from, end));
    from = end + cacheHeader;
  }
  return bodies;
};
