/**
 * The outside of an entry: all that anyone without a key sees of it. Format 1 (SPEC.md, rules S1–S4), integers big-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | format: 1 |
 * | 16 | room id |
 * | 4 | epoch: which key of the room |
 * | 16 | entry id, random |
 * | 4 + n | sealed header, its length first |
 * | 4 + m | sealed body, its length first; 0 when the body has been taken out |
 *
 * Author, sequence and time are inside the seal, so that a relay cannot try signatures to find the author.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';
import { fromHex, toHex } from '@handrail/proof/text-codes.ts';

const entryFormat = 1;
/** Largest sealed header: 64 KiB. A header with the heads of 300 devices is about 45 kB. */
export const largestSealedHeader = 65_536;
/** Largest sealed body: a 4 MiB padded body and its seal. One act that imports ten years of days is about 2 MB. */
export const largestSealedBody = 4_194_304 + 28;
/** Format, room, epoch and entry id: what `placeBytes` writes. */
export const fixedLength = 1 + 16 + 4 + 16;

/** Where an entry belongs. Bound into its seals and its signature. */
export interface EntryPlace {
  /** 32 hex digits. */
  readonly roomId: string;
  readonly epoch: number;
  /** 32 hex digits, random. */
  readonly entryId: string;
}
/** An entry from outside. `header` and `body` are sealed. */
export interface EntryEnvelope extends EntryPlace {
  readonly header: Bytes;
  /** `null`: taken out. The chain runs over headers, so the entry still verifies. */
  readonly body: Bytes | null;
}
/** Why bytes are no entry of this version. `older-format`: from before the formats were settled; kept as it is. */
export type EnvelopeRefusal = 'newer-format' | 'older-format' | 'malformed' | 'too-long';

/** The fixed outer bytes, which the header's signature covers. Ids that are not 32 hex digits are a mistake in the program. */
export const placeBytes = ({ roomId, epoch, entryId }: EntryPlace): Bytes =>
  concat(new Uint8Array([entryFormat]), idBytes(roomId), u32(epoch), idBytes(entryId));

/** The 16 bytes of an id. Throws unless `id` is 32 lower-case hex digits: ids are made by the program. */
export const idBytes = (id: string): Bytes => {
  const bytes = fromHex(id, 16);
  if (bytes === null) throw new TypeError('not an id of 32 hex digits');
  return bytes;
};

export const writeEnvelope = (entry: EntryEnvelope): Bytes => {
  const body = entry.body ?? new Uint8Array(0);
  return concat(placeBytes(entry), u32(entry.header.length), entry.header, u32(body.length), body);
};

/**
 * Reads an entry's outside. Parts are views into `bytes`, not copies. Never throws: bytes of another format answer
 * `newer-format` or `older-format` (the caller keeps them as they are), anything this version could not have written `malformed`.
 */
export const readEnvelope = (bytes: Bytes): Result<EntryEnvelope, EnvelopeRefusal> => {
  if (bytes.length === 0) return err('malformed');
  if (bytes[0] === 0) return err('older-format');
  if (bytes[0] !== entryFormat) return err('newer-format');
  const header = part(bytes, fixedLength, largestSealedHeader);
  if (!header.ok) return header;
  const body = part(bytes, header.value.end, largestSealedBody);
  if (!body.ok) return body;
  if (header.value.bytes.length === 0 || body.value.end !== bytes.length) return err('malformed');
  return ok({
    roomId: toHex(bytes.subarray(1, 17)),
    epoch: readU32(bytes, 17),
    entryId: toHex(bytes.subarray(21, 37)),
    header: header.value.bytes,
    body: body.value.bytes.length === 0 ? null : body.value.bytes,
  });
};

const part = (
  bytes: Bytes,
  at: number,
  most: number,
): Result<{ bytes: Bytes; end: number }, 'malformed' | 'too-long'> => {
  if (bytes.length < at + 4) return err('malformed');
  const length = readU32(bytes, at);
  if (length > most) return err('too-long');
  const end = at + 4 + length;
  return end > bytes.length ? err('malformed') : ok({ bytes: bytes.subarray(at + 4, end), end });
};

/** The same entry without its body. Needs no key: a relay may be asked to do it. Refusals as for reading. */
export const withoutBody = (bytes: Bytes): Result<Bytes, EnvelopeRefusal> => {
  const read = readEnvelope(bytes);
  return read.ok ? ok(writeEnvelope({ ...read.value, body: null })) : read;
};
