import type { Bytes } from './bytes.ts';

/**
 * Whether `signature` over `message` was made by the holder of `publicKey` (Ed25519, RFC 8032). Hostile input of any
 * length answers `false`. An argument wherever it is used, because some browsers lack the curve and the vault then
 * brings its own.
 */
export type Verify = (publicKey: Bytes, signature: Bytes, message: Bytes) => Promise<boolean>;

const publicKeyLength = 32;
export const signatureLength = 64;

/**
 * The platform's Ed25519. Throws `NotSupportedError` (the platform's own) where there is none: a signature that could
 * not be checked must not look like one that was refused.
 */
export const platformVerify: Verify = async (publicKey, signature, message) => {
  if (publicKey.length !== publicKeyLength || signature.length !== signatureLength) return false;
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  } catch (thrown) {
    // Some platforms refuse a point that is not on the curve when it is imported: that is a refusal.
    if (thrown instanceof Error && thrown.name === 'DataError') return false;
    throw thrown;
  }
  return crypto.subtle.verify('Ed25519', key, signature, message);
};
