/** What a connection needs of a WebSocket: binary frames out, reading on and off, an end. */
import type { WebSocket } from 'ws';
import type { Counters } from '../counters.ts';
import type { Limits } from '../limits.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Wire {
  readonly send: (frame: Bytes) => void;
  /** Sends only if little is waiting; otherwise the frame is left out, and nothing else happens. */
  readonly sendNow: (frame: Bytes) => boolean;
  /** Whether more may be read from the other end now. */
  readonly read: (on: boolean) => void;
  readonly close: (code: number, reason: string) => void;
}

/** What is still to be written may be written; after that the socket goes, whether the other end agrees or not. */
const lingerMs = 1000;

export const makeWire = (socket: WebSocket, limits: Limits, counters: Counters): Wire => ({
  send: (frame) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > limits.waitingBytes) {
      // A close frame would queue behind what is not being read. The device comes back and pages.
      counters.slowReaders.inc();
      socket.terminate();
      return;
    }
    socket.send(frame, { binary: true });
  },
  sendNow: (frame) => {
    if (socket.readyState !== socket.OPEN || socket.bufferedAmount > limits.signalWaitingBytes) return false;
    socket.send(frame, { binary: true });
    return true;
  },
  read: (on) => {
    if (on === socket.isPaused && socket.readyState === socket.OPEN) {
      if (on) socket.resume();
      else socket.pause();
    }
  },
  close: (code, reason) => {
    // A socket that is not read would not hear the other end's goodbye.
    if (socket.isPaused) socket.resume();
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), lingerMs).unref();
  },
});
