/** What this device puts into an invitation's mailbox, slot by slot. */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { equalBytes, type Bytes } from '@handrail/proof/bytes.ts';
import { closeMailboxBytes, joinBytes, mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import { commitToNonce, introductionOf, type Invitation } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { ask } from './connection.ts';
import { bytesOf, nonceOf } from './invitation-kept.ts';
import type { KeptInvitation } from './invitation-opened.ts';
import {
  longestMessage,
  writeAnswer,
  writeJoin,
  writeOffer,
  writeReveal,
  type SaysWho,
  type Slot,
} from './invitation-messages.ts';

const whoIAm = ({ keyring, rooms }: Notebook, { name, card, roomId, state }: KeptInvitation): SaysWho => {
  const introduction = introductionOf(keyring);
  if (state.mine === 'member') return { introduction, name, card, room: null };
  const room = roomId === null ? undefined : rooms.get(roomId);
  if (!room) throw new Error('The owner of an invitation has its room.');
  return { introduction, name, card: null, room: room.lasting.roster.signed };
};

/** What is put into a slot: the offer or answer as it was kept, the other messages as they follow from where it stands. */
export const wordsFor = (
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
  slot: Slot,
): Promise<Bytes> =>
  kept.said !== null && slot === (kept.state.made ? 0 : 1)
    ? Promise.resolve(bytesOf(kept.said))
    : newWords(notebook, kept, secret, slot);

/** The words of one slot. Throws when they are not this side's to say, or come before their time: a mistake in the program. */
const newWords = async (
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
  slot: Slot,
): Promise<Bytes> => {
  const { id, state, roomId } = kept;
  const { personId } = notebook.keyring;
  const nonce = nonceOf(kept);
  if (slot === 0) {
    const commitment = await commitToNonce(nonce, personId, id);
    return writeOffer({ ...whoIAm(notebook, kept), mine: state.mine, expires: state.expires, commitment });
  }
  if (slot === 1) return writeAnswer({ ...whoIAm(notebook, kept), nonce });
  if (slot === 2 && state.compare !== null) return writeReveal({ nonce });
  if (slot === 3 && state.stage === 'said-yes' && roomId !== null)
    return writeJoin({ joined: await secret.sign(joinBytes({ roomId, invitation: id, personId })) });
  throw new Error('A message of an invitation came before its time.');
};

/** Whether the first message, sealed, fits into the mailbox: asked before anything is kept. */
export const firstMessageFits = async (
  device: Device,
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
): Promise<boolean> => {
  const slot = kept.state.made ? 0 : 1;
  const sealed = await secret.seal(slot, await wordsFor(notebook, kept, secret, slot), device.parts.chance);
  return sealed.length <= longestMessage;
};

/** `put`: the relay has it. `taken`: another message stands there. `gone`: no mailbox. Otherwise it is tried again later. */
type Put = 'put' | 'taken' | 'gone' | 'not-reached';

export const putWords = async (
  device: Device,
  notebook: Notebook,
  kept: KeptInvitation,
  secret: Invitation,
  slot: Slot,
): Promise<Put> => {
  const words = await wordsFor(notebook, kept, secret, slot);
  const { id, state } = kept;
  const message = await secret.seal(slot, words, device.parts.chance);
  const bound = { invitation: id, slot, expires: state.expires, message };
  const proof = await secret.sign(mailboxBytes(bound));
  const put = await ask(device, notebook, { type: 'put-message', ...bound, proof });
  if (put.ok) return 'put';
  if (put.error === 'expired' || put.error === 'not-found') return 'gone';
  return put.error === 'taken' ? whoTookIt(device, notebook, kept, secret, slot, words) : 'not-reached';
};

/** My own words from before a crash, or another connection, are no theft. */
const whoTookIt = async (
  device: Device,
  notebook: Notebook,
  { id }: KeptInvitation,
  secret: Invitation,
  slot: Slot,
  words: Bytes,
): Promise<Put> => {
  const there = await mailboxOf(device, notebook, id);
  if (!there.ok) return there.error;
  const sealed = there.value.find((message) => message.slot === slot);
  if (!sealed) return 'not-reached';
  const opened = await secret.open(slot, sealed.message);
  return opened.ok && equalBytes(opened.value, words) ? 'put' : 'taken';
};

/** Everything in the mailbox, in the order of the slots; from now on what comes there is pushed. */
export const mailboxOf = async (
  device: Device,
  notebook: Notebook,
  invitation: string,
): Promise<Result<readonly { readonly slot: number; readonly message: Bytes }[], 'gone' | 'not-reached'>> => {
  const answer = await ask(device, notebook, { type: 'watch-mailbox', invitation });
  if (answer.ok) return ok(answer.value.messages.toSorted((a, b) => a.slot - b.slot));
  return err(answer.error === 'not-found' || answer.error === 'expired' ? 'gone' : 'not-reached');
};

/** Empties and closes the mailbox; whether it is closed now. */
export const closeMailbox = async (
  device: Device,
  notebook: Notebook,
  secret: Invitation,
): Promise<boolean> => {
  const proof = await secret.sign(closeMailboxBytes(secret.id));
  const closed = await ask(device, notebook, { type: 'close-mailbox', invitation: secret.id, proof });
  return closed.ok || closed.error === 'not-found' || closed.error === 'expired';
};
