/**
 * What the other one's messages are worth: read strictly, signatures checked, the room's statements folded, and everything
 * bound to this invitation. Nothing here changes anything. [T30, T32]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { joinBytes } from '@handrail/sync/invitation/bytes.ts';
import { meet } from '@handrail/sync/roster/introduction.ts';
import { foldRoster } from '@handrail/sync/roster/roster.ts';
import type { Introduction } from '@handrail/sync/roster/statement.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { verifyHere } from '@handrail/vault';
import type { InvitationParty } from '../protocol.ts';
import type { SaysWho } from './invitation-messages.ts';

/** The other one, everything they say of themselves held together. */
export interface Met {
  readonly party: InvitationParty;
  readonly introduction: Introduction;
  /** The owner's room, with its statements so far; null from a member. */
  readonly room: { readonly id: string; readonly statements: readonly Signed[] } | null;
}
/** `broken`: forged, not of one piece, or about another invitation. */
export type NotMet = 'broken' | 'newer-version';

const roomOf = async (
  statements: readonly Signed[],
  owner: string,
  invitation: string,
  expires: number,
): Promise<Result<Met['room'], NotMet>> => {
  const folded = await foldRoster(statements, verifyHere);
  if (!folded.ok) return err(folded.error.why === 'newer-format' ? 'newer-version' : 'broken');
  const { roomId, invitations, members, epochs } = folded.value;
  const mine = invitations.get(invitation);
  // A room that is somebody else's, already has a second member, or was not made for this: not the one I was asked into.
  const fits = folded.value.owner === owner && mine?.state === 'open' && mine.expires === expires;
  return fits && members.size === 1 && epochs.length === 0 ? ok({ id: roomId, statements }) : err('broken');
};

/** Meets who speaks in an offer or an answer. */
export const meetOther = async (
  who: SaysWho,
  invitation: string,
  expires: number,
): Promise<Result<Met, NotMet>> => {
  const met = await meet(who.introduction, verifyHere);
  if (!met.ok) return err(met.error === 'newer-format' ? 'newer-version' : 'broken');
  const { personId } = met.value;
  const room = who.room && (await roomOf(who.room, personId, invitation, expires));
  if (room && !room.ok) return room;
  return ok({
    party: { personId, name: who.name, card: who.card },
    introduction: who.introduction,
    room: room ? room.value : null,
  });
};

/** Whether the member's word is good: for this room, by this person, signed by this invitation. */
export const isJoin = async (
  joined: Bytes,
  about: { readonly invitation: string; readonly roomId: string; readonly personId: string },
): Promise<boolean> => {
  const key = fromBase64url(about.invitation, 32);
  return key !== null && verifyHere(key, joined, joinBytes(about));
};
