/**
 * Entries that cannot be judged yet. They lie apart, bounded, and are tried again after every statement; the cursor goes
 * on, and nothing of them counts until then. When there are too many, those that nobody signed go first, the oldest
 * first: whoever floods the list drives out the flood. What was honest comes again from the relay. [T26]
 */
import type { Waiting } from './room.ts';

export const mostWaiting = 1_000;
export const mostWaitingBytes = 8_388_608;

/** Who has to go, so that the rest is within bounds. */
export const tooManyOf = (list: readonly Waiting[]): Waiting[] => {
  const order = list.toSorted((a, b) => Number(a.signed) - Number(b.signed) || a.number - b.number);
  let count = order.length;
  let bytes = order.reduce((sum, one) => sum + one.bytes.length, 0);
  const gone: Waiting[] = [];
  for (const one of order) {
    if (count <= mostWaiting && bytes <= mostWaitingBytes) break;
    gone.push(one);
    count -= 1;
    bytes -= one.bytes.length;
  }
  return gone;
};
