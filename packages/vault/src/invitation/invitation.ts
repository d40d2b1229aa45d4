/**
 * An invitation: 128 random bits that one person gives to another [V17]. From them come an Ed25519 key, whose public half is
 * the invitation's id and stands in the roster, and a key that seals the messages of its mailbox. Whoever has the bits can
 * answer; that it is Dana who answered is what the comparison code is for (comparison.ts). Nothing else hangs on them: no
 * room key is ever sealed under an invitation.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';

import { codeSecretLength, readCode, writeCode } from '../codes/printed-code.ts';
import { ed25519 } from '../curves/ed25519.ts';
import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import { labels } from '../labels.ts';
import { derivable, deriveSealingKey, deriveSecret } from '../seal/derive.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';

/** An invitation, at either end. Prints as its id and nothing else. */
export interface Invitation {
  /** Its public key: 43 characters of base64url. */
  readonly id: string;
  /** The 16 bytes. `reveal()` only to keep them sealed or to wipe them. */
  readonly secret: Redacted<Bytes>;
  /** By the invitation's key, over `joinBytes` or `mailboxBytes`. */
  readonly sign: (message: Bytes) => Promise<Bytes>;
  /** A message for one slot (0 to 255) of its mailbox. */
  readonly seal: (slot: number, bytes: Bytes, chance: Chance) => Promise<Bytes>;
  /** `damaged`: altered, of another invitation, or of another slot. */
  readonly open: (slot: number, sealed: Bytes) => Promise<Result<Bytes, 'damaged' | OtherVersion>>;
}

/** Copies nothing: the secret is kept for writing it down again. */
const invitationFrom = async (secret: Bytes): Promise<Invitation> => {
  const base = await derivable(secret);
  const [seed, mailbox] = await Promise.all([
    deriveSecret(base, labels.invitationSign),
    deriveSealingKey(base, labels.mailboxKey),
  ]);
  const { publicKey, sign } = await (await ed25519()).signer(seed);
  seed.fill(0);
  const id = toBase64url(publicKey);
  const placeIn = (slot: number): Bytes => placeOf(labels.mailbox, id, new Uint8Array([slot]));
  return {
    id,
    secret: new Redacted(secret),
    sign,
    seal: async (slot, bytes, chance) =>
      concat(formatByte, await seal(mailbox, placeIn(checkedSlot(slot)), pad(bytes), chance)),
    open: async (slot, sealed) => {
      const other = otherVersion(sealed);
      if (other) return err(other);
      const padded = await open(mailbox, placeIn(checkedSlot(slot)), sealed.subarray(1));
      const bytes = padded && unpad(padded);
      return bytes ? ok(bytes) : err('damaged');
    },
  };
};

/** Two slots that are one byte must not be one place. */
const checkedSlot = (slot: number): number => {
  if (!Number.isInteger(slot) || slot < 0 || slot > 255)
    throw new RangeError('a slot is a number from 0 to 255');
  return slot;
};

/** 128 fresh random bits. */
export const newInvitation = (chance: Chance): Promise<Invitation> =>
  invitationFrom(chance.bytes(codeSecretLength));

/** As a code to paste, scan or read aloud: seven groups of four. It is the secret itself. */
export const writeInvitation = ({ secret }: Invitation): Promise<string> =>
  writeCode(labels.invitation, secret.reveal());

/** What stands after it in a link is the code, up to the first thing that no code contains. */
const inLink = /#i=([\p{L}\p{N}\p{Pd}]+)/u;
/** A link with a long address before the code: a bound for hostile input. */
const longestText = 4_000;

/** Reads a code as forgivingly as a kit, or the whole link with the code after `#i=`. Never throws. */
export const readInvitation = async (text: string): Promise<Result<Invitation, 'not-an-invitation'>> => {
  if (text.length > longestText) return err('not-an-invitation');
  const secret = await readCode(labels.invitation, inLink.exec(text)?.[1] ?? text);
  return secret ? ok(await invitationFrom(secret)) : err('not-an-invitation');
};
