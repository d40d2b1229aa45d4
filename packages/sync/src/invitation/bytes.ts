/**
 * What an invitation's key signs (SPEC.md, S14). These are whole messages, label included: they go to the key as they are.
 */
import type { Bytes } from '@handrail/proof/bytes.ts';
import { canonicalBytes } from '@handrail/proof/canonical.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';

/** Slots of a mailbox: 0 to 3. */
export const mailboxSlots = 4;
/** The slot that closing a mailbox is signed for. */
const closingSlot = 255;
/** Largest message in a mailbox. */
export const longestMessage = 16_384;

/**
 * "I hold this invitation, I join this room, and I am this person." The joiner's word: it stands in `confirmed`, so that
 * nobody else's keys can be confirmed with it. `invitation`: public key, 43 letters; `personId`: the joiner's.
 */
export const joinBytes = (join: {
  readonly roomId: string;
  readonly invitation: string;
  readonly personId: string;
}): Bytes =>
  signedBytes(
    'handrail/join/1',
    canonicalBytes({ v: 1, room: join.roomId, invitation: join.invitation, person: join.personId }),
  );

/** Who may put a message into a slot: whoever holds the invitation. `expires`: the mailbox's end, milliseconds. */
export const mailboxBytes = (put: {
  readonly invitation: string;
  readonly slot: number;
  readonly expires: number;
  readonly message: Bytes;
}): Bytes =>
  signedBytes(
    'handrail/mailbox/1',
    canonicalBytes({
      v: 1,
      invitation: put.invitation,
      slot: put.slot,
      expires: put.expires,
      message: toBase64url(put.message),
    }),
  );

/** What is signed to empty and close a mailbox: slot 255, no end, no message. */
export const closeMailboxBytes = (invitation: string): Bytes =>
  mailboxBytes({ invitation, slot: closingSlot, expires: 0, message: new Uint8Array(0) });
