/**
 * Sixteen secret bytes as a person copies them: 28 letters of Crockford's base 32 in seven groups of four: 128 bits, then 12
 * bits of a checksum, so that a misread letter is noticed at once (4,095 times of 4,096) and not after a wait. The checksum
 * is no defence: whatever passes it still has to open something. Each kind of code has a label of its own in its checksum,
 * so that a kit is not taken for an invitation.
 */
import { concat, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';

import type { labels } from '../labels.ts';

type CodeLabel = typeof labels.kit | typeof labels.invitation;

/** Bytes behind a code. */
export const codeSecretLength = 16;

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letterCount = 28;
const checkBits = 12n;
/** Far more than a code with every separator people put in: a bound for hostile input. */
const longestText = 1_000;

const checksum = async (label: CodeLabel, secret: Bytes): Promise<bigint> => {
  const hash = await sha256(concat(utf8(`${label}\0`), secret));
  return (BigInt(hash[0] ?? 0) << 4n) | (BigInt(hash[1] ?? 0) >> 4n);
};

/** Seven groups of four: `ABCD-EFGH-…`. */
export const writeCode = async (label: CodeLabel, secret: Bytes): Promise<string> => {
  let left =
    (secret.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) << checkBits) |
    (await checksum(label, secret));
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

/** The 16 bytes; `null` for a misread letter, a missing group or anything else that no code of this kind is. Never throws. */
export const readCode = async (label: CodeLabel, text: string): Promise<Bytes | null> => {
  if (text.length > longestText) return null;
  const typed = lettersOf(text);
  if (typed.length !== letterCount) return null;
  let number = 0n;
  for (const letter of typed) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    number = (number << 5n) | BigInt(value);
  }
  const secret = new Uint8Array(codeSecretLength);
  for (let at = codeSecretLength - 1, left = number >> checkBits; at >= 0; at -= 1, left >>= 8n)
    secret[at] = Number(left & 255n);
  return (number & ((1n << checkBits) - 1n)) === (await checksum(label, secret)) ? secret : null;
};
