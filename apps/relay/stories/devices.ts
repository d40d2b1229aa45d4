/** Devices for stories about the relay: real sockets of the `ws` client, real keys, no vault. */
import { WebSocket } from 'ws';
import { toHex } from '@handrail/proof/text-codes.ts';
import { writeEnvelope } from '@handrail/sync/entry-envelope.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import { openSession, type Session, type Socket } from '@handrail/sync/session/session.ts';
import type { Push, Request, WireRefusal } from '@handrail/sync/wire/messages.ts';
import { readToRelay, writeToRelay } from '@handrail/sync/wire/wire.ts';
import type { Person, PersonDevice } from '../../../packages/sync/stories/people.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Dial {
  readonly port: number;
  /** The address to come from; any of 127.0.0.0/8. */
  readonly from?: string;
  /** What a browser would say in its `Origin` header. */
  readonly header?: string;
  /** What a proxy, or anybody, would say in `X-Forwarded-For`. */
  readonly forwardedFor?: string;
  /** Default: yes, as every browser does. */
  readonly answersPings?: boolean;
}

export const dial = ({ port, from, header, forwardedFor, answersPings = true }: Dial): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${port}/relay`, {
    ...(from === undefined ? {} : { localAddress: from }),
    autoPong: answersPings,
    headers: {
      ...(header === undefined ? {} : { origin: header }),
      ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }),
    },
  });

/** The socket as a session wants it. */
export const socketOf = (ws: WebSocket): Socket => {
  const socket: Socket = {
    send: (bytes) => ws.send(bytes),
    close: () => ws.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  ws.on('open', () => socket.onopen?.());
  ws.on('message', (data) => {
    if (data instanceof Buffer) socket.onmessage?.(new Uint8Array(data));
  });
  // The close that follows says the same.
  ws.on('error', () => {});
  ws.on('close', () => socket.onclose?.());
  return socket;
};

/** A device of an earlier version: the same, but for what it offers in its hello. */
const offering = (newest: number, socket: Socket): Socket => {
  const { send } = socket;
  socket.send = (bytes) => {
    const read = readToRelay(bytes);
    const hello = read.ok && read.value.request.type === 'hello' ? read.value.request : null;
    send(hello === null ? bytes : writeToRelay({ n: 1, request: { ...hello, newest } }));
  };
  return socket;
};

export interface Connected extends Session {
  readonly pushes: Push[];
  readonly ws: WebSocket;
  /** Resolves when the session ended by the relay's doing. */
  readonly gone: Promise<void>;
  /** The next push that `fits`, also one that has come already. */
  readonly pushed: <T extends Push['type']>(type: T) => Promise<Extract<Push, { type: T }>>;
}
export interface As extends Dial {
  readonly person: Person;
  /** Default: the device in the founding. */
  readonly device?: PersonDevice;
  readonly certificates?: Person['introduction']['certificates'];
  /** The newest version of the wire that it offers. Default: the newest there is. */
  readonly newestWire?: number;
  /** What the device signs. Default: the relay's first origin. */
  readonly origin?: string;
}

export const signIn = async (as: As): Promise<Connected | WireRefusal | 'gone'> => {
  const { person, device = person.device } = as;
  const ws = dial(as);
  const pushes: Push[] = [];
  const waiting = new Set<() => void>();
  const gone = Promise.withResolvers<void>();
  const session = await openSession({
    socket: as.newestWire === undefined ? socketOf(ws) : offering(as.newestWire, socketOf(ws)),
    origin: as.origin ?? `http://127.0.0.1:${as.port}`,
    identity: {
      personId: person.personId,
      deviceId: device.id,
      founding: person.founding,
      certificates: as.certificates ?? [],
      sign: device.signer.sign,
    },
    onPush: (push) => {
      pushes.push(push);
      for (const look of waiting) look();
    },
    onGone: gone.resolve,
  });
  if (!session.ok) return session.error;
  const pushed = <T extends Push['type']>(type: T): Promise<Extract<Push, { type: T }>> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = pushes.find((push) => push.type === type);
        if (found === undefined) return;
        pushes.splice(pushes.indexOf(found), 1);
        waiting.delete(look);
        resolve(found as Extract<Push, { type: T }>);
      };
      waiting.add(look);
      look();
    });
  return { ...session.value, pushes, ws, gone: gone.promise, pushed };
};

/** Signed in, or the story ends here. */
export const connect = async (as: As): Promise<Connected> => {
  const connected = await signIn(as);
  if (typeof connected === 'string') throw new Error(`not signed in: ${connected}`);
  return connected;
};

/** What came of a request, in one word, for expectations. */
export const outcome = async (session: Session, request: Request): Promise<string> => {
  const answer = await session.ask(request);
  return answer.ok ? answer.value.type : answer.error;
};

const randomId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** An entry as the relay sees it: nobody opens it here. */
export const anEntry = (roomId: string, size = 700, entryId = randomId()): Bytes =>
  writeEnvelope({
    roomId,
    epoch: 0,
    entryId,
    header: crypto.getRandomValues(new Uint8Array(64)),
    body: crypto.getRandomValues(new Uint8Array(Math.min(size, 65_000))),
  });

/** Brings a roster that was made elsewhere to the relay, statement by statement. */
export const bring = async (session: Session, roster: Roster): Promise<void> => {
  for (const signed of roster.signed) {
    const answer = await outcome(session, { type: 'add-statement', roomId: roster.roomId, signed });
    if (answer !== 'added') throw new Error(`not added: ${answer}`);
  }
};
