/**
 * LevelDB files as a browser leaves them: tables (`.ldb`), whose blocks are compressed and whose keys share beginnings,
 * and logs (`.log`, `MANIFEST-…`), whose records are cut at every 32 KiB. Read whole, so that nothing hides in a seam.
 */
import { zstdDecompressSync } from 'node:zlib';
import { unsnappy, varint } from './snappy.ts';

const tableMagic = 0xdb4775248b80fb57n;
const footerLength = 48;
/** After each block: how it is compressed, and a checksum. */
const trailerLength = 5;
const logBlock = 32_768;
const recordHeader = 7;
const compressed = { none: 0, snappy: 1, zstd: 2 } as const;

interface Handle {
  readonly at: number;
  readonly size: number;
  readonly end: number;
}

const handleAt = (bytes: Buffer, at: number): Handle | null => {
  const offset = varint(bytes, at);
  const size = offset && varint(bytes, offset.end);
  return offset && size ? { at: offset.value, size: size.value, end: size.end } : null;
};

const unzstd = (bytes: Buffer): Buffer | null => {
  try {
    return zstdDecompressSync(bytes);
  } catch {
    // Not a stream after all; the raw bytes are scanned anyway.
    return null;
  }
};

const blockAt = (table: Buffer, { at, size }: Handle): Buffer | null => {
  if (at + size + trailerLength > table.length) return null;
  const bytes = table.subarray(at, at + size);
  const how = table[at + size];
  if (how === compressed.none) return bytes;
  if (how === compressed.snappy) return unsnappy(bytes);
  return how === compressed.zstd ? unzstd(bytes) : null;
};

/** Keys are written as "the first n bytes of the key before, then these": put together again, each before its value. */
export const entriesOf = (block: Buffer): (readonly [key: Buffer, value: Buffer])[] => {
  const restarts = block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0;
  const end = block.length - 4 - restarts * 4;
  const entries: (readonly [Buffer, Buffer])[] = [];
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const shared = varint(block, at);
    const fresh = shared && varint(block, shared.end);
    const size = fresh && varint(block, fresh.end);
    if (!shared || !fresh || !size || shared.value > key.length) break;
    const value = size.end + fresh.value;
    if (value + size.value > end) break;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(size.end, value)]);
    entries.push([key, block.subarray(value, value + size.value)]);
    at = value + size.value;
  }
  return entries;
};

/** Every block of a table, decompressed; empty when this is no table. */
export const tableBlocks = (table: Buffer): Buffer[] => {
  if (table.length < footerLength || table.readBigUInt64LE(table.length - 8) !== tableMagic) return [];
  const meta = handleAt(table, table.length - footerLength);
  const index = meta && handleAt(table, meta.end);
  const indexBlock = index && blockAt(table, index);
  if (!meta || !indexBlock) return [];
  const handles = entriesOf(indexBlock).map(([, value]) => handleAt(value, 0));
  return [meta, ...handles]
    .map((handle) => handle && blockAt(table, handle))
    .filter((block) => block !== null);
};

/** A table as one run of whole keys and values. */
export const tableContent = (table: Buffer): Buffer | null => {
  const blocks = tableBlocks(table);
  return blocks.length === 0 ? null : Buffer.concat(blocks.flatMap((block) => entriesOf(block).flat()));
};

/** A log's records without the headers that cut them; `null` when there is none. */
export const logContent = (log: Buffer): Buffer | null => {
  const parts: Buffer[] = [];
  for (let block = 0; block < log.length; block += logBlock) {
    const end = Math.min(block + logBlock, log.length);
    for (let at = block; at + recordHeader <= end;) {
      const length = log.readUInt16LE(at + 4);
      const type = log[at + 6] ?? 0;
      const from = at + recordHeader;
      if (type === 0 || type > 4 || from + length > end) break;
      parts.push(log.subarray(from, from + length));
      at = from + length;
    }
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
};
