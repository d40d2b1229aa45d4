/**
 * Ed25519 (RFC 8032): the platform's where there is one, otherwise `@noble/curves`, loaded only then (Chromium has it
 * since 137, Firefox since 129, Safari since 17).
 */
import { concat, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { platformVerify, type Verify } from '@handrail/proof/verify.ts';

export interface Signer {
  readonly publicKey: Bytes;
  readonly sign: (message: Bytes) => Promise<Bytes>;
}
export interface Ed25519 {
  /** `seed`: 32 bytes; copied, so the caller may wipe it afterwards. */
  readonly signer: (seed: Bytes) => Promise<Signer>;
  readonly verify: Verify;
}

/** Everything of a PKCS #8 file but the 32 bytes of the seed (RFC 8410). */
const pkcs8 = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

const importSeed = async (seed: Bytes, extractable: boolean): Promise<CryptoKey> => {
  const file = concat(pkcs8, seed);
  const key = await crypto.subtle.importKey('pkcs8', file, 'Ed25519', extractable, ['sign']);
  file.fill(0);
  return key;
};

/** The platform computes a public key only while writing a key as JWK; that text lives until it is collected. [V14] */
const publicKeyOf = async (seed: Bytes): Promise<Bytes> => {
  const { x } = await crypto.subtle.exportKey('jwk', await importSeed(seed, true));
  const publicKey = fromBase64url(x ?? '', 32);
  if (publicKey === null) throw new Error('the platform gave no public key');
  return publicKey;
};

export const platformEd25519: Ed25519 = {
  signer: async (seed) => {
    const key = await importSeed(seed, false);
    return {
      publicKey: await publicKeyOf(seed),
      sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)),
    };
  },
  verify: platformVerify,
};

/** Same answers as the platform's: RFC 8032's strict check, and `false` for anything that is not a key or signature. */
export const broughtEd25519 = async (): Promise<Ed25519> => {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  return {
    signer: async (seed) => {
      const own = new Uint8Array(seed);
      return {
        publicKey: new Uint8Array(ed25519.getPublicKey(own)),
        sign: async (message) => new Uint8Array(ed25519.sign(message, own)),
      };
    },
    verify: async (publicKey, signature, message) => {
      if (publicKey.length !== 32 || signature.length !== 64) return false;
      try {
        return ed25519.verify(signature, message, publicKey, { zip215: false });
      } catch {
        // It throws for bytes that are no point of the curve: a refusal, like the platform's.
        return false;
      }
    },
  };
};

const platformHasIt = async (): Promise<boolean> => {
  try {
    await importSeed(new Uint8Array(32), false);
    return true;
  } catch {
    // Platforms without the curve name this differently (NotSupportedError, SyntaxError, TypeError): any is "no".
    return false;
  }
};

let chosen: Promise<Ed25519> | null = null;
/** Chosen once per run. */
export const ed25519 = (): Promise<Ed25519> =>
  (chosen ??= platformHasIt().then((has) => (has ? platformEd25519 : broughtEd25519())));
