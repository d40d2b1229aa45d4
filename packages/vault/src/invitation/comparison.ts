/**
 * The comparison code: six digits that two people read to each other, so that each knows the other device is the one they
 * mean [V18]. The inviter commits to a nonce before seeing the joiner's; the digits come from both. Somebody in the middle
 * has to fix their own nonce towards each of the two before they can know what that side will show, so all they have is one
 * guess in a million for each invitation, and a wrong guess is seen. Offer and answer themselves are in them: whoever holds
 * the invitation's secret can write another device, room or card beside the right person, and then the digits differ too.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';

import { labels } from '../labels.ts';
import { placeOf } from '../seal/place.ts';

const nonceLength = 16;

/** 16 fresh random bytes, drawn once for each invitation and side. */
export const newNonce = (chance: Chance): Bytes => chance.bytes(nonceLength);

/** 43 characters. `personId`: the inviter's; `invitation`: its id. Says nothing about the nonce (128 random bits). */
export const commitToNonce = async (nonce: Bytes, personId: string, invitation: string): Promise<string> =>
  toBase64url(await sha256(placeOf(labels.nonceCommitment, checkedNonce(nonce), personId, invitation)));

/** A short nonce could be found by trying. */
const checkedNonce = (nonce: Bytes): Bytes => {
  if (nonce.length !== nonceLength) throw new TypeError('a nonce has 16 bytes');
  return nonce;
};

/** What both devices show: "123 456". The same only when both know the same people, nonces, invitation and first two messages. */
export const comparisonCode = async (between: {
  /** Id of the invitation. */
  readonly invitation: string;
  /** Person ids. */
  readonly inviter: string;
  readonly joiner: string;
  readonly inviterNonce: Bytes;
  readonly joinerNonce: Bytes;
  /** The two messages as they stood inside the mailbox's seals, byte for byte. */
  readonly offer: Bytes;
  readonly answer: Bytes;
}): Promise<string> => {
  const { invitation, inviter, joiner, inviterNonce, joinerNonce, offer, answer } = between;
  const hash = await sha256(
    placeOf(
      labels.comparison,
      invitation,
      inviter,
      joiner,
      checkedNonce(inviterNonce),
      checkedNonce(joinerNonce),
      await sha256(offer),
      await sha256(answer),
    ),
  );
  const number = hash.subarray(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = String(number % 1_000_000n).padStart(6, '0');
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
};
