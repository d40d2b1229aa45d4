import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlace, readSignal, whereOf, type SignalBody } from './live-body.ts';

const visit = 'a'.repeat(16);
const signal: SignalBody = {
  v: 1,
  session: 'session-1',
  visit,
  seen: { d: visit },
  heard: { d: 3 },
  where: { at: 'agenda', text: 'session-1-notice', anchor: '{}', head: '{}' },
  typed: [{ text: 'session-1-notice', update: 'AAA' }],
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

test('[T51] a signal of this version is read as it was said; what a later one adds does no harm', () => {
  expect(readSignal(bytes(signal))).toEqual(signal);
  expect(readSignal(bytes({ ...signal, later: [1] }))).toMatchObject(signal);
  // But nothing that is not known reaches a page.
  const more = { at: 'agenda', hidden: 'x' };
  expect(whereOf(more)).toEqual({ at: 'agenda' });
});

test('[T51] what is anything else is nobody’s word', () => {
  const others: readonly object[] = [
    { v: 2 },
    { session: '../x' },
    { visit: 'A'.repeat(16) },
    { seen: { d: 7 } },
    { seen: [] },
    { heard: { d: 0.5 } },
    { left: false },
    { where: { at: 'x'.repeat(513) } },
    { where: { at: 'agenda', text: 'NOT an id' } },
    { typed: { text: 'x' } },
    { typed: [{ text: 'x', update: 7 }] },
  ];
  for (const other of others) expect(readSignal(bytes({ ...signal, ...other }))).toBeNull();
  expect(isPlace({ at: 'agenda' })).toBe(true);
});

test('[T51] no bytes make it throw', () => {
  const nearly = fc
    .record({ at: fc.nat(), byte: fc.nat({ max: 255 }) })
    .map(({ at, byte }) => bytes(signal).with(at % bytes(signal).length, byte));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), nearly, fc.json().map(bytes)), (any) => {
      const read = readSignal(any);
      expect(read === null || read.v === 1).toBe(true);
    }),
    { numRuns: Number(process.env['HANDRAIL_FUZZ'] ?? 5_000) },
  );
});
