import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, equalBytes, utf8, utf8Text, u32, readU32, type Bytes } from './bytes.ts';
import { canonicalBytes, readCanonical, type Canonical } from './canonical.ts';
import { sha256 } from './sha256.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from './text-codes.ts';
import { signedBytes, verifyStatement } from './verified.ts';
import { platformVerify } from './verify.ts';

const bytes = fc.uint8Array({ maxLength: 80 }).map((given) => new Uint8Array(given));
const statements: fc.Arbitrary<Canonical> = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const key = async (): Promise<{ publicKey: Bytes; sign: (message: Bytes) => Promise<Bytes> }> => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)),
  };
};

test('[R1] reading undoes writing, for hex, base64url and big-endian numbers', () => {
  fc.assert(
    fc.property(bytes, fc.nat({ max: 0xffff_ffff }), (given, number) => {
      expect(fromHex(toHex(given), given.length)).toEqual(given);
      expect(fromBase64url(toBase64url(given), given.length)).toEqual(given);
      expect(readU32(concat(given, u32(number)), given.length)).toBe(number);
    }),
  );
});

test('[R1] there is one way of writing bytes as text: any other answers null', () => {
  expect(toBase64url(utf8('\u00fb\u00ff'))).toBe('w7vDvw');
  expect(fromBase64url('w7vDvx', 4), 'spare bits set').toBeNull();
  expect(fromBase64url('w7vDvw==', 4), 'padding').toBeNull();
  expect(fromBase64url('w7vD+w', 4), 'another alphabet').toBeNull();
  expect(fromHex('AB', 1), 'upper case').toBeNull();
  expect(fromHex('abc', 1), 'too long').toBeNull();
  expect(utf8Text(new Uint8Array([0xff, 0x61]))).toBeNull();
});

test('[R1] a number that does not fit four bytes is refused, not cut', () => {
  for (const wrong of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => u32(wrong)).toThrow(RangeError);
});

test('[R1] bytes are equal when every byte is, and only then', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(equalBytes(a, b)).toBe(toHex(a) === toHex(b));
      expect(equalBytes(a, new Uint8Array(a))).toBe(true);
    }),
  );
});

test('[R2] SHA-256 answers the published digests (FIPS 180-4 examples)', async () => {
  expect(toHex(await sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(toHex(await sha256(utf8('')))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('[R3] a statement is written one way, whatever the order of its keys', () => {
  expect(utf8Text(canonicalBytes({ b: [1, 'ü'], a: { z: 0, y: '"' } }))).toBe(
    '{"a":{"y":"\\"","z":0},"b":[1,"ü"]}',
  );
  fc.assert(
    fc.property(statements, (statement) => {
      const read = readCanonical(canonicalBytes(statement));
      expect(read).toEqual({ ok: true, value: statement });
    }),
  );
});

test('[R3] a second way of writing the same statement is refused', () => {
  const other = [
    '{"b":1,"a":2}',
    '{"a": 1}',
    '{"a":1,"a":1}',
    '1.0',
    '-0',
    '1e3',
    'null',
    'true',
    '[1,]',
    '"\\u0061"',
    '',
    '\ufeff1',
  ];
  for (const text of other)
    expect(readCanonical(utf8(text)), text).toEqual({ ok: false, error: 'not-canonical' });
});

test('[R3] what has no single way of being written cannot be signed', () => {
  for (const wrong of [0.1, Number.NaN, -0, 2 ** 53, '\ud800'])
    expect(() => canonicalBytes({ wrong })).toThrow(RangeError);
  let deep: Canonical = 1;
  for (let i = 0; i < 12; i += 1) deep = [deep];
  expect(() => canonicalBytes(deep)).toThrow(RangeError);
});

test('[R3] hostile bytes never throw (25,000 inputs)', () => {
  const hostile = fc.oneof(bytes, fc.json().map(utf8), fc.string().map(utf8));
  fc.assert(
    fc.property(hostile, (given) => {
      const read = readCanonical(given);
      expect(read.ok ? canonicalBytes(read.value) : given).toEqual(given);
    }),
    { numRuns: 25_000 },
  );
});

test('[R4] a statement counts only as signed: label, words and key each break it', async () => {
  const [mine, other] = [await key(), await key()];
  const statement = canonicalBytes({ says: 'yes' });
  const signature = await mine.sign(signedBytes('one', statement));
  const ask = (label: string, signed: { statement: Bytes; signature: Bytes }, signer: Bytes) =>
    verifyStatement(signed, { label, read: readObject, signer: () => signer, verify: platformVerify });

  expect((await ask('one', { statement, signature }, mine.publicKey)).ok).toBe(true);
  const forged = { ok: false, error: 'forged' };
  expect(await ask('two', { statement, signature }, mine.publicKey)).toEqual(forged);
  expect(await ask('one', { statement: canonicalBytes({ says: 'no' }), signature }, mine.publicKey)).toEqual(
    forged,
  );
  expect(await ask('one', { statement, signature }, other.publicKey)).toEqual(forged);
  expect(await ask('one', { statement, signature: signature.slice(1) }, mine.publicKey)).toEqual(forged);
  expect(await ask('one', { statement: utf8('{'), signature }, mine.publicKey)).toEqual({
    ok: false,
    error: 'not-canonical',
  });
});

const readObject = (statement: Bytes) => {
  const read = readCanonical(statement);
  return read.ok && typeof read.value === 'object'
    ? ({ ok: true, value: read.value } as const)
    : ({ ok: false, error: 'not-canonical' } as const);
};

test('[R4] a label cannot run into the words after it', () => {
  expect(signedBytes('ab', utf8('c'))).not.toEqual(signedBytes('a', utf8('bc')));
});

test('[R4] a key or signature of any other length is refused without being tried', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (publicKey, signature) => {
      fc.pre(publicKey.length !== 32 || signature.length !== 64);
      expect(await platformVerify(publicKey, signature, utf8('x'))).toBe(false);
    }),
  );
});
