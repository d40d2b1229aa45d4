/** One signed-in connection, as the desks see it. */
import type { Answer, Push, WireRefusal } from '@handrail/sync/wire/messages.ts';
import { writeFromRelay } from '@handrail/sync/wire/wire.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who signed in: checked down to the person's founding. */
export interface Who {
  readonly person: string;
  readonly device: string;
  /** The device's Ed25519 public key. */
  readonly sign: Bytes;
}
export interface Peer {
  readonly who: Who;
  /** Hands a written frame to the socket; closes it when too much waits there. */
  readonly send: (frame: Bytes) => void;
  /** Hands on what is worth something only now; `false` when it was left out, because this one reads too slowly or speaks an earlier version. */
  readonly signal: (frame: Bytes) => boolean;
}
export interface Reply {
  readonly answer: Answer;
  /** Runs right after the answer was handed to the socket, with nothing in between. */
  readonly afterwards?: () => void;
}
/** What is under way; resolves with the reply when that may be sent. */
export interface Begun {
  readonly reply: Promise<Reply>;
}

const refused = (why: WireRefusal): Answer => ({ type: 'refused', why });
export const refusal = (why: WireRefusal): Reply => ({ answer: refused(why) });
export const pushFrame = (push: Push): Bytes => writeFromRelay({ n: 0, push });
