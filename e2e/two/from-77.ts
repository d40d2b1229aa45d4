/**
 * The way between the devices and the relay: everything reaches the relay from 127.0.0.77, an address that nothing else
 * here has. Whoever finds it in the relay's files has found a client's address.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export const clientAddress = '127.0.0.77';

export interface Way {
  /** What people type into the browser. */
  readonly origin: string;
  /** How often a line to the relay was opened. */
  readonly lines: () => number;
  readonly leadTo: (port: number) => void;
  /** From now on everything takes so long, one way; and of this share of what passes, the line breaks with it. */
  readonly makeBad: (line: { readonly ms: number; readonly breaks: number }) => void;
  /** How often a line broke by itself. */
  readonly broken: () => number;
  /** Every line that is open breaks. Devices open new ones, if they can. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Answers how to pass something on: in order, as slowly as `ms` says at that moment. */
const inTurn = (other: Socket, ms: () => number): ((does: () => void) => void) => {
  let free = 0;
  return (does) => {
    const now = performance.now();
    free = Math.max(free, now + ms());
    if (free <= now) does();
    else setTimeout(() => other.destroyed || does(), free - now);
  };
};

/** `chance`: a number from 0 up to 1, for a line that breaks now and then. */
export const openWay = async (chance: () => number = Math.random): Promise<Way> => {
  const open = new Set<Socket>();
  let port: number | null = null;
  let lines = 0;
  let [ms, breaks, broken] = [0, 0, 0];
  const server = createServer((device) => {
    if (port === null) return void device.destroy();
    lines += 1;
    const relay = connect({ host: '127.0.0.1', port, localAddress: clientAddress });
    for (const [one, other] of [
      [device, relay],
      [relay, device],
    ] as const) {
      open.add(one);
      const pass = inTurn(other, () => ms);
      one.on('data', (bytes) => {
        if (chance() < breaks) {
          broken += 1;
          one.destroy();
        } else pass(() => other.write(bytes));
      });
      one.on('end', () => pass(() => other.end()));
      // One end that breaks takes the other with it, as a cut line does.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines: () => lines,
    leadTo: (to) => {
      port = to;
    },
    makeBad: (line) => ({ ms, breaks } = line),
    broken: () => broken,
    cut,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
};
