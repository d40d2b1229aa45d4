/**
 * The recovery kit: 128 random bits that open a notebook without its passphrase, printed for the person to keep.
 *
 * Written as 28 letters of Crockford's base 32 in seven groups of four: 128 bits, then 12 bits of a checksum, so that
 * a misread letter is noticed at once (4,095 times of 4,096) and not after a wait. The checksum is no defence: whatever
 * passes it still has to open the lock.
 */
import type { Brand } from '@handrail/kernel/brand.ts';
import type { Chance } from '@handrail/kernel/chance.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';

import { labels } from '../labels.ts';

const kitLength = 16;
/** 16 bytes that open a lock. `reveal()` only to write it down or to wipe it. */
export type Kit = Redacted<Brand<Bytes, 'Kit'>>;

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letterCount = 28;
const checkBits = 12n;

/** 128 fresh random bits. */
export const newKit = (chance: Chance): Kit => new Redacted(chance.bytes(kitLength) as Brand<Bytes, 'Kit'>);

const checksum = async (secret: Bytes): Promise<bigint> => {
  const hash = await sha256(concat(utf8(`${labels.kit}\0`), secret));
  return (BigInt(hash[0] ?? 0) << 4n) | (BigInt(hash[1] ?? 0) >> 4n);
};

/** Seven groups of four: `ABCD-EFGH-…`. Shown once, printed, never kept. */
export const writeKit = async (kit: Kit): Promise<string> => {
  const secret = kit.reveal();
  let left =
    (secret.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) << checkBits) |
    (await checksum(secret));
  let text = '';
  for (let at = 0; at < letterCount; at += 1) {
    text = (letters[Number(left & 31n)] ?? '') + text;
    left >>= 5n;
  }
  return (text.match(/.{4}/g) ?? []).join('-');
};

/** As people copy it: any case, spaces and dashes anywhere, O for 0, I and L for 1. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** A misread letter, a missing group or anything else that no kit is: `wrong-kit`, before any lock is tried. */
export const readKit = async (text: string): Promise<Result<Kit, 'wrong-kit'>> => {
  const typed = lettersOf(text);
  if (typed.length !== letterCount) return err('wrong-kit');
  let number = 0n;
  for (const letter of typed) {
    const value = letters.indexOf(letter);
    if (value < 0) return err('wrong-kit');
    number = (number << 5n) | BigInt(value);
  }
  const secret = new Uint8Array(kitLength);
  for (let at = kitLength - 1, left = number >> checkBits; at >= 0; at -= 1, left >>= 8n)
    secret[at] = Number(left & 255n);
  const fits = (number & ((1n << checkBits) - 1n)) === (await checksum(secret));
  return fits ? ok(new Redacted(secret as Brand<Bytes, 'Kit'>)) : err('wrong-kit');
};
