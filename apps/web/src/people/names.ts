/** What the therapist calls somebody at a distance. */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { InvitationView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useInvitations, useRecord } from '../notebook/notebook.tsx';

/** The therapist's own word first; before there is one, the name the person gave when they met. */
export const nameIn = (
  roomId: string,
  member: Pick<RecordOf<'member'>, 'name'> | undefined,
  invitations: readonly InvitationView[],
): string | undefined => {
  const own = member?.name?.trim() ? member.name : undefined;
  const given = invitations.find((invitation) => invitation.roomId === roomId)?.other?.name;
  return own ?? (given?.trim() ? given : undefined);
};

export const useNameIn = (roomId: string): string => {
  const say = useSay();
  const member = useRecord('member', roomId);
  return nameIn(roomId, member, useInvitations()) ?? say('desk.nameless');
};
