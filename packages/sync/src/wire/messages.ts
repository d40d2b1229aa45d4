/**
 * What a device and a relay say to each other, over one WebSocket that carries all rooms of the device. Binary frames;
 * `wire.ts` reads and writes them, strictly and bounded. The relay answers every request once, with the request's
 * number; pushes have none. What it cannot read it refuses with the number 0, and closes. A refusal changes nothing on either side.
 */
import type { Signed } from '@handrail/proof/verified.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The protocol's versions this code speaks. A device offers a range, the relay picks one or refuses by name. */
export const oldestWire = 1;
export const newestWire = 2;
/** What came after version 1, and with which: on a connection of an earlier version it is no message. */
const cameWith: Readonly<Record<string, number>> = { signal: 2 };
/** Whether a request or push of this type may be sent on a connection of this version. */
export const isSpokenIn = (wire: number, type: Request['type'] | Push['type']): boolean =>
  wire >= (cameWith[type] ?? oldestWire);
/** A device signs this at sign-in, so that the signature is good for one relay, one connection, one device. */
export const signInLabel = 'handrail/sign-in/1';

export type Request =
  /** First message. Sent before anything else; answered with `challenge` or refused `too-old` / `too-new`. */
  | { readonly type: 'hello'; readonly oldest: number; readonly newest: number }
  /** `signIn`: canonical {v, origin, nonce, person, device, wire}, signed by the device's key under `signInLabel` (`session/sign-in.ts`). */
  | {
      readonly type: 'sign-in';
      readonly founding: Signed;
      readonly certificates: readonly Signed[];
      readonly signIn: Signed;
    }
  /** Appends one statement. Its index must be the roster's length (`moved` otherwise). Index 0 makes the room. */
  | { readonly type: 'add-statement'; readonly roomId: string; readonly signed: Signed }
  /** Statements from `from` on, as many as fit a frame; ask again from where they end. An empty answer is the end. */
  | { readonly type: 'roster'; readonly roomId: string; readonly from: number }
  /** Answered only after it is on the disk. The same entry id again answers the same position. */
  | { readonly type: 'append'; readonly roomId: string; readonly entry: Bytes }
  /** Everything after a position, in pages (`entries` answers), then live pushes of this room until the socket closes. */
  | { readonly type: 'follow'; readonly roomId: string; readonly after: number }
  /** Takes the bodies of these entries out. `signed`: canonical {v, room, entries, at} under `eraseLabel`, by an owner's device. */
  | { readonly type: 'erase'; readonly roomId: string; readonly signed: Signed }
  /**
   * Puts a message into an invitation's mailbox, once per slot (`taken` otherwise). `proof`: signature by the invitation
   * key over `mailboxBytes`; slot 0 opens the mailbox and names its end.
   */
  | {
      readonly type: 'put-message';
      readonly invitation: string;
      readonly slot: number;
      readonly expires: number;
      readonly message: Bytes;
      readonly proof: Bytes;
    }
  /** All slots, and pushes of this mailbox from now on. */
  | { readonly type: 'watch-mailbox'; readonly invitation: string }
  /** Empties and closes it. `proof`: signature by the invitation key over `mailboxBytes` with slot 255 and no message. */
  | { readonly type: 'close-mailbox'; readonly invitation: string; readonly proof: Bytes }
  /** From version 2. Goes to every other connection that follows the room now, and is kept nowhere. At most `longestSignal` bytes. */
  | { readonly type: 'signal'; readonly roomId: string; readonly sealed: Bytes };

export type Answer =
  | { readonly type: 'challenge'; readonly wire: number; readonly nonce: Bytes }
  /** `now`: the relay's clock in milliseconds; a device that differs by more than five minutes tells its person. */
  | { readonly type: 'signed-in'; readonly now: number }
  | { readonly type: 'added' }
  | { readonly type: 'statements'; readonly from: number; readonly statements: readonly Signed[] }
  | { readonly type: 'appended'; readonly position: number }
  /** One page; `last` when it reaches `newest`, the newest position at the time. Follow again from where a page ends. */
  | {
      readonly type: 'entries';
      readonly entries: readonly Placed[];
      readonly newest: number;
      readonly rosterLength: number;
      readonly last: boolean;
    }
  | { readonly type: 'erased'; readonly count: number }
  | { readonly type: 'put' }
  | { readonly type: 'mailbox'; readonly expires: number; readonly messages: readonly MailboxMessage[] }
  | { readonly type: 'closed' }
  /** It was taken, not that anybody got it: who follows too slowly, or with version 1, does not. */
  | { readonly type: 'signalled' }
  | { readonly type: 'refused'; readonly why: WireRefusal };

/** What the relay answers when it does what it was asked. */
export const answerTo = {
  hello: 'challenge',
  'sign-in': 'signed-in',
  'add-statement': 'added',
  roster: 'statements',
  append: 'appended',
  follow: 'entries',
  erase: 'erased',
  'put-message': 'put',
  'watch-mailbox': 'mailbox',
  'close-mailbox': 'closed',
  signal: 'signalled',
} as const satisfies { readonly [T in Request['type']]: Answer['type'] };
export type AnswerTo<R extends Request> = Extract<Answer, { type: (typeof answerTo)[R['type']] }>;

export interface Placed {
  readonly position: number;
  readonly entry: Bytes;
}
export interface MailboxMessage {
  readonly slot: number;
  readonly message: Bytes;
}

/** Why the relay did not do what was asked. */
export type WireRefusal =
  | 'too-old'
  | 'too-new'
  /** Not a message of this version, or not in this order. */
  | 'malformed'
  | 'not-signed-in'
  | 'wrong-origin'
  | 'forged'
  /** The roster does not let this device do this. */
  | 'not-allowed'
  | 'not-found'
  /** Somebody's statement came first: read the roster and try again. */
  | 'moved'
  | 'taken'
  | 'expired'
  | 'too-large'
  | 'too-many'
  /** Too fast; `too-many` is about how much there is. Try again later, nothing is lost. */
  | 'slow-down'
  /** The relay's disk is full or failing. */
  | 'no-room';

/** What the relay says unasked, of rooms that are followed and mailboxes that are watched. */
export type Push =
  | { readonly type: 'entry'; readonly roomId: string; readonly placed: Placed }
  | { readonly type: 'statement'; readonly roomId: string; readonly index: number; readonly signed: Signed }
  | { readonly type: 'message'; readonly invitation: string; readonly message: MailboxMessage }
  /** From version 2. Another device's signal, as it came. */
  | { readonly type: 'signal'; readonly roomId: string; readonly sealed: Bytes }
  /** The relay is stopping; connect again in a while. */
  | { readonly type: 'going' };

export type ToRelay = { readonly n: number; readonly request: Request };
export type FromRelay =
  | { readonly n: number; readonly answer: Answer }
  | { readonly n: 0; readonly push: Push };
