/**
 * Raw Snappy, forgiving about what follows: it stops once the promised length is reached, so that a stream can be read
 * without knowing where it ends. `null` where there is none.
 */
const largest = 64 * 1024 * 1024;

/** Little-endian base 128. */
export const varint = (
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | null => {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, end: at + i + 1 };
  }
  return null;
};

const littleEndian = (bytes: Buffer, at: number, size: number): number | null =>
  at + size <= bytes.length ? bytes.readUIntLE(at, size) : null;

interface Step {
  readonly length: number;
  /** How far back it copies from; `null` for bytes that stand in the stream. */
  readonly back: number | null;
  readonly next: number;
}

const stepAt = (bytes: Buffer, at: number): Step | null => {
  const tag = bytes[at];
  if (tag === undefined) return null;
  const high = tag >>> 2;
  switch (tag & 3) {
    case 0: {
      const size = high < 60 ? 0 : high - 59;
      const length = size === 0 ? high : littleEndian(bytes, at + 1, size);
      return length === null ? null : { length: length + 1, back: null, next: at + 1 + size };
    }
    case 1: {
      const low = bytes[at + 1];
      return low === undefined
        ? null
        : { length: (high & 7) + 4, back: ((tag >>> 5) << 8) | low, next: at + 2 };
    }
    default: {
      const size = (tag & 3) === 2 ? 2 : 4;
      const back = littleEndian(bytes, at + 1, size);
      return back === null ? null : { length: high + 1, back, next: at + 1 + size };
    }
  }
};

export const unsnappy = (bytes: Buffer, start = 0): Buffer | null => {
  const promised = varint(bytes, start);
  if (!promised || promised.value === 0 || promised.value > largest) return null;
  // Snappy shrinks at most to about a twentieth: a promise far above what is there is no stream.
  if (promised.value > (bytes.length - promised.end) * 32) return null;
  const out = Buffer.alloc(promised.value);
  let at = promised.end;
  let written = 0;
  while (written < out.length) {
    const step = stepAt(bytes, at);
    if (!step || written + step.length > out.length) return null;
    at = step.next;
    if (step.back === null) {
      if (at + step.length > bytes.length) return null;
      bytes.copy(out, written, at, at + step.length);
      at += step.length;
    } else {
      if (step.back === 0 || step.back > written) return null;
      for (let i = 0; i < step.length; i += 1) out[written + i] = out[written + i - step.back]!;
    }
    written += step.length;
  }
  return out;
};
