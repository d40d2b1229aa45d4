/** The commands of an invitation: made, looked at, answered, said yes to, said different to, withdrawn. */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import { newInvitation, newNonce, readInvitation, writeInvitation, type Invitation } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { CardText, InvitationParty, InvitationView, Refusal } from '../protocol.ts';
import { connectAsNeeded, connected } from './connection.ts';
import { meetOther, type Met } from './invitation-checks.ts';
import { happened, invitationsGoOn } from './invitation-going-on.ts';
import { keepInvitation, textOf, viewOf } from './invitation-kept.ts';
import type { KeptInvitation } from './invitation-opened.ts';
import { readOffer, wordsFit } from './invitation-messages.ts';
import { firstMessageFits, mailboxOf } from './invitation-messages-out.ts';
import { doInRoster } from './invitation-room.ts';
import { beginning, hasEnded, type InvitationEvent } from './invitation-state.ts';

/** An invitation is good for seven days. */
export const goodFor = 7 * 86_400_000;
/** The longest any invitation may be good for, by the roster's rule. */
const longestGoodFor = 14 * 86_400_000;
/** Invitations that are going on at one time: more is a mistake, or somebody's script. */
const mostAtOnce = 16;

interface Words {
  readonly name: string;
  readonly card?: CardText;
}

/** A desk's own notebook is the therapist's, who is a member of the person's room. Every other one is the owner's. */
const roleOf = ({ line }: Notebook): 'owner' | 'member' => (line.role === 'desk' ? 'member' : 'owner');

/** Why this notebook cannot share with anybody now; null when it can. */
const problemOf = (notebook: Notebook, words?: Words): Refusal | null => {
  if (notebook.line.lock === 'later') return 'passphrase-needed';
  if (notebook.readOnly) return 'newer-version';
  if (words && !wordsFit(words.name, words.card)) return 'too-long';
  const going = [...notebook.invitations.all.values()].filter(({ state }) => !hasEnded(state));
  return words && going.length >= mostAtOnce ? 'not-allowed' : null;
};

/** Keeps a new invitation, founds its room if it is the owner's, and begins to go on with it. */
const begin = async (
  device: Device,
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
): Promise<Result<InvitationView, Refusal>> => {
  // A therapist's card may be long; an owner's message is always short, and needs its room to be written.
  const fits = kept.state.mine === 'owner' || (await firstMessageFits(device, notebook, kept, secret));
  if (!fits) return err('too-long');
  const done = await keepInvitation(device, notebook, kept);
  if (!done.ok) return done;
  if (kept.state.mine === 'owner') {
    const founded = await doInRoster(device, notebook, kept, 'invited');
    const noted = founded.ok && (await happened(device, notebook, kept.id, [], founded.value));
    if (!noted) {
      await happened(device, notebook, kept.id, [{ kind: 'withdraw' }, { kind: 'closed' }]);
      return founded.ok ? err('no-room') : founded;
    }
  }
  connectAsNeeded(device, notebook);
  invitationsGoOn(device, notebook);
  return ok(viewOf(notebook.invitations.all.get(kept.id) ?? kept));
};

const newKept = async (
  device: Device,
  secret: Invitation,
  { name, card }: Words,
  state: KeptInvitation['state'],
): Promise<KeptInvitation> => ({
  id: secret.id,
  state,
  code: new Redacted(await writeInvitation(secret)),
  name,
  card: state.mine === 'member' ? (card ?? null) : null,
  nonce: textOf(newNonce(device.parts.chance)),
  said: null,
  theirs: null,
  other: null,
  roomId: null,
  greeted: false,
});

/** Makes an invitation that works once, for seven days. Works without a connection; it is told as soon as there is one. */
export const invite = async (
  device: Device,
  notebook: Notebook,
  words: Words,
): Promise<Result<InvitationView, Refusal>> => {
  const problem = problemOf(notebook, words);
  if (problem) return err(problem);
  const secret = await newInvitation(device.parts.chance);
  const expires = device.parts.clock.now() + goodFor;
  const state = beginning({ mine: roleOf(notebook), made: true, expires });
  return begin(device, notebook, await newKept(device, secret, words, state), secret);
};

interface Seen {
  readonly secret: Invitation;
  readonly mine: 'owner' | 'member';
  readonly met: Met;
  readonly offer: Bytes;
  readonly expires: number;
}

/** Reads who invites, and holds it against this notebook. */
const see = async (
  device: Device,
  notebook: Notebook,
  secret: Invitation,
): Promise<Result<Seen, Refusal>> => {
  const reached = await connected(device, notebook);
  if (!reached.ok) return reached;
  const mailbox = await mailboxOf(device, notebook, secret.id);
  if (!mailbox.ok) return err(mailbox.error === 'gone' ? 'invitation-over' : 'not-reached');
  const [first, second] = [0, 1].map((slot) => mailbox.value.find((message) => message.slot === slot));
  if (!first) return err('invitation-over');
  if (second) return err('invitation-used');
  const opened = await secret.open(0, first.message);
  if (!opened.ok) return err(opened.error === 'damaged' ? 'not-an-invitation' : opened.error);
  const offer = readOffer(opened.value);
  if (!offer.ok) return err(offer.error === 'newer-version' ? 'newer-version' : 'not-an-invitation');
  const { mine: theirs, expires } = offer.value;
  const now = device.parts.clock.now();
  if (now > expires) return err('invitation-over');
  const met = await meetOther(offer.value, secret.id, expires);
  if (!met.ok) return err(met.error === 'newer-version' ? 'newer-version' : 'not-an-invitation');
  if (met.value.party.personId === notebook.keyring.personId) return err('invitation-own');
  const mine = roleOf(notebook);
  if (mine === theirs) return err('invitation-not-for-this');
  // Longer than any invitation may be: this device's clock is far behind, and its yes would not be one.
  if (expires - now > longestGoodFor) return err('not-allowed');
  return ok({ secret, mine, met: met.value, offer: opened.value, expires });
};

const readCode = async (notebook: Notebook, code: string): Promise<Result<Invitation, Refusal>> => {
  const secret = await readInvitation(code);
  if (!secret.ok) return secret;
  return notebook.invitations.all.get(secret.value.id)?.state.made ? err('invitation-own') : secret;
};

/** Asks the relay who invites. Changes nothing. */
export const lookAtInvitation = async (
  device: Device,
  notebook: Notebook,
  code: string,
): Promise<
  Result<
    {
      readonly id: string;
      readonly mine: 'owner' | 'member';
      readonly other: InvitationParty;
      readonly expires: number;
    },
    Refusal
  >
> => {
  const problem = problemOf(notebook);
  if (problem) return err(problem);
  const secret = await readCode(notebook, code);
  if (!secret.ok) return secret;
  const seen = await see(device, notebook, secret.value);
  connectAsNeeded(device, notebook);
  if (!seen.ok) return seen;
  const { mine, met, expires } = seen.value;
  return ok({ id: secret.value.id, mine, other: met.party, expires });
};

/** Answers it: from here on the inviter sees who this is. An owner founds the room now. */
export const answerInvitation = async (
  device: Device,
  notebook: Notebook,
  code: string,
  words: Words,
): Promise<Result<InvitationView, Refusal>> => {
  const problem = problemOf(notebook, words);
  if (problem) return err(problem);
  const secret = await readCode(notebook, code);
  if (!secret.ok) return secret;
  const before = notebook.invitations.all.get(secret.value.id);
  if (before && !hasEnded(before.state)) return ok(viewOf(before));
  const seen = await see(device, notebook, secret.value);
  if (!seen.ok) {
    connectAsNeeded(device, notebook);
    return seen;
  }
  const { mine, met, offer, expires } = seen.value;
  const state = beginning({ mine, made: false, expires });
  const kept: KeptInvitation = {
    ...(await newKept(device, secret.value, words, state)),
    theirs: textOf(offer),
    other: met.party,
    roomId: met.room?.id ?? null,
  };
  return begin(device, notebook, kept, secret.value);
};

/** A tap: what it makes of the invitation. `not-allowed`: it means nothing where this one stands. */
const tapped = async (
  device: Device,
  notebook: Notebook,
  id: string,
  event: InvitationEvent,
): Promise<Result<InvitationView, Refusal>> => {
  const kept = notebook.invitations.all.get(id);
  if (!kept) return err('not-found');
  const next = await happened(device, notebook, id, [event]);
  if (!next) return err('no-room');
  if (next === kept) return err('not-allowed');
  connectAsNeeded(device, notebook);
  invitationsGoOn(device, notebook);
  return ok(viewOf(next));
};

/** "Yes, this is Dana." A key is made when the other one has said it too, and not before. [T31] */
export const sayYes = (device: Device, notebook: Notebook, id: string) =>
  tapped(device, notebook, id, { kind: 'yes', now: device.parts.clock.now() });

/** The digits differ: somebody is between. Nothing was shared, and nothing will be. */
export const sayDifferent = (device: Device, notebook: Notebook, id: string) =>
  tapped(device, notebook, id, { kind: 'different' });

/** Until the room is there. Afterwards a room is ended, not an invitation withdrawn. */
export const withdrawInvitation = (device: Device, notebook: Notebook, id: string) =>
  tapped(device, notebook, id, { kind: 'withdraw' });
