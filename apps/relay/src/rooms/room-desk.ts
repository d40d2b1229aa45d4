/**
 * What signed-in devices may do with rooms: add a statement, read a roster, append, follow, erase, signal. Decides by the
 * folded roster, stores, then tells the others; whoever asked is answered after the commit and never before. Signals are
 * told and not stored.
 */
import type { Verify } from '@handrail/proof/verify.ts';
import { readEnvelope, withoutBody, type EnvelopeRefusal } from '@handrail/sync/entry-envelope.ts';
import { verifyErase } from '@handrail/sync/erase.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { Request, WireRefusal } from '@handrail/sync/wire/messages.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import type { Counters } from '../counters.ts';
import type { Limits } from '../limits.ts';
import { pushFrame, refusal, type Begun, type Peer, type Reply } from '../peer.ts';
import type { RelayStorage } from '../storage/storage.ts';
import { isPresent, readableStatements } from './access.ts';
import { makeFollowers, type Following } from './followers.ts';
import { makeRosters } from './rosters.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Ask<T extends Request['type']> = Extract<Request, { type: T }>;

export interface RoomDesk {
  readonly addStatement: (peer: Peer, ask: Ask<'add-statement'>) => Promise<Reply>;
  readonly roster: (peer: Peer, ask: Ask<'roster'>) => Promise<Reply>;
  /** Resolves when the storage has been asked, so that a device's entries keep their order. */
  readonly append: (peer: Peer, ask: Ask<'append'>) => Promise<Begun>;
  readonly follow: (peer: Peer, ask: Ask<'follow'>) => Promise<Reply>;
  readonly erase: (peer: Peer, ask: Ask<'erase'>) => Promise<Reply>;
  /** Resolves when it was handed on, so that a device's signals keep their order. Nothing of it is kept. */
  readonly signal: (peer: Peer, ask: Ask<'signal'>) => Promise<Begun>;
  /** The connection has ended. */
  readonly leave: (peer: Peer) => void;
}

interface RoomParts {
  readonly storage: RelayStorage;
  readonly verify: Verify;
  readonly limits: Limits;
  readonly counters: Counters;
}

export const makeRoomDesk = ({ storage, verify, limits, counters }: RoomParts): RoomDesk => {
  const rosters = makeRosters({ storage, verify, limits });
  const followers = makeFollowers();

  const addStatement = async (peer: Peer, { roomId, signed }: Ask<'add-statement'>): Promise<Reply> => {
    // Who brings it does not matter, who signed it does: a member may give back what a relay has lost.
    const added = await rosters.add(roomId, signed);
    if (!added.ok) return refusal(added.error);
    counters.statements.inc();
    tellStatement(roomId, signed, added.value, peer);
    return { answer: { type: 'added' } };
  };
  /** Whoever it shuts out hears of it as the last thing from this room. */
  const tellStatement = (roomId: string, signed: Signed, roster: Roster, sender: Peer): void => {
    const frame = pushFrame({ type: 'statement', roomId, index: roster.signed.length - 1, signed });
    for (const follower of followers.peersIn(roomId)) {
      if (follower !== sender) follower.send(frame);
      if (!isPresent(roster, follower.who)) followers.leave(roomId, follower);
    }
  };

  const roster = async (peer: Peer, { roomId, from }: Ask<'roster'>): Promise<Reply> => {
    const read = await rosters.read(roomId);
    if (read === null) return refusal('not-found');
    const readable = readableStatements(read, peer.who);
    if (readable === 0) return refusal('not-allowed');
    return { answer: { type: 'statements', from, statements: page(read.signed.slice(from, readable)) } };
  };
  /** As many as fit; the device asks again from where they end. */
  const page = (statements: readonly Signed[]): readonly Signed[] => {
    let left = limits.statementPageBytes;
    const end = statements.findIndex(({ statement, signature }, at) => {
      left -= statement.length + signature.length;
      return at > 0 && left < 0;
    });
    return end === -1 ? statements : statements.slice(0, end);
  };

  const append = async (peer: Peer, { roomId, entry }: Ask<'append'>): Promise<Begun> => {
    if (entry.length > limits.entryBytes) return begun(refusal('too-large'));
    const envelope = readEnvelope(entry);
    if (!envelope.ok) return begun(refusal(envelopeRefusals[envelope.error]));
    if (envelope.value.roomId !== roomId) return begun(refusal('malformed'));
    const known = rosters.read(roomId);
    const read = known instanceof Promise ? await known : known;
    if (read === null) return begun(refusal('not-found'));
    if (!isPresent(read, peer.who)) return begun(refusal('not-allowed'));
    return { reply: stored(peer, roomId, envelope.value.entryId, entry) };
  };
  const stored = async (peer: Peer, roomId: string, entryId: string, entry: Bytes): Promise<Reply> => {
    const done = counters.commitSeconds.startTimer();
    const { position, fresh } = await storage.append(roomId, entryId, entry);
    done();
    if (fresh) {
      counters.entries.inc();
      counters.entryBytes.inc(entry.length);
      counters.pushes.inc(followers.tellEntry({ type: 'entry', roomId, placed: { position, entry } }, peer));
    }
    return { answer: { type: 'appended', position } };
  };

  const follow = async (peer: Peer, { roomId, after }: Ask<'follow'>): Promise<Reply> => {
    const read = await rosters.read(roomId);
    if (read === null) return refusal('not-found');
    if (!isPresent(read, peer.who)) return refusal('not-allowed');
    if (followers.roomsOf(peer) >= limits.followedRooms && !followers.peersIn(roomId).includes(peer))
      return refusal('too-many');
    const following = followers.hold(roomId, peer);
    try {
      return await nextPage(peer, roomId, after, following);
    } catch (thrown) {
      if (followers.stands(roomId, peer, following)) followers.leave(roomId, peer);
      throw thrown;
    }
  };
  const nextPage = async (
    peer: Peer,
    roomId: string,
    after: number,
    following: Following,
  ): Promise<Reply> => {
    // First the newest position, then the page. What is committed after the page was read is told after this began to
    // hold, so it is held until the page has been sent.
    const newestBefore = await storage.newest(roomId);
    const entries = await storage.entries(roomId, after, limits.pageEntries, limits.pageBytes);
    const read = await rosters.read(roomId);
    // Removed, or gone, or asked again meanwhile.
    if (read === null || !followers.stands(roomId, peer, following)) return refusal('not-allowed');
    const end = entries.at(-1)?.position ?? 0;
    const last = Math.max(end, after) >= newestBefore;
    if (!last) followers.leave(roomId, peer);
    return {
      answer: {
        type: 'entries',
        entries,
        newest: Math.max(newestBefore, end),
        rosterLength: read.signed.length,
        last,
      },
      afterwards: () => {
        if (last && followers.stands(roomId, peer, following)) followers.goLive(following, peer, end);
      },
    };
  };

  const erase = async (peer: Peer, { roomId, signed }: Ask<'erase'>): Promise<Reply> => {
    const read = await rosters.read(roomId);
    if (read === null) return refusal('not-found');
    if (!isPresent(read, peer.who)) return refusal('not-allowed');
    const list = await verifyErase(signed, read, verify);
    if (!list.ok) return refusal(statementRefusals[list.error]);
    const count = await storage.eraseBodies(roomId, list.value.entries, (entry) => {
      const stub = withoutBody(entry);
      return stub.ok ? stub.value : null;
    });
    return { answer: { type: 'erased', count } };
  };

  const signal = async (peer: Peer, { roomId, sealed }: Ask<'signal'>): Promise<Begun> => {
    if (sealed.length > limits.signalBytes) return begun(refusal('too-large'));
    const known = rosters.read(roomId);
    const read = known instanceof Promise ? await known : known;
    if (read === null) return begun(refusal('not-found'));
    if (!isPresent(read, peer.who)) return begun(refusal('not-allowed'));
    const { told, leftOut } = followers.tellSignal({ type: 'signal', roomId, sealed }, peer);
    counters.signals.inc(told);
    counters.signalsLeftOut.inc(leftOut);
    return begun({ answer: { type: 'signalled' } });
  };

  return {
    addStatement,
    roster,
    append,
    follow,
    erase,
    signal,
    leave: followers.leaveAll,
  };
};

const begun = (reply: Reply): Begun => ({ reply: Promise.resolve(reply) });
const statementRefusals = {
  forged: 'forged',
  'not-allowed': 'not-allowed',
  malformed: 'malformed',
  'too-long': 'too-large',
  'newer-format': 'too-new',
} as const;
const envelopeRefusals: Readonly<Record<EnvelopeRefusal, WireRefusal>> = {
  malformed: 'malformed',
  'too-long': 'too-large',
  'newer-format': 'too-new',
  'older-format': 'too-old',
};
