/** The WebSocket door at `/relay`: who may come in, what is read from them, and how everybody is sent home. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Addresses } from '../addresses.ts';
import { pushFrame } from '../peer.ts';
import { closeCodes, makeConnection, type Connection, type ConnectionParts } from './connection.ts';
import { makeWire, type Wire } from './wire-socket.ts';

const socketPath = '/relay';

interface SocketParts extends ConnectionParts {
  readonly addresses: Addresses;
  /** Behind a proxy the last name in `x-forwarded-for` is the address; otherwise the header is anybody's word. */
  readonly behindProxy: boolean;
}
export interface Sockets {
  /** Says `going`, waits for what is under way, closes. */
  readonly stop: () => Promise<void>;
  readonly count: () => number;
}
interface Guest {
  readonly socket: WebSocket;
  readonly wire: Wire;
  readonly connection: Connection;
  heard: boolean;
}

export const serveSockets = (server: Server, parts: SocketParts): Sockets => {
  const { limits, counters, crowd } = parts;
  const door = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });
  const guests = new Set<Guest>();
  let going = false;

  const welcome = (socket: WebSocket, from: string, full: boolean): void => {
    const wire = makeWire(socket, limits, counters);
    const guest: Guest = { socket, wire, connection: makeConnection(wire, from, full, parts), heard: true };
    const { connection } = guest;
    guests.add(guest);
    counters.connections.set(guests.size);
    const late = setTimeout(() => {
      if (!connection.isSignedIn()) wire.close(closeCodes.refused, 'not-signed-in');
    }, limits.signInMs).unref();
    socket.on('message', (data, isBinary) => {
      guest.heard = true;
      // A copy: what is kept of a small frame must not keep the large buffer it was read into.
      if (isBinary && data instanceof Buffer) connection.take(new Uint8Array(data));
      else wire.close(closeCodes.text, 'malformed');
    });
    socket.on('pong', () => {
      guest.heard = true;
    });
    // Too long a frame, a broken one, a line that was cut: `ws` closes the socket itself, and nobody is to be told.
    socket.on('error', () => counters.refused('malformed'));
    socket.on('close', () => {
      clearTimeout(late);
      guests.delete(guest);
      counters.connections.set(guests.size);
      connection.ended();
      crowd.release(from);
    });
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Until the socket has a listener of its own, a line that is cut here would end the process.
    const cut = (): void => void stream.destroy();
    stream.on('error', cut);
    const status = refusalOf(request, parts.origins, going);
    if (status !== null) return turnAway(stream, status);
    const from = parts.addresses.nameOf(addressOf(request, parts.behindProxy));
    const place = crowd.admit(from);
    if (place === 'shut') return turnAway(stream, '503 Service Unavailable');
    let isIn = false;
    stream.once('close', () => {
      if (!isIn) crowd.release(from);
    });
    door.handleUpgrade(request, stream, head, (socket) => {
      isIn = true;
      stream.off('error', cut);
      welcome(socket, from, place === 'full');
    });
  });

  const heartbeat = setInterval(() => {
    for (const guest of guests) {
      if (!guest.heard && !guest.socket.isPaused) guest.socket.terminate();
      guest.heard = false;
      if (guest.socket.readyState === guest.socket.OPEN) guest.socket.ping();
    }
  }, limits.heartbeatMs).unref();

  return {
    count: () => guests.size,
    stop: async () => {
      going = true;
      clearInterval(heartbeat);
      const goodbye = pushFrame({ type: 'going' });
      for (const { wire, connection } of guests) if (connection.isSignedIn()) wire.send(goodbye);
      await patiently(Promise.all([...guests].map(({ connection }) => connection.idle())), limits.patienceMs);
      const closed = [...guests].map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
      for (const { wire } of guests) wire.close(closeCodes.going, 'going');
      await Promise.all(closed);
      door.close();
    },
  };
};

const patiently = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
};

/** The status line for whoever may not come in; a browser's page of another origin is one of them. */
const refusalOf = (request: IncomingMessage, origins: readonly string[], going: boolean): string | null => {
  if (request.url !== socketPath) return '404 Not Found';
  if (going) return '503 Service Unavailable';
  const { origin } = request.headers;
  return origin === undefined || origins.includes(origin) ? null : '403 Forbidden';
};

const turnAway = (stream: Duplex, status: string): void => {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

const addressOf = (request: IncomingMessage, behindProxy: boolean): string => {
  const header = request.headers['x-forwarded-for'];
  const named = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').at(-1)?.trim() ?? '';
  return behindProxy && named !== '' ? named : (request.socket.remoteAddress ?? '');
};
