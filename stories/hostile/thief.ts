/** Somebody who came by an invitation that was not for them: they hold its secret, and keys of their own. */
import { newId } from '@handrail/kernel/chance.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import {
  readAnswer,
  readOffer,
  writeAnswer,
  writeJoin,
  writeOffer,
  writeReveal,
} from '@handrail/store/rooms/invitation-messages.ts';
import { joinBytes } from '@handrail/sync/invitation/bytes.ts';
import { statementBytes, statementHash } from '@handrail/sync/roster/read-statement.ts';
import { rosterLabel } from '@handrail/sync/roster/statement.ts';
import type { MailboxMessage } from '@handrail/sync/wire/messages.ts';
import {
  commitToNonce,
  introductionOf,
  makeKeyring,
  newNonce,
  newVaultKey,
  readInvitation,
  signAs,
  systemChance,
  type Invitation,
  type Keyring,
} from '@handrail/vault';
import type { InvitationView } from '@handrail/store/protocol.ts';
import type { Person } from '../two/people.ts';
import { danasCard } from '../two/world.ts';
import type { Bytes, HostileRelay, Who } from './hostile-relay.ts';

export interface Thief {
  readonly personId: string;
  /** Dana's offer with the thief's keys in it; everything else is as Dana wrote it, or as the story says. */
  readonly inPlaceOfOffer: (message: MailboxMessage, commitment?: string) => Promise<MailboxMessage>;
  /** Dana's answer with the thief's keys in it. */
  readonly inPlaceOfAnswer: (message: MailboxMessage) => Promise<MailboxMessage>;
  /** An answer of the thief's own, under Dana's name. */
  readonly answersAsDana: () => Promise<MailboxMessage>;
  /** An answer of the thief's own, under Imani's name, with a room that the thief founded. */
  readonly answersAsImani: (expires: number) => Promise<MailboxMessage>;
  readonly reveals: (nonce: Bytes) => Promise<MailboxMessage>;
  readonly commitsTo: (nonce: Bytes) => Promise<string>;
  /** "Yes, let me in", for a room of which they know the id. */
  readonly joins: (roomId: string) => Promise<MailboxMessage>;
}

/** A room of the thief's, with this invitation open in it. */
const foundedBy = async (keyring: Keyring, invitation: string, expires: number): Promise<Signed[]> => {
  const roomId = newId(systemChance);
  const at = expires - 86_400_000;
  const place = { roomId, by: keyring.deviceId, at };
  const owner = introductionOf(keyring);
  const founded = statementBytes({ ...place, index: 0, previous: null, kind: 'founded', owner });
  const previous = await statementHash(founded);
  const invited = statementBytes({ ...place, index: 1, previous, kind: 'invited', invitation, expires });
  return [await signAs(keyring, rosterLabel, founded), await signAs(keyring, rosterLabel, invited)];
};

const opened = async (secret: Invitation, { slot, message }: MailboxMessage): Promise<Bytes> => {
  const bytes = await secret.open(slot, message);
  if (!bytes.ok) throw new Error(bytes.error);
  return bytes.value;
};

export const thiefWith = async (code: string): Promise<Thief> => {
  const read = await readInvitation(code);
  if (!read.ok) throw new Error(read.error);
  const secret = read.value;
  const { keyring } = await makeKeyring(await newVaultKey(systemChance), newId(systemChance), systemChance);
  const introduction = introductionOf(keyring);
  const nonce = newNonce(systemChance);
  const sealed = async (slot: number, words: Bytes): Promise<MailboxMessage> => ({
    slot,
    message: await secret.seal(slot, words, systemChance),
  });
  return {
    personId: keyring.personId,
    inPlaceOfOffer: async (message, commitment) => {
      const offer = readOffer(await opened(secret, message));
      if (!offer.ok) throw new Error(offer.error);
      return sealed(
        0,
        writeOffer({ ...offer.value, introduction, ...(commitment !== undefined && { commitment }) }),
      );
    },
    inPlaceOfAnswer: async (message) => {
      const answer = readAnswer(await opened(secret, message), 'member');
      if (!answer.ok) throw new Error(answer.error);
      return sealed(1, writeAnswer({ ...answer.value, introduction }));
    },
    answersAsDana: () =>
      sealed(1, writeAnswer({ introduction, name: 'Dana Reyes', card: danasCard, room: null, nonce })),
    answersAsImani: async (expires) => {
      const room = await foundedBy(keyring, secret.id, expires);
      return sealed(1, writeAnswer({ introduction, name: 'Imani', card: null, room, nonce }));
    },
    reveals: (shown) => sealed(2, writeReveal({ nonce: shown })),
    commitsTo: (shown) => commitToNonce(shown, keyring.personId, secret.id),
    joins: async (roomId) => {
      const bound = { roomId, invitation: secret.id, personId: keyring.personId };
      return sealed(3, writeJoin({ joined: await secret.sign(joinBytes(bound)) }));
    },
  };
};

/** An invitation as this person's screen shows it. */
export const shownTo = (person: Person, id: string): InvitationView | null =>
  person.invitations().find((invitation) => invitation.id === id) ?? null;

/** Puts a message into the mailbox that one person is shown, in place of the one in its slot, and tells them. */
export const slip = (relay: HostileRelay, to: Who, invitation: string, message: MailboxMessage): void => {
  const box = relay.view(to).mailboxes.get(invitation);
  if (!box) throw new Error('there is no mailbox yet');
  const index = box.messages.findIndex(({ slot }) => slot === message.slot);
  box.messages.splice(index === -1 ? box.messages.length : index, index === -1 ? 0 : 1, message);
  relay.push(to, { type: 'message', invitation, message });
};

/** What stands in a slot of the mailbox that this person is shown. */
export const inSlot = (
  relay: HostileRelay,
  who: Who,
  invitation: string,
  slot: number,
): MailboxMessage | null =>
  relay
    .view(who)
    .mailboxes.get(invitation)
    ?.messages.find((message) => message.slot === slot) ?? null;

/** What the rosters at the relay say of anybody but their founder. */
export const lettingIn = (relay: HostileRelay): number =>
  relay.heard.filter(({ who, request }) => {
    if (who !== 'imani' || request.type !== 'add-statement') return false;
    const text = new TextDecoder().decode(request.signed.statement);
    return text.includes('"kind":"confirmed"') || text.includes('"kind":"epoch"');
  }).length;
