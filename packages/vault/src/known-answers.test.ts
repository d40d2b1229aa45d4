/** Numbers from outside this house (vectors/outside.json): what we run is the published algorithm and not a look-alike. */
import { argon2Sync } from 'node:crypto';

import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { fromHex, toHex } from '@handrail/proof/text-codes.ts';

import outside from '../vectors/outside.json' with { type: 'json' };
import { broughtEd25519, platformEd25519 } from './curves/ed25519.ts';
import { broughtX25519, platformX25519 } from './curves/x25519.ts';
import { letterSuite } from './letters/letter.ts';
import { wasmDeriver } from './locks/wasm-deriver.ts';
import { derivable } from './seal/derive.ts';
import { encrypt, open } from './seal/gcm.ts';

const hex = (text: string): Bytes => fromHex(text, text.length / 2) ?? expect.fail(`not hex: ${text}`);
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((given) => new Uint8Array(given));

describe.each([
  ['the platform', async () => platformEd25519],
  ['the one we bring', broughtEd25519],
])('Ed25519 by %s', (_, curve) => {
  test.each(outside.ed25519.cases)(
    '[V1] signs as RFC 8032 says: $message',
    async ({ seed, publicKey, message, signature }) => {
      const { signer, verify } = await curve();
      const made = await signer(hex(seed));
      expect(toHex(made.publicKey)).toBe(publicKey);
      expect(toHex(await made.sign(hex(message)))).toBe(signature);
      expect(await verify(hex(publicKey), hex(signature), hex(message))).toBe(true);
      expect(await verify(hex(publicKey), hex(signature), new Uint8Array([...hex(message), 0]))).toBe(false);
    },
  );

  test('[V1] bytes that are no key and no signature are refused, never thrown', async () => {
    const { verify } = await curve();
    const nothing = new Uint8Array(0);
    expect(await verify(nothing, nothing, nothing)).toBe(false);
    expect(await verify(new Uint8Array(32).fill(255), new Uint8Array(64).fill(255), nothing)).toBe(false);
    // S not below the group order: the same signature written a second way (RFC 8032 §5.1.7).
    const { publicKey, message, signature } = outside.ed25519.cases[1]!;
    const second = hex(signature);
    let carry = 0n;
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    for (let at = 0; at < 32; at += 1) {
      carry += BigInt(second[32 + at]!) + ((order >> BigInt(8 * at)) & 255n);
      second[32 + at] = Number(carry & 255n);
      carry >>= 8n;
    }
    expect(await verify(hex(publicKey), second, hex(message))).toBe(false);
  });
});

describe.each([
  ['the platform', async () => platformX25519],
  ['the one we bring', broughtX25519],
])('X25519 by %s', (_, curve) => {
  test.each(outside.x25519.agreements)(
    '[V1] agrees as RFC 7748 says: $secret',
    async ({ secret, other, shared }) => {
      const { agree } = await (await curve())(hex(secret));
      expect(toHex((await agree(hex(other))) ?? new Uint8Array(0))).toBe(shared);
    },
  );

  test.each(outside.x25519.publicKeys)(
    '[V1] has the public key RFC 7748 says: $publicKey',
    async ({ secret, publicKey }) => {
      expect(toHex((await (await curve())(hex(secret))).publicKey)).toBe(publicKey);
    },
  );

  test('[V1] a key that gives everyone the same answer is refused', async () => {
    const { agree } = await (await curve())(new Uint8Array(32).fill(7));
    expect(await agree(new Uint8Array(32)), 'zero').toBeNull();
    expect(await agree(new Uint8Array(32).fill(1, 0, 1)), 'one').toBeNull();
    expect(await agree(new Uint8Array(31)), 'too short').toBeNull();
  });
});

test('[V1] the curves we bring and the platform answer alike', async () => {
  const [edBrought, xBrought] = await Promise.all([broughtEd25519(), broughtX25519()]);
  await fc.assert(
    fc.asyncProperty(bytes32, bytes32, async (one, two) => {
      const [here, brought] = await Promise.all([platformEd25519.signer(one), edBrought.signer(one)]);
      expect(here.publicKey).toEqual(brought.publicKey);
      expect(await here.sign(two)).toEqual(await brought.sign(two));
      const [mine, theirs] = await Promise.all([platformX25519(one), xBrought(two)]);
      expect(await mine.agree(theirs.publicKey)).toEqual(await theirs.agree(mine.publicKey));
    }),
    { numRuns: 25 },
  );
});

test.each(outside.hkdf.cases)(
  '[V1] HKDF-SHA-256 gives what RFC 5869 says: $bytes',
  async ({ secret, salt, info, bytes }) => {
    const base = await derivable(hex(secret));
    const how = { name: 'HKDF', hash: 'SHA-256', salt: hex(salt), info: hex(info) } as const;
    expect(toHex(new Uint8Array(await crypto.subtle.deriveBits(how, base, bytes.length * 4)))).toBe(bytes);
  },
);

test.each(outside.aesGcm.cases)(
  '[V1] AES-256-GCM seals as published: $box',
  async ({ key, nonce, place, plain, box }) => {
    const sealingKey = await crypto.subtle.importKey('raw', hex(key), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    expect(toHex(await encrypt(sealingKey, hex(nonce), hex(place), hex(plain)))).toBe(box);
    expect(toHex((await open(sealingKey, hex(place), hex(nonce + box))) ?? utf8('refused'))).toBe(plain);
  },
);

test.each(outside.hpke.cases)('[V1] HPKE gives what RFC 9180 says, with $aead', async (given) => {
  const suite =
    given.aead === 'AES-256-GCM'
      ? await letterSuite()
      : new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const recipientPublicKey = await suite.kem.deserializePublicKey(hex(given.recipientPublic));
  const info = hex(given.info);
  const sender = await suite.createSenderContext({
    recipientPublicKey,
    info,
    ekm: hex(given.ephemeralMaterial),
  });
  expect(toHex(new Uint8Array(sender.enc))).toBe(given.encapsulated);
  expect(toHex(new Uint8Array(await sender.seal(hex(given.plain), hex(given.place))))).toBe(given.box);

  const { platformKeys } = await platformX25519(hex(given.recipientSecret));
  const recipient = await suite.createRecipientContext({
    recipientKey: platformKeys!,
    enc: hex(given.encapsulated),
    info,
  });
  expect(toHex(new Uint8Array(await recipient.open(hex(given.box), hex(given.place))))).toBe(given.plain);
});

describe('Argon2id', () => {
  test.each(outside.argon2id.reference)(
    '[V1] derives what the reference implementation derives: $tag',
    async (given) => {
      const { memoryKiB, iterations, lanes } = given;
      const input = {
        password: utf8(given.password),
        salt: utf8(given.salt),
        memoryKiB,
        iterations,
        lanes,
        length: 32,
      };
      expect(toHex(await wasmDeriver.argon2id(input))).toBe(given.tag);
    },
  );

  // Our deriver takes no secret and no associated data, as RFC 9106 §5.3 does. So: the RFC's numbers fix a second
  // implementation (OpenSSL's), and that one fixes ours on inputs of our shape.
  const second = (
    password: Bytes,
    nonce: Bytes,
    cost: { memoryKiB: number; iterations: number; lanes: number },
    more = {},
  ) =>
    new Uint8Array(
      argon2Sync('argon2id', {
        message: password,
        nonce,
        parallelism: cost.lanes,
        tagLength: 32,
        memory: cost.memoryKiB,
        passes: cost.iterations,
        ...more,
      }),
    );

  test('[V1] the second implementation gives what RFC 9106 says', () => {
    const { password, salt, secret, associated, tag, ...cost } = outside.argon2id.rfc;
    expect(
      toHex(second(hex(password), hex(salt), cost, { secret: hex(secret), associatedData: hex(associated) })),
    ).toBe(tag);
  });

  test('[V1] ours and the second implementation derive alike', async () => {
    const passwords = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((given) => new Uint8Array(given));
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((given) => new Uint8Array(given));
    await fc.assert(
      fc.asyncProperty(
        passwords,
        salts,
        fc.integer({ min: 8, max: 2_000 }),
        fc.integer({ min: 1, max: 3 }),
        async (password, salt, memoryKiB, iterations) => {
          const cost = { memoryKiB, iterations, lanes: 1 };
          expect(await wasmDeriver.argon2id({ password, salt, ...cost, length: 32 })).toEqual(
            second(password, salt, cost),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
