/** Signals in the hands of somebody between two people, or of one of the two with a changed app. */
import { concat, u32 } from '@handrail/proof/bytes.ts';
import { fromHex } from '@handrail/proof/text-codes.ts';
import { presentDevices } from '@handrail/sync/roster/roster.ts';
import { openSignal, sealSignal, systemChance } from '@handrail/vault';
import { placeOf } from '../../packages/vault/src/seal/place.ts';
import { open, seal } from '../../packages/vault/src/seal/gcm.ts';
import type { Bytes } from './hostile-relay.ts';
import type { ModifiedApp, SeenRoom } from './modified-app.ts';

const newestOf = ({ roster }: SeenRoom): number => roster.epochs.length - 1;
const text = (words: string): Bytes => new TextEncoder().encode(words);

/** What is not as an honest app would have it. */
interface Otherwise {
  /** In whose name. */
  readonly as?: string;
  /** How it is signed; otherwise with the only key there is, the device's own. */
  readonly sign?: (message: Bytes) => Promise<Bytes>;
  readonly counter?: number;
}

/** What this device says live in a room, under the newest key it has seen. */
export const says = (
  { keyring }: ModifiedApp,
  seen: SeenRoom,
  words: string,
  { as = keyring.deviceId, sign = keyring.keys.sign, counter = 1 }: Otherwise = {},
): Promise<Bytes> =>
  sealSignal(
    { ...keyring, deviceId: as, keys: { ...keyring.keys, sign } },
    seen.keys,
    { epoch: newestOf(seen), counter, body: text(words) },
    systemChance,
  );

/** What whoever holds these keys hears: the words, or why there are none. Only devices that are in the room now may speak. */
export const hears = async ({ keys, roster }: SeenRoom, signal: Bytes): Promise<string> => {
  const devices = new Map(presentDevices(roster).map(({ id, sign }) => [id, sign]));
  const heard = await openSignal(keys, (device) => devices.get(device) ?? null, signal);
  return heard.ok ? `${heard.value.device}: ${new TextDecoder().decode(heard.value.body)}` : heard.error;
};

const outsideOf = (roomId: string, epoch: number): Bytes =>
  concat(new Uint8Array([1]), fromHex(roomId, 16) ?? new Uint8Array(0), u32(epoch));
const parts = ['head', 'body'] as const;
const placed = (outer: Bytes, part: (typeof parts)[number]): Bytes =>
  concat(outer, placeOf('handrail/signal/part/1', part));

/** The same signal under another outside: what anybody can write who has no key. */
export const renamed = (signal: Bytes, roomId: string, epoch: number): Bytes =>
  concat(outsideOf(roomId, epoch), signal.subarray(21));

/** Opened with the keys of one place and sealed again, rightly, with those of another: what takes both keys. */
export const carried = async (
  signal: Bytes,
  from: SeenRoom,
  to: SeenRoom,
  epochs = [newestOf(from), newestOf(to)] as const,
): Promise<Bytes> => {
  const [before, after] = [from.keys.epochs.get(epochs[0]), to.keys.epochs.get(epochs[1])];
  if (!before || !after) throw new Error('the key is not here');
  const outer = outsideOf(to.keys.roomId, epochs[1]);
  const sealed = { head: signal.subarray(21, 137), body: signal.subarray(137) };
  const again = async (part: (typeof parts)[number]): Promise<Bytes> => {
    const inside = await open(before.signal, placed(signal.subarray(0, 21), part), sealed[part]);
    if (!inside) throw new Error('the signal does not open');
    return seal(after.signal, placed(outer, part), inside, systemChance);
  };
  return concat(outer, await again('head'), await again('body'));
};
