/**
 * Everything in a profile that could be a key: 32 bytes (a key) or 16 (a kit). Bounded: every place in the small files
 * of the origin private file system; serialised CryptoKeys and short byte arrays in databases; and text of the right
 * length in hex, base64, base64url or the kit's letters, one or two bytes a letter, anywhere.
 */
import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { readKit } from '@handrail/vault';
import { filesBelow, viewsOf } from './scan-folder.ts';
import { byteArraysIn } from './values.ts';

export interface Candidate {
  readonly bytes: Buffer;
  readonly file: string;
  readonly how: string;
}

const keyLengths = [32, 16] as const;
const smallFile = 65_536;
/** After the tag of a serialised CryptoKey: algorithm, usages and lengths come before the key. */
const cryptoKeyTag = Buffer.from('\\K');
const cryptoKeyReach = 24;

/** Random 32 bytes have about 30 different values, 16 have about 15; anything far below is text or structure. */
const looksRandom = (bytes: Buffer): boolean => new Set(bytes).size >= (bytes.length * 11) / 16;

const windows = function* (bytes: Buffer): Generator<Buffer> {
  for (const length of keyLengths) {
    for (let at = 0; at + length <= bytes.length; at += 1) yield bytes.subarray(at, at + length);
  }
};

const serialisedKeys = function* (bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(cryptoKeyTag); at >= 0; at = bytes.indexOf(cryptoKeyTag, at + 1)) {
    yield* windows(bytes.subarray(at + 2, at + 2 + cryptoKeyReach + 32));
  }
};

const spelled = (letters: string, count: number): RegExp =>
  new RegExp(`(?<![${letters}])(?:[${letters}]\\0?){${count}}(?![${letters}])`, 'g');
const textual: readonly (readonly [how: string, pattern: RegExp, read: (text: string) => Buffer])[] = [
  ...keyLengths.map(
    (length) =>
      ['hex', spelled('0-9a-fA-F', length * 2), (text: string) => Buffer.from(text, 'hex')] as const,
  ),
  ...keyLengths.map(
    (length) =>
      [
        'base64',
        spelled('A-Za-z0-9+/_-', Math.ceil((length * 8) / 6)),
        (text: string) => Buffer.from(text, 'base64'),
      ] as const,
  ),
];

const inText = function* (bytes: Buffer): Generator<readonly [how: string, key: Buffer]> {
  const text = bytes.toString('latin1');
  for (const [how, pattern, read] of textual) {
    for (const [match] of text.matchAll(pattern)) yield [how, read(match.replaceAll('\0', ''))];
  }
};

/** As the kit is printed; a misread letter is no kit. */
const kitShape = /(?:[0-9A-HJKMNP-TV-Z]\0?){4}(?:-\0?(?:[0-9A-HJKMNP-TV-Z]\0?){4}){6}/g;
const kitsIn = async (bytes: Buffer): Promise<Buffer[]> => {
  const kits: Buffer[] = [];
  for (const [match] of bytes.toString('latin1').matchAll(kitShape)) {
    const kit = await readKit(match.replaceAll('\0', ''));
    if (kit.ok) kits.push(Buffer.from(kit.value.reveal()));
  }
  return kits;
};

type Found = readonly [how: string, key: Buffer];

const inView = async (file: string, bytes: Buffer, small: boolean): Promise<Found[]> => {
  const found: Found[] = [...inText(bytes), ...(await kitsIn(bytes)).map((kit) => ['kit', kit] as const)];
  if (file.includes(`${sep}IndexedDB${sep}`)) {
    for (const key of serialisedKeys(bytes)) found.push(['CryptoKey', key]);
    for (const value of byteArraysIn(bytes))
      if (value.length === 32 || value.length === 16) found.push(['byte array', value]);
  }
  if (small && file.includes(`${sep}File System${sep}`))
    for (const key of windows(bytes)) found.push(['file', key]);
  return found;
};

/** Each different one once in each file. */
export const candidatesIn = async (profile: string): Promise<Candidate[]> => {
  const candidates = new Map<string, Candidate>();
  for (const path of filesBelow(profile)) {
    const file = relative(profile, path);
    const small = statSync(path).size < smallFile;
    for (const { bytes } of viewsOf(path, readFileSync(path))) {
      for (const [how, key] of await inView(file, bytes, small)) {
        const name = `${file}\0${key.toString('latin1')}`;
        if (looksRandom(key) && !candidates.has(name))
          candidates.set(name, { bytes: Buffer.from(key), file, how });
      }
    }
  }
  return [...candidates.values()];
};
