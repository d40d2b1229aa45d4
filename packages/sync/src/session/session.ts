/**
 * A device's end of the socket (SPEC.md, S18–S19): hello, challenge, sign-in, then questions with their answers and what
 * the relay says unasked, in the order in which it came. No clock and no second try in here: whoever opens a session
 * decides when to open the next.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import { signedBytes, type Signed } from '@handrail/proof/verified.ts';

import {
  newestWire,
  oldestWire,
  signInLabel,
  type AnswerTo,
  type Push,
  type Request,
  type WireRefusal,
} from '../wire/messages.ts';
import { conversation } from './conversation.ts';
import { signInBytes } from './sign-in.ts';

/** What a session needs of a socket: binary frames. It has just been dialled. */
export interface Socket {
  send(bytes: Bytes): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((bytes: Bytes) => void) | null;
  onclose: (() => void) | null;
}
export interface SessionIdentity {
  readonly personId: string;
  readonly deviceId: string;
  readonly founding: Signed;
  readonly certificates: readonly Signed[];
  /** Signs with the device's key; gets `signedBytes(label, statement)`. */
  readonly sign: (message: Bytes) => Promise<Bytes>;
}

export interface Session {
  /**
   * `gone`: the connection ended before the answer; whether the relay did it is not known. `too-old`, without asking: the
   * version that was agreed has no such request.
   */
  readonly ask: <R extends Request>(request: R) => Promise<Result<AnswerTo<R>, WireRefusal | 'gone'>>;
  /** Ends the connection; everything that waits for an answer gets `gone`. */
  readonly close: () => void;
  /** The relay's clock at sign-in, milliseconds. */
  readonly relayNow: number;
}

/**
 * Signs in over a socket that was just dialled. `onPush` is called in order, as frames come; `onGone` once, when an open
 * session has ended and not by its own `close`. A frame that cannot be read, or an answer that nobody asked for, ends
 * the connection.
 */
export const openSession = async (parts: {
  readonly socket: Socket;
  /** As the device knows it: it is signed, so that the signature is worth nothing at another relay. */
  readonly origin: string;
  readonly identity: SessionIdentity;
  readonly onPush: (push: Push) => void;
  readonly onGone: () => void;
}): Promise<Result<Session, WireRefusal | 'gone'>> => {
  const { socket, origin, identity } = parts;
  const talk = conversation(socket, parts);
  const refuse = (why: WireRefusal | 'gone') => {
    talk.close();
    return err(why);
  };
  await talk.open;
  const challenge = await talk.ask({ type: 'hello', oldest: oldestWire, newest: newestWire });
  if (!challenge.ok) return refuse(challenge.error);
  const { wire, nonce } = challenge.value;
  if (wire < oldestWire || wire > newestWire) return refuse('malformed');
  const statement = signInBytes({
    origin,
    nonce,
    person: identity.personId,
    device: identity.deviceId,
    wire,
  });
  const signature = await identity.sign(signedBytes(signInLabel, statement));
  const { founding, certificates } = identity;
  const signedIn = await talk.ask({
    type: 'sign-in',
    founding,
    certificates,
    signIn: { statement, signature },
  });
  if (!signedIn.ok) return refuse(signedIn.error);
  if (!talk.begin(wire)) return err('gone');
  return ok({ ask: talk.ask, close: talk.close, relayNow: signedIn.value.now });
};
