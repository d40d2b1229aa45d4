/** Who is here and how fast: one socket for each device, so many from one address, so much a second. */
import type { Request, WireRefusal } from '@handrail/sync/wire/messages.ts';
import type { Limits } from '../limits.ts';
import { paces } from '../pace.ts';
import type { Who } from '../peer.ts';
import type { Wire } from './wire-socket.ts';

export interface Crowd {
  /** Counts a connection in. `full`: it may come as far as being told so. `shut`: not even that. */
  readonly admit: (from: string) => 'in' | 'full' | 'shut';
  readonly release: (from: string) => void;
  readonly maySignIn: (from: string) => boolean;
  readonly failedSignIn: (from: string) => void;
  /** The device's earlier socket, if any, is closed. */
  readonly arrive: (who: Who, wire: Wire) => void;
  readonly leave: (who: Who, wire: Wire) => void;
  /** Null: go on. */
  readonly pace: (who: Who, type: Request['type'], bytes: number) => WireRefusal | null;
}

const writes: ReadonlySet<Request['type']> = new Set([
  'append',
  'add-statement',
  'erase',
  'put-message',
  'close-mailbox',
]);
/** Beyond the places there are, this many may wait to be told that there is none. */
const antechamber = 1.1;

/** A person may choose another's device id for their own device: the two together name one. */
const nameOf = ({ person, device }: Who): string => `${person} ${device}`;

export const makeCrowd = (limits: Limits, now: () => number, elsewhere: (wire: Wire) => void): Crowd => {
  const perAddress = new Map<string, number>();
  const sockets = new Map<string, Wire>();
  let connections = 0;
  const signIns = paces(limits.signIns, limits.rememberedPaces, now);
  const failed = paces(limits.failedSignIns, limits.rememberedPaces, now);
  const written = paces(limits.writes, limits.rememberedPaces, now);
  const bytesWritten = paces(limits.writtenBytes, limits.rememberedPaces, now);
  const asked = paces(limits.asks, limits.rememberedPaces, now);
  const signalled = paces(limits.signals, limits.rememberedPaces, now);

  return {
    admit: (from) => {
      const here = perAddress.get(from) ?? 0;
      const within = (share: number): boolean =>
        connections < limits.connections * share && here < limits.connectionsPerAddress * share;
      if (!within(antechamber)) return 'shut';
      const answer = within(1) ? 'in' : 'full';
      connections += 1;
      perAddress.set(from, here + 1);
      return answer;
    },
    release: (from) => {
      const here = (perAddress.get(from) ?? 0) - 1;
      connections -= 1;
      if (here > 0) perAddress.set(from, here);
      else perAddress.delete(from);
    },
    maySignIn: (from) => failed.has(from) && signIns.take(from),
    failedSignIn: (from) => void failed.take(from),
    arrive: (who, wire) => {
      const earlier = sockets.get(nameOf(who));
      sockets.set(nameOf(who), wire);
      if (earlier) elsewhere(earlier);
    },
    leave: (who, wire) => {
      if (sockets.get(nameOf(who)) === wire) sockets.delete(nameOf(who));
    },
    pace: (who, type, bytes) => {
      const name = nameOf(who);
      if (type === 'signal') return signalled.take(name) ? null : 'slow-down';
      if (!writes.has(type)) return asked.take(name) ? null : 'slow-down';
      if (!bytesWritten.has(name, bytes) || !written.take(name)) return 'slow-down';
      bytesWritten.take(name, bytes);
      return null;
    },
  };
};
