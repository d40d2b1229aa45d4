/** What a message in the mailbox means for the invitation it came to: read, checked, and turned into an event. [T30, T31] */
import { toBase64url } from '@handrail/proof/text-codes.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { commitToNonce, comparisonCode, type Invitation } from '@handrail/vault';
import type { Notebook } from '../notebook/notebook.ts';
import { isJoin, meetOther } from './invitation-checks.ts';
import { bytesOf, nonceOf, textOf } from './invitation-kept.ts';
import type { KeptInvitation } from './invitation-opened.ts';
import { readAnswer, readJoin, readOffer, readReveal } from './invitation-messages.ts';
import type { InvitationEvent } from './invitation-state.ts';

/** What becomes of it: an event, and what is to be kept with it. Null: nothing yet, or nothing this version can read. */
export interface Meaning {
  readonly event: InvitationEvent;
  readonly keep?: Pick<KeptInvitation, 'theirs' | 'other'> & { readonly roomId?: string };
}
const broken: Meaning = { event: { kind: 'broken' } };
/** Something of a newer app is left alone; anything else that cannot be read is somebody between. */
const notRead = (why: string): Meaning | null => (why === 'newer-version' ? null : broken);

type Between = Omit<Parameters<typeof comparisonCode>[0], 'invitation'>;
const digits = (kept: KeptInvitation, between: Between): Promise<string> =>
  comparisonCode({ invitation: kept.id, ...between });

/** To the inviter: who answered. */
const answered = async (
  { keyring }: Notebook,
  kept: KeptInvitation,
  bytes: Bytes,
  now: number,
): Promise<Meaning | null> => {
  const answer = readAnswer(bytes, kept.state.mine === 'owner' ? 'member' : 'owner');
  if (!answer.ok) return notRead(answer.error);
  // Nobody can answer what was not put yet.
  if (kept.said === null) return null;
  const met = await meetOther(answer.value, kept.id, kept.state.expires);
  if (!met.ok) return notRead(met.error);
  // Nobody shares a room with themselves, under another name neither.
  if (met.value.party.personId === keyring.personId) return broken;
  const compare = await digits(kept, {
    inviter: keyring.personId,
    joiner: met.value.party.personId,
    inviterNonce: nonceOf(kept),
    joinerNonce: answer.value.nonce,
    offer: bytesOf(kept.said),
    answer: bytes,
  });
  return {
    event: { kind: 'answered', now, compare },
    keep: {
      theirs: textOf(bytes),
      other: met.value.party,
      ...(met.value.room && { roomId: met.value.room.id }),
    },
  };
};

/** To the joiner: the nonce the inviter had committed to before they knew mine. */
const revealed = async (
  { keyring }: Notebook,
  kept: KeptInvitation,
  bytes: Bytes,
): Promise<Meaning | null> => {
  const reveal = readReveal(bytes);
  if (!reveal.ok) return notRead(reveal.error);
  // The inviter shows their nonce only to an answer, and mine has not been put.
  if (kept.said === null) return null;
  const theirs = kept.theirs === null ? null : bytesOf(kept.theirs);
  const offer = theirs && readOffer(theirs);
  if (!theirs || !offer?.ok || !kept.other) throw new Error('Who answers has kept the offer.');
  const inviter = kept.other.personId;
  const { nonce } = reveal.value;
  if ((await commitToNonce(nonce, inviter, kept.id)) !== offer.value.commitment) return broken;
  const compare = await digits(kept, {
    inviter,
    joiner: keyring.personId,
    inviterNonce: nonce,
    joinerNonce: nonceOf(kept),
    offer: theirs,
    answer: bytesOf(kept.said),
  });
  return { event: { kind: 'revealed', compare } };
};

/** To the owner: the member's word. */
const joined = async (kept: KeptInvitation, bytes: Bytes): Promise<Meaning | null> => {
  const join = readJoin(bytes);
  if (!join.ok) return notRead(join.error);
  const { id, roomId, other } = kept;
  // A join before anybody answered is nobody's.
  if (roomId === null || !other) return broken;
  const good = await isJoin(join.value.joined, { invitation: id, roomId, personId: other.personId });
  return good ? { event: { kind: 'joined', joined: toBase64url(join.value.joined) } } : broken;
};

/** Slots that hold my own words, or nothing that concerns this side, mean nothing. */
export const meaningOf = async (
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
  message: { readonly slot: number; readonly message: Bytes },
  now: number,
): Promise<Meaning | null> => {
  const { made, mine, stage, joined: had } = kept.state;
  const { slot } = message;
  const expected =
    (slot === 1 && made && stage === 'waiting') ||
    (slot === 2 && !made && stage === 'waiting') ||
    (slot === 3 && mine === 'owner' && had === null && stage !== 'waiting');
  if (!expected) return null;
  const opened = await secret.open(slot, message.message);
  if (!opened.ok) return opened.error === 'damaged' ? broken : null;
  if (slot === 1) return answered(notebook, kept, opened.value, now);
  return slot === 2 ? revealed(notebook, kept, opened.value) : joined(kept, opened.value);
};
