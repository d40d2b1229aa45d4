/**
 * Invitations' mailboxes: four slots that whoever holds the invitation may fill, each once, for two weeks. The relay checks
 * the invitation key's signature and reads nothing.
 */
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import type { Verify } from '@handrail/proof/verify.ts';
import { closeMailboxBytes, mailboxBytes } from '@handrail/sync/invitation/bytes.ts';
import type { Request } from '@handrail/sync/wire/messages.ts';
import type { Counters } from '../counters.ts';
import type { Limits } from '../limits.ts';
import { paces } from '../pace.ts';
import { pushFrame, refusal, type Peer, type Reply } from '../peer.ts';
import type { RelayStorage } from '../storage/storage.ts';

type Ask<T extends Request['type']> = Extract<Request, { type: T }>;

export interface MailboxDesk {
  readonly put: (peer: Peer, ask: Ask<'put-message'>) => Promise<Reply>;
  readonly watch: (peer: Peer, ask: Ask<'watch-mailbox'>) => Promise<Reply>;
  readonly close: (peer: Peer, ask: Ask<'close-mailbox'>) => Promise<Reply>;
  /** The connection has ended. */
  readonly leave: (peer: Peer) => void;
}

interface MailboxParts {
  readonly storage: RelayStorage;
  readonly verify: Verify;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly now: () => number;
}

export const makeMailboxDesk = ({ storage, verify, limits, counters, now }: MailboxParts): MailboxDesk => {
  const watchers = new Map<string, Set<Peer>>();
  const watchedBy = new Map<Peer, Set<string>>();
  const opened = paces(limits.mailboxesOpened, limits.rememberedPaces, now);

  const unwatch = (invitation: string, peer: Peer): void => {
    const here = watchers.get(invitation);
    here?.delete(peer);
    if (here?.size === 0) watchers.delete(invitation);
    const theirs = watchedBy.get(peer);
    theirs?.delete(invitation);
    if (theirs?.size === 0) watchedBy.delete(peer);
  };

  /** Only a mailbox that is not there yet counts. A device id may be used by another person: the two together name one. */
  const mayOpen = async ({ who: { person, device } }: Peer, invitation: string): Promise<boolean> =>
    (await storage.mailbox(invitation, now())) !== null || opened.take(`${person} ${device}`);

  const put = async (peer: Peer, ask: Ask<'put-message'>): Promise<Reply> => {
    const { invitation, slot, expires, message } = ask;
    const key = fromBase64url(invitation, 32);
    if (key === null || !Number.isInteger(slot) || slot < 0 || slot >= limits.mailboxSlots)
      return refusal('malformed');
    if (message.length > limits.mailboxMessageBytes) return refusal('too-large');
    if (slot === 0 && expires <= now()) return refusal('expired');
    if (slot === 0 && expires > now() + limits.mailboxMs) return refusal('too-large');
    if (!(await verify(key, ask.proof, mailboxBytes({ invitation, slot, expires, message }))))
      return refusal('forged');
    if (slot === 0 && !(await mayOpen(peer, invitation))) return refusal('too-many');
    const outcome = await storage.putMessage(invitation, slot, expires, message, now());
    if (outcome !== 'put') return refusal(outcome);
    counters.messages.inc();
    const frame = pushFrame({ type: 'message', invitation, message: { slot, message } });
    for (const watcher of watchers.get(invitation) ?? []) if (watcher !== peer) watcher.send(frame);
    return { answer: { type: 'put' } };
  };

  const watch = async (peer: Peer, { invitation }: Ask<'watch-mailbox'>): Promise<Reply> => {
    const theirs = watchedBy.get(peer) ?? new Set<string>();
    if (theirs.size >= limits.watchedMailboxes && !theirs.has(invitation)) return refusal('too-many');
    // Before it is read, so that a message between the two is pushed; at worst it is told twice, in one slot.
    watchers.set(invitation, (watchers.get(invitation) ?? new Set()).add(peer));
    watchedBy.set(peer, theirs.add(invitation));
    const mailbox = await storage.mailbox(invitation, now());
    if (mailbox !== null) return { answer: { type: 'mailbox', ...mailbox } };
    unwatch(invitation, peer);
    return refusal('not-found');
  };

  const close = async (peer: Peer, { invitation, proof }: Ask<'close-mailbox'>): Promise<Reply> => {
    const key = fromBase64url(invitation, 32);
    if (key === null) return refusal('malformed');
    if (!(await verify(key, proof, closeMailboxBytes(invitation)))) return refusal('forged');
    await storage.closeMailbox(invitation);
    unwatch(invitation, peer);
    return { answer: { type: 'closed' } };
  };

  return {
    put,
    watch,
    close,
    leave: (peer) => {
      for (const invitation of watchedBy.get(peer) ?? []) unwatch(invitation, peer);
    },
  };
};
