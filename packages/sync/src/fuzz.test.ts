/**
 * Hostile bytes at every reader of this package: written ones that were damaged, spliced and lied about, and noise. No
 * reader throws; every refusal is one of its names; what reads writes back to the same bytes; and nothing that was read
 * is larger than what was given. `npm run torture` asks for a million inputs at each.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '@handrail/kernel/result.ts';
import { equalBytes, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { toHex } from '@handrail/proof/text-codes.ts';

import {
  answers,
  deviceKeys,
  envelopes,
  foundings,
  hashes,
  ids,
  numbers,
  pushes,
  requests,
  statements,
  times,
} from '../stories/shapes.ts';
import { readEnvelope, withoutBody, writeEnvelope } from './entry-envelope.ts';
import { eraseBytes, readErase } from './erase.ts';
import { foundingBytes, personIdOf, readFounding, type DeviceKeys } from './founding.ts';
import { certificateBytes, readCertificate, readRemoval, removalBytes } from './roster/certificate.ts';
import { meet, mostDevices } from './roster/introduction.ts';
import { readStatement, statementBytes } from './roster/read-statement.ts';
import { readSignIn, signInBytes } from './session/sign-in.ts';
import { readFromRelay, readToRelay, writeFromRelay, writeToRelay } from './wire/wire.ts';

const [someDevice] = fc.sample(deviceKeys, { numRuns: 1, seed: 6 }) as [DeviceKeys];
const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
const minutes = 1 + inputs / 25_000;

/** Numbers that repeat from their seed (mulberry32, public domain): one number is one hostile input. */
const dice = (seed: number) => {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};
type Dice = ReturnType<typeof dice>;
const lies = [0xff, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0xff, 0xff];
const texts = [
  'null',
  '-0',
  '1e9',
  '[[[[[[[[[[',
  '{"v":1}',
  '"v":2',
  '"__proto__":1,',
  '\u0000',
  '9007199254740993',
];

const damages: readonly ((bytes: number[], roll: Dice, other: Bytes) => void)[] = [
  (bytes, roll) => void bytes.splice(roll(bytes.length + 1)),
  (bytes, roll) => void bytes.splice(roll(bytes.length + 1), roll(8)),
  (bytes, roll) => {
    bytes[roll(bytes.length || 1)] = roll(256);
  },
  (bytes, roll) => {
    const at = roll(bytes.length || 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
  },
  (bytes, roll) => {
    const lie = roll(lies.length / 4) * 4;
    bytes.splice(roll(bytes.length + 1), 4, ...lies.slice(lie, lie + 4));
  },
  (bytes, roll) => void bytes.splice(roll(bytes.length + 1), 0, ...utf8(texts[roll(texts.length)] ?? '')),
  (bytes, roll, other) => {
    const from = roll(other.length);
    bytes.splice(roll(bytes.length + 1), roll(40), ...other.subarray(from, from + roll(40)));
  },
  (bytes, roll) => void bytes.push(...Array.from({ length: roll(20) }, () => roll(256))),
];

/** One hostile input: usually a written one with up to three damages, sometimes noise. */
const hostile = (written: readonly Bytes[], seed: number): Bytes => {
  const roll = dice(seed);
  if (roll(10) === 0) return Uint8Array.from({ length: roll(90) }, () => roll(256));
  const bytes = Array.from(written[roll(written.length)]!);
  const other = written[roll(written.length)]!;
  for (let count = 1 + roll(3); count > 0; count -= 1) damages[roll(damages.length)]!(bytes, roll, other);
  return new Uint8Array(bytes);
};

/** Bytes in everything that was read, ids and text counted as the bytes they are at least. */
const sizeOf = (value: unknown): number => {
  if (value instanceof Uint8Array) return value.buffer.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + sizeOf(each), 0);
  return typeof value === 'object' && value !== null ? sizeOf(Object.values(value)) : 0;
};

interface Reader {
  readonly name: string;
  readonly written: fc.Arbitrary<Bytes>;
  readonly read: (bytes: Bytes) => Result<unknown, string>;
  /** Writes again what was read. */
  readonly again: (value: unknown) => Bytes;
  readonly refusals: readonly string[];
}
/** A reader and its writer, whatever the type between them is. */
const reader = <T>(
  name: string,
  values: fc.Arbitrary<T>,
  write: (value: T) => Bytes,
  read: (bytes: Bytes) => Result<T, string>,
  more: readonly string[] = [],
): Reader => ({
  name,
  written: values.map(write),
  read,
  again: (value) => write(value as T),
  refusals: ['malformed', 'too-long', 'newer-format', ...more],
});

const fromRelay = fc.oneof(
  fc.record({ n: numbers, answer: answers }),
  pushes.map((push) => ({ n: 0, push }) as const),
);
const readers: readonly Reader[] = [
  reader('[S2] entry', envelopes, writeEnvelope, readEnvelope, ['older-format']),
  reader('[S7] founding', foundings, foundingBytes, readFounding, ['older-format']),
  reader('[S9] statement', statements, statementBytes, readStatement),
  reader(
    '[S8] certificate',
    fc.record({ person: hashes, device: deviceKeys, at: times }),
    certificateBytes,
    readCertificate,
  ),
  reader('[S8] removal', fc.record({ person: hashes, device: ids, at: times }), removalBytes, readRemoval),
  reader(
    '[S15] erase list',
    fc.record({ roomId: ids, entries: fc.uniqueArray(ids, { minLength: 1, maxLength: 9 }), at: times }),
    eraseBytes,
    readErase,
  ),
  reader(
    '[S18] sign-in',
    fc.record({
      origin: fc.webUrl(),
      nonce: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((given) => new Uint8Array(given)),
      person: hashes,
      device: ids,
      wire: fc.nat(),
    }),
    signInBytes,
    readSignIn,
  ),
  reader('[S17] frame to a relay', fc.record({ n: numbers, request: requests }), writeToRelay, readToRelay),
  reader('[S17] frame from a relay', fromRelay, writeFromRelay, readFromRelay),
];

test.each(readers)(
  '$name: hostile bytes never throw, are refused by name, and never read as something else',
  { timeout: minutes * 60_000 },
  ({ written, read, again, refusals }) => {
    const samples = fc.sample(written, { numRuns: 200, seed: 1 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const bytes = hostile(samples, seed);
        const result = read(bytes);
        seen.add(result.ok ? 'read' : result.error);
        // Compared by hand: a million of vitest's own comparisons would be most of the time.
        if (!result.ok) return refusals.includes(result.error);
        return equalBytes(again(result.value), bytes) && sizeOf(parts(result.value)) <= bytes.length;
      }),
      { numRuns: inputs },
    );
    expect(seen.has('malformed')).toBe(true);
    expect(seen.size, 'some inputs were more than noise').toBeGreaterThan(1);
  },
);

/** Views of an entry are of its own bytes: they add nothing. */
const parts = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'header' in value ? null : value;

test(
  '[S2] taking the body out of hostile bytes never throws, and what it answers is an entry',
  { timeout: minutes * 60_000 },
  () => {
    let seen = 0;
    const samples = fc.sample(envelopes.map(writeEnvelope), { numRuns: 200, seed: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const emptied = withoutBody(hostile(samples, seed));
        if (!emptied.ok) return true;
        seen += 1;
        const read = readEnvelope(emptied.value);
        return read.ok && read.value.body === null;
      }),
      { numRuns: inputs },
    );
    expect(seen, 'some were entries').toBeGreaterThan(0);
  },
);

test(
  '[S8] hostile introductions never throw and are refused by name, even where every signature is believed',
  { timeout: minutes * 60_000 },
  async () => {
    const samples = fc.sample(foundings.map(foundingBytes), { numRuns: 200, seed: 4 });
    const certificates = fc.sample(
      fc.record({ person: hashes, device: deviceKeys, at: times }).map(certificateBytes),
      { numRuns: 200, seed: 5 },
    );
    const refusals = new Set(['malformed', 'too-long', 'newer-format', 'older-format', 'forged']);
    const signature = new Uint8Array(64);
    const seen = new Set<string>();
    for (let seed = 0; seed < inputs; seed += 1) {
      const roll = dice(seed);
      const founding = roll(3) === 0 ? samples[roll(samples.length)]! : hostile(samples, seed);
      const person = await personIdOf(founding);
      const good = certificateBytes({
        person,
        device: { ...someDevice, id: roll(2) === 0 ? 'a'.repeat(32) : 'b'.repeat(32) },
        at: 1,
      });
      const list = Array.from({ length: roll(11) }, () =>
        roll(2) === 0 ? hostile([...certificates, good], roll(0xffff)) : good,
      );
      const removal = removalBytes({
        person,
        device: roll(2) === 0 ? 'a'.repeat(32) : 'c'.repeat(32),
        at: 1,
      });
      const gone = Array.from({ length: roll(3) }, () =>
        roll(3) === 0 ? hostile([removal], roll(0xffff)) : removal,
      );
      const met = await meet(
        {
          founding: { statement: founding, signature },
          certificates: list.slice(0, roll(3) === 0 ? 9 : 1).map((statement) => ({ statement, signature })),
          removals: gone.map((statement) => ({ statement, signature })),
        },
        async () => roll(20) > 0,
      );
      seen.add(met.ok ? 'met' : met.error);
      if (!met.ok && !refusals.has(met.error)) throw new Error(`seed ${seed}: ${met.error}`);
      if (!met.ok) continue;
      const { personId, devices, removals } = met.value;
      const ids = new Set(devices.map(({ id }) => id));
      if (personId !== person || devices.length > mostDevices || ids.size !== devices.length)
        throw new Error(`seed ${seed}: another person was met`);
      if (removals.some(({ device }) => ids.has(device)))
        throw new Error(`seed ${seed}: a removed device was met`);
      if (removals.length > 0) seen.add('met without one');
    }
    for (const each of ['met', 'met without one', 'malformed', 'forged']) expect(seen, each).toContain(each);
  },
);

test('[S17] a frame that claims gigabytes costs no more than the bytes it has', () => {
  const frames = fc.sample(
    fc.oneof(
      requests.map((request) => writeToRelay({ n: 1, request })),
      fromRelay.map(writeFromRelay),
    ),
    { numRuns: 400, seed: 3 },
  );
  let most = 0;
  for (const frame of frames)
    for (let at = 6; at + 4 <= frame.length; at += 1) {
      const lie = new Uint8Array(frame);
      lie.set([0x00, 0x40, 0xff, 0xff], at);
      const before = process.memoryUsage().arrayBuffers;
      readToRelay(lie);
      readFromRelay(lie);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
  // Believed, a lie would be 4 MB.
  expect(most).toBeLessThan(100_000);
});

test('[S9] the deepest and the longest text that a reader is given costs a refusal', () => {
  const walls = ['[', '{"a":', '"', '\u00e9', '0'].map((piece) => utf8(piece.repeat(60_000)));
  for (const { name, read, refusals } of readers)
    for (const wall of walls) {
      const result = read(wall);
      expect(!result.ok && refusals.includes(result.error), `${name} ${toHex(wall.slice(0, 4))}`).toBe(true);
    }
});
