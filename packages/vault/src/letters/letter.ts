/**
 * Letters: sealed to one device's agreement key with HPKE (RFC 9180, base mode: X25519, HKDF-SHA-256, AES-256-GCM), bound to
 * a label and a place. `suite 1 ‖ encapsulated key (32) ‖ box`, padded. Nobody is named as the sender: what a letter
 * carries is signed inside, or not trusted. `@hpke/core` is loaded with the first letter.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import type { Keyring } from '../keys/keyring.ts';
import { labels } from '../labels.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';

const encapsulatedLength = 32;

/** The one suite of version 1. */
export const letterSuite = async () => {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
};

/** Seals `bytes` to a device's agreement key (32 bytes). `not-a-key`: bytes that no device could have. Needs the platform's X25519. */
export const sealLetter = async (
  to: Bytes,
  label: string,
  place: string,
  bytes: Bytes,
): Promise<Result<Bytes, 'not-a-key'>> => {
  if (to.length !== encapsulatedLength) return err('not-a-key');
  const suite = await letterSuite();
  const padded = pad(bytes);
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(to);
    const info = placeOf(labels.letter, label, place);
    const sealed = await suite.seal({ recipientPublicKey, info }, padded);
    return ok(concat(formatByte, new Uint8Array(sealed.enc), new Uint8Array(sealed.ct)));
  } catch (thrown) {
    // A key of small order, or no point at all, is refused where the key is used.
    if (thrown instanceof Error && (thrown.name === 'EncapError' || thrown.name === 'DeserializeError'))
      return err('not-a-key');
    throw thrown;
  } finally {
    // A letter may carry a room key: only the caller's bytes and the sealed ones are left.
    padded.fill(0);
  }
};

/** `damaged`: altered, for another device, or not of this label and place. `not-here`: this platform has no X25519 of its own. */
export const openLetter = async (
  keyring: Keyring,
  label: string,
  place: string,
  letter: Bytes,
): Promise<Result<Bytes, OtherVersion | 'damaged' | 'not-here'>> => {
  const other = otherVersion(letter);
  if (other) return err(other);
  if (letter.length <= 1 + encapsulatedLength) return err('damaged');
  const recipientKey = keyring.keys.agreement.platformKeys;
  if (recipientKey === null) return err('not-here');
  const suite = await letterSuite();
  const enc = letter.subarray(1, 1 + encapsulatedLength);
  try {
    const info = placeOf(labels.letter, label, place);
    const padded = new Uint8Array(
      await suite.open({ recipientKey, enc, info }, letter.subarray(1 + encapsulatedLength)),
    );
    const bytes = unpad(padded);
    return bytes ? ok(bytes) : err('damaged');
  } catch (thrown) {
    // HPKE names the step at which hostile bytes were noticed; to the caller they are one thing.
    const noticed = ['OpenError', 'DecapError', 'DeserializeError'];
    if (thrown instanceof Error && noticed.includes(thrown.name)) return err('damaged');
    throw thrown;
  }
};
