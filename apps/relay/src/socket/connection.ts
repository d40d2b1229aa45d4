/**
 * One connection: hello, challenge, sign-in, then requests. Knows frames and order; what a request means is the desks'.
 * Requests begin in the order they came; answers go out as they are ready.
 */
import { exhausted } from '@handrail/kernel/result.ts';
import { readU32 } from '@handrail/proof/bytes.ts';
import type { Verify } from '@handrail/proof/verify.ts';
import { checkSignIn } from '@handrail/sync/session/sign-in.ts';
import {
  isSpokenIn,
  newestWire,
  oldestWire,
  type Answer,
  type Request,
  type WireRefusal,
} from '@handrail/sync/wire/messages.ts';
import { readToRelay, writeFromRelay, type FrameRefusal } from '@handrail/sync/wire/wire.ts';
import type { Counters } from '../counters.ts';
import type { Limits } from '../limits.ts';
import type { MailboxDesk } from '../mailboxes/mailbox-desk.ts';
import { refusal, type Begun, type Peer, type Reply, type Who } from '../peer.ts';
import type { RoomDesk } from '../rooms/room-desk.ts';
import type { Crowd } from './crowd.ts';
import type { Wire } from './wire-socket.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Ask<T extends Request['type']> = Extract<Request, { type: T }>;

export interface ConnectionParts {
  readonly origins: readonly string[];
  readonly verify: Verify;
  readonly now: () => number;
  readonly newNonce: () => Bytes;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly crowd: Crowd;
  readonly rooms: RoomDesk;
  readonly mailboxes: MailboxDesk;
  /** Something threw that nobody foresaw, or the storage failed. */
  readonly failed: (thrown: unknown) => void;
}
/** Where a connection stands. A nonce is good for one sign-in, whatever comes of it. */
type State =
  | { readonly at: 'door' }
  | { readonly at: 'challenged'; readonly nonce: Bytes; readonly wire: number }
  | { readonly at: 'signed-in'; readonly peer: Peer; readonly wire: number }
  | { readonly at: 'over' };

export interface Connection {
  /** A frame has come. */
  readonly take: (frame: Bytes) => void;
  /** The socket has closed. */
  readonly ended: () => void;
  readonly isSignedIn: () => boolean;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/** `from`: the day's name of the address. `full`: there is no place, and a hello is answered with that. */
export const makeConnection = (
  wire: Wire,
  from: string,
  full: boolean,
  parts: ConnectionParts,
): Connection => {
  const { limits, counters, crowd, rooms, mailboxes } = parts;
  let state: State = { at: 'door' };
  let turn: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<void>>();
  let underWayBytes = 0;

  const answer = (n: number, said: Answer): void => {
    if (said.type === 'refused') counters.refused(said.why);
    if (state.at !== 'over') wire.send(writeFromRelay({ n, answer: said }));
  };
  const refuseAndClose = (n: number, why: WireRefusal): Reply | null => {
    answer(n, { type: 'refused', why });
    leave();
    wire.close(closeCodes.refused, why);
    return null;
  };
  const leave = (): void => {
    if (state.at === 'signed-in') {
      rooms.leave(state.peer);
      mailboxes.leave(state.peer);
      crowd.leave(state.peer.who, wire);
    }
    state = { at: 'over' };
  };

  const hello = (n: number, { oldest, newest }: Ask<'hello'>): Reply | null => {
    if (state.at !== 'door') return refuseAndClose(n, 'malformed');
    if (full) return refuseAndClose(n, 'too-many');
    if (newest < oldestWire) return refuseAndClose(n, 'too-old');
    if (oldest > newestWire) return refuseAndClose(n, 'too-new');
    const version = Math.min(newest, newestWire);
    const nonce = parts.newNonce();
    state = { at: 'challenged', nonce, wire: version };
    return { answer: { type: 'challenge', wire: version, nonce } };
  };

  const signIn = async (n: number, ask: Ask<'sign-in'>): Promise<Reply | null> => {
    if (state.at !== 'challenged')
      return refuseAndClose(n, state.at === 'door' ? 'not-signed-in' : 'malformed');
    const here = { origins: parts.origins, nonce: state.nonce, wire: state.wire };
    state = { at: 'door' };
    if (!crowd.maySignIn(from)) return refuseAndClose(n, 'slow-down');
    const signedIn = await checkSignIn(ask, here, parts.verify);
    if (isOver()) return null;
    if (!signedIn.ok) {
      crowd.failedSignIn(from);
      return refuseAndClose(n, signedIn.error);
    }
    const { person, device } = signedIn.value;
    const who: Who = { person: person.personId, device: device.id, sign: device.sign };
    const signal = (frame: Bytes): boolean => isSpokenIn(here.wire, 'signal') && wire.sendNow(frame);
    state = { at: 'signed-in', peer: { who, send: wire.send, signal }, wire: here.wire };
    counters.signIns.inc();
    // The newest wins: the earlier one is a connection that has died without a word, or a copy of the same device.
    crowd.arrive(who, wire);
    return { answer: { type: 'signed-in', now: parts.now() } };
  };
  /** A function, because the compiler does not know that the state changes while something is awaited. */
  const isOver = (): boolean => state.at === 'over';

  const begin = async (n: number, request: Request, size: number): Promise<Begun | null> => {
    if (state.at === 'over') return null;
    if (request.type === 'hello') return soon(hello(n, request));
    if (request.type === 'sign-in') return soon(await signIn(n, request));
    if (state.at !== 'signed-in') return soon(refusal('not-signed-in'));
    const { peer } = state;
    // What version 1 could not read is refused as version 1 refused it.
    if (!isSpokenIn(state.wire, request.type)) return soon(refuseAndClose(0, 'malformed'));
    const pace = crowd.pace(peer.who, request.type, size);
    if (pace !== null) return soon(refusal(pace));
    switch (request.type) {
      case 'append':
        return rooms.append(peer, request);
      case 'add-statement':
        return { reply: rooms.addStatement(peer, request) };
      case 'roster':
        return { reply: rooms.roster(peer, request) };
      case 'follow':
        return { reply: rooms.follow(peer, request) };
      case 'erase':
        return { reply: rooms.erase(peer, request) };
      case 'signal':
        return rooms.signal(peer, request);
      case 'put-message':
        return { reply: mailboxes.put(peer, request) };
      case 'watch-mailbox':
        return { reply: mailboxes.watch(peer, request) };
      case 'close-mailbox':
        return { reply: mailboxes.close(peer, request) };
      default:
        return exhausted(request);
    }
  };

  const finish = async (n: number, begun: Promise<Begun | null>): Promise<void> => {
    try {
      const reply = await (await begun)?.reply;
      if (reply === undefined || isOver()) return;
      answer(n, reply.answer);
      reply.afterwards?.();
    } catch (thrown) {
      // A storage that failed has done nothing of what was asked (storage.ts).
      parts.failed(thrown);
      answer(n, { type: 'refused', why: 'no-room' });
    }
  };

  const take = (frame: Bytes): void => {
    if (state.at === 'over') return;
    const read = readToRelay(frame);
    if (!read.ok) return unreadable(frame, read.error);
    const { n, request } = read.value;
    const begun = turn.then(() => begin(n, request, frame.length));
    turn = begun.then(nothing, nothing);
    const finished = finish(n, begun).then(() => {
      underWay.delete(finished);
      underWayBytes -= frame.length;
      heed();
    });
    underWay.add(finished);
    underWayBytes += frame.length;
    heed();
  };
  const heed = (): void => {
    wire.read(underWay.size < limits.underWay && underWayBytes < limits.underWayBytes);
  };
  const unreadable = (frame: Bytes, why: FrameRefusal): void => {
    const n = why === 'too-long' && frame.length >= 6 ? readU32(frame, 2) : 0;
    if (n > 0 && state.at === 'signed-in') answer(n, { type: 'refused', why: 'too-large' });
    else refuseAndClose(0, frameRefusals[why]);
  };

  return {
    take,
    ended: leave,
    isSignedIn: () => state.at === 'signed-in',
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};

const nothing = (): void => {};
const soon = (reply: Reply | null): Begun | null => reply && { reply: Promise.resolve(reply) };
/** WebSocket close codes (RFC 6455 §7.4.1); from 4000 on they are ours. */
export const closeCodes = {
  going: 1001,
  text: 1003,
  refused: 1008,
  full: 1013,
  elsewhere: 4001,
  silent: 4002,
} as const;
const frameRefusals: Readonly<Record<FrameRefusal, WireRefusal>> = {
  malformed: 'malformed',
  'too-long': 'too-large',
  'newer-format': 'too-new',
};
