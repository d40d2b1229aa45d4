/** A device's line to a real relay: the `ws` client, from an address of its own that must be found nowhere afterwards. */
import { WebSocket } from 'ws';
import type { Socket } from '@handrail/sync/session/session.ts';

/** The address every device of a story comes from. */
export const clientAddress = '127.0.0.77';

/** `from`: null for whatever address this computer takes; not every one has more than one of its own. */
export const dialRelay = (port: number, from: string | null = clientAddress): Socket => {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/relay`, from === null ? {} : { localAddress: from });
  const socket: Socket = {
    send: (bytes) => {
      if (ws.readyState === WebSocket.OPEN) ws.send(bytes);
    },
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
