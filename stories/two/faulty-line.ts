/** Things between a device and the relay: what the relay says is let through, changed, or swallowed. */
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readFromRelay, writeFromRelay } from '@handrail/sync/wire/wire.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The same socket, with `hear` in between: what it answers is what the device hears; null: nothing. */
export const hearing = (socket: Socket, hear: (bytes: Bytes) => Bytes | null): Socket => {
  const near: Socket = {
    send: (bytes) => socket.send(bytes),
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  socket.onopen = () => near.onopen?.();
  socket.onclose = () => near.onclose?.();
  socket.onmessage = (bytes) => {
    const heard = hear(bytes);
    if (heard) near.onmessage?.(heard);
  };
  return near;
};

const idOf = (entry: Bytes): string => {
  const read = readEnvelope(entry);
  return read.ok ? read.value.entryId : '';
};

/** Entries are withheld while `on`; one that was withheld once stays so until `clear`. */
export const withholding = () => {
  const gone = new Set<string>();
  const state = { on: false };
  const hear = (bytes: Bytes): Bytes | null => {
    const read = readFromRelay(bytes);
    if (!read.ok) return bytes;
    if ('push' in read.value) {
      const { push } = read.value;
      if (push.type !== 'entry') return bytes;
      const id = idOf(push.placed.entry);
      if (state.on) gone.add(id);
      return gone.has(id) ? null : bytes;
    }
    const { n, answer } = read.value;
    if (answer.type !== 'entries') return bytes;
    const entries = answer.entries.filter(({ entry }) => !gone.has(idOf(entry)));
    return writeFromRelay({ n, answer: { ...answer, entries } });
  };
  return {
    state,
    count: () => gone.size,
    clear: () => gone.clear(),
    between: (socket: Socket) => hearing(socket, hear),
  };
};

/** Nothing is heard of the relay while `on`, and the line stays open. */
export const silence = () => {
  const state = { on: false };
  return { state, between: (socket: Socket) => hearing(socket, (bytes) => (state.on ? null : bytes)) };
};
