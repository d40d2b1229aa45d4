/** X25519 (RFC 7748): the platform's where there is one; otherwise `@noble/curves`, loaded only then. */
import { concat, type Bytes } from '@handrail/proof/bytes.ts';

/** Everything of a PKCS #8 file but the 32 bytes of the secret (RFC 8410). */
const pkcs8 = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);
/** u = 9: agreeing with it gives one's own public key (RFC 7748 §6.1). */
const basePoint = new Uint8Array(32).fill(9, 0, 1);

export interface Agreement {
  readonly publicKey: Bytes;
  /** 32 bytes; `null` when the other key is one of the few that give everyone the same answer (RFC 7748 §6.1). */
  readonly agree: (publicKey: Bytes) => Promise<Bytes | null>;
  /** For HPKE, which works on the platform's own keys; `null` where the platform has no X25519. */
  readonly platformKeys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey } | null;
}
export type X25519 = (secret: Bytes) => Promise<Agreement>;

const importSecret = async (secret: Bytes): Promise<CryptoKey> => {
  const file = concat(pkcs8, secret);
  const key = await crypto.subtle.importKey('pkcs8', file, 'X25519', false, ['deriveBits']);
  file.fill(0);
  return key;
};
const importPublic = (publicKey: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', publicKey, 'X25519', true, []);

/** `secret`: 32 bytes; copied, so the caller may wipe it afterwards. */
export const platformX25519: X25519 = async (secret) => {
  const privateKey = await importSecret(secret);
  const agree = async (other: Bytes): Promise<Bytes | null> => {
    try {
      const key = await importPublic(other);
      return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: key }, privateKey, 256));
    } catch (thrown) {
      // The platform refuses keys of small order, and keys that are not 32 bytes.
      if (thrown instanceof Error && (thrown.name === 'OperationError' || thrown.name === 'DataError'))
        return null;
      throw thrown;
    }
  };
  const publicKey = await agree(basePoint);
  if (publicKey === null) throw new Error('the platform gave no public key');
  return { publicKey, agree, platformKeys: { privateKey, publicKey: await importPublic(publicKey) } };
};

export const broughtX25519 = async (): Promise<X25519> => {
  const { x25519 } = await import('@noble/curves/ed25519.js');
  return async (secret) => {
    const own = new Uint8Array(secret);
    const agree = async (other: Bytes): Promise<Bytes | null> => {
      try {
        return new Uint8Array(x25519.getSharedSecret(own, other));
      } catch {
        // It throws for keys of small order and for keys that are not 32 bytes: the same refusal.
        return null;
      }
    };
    return { publicKey: new Uint8Array(x25519.getPublicKey(own)), agree, platformKeys: null };
  };
};

const platformHasIt = async (): Promise<boolean> => {
  try {
    await importPublic(basePoint);
    return true;
  } catch {
    // Platforms without the curve name this differently: any is "no".
    return false;
  }
};

let chosen: Promise<X25519> | null = null;
/** Chosen once per run. */
export const x25519 = (): Promise<X25519> =>
  (chosen ??= platformHasIt().then((has) => (has ? platformX25519 : broughtX25519())));
