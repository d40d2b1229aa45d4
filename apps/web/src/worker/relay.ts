/** The way to the relay: one WebSocket to the origin this app came from, binary, and nothing else. */
import type { Socket } from '@handrail/sync/session/session.ts';
import type { RelayParts } from '@handrail/store/device.ts';

/** `ws:` where the page itself came without a lock (a test, or a relay on one's own machine); `wss:` everywhere else. */
const address = (): string => {
  const url = new URL('/relay', location.origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

const dial = (): Socket => {
  const ws = new WebSocket(address());
  ws.binaryType = 'arraybuffer';
  const socket: Socket = {
    send: (bytes) => {
      // Words for a socket that has closed meanwhile are lost with it: whoever sent them hears `onclose` and asks again.
      if (ws.readyState === WebSocket.OPEN) ws.send(bytes);
    },
    close: () => ws.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  ws.onopen = () => socket.onopen?.();
  ws.onmessage = ({ data }: MessageEvent<unknown>) => {
    // The relay speaks in bytes. Text is no word of its, and whoever sends it is not listened to.
    if (data instanceof ArrayBuffer) socket.onmessage?.(new Uint8Array(data));
    else ws.close();
  };
  // An error is always followed by a close.
  ws.onclose = () => socket.onclose?.();
  return socket;
};

export const browserRelay: RelayParts = {
  origin: location.origin,
  dial,
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
