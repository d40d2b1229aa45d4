/** Questions and answers over one socket, by number. Knows nothing of signing in. */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

import {
  answerTo,
  isSpokenIn,
  oldestWire,
  type Answer,
  type AnswerTo,
  type Push,
  type Request,
  type WireRefusal,
} from '../wire/messages.ts';
import { largestEntry, longestSignal, readFromRelay, writeToRelay } from '../wire/wire.ts';
import type { Session, Socket } from './session.ts';

interface Waiting {
  readonly expects: Answer['type'];
  readonly settle: (answer: Result<Answer, WireRefusal | 'gone'>) => void;
}
interface Conversation extends Pick<Session, 'ask' | 'close'> {
  /** Resolves when the socket is open, or will never be. */
  readonly open: Promise<void>;
  /** From now on pushes are handed on, in this version, and the end is told. `false`: it is over already. */
  readonly begin: (wire: number) => boolean;
}

export const conversation = (
  socket: Socket,
  on: { readonly onPush: (push: Push) => void; readonly onGone: () => void },
): Conversation => {
  const waiting = new Map<number, Waiting>();
  const opened = Promise.withResolvers<void>();
  let asked = 0;
  let spoken = oldestWire;
  let state: 'signing-in' | 'open' | 'over' = 'signing-in';

  const end = (why: WireRefusal | 'gone'): boolean => {
    const wasOpen = state === 'open';
    if (state === 'over') return false;
    state = 'over';
    Object.assign(socket, { onopen: null, onmessage: null, onclose: null });
    socket.close();
    opened.resolve();
    for (const { settle } of waiting.values()) settle(err(why));
    waiting.clear();
    return wasOpen;
  };
  const endAndTell = (why: WireRefusal | 'gone'): void => {
    if (end(why)) on.onGone();
  };

  const take = (bytes: Bytes): void => {
    const read = readFromRelay(bytes);
    if (!read.ok) return endAndTell('gone');
    if ('push' in read.value) return takePush(read.value.push);
    const { n, answer } = read.value;
    const asker = waiting.get(n);
    if (asker === undefined) {
      // Number 0: the relay could not read what it got, and says why before it closes.
      return endAndTell(n === 0 && answer.type === 'refused' ? answer.why : 'gone');
    }
    if (answer.type !== 'refused' && answer.type !== asker.expects) return endAndTell('gone');
    waiting.delete(n);
    asker.settle(answer.type === 'refused' ? err(answer.why) : ok(answer));
  };

  const takePush = (push: Push): void => {
    if (!isSpokenIn(spoken, push.type)) endAndTell('gone');
    else if (state === 'open') on.onPush(push);
    // Nothing is followed yet: a relay may say that it is going, and nothing else.
    else if (push.type !== 'going') endAndTell('gone');
  };

  socket.onopen = () => opened.resolve();
  socket.onmessage = take;
  socket.onclose = () => endAndTell('gone');

  return {
    open: opened.promise,
    begin: (wire) => {
      if (state === 'signing-in') state = 'open';
      spoken = wire;
      return state === 'open';
    },
    ask: async <R extends Request>(request: R): Promise<Result<AnswerTo<R>, WireRefusal | 'gone'>> => {
      if (state === 'over') return err('gone');
      if (request.type === 'append' && request.entry.length > largestEntry) return err('too-large');
      if (!isSpokenIn(spoken, request.type)) return err('too-old');
      if (request.type === 'signal' && request.sealed.length > longestSignal) return err('too-large');
      asked += 1;
      const { promise, resolve } = Promise.withResolvers<Result<Answer, WireRefusal | 'gone'>>();
      waiting.set(asked, { expects: answerTo[request.type], settle: resolve });
      socket.send(writeToRelay({ n: asked, request }));
      // `take` has compared the answer's type with the request's.
      return promise as Promise<Result<AnswerTo<R>, WireRefusal | 'gone'>>;
    },
    close: () => void end('gone'),
  };
};
