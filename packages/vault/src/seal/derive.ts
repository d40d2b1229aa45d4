/** HKDF-SHA-256 (RFC 5869). Labels end in a zero byte, then come the facts a key is for. */
import { concat, utf8, type Bytes } from '@handrail/proof/bytes.ts';

import type { Label } from '../labels.ts';

const noSalt = new Uint8Array(0);

/** A secret to derive from. Not extractable. The caller wipes `secret` afterwards. */
export const derivable = (secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);

const derivation = (label: Label, facts: Bytes, salt: Bytes) =>
  ({ name: 'HKDF', hash: 'SHA-256', salt, info: concat(utf8(`${label}\0`), facts) }) as const;

/** An AES-256-GCM key that cannot be taken out again. */
export const deriveSealingKey = (
  base: CryptoKey,
  label: Label,
  facts: Bytes = noSalt,
  salt: Bytes = noSalt,
): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(derivation(label, facts, salt), base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

const derive32 = async (base: CryptoKey, label: Label, facts: Bytes, salt: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.deriveBits(derivation(label, facts, salt), base, 256));

/** 32 bytes that may be shown: a commitment to the secret behind `base`. */
export const deriveCommitment = (
  base: CryptoKey,
  label: Label,
  facts: Bytes = noSalt,
  salt: Bytes = noSalt,
): Promise<Bytes> => derive32(base, label, facts, salt);

/** 32 secret bytes; the caller wipes them. */
export const deriveSecret = (base: CryptoKey, label: Label): Promise<Bytes> =>
  derive32(base, label, noSalt, noSalt);
