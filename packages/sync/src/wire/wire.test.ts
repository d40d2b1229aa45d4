import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '@handrail/proof/bytes.ts';

import { answers, numbers, pushes, requests } from '../../stories/shapes.ts';
import { isSpokenIn, type FromRelay, type ToRelay } from './messages.ts';
import {
  largestEntry,
  largestFrame,
  longestSignal,
  readFromRelay,
  readToRelay,
  writeFromRelay,
  writeToRelay,
} from './wire.ts';

const id = 'a'.repeat(32);
const key = 'A'.repeat(43);
const goneWrong = (error: string) => ({ ok: false, error });
const hello: ToRelay = { n: 7, request: { type: 'hello', oldest: 1, newest: 1 } };

test('[S16] reading undoes writing, for everything a device and a relay can say', () => {
  fc.assert(
    fc.property(numbers, requests, answers, pushes, (n, request, answer, push) => {
      const toRelay: ToRelay = { n, request };
      const [answered, pushed]: FromRelay[] = [
        { n, answer },
        { n: 0, push },
      ];
      expect(readToRelay(writeToRelay(toRelay))).toEqual({ ok: true, value: toRelay });
      expect(readFromRelay(writeFromRelay(answered!))).toEqual({ ok: true, value: answered });
      expect(readFromRelay(writeFromRelay(pushed!))).toEqual({ ok: true, value: pushed });
    }),
    { numRuns: 1_000 },
  );
});

test('[S16] a frame is what its table says, byte for byte', () => {
  expect(Array.from(writeToRelay(hello))).toEqual([1, 1, 0, 0, 0, 7, 1, 1]);
  expect(
    Array.from(writeToRelay({ n: 1, request: { type: 'follow', roomId: id, after: 2 ** 32 + 3 } })),
  ).toEqual([1, 6, 0, 0, 0, 1, ...Array.from({ length: 16 }, () => 0xaa), 0, 1, 0, 0, 0, 3]);
  expect(Array.from(writeFromRelay({ n: 3, answer: { type: 'refused', why: 'moved' } }))).toEqual([
    1, 74, 0, 0, 0, 3, 8,
  ]);
  expect(Array.from(writeFromRelay({ n: 0, push: { type: 'going' } }))).toEqual([1, 131, 0, 0, 0, 0]);
});

test('[S17] one byte too few or too many is no frame', () => {
  fc.assert(
    fc.property(numbers, requests, answers, (n, request, answer) => {
      const [asked, said] = [writeToRelay({ n, request }), writeFromRelay({ n, answer })];
      for (let length = 0; length < asked.length; length += 1)
        expect(readToRelay(asked.slice(0, length)).ok).toBe(false);
      expect(readToRelay(new Uint8Array([...asked, 0]))).toEqual(goneWrong('malformed'));
      expect(readFromRelay(said.slice(0, -1)).ok).toBe(false);
      expect(readFromRelay(new Uint8Array([...said, 0]))).toEqual(goneWrong('malformed'));
    }),
    { numRuns: 60 },
  );
});

test('[S17] a frame of a later layout is named as newer, whatever follows; of no layout, malformed', () => {
  const frame = writeToRelay(hello);
  for (const version of [2, 9, 255]) {
    expect(readToRelay(new Uint8Array([version, ...frame.slice(1)]))).toEqual(goneWrong('newer-format'));
    expect(readFromRelay(new Uint8Array([version]))).toEqual(goneWrong('newer-format'));
  }
  expect(readToRelay(new Uint8Array([0, ...frame.slice(1)]))).toEqual(goneWrong('malformed'));
  expect(readToRelay(new Uint8Array(0))).toEqual(goneWrong('malformed'));
});

test('[S17] an unknown type is malformed, and so is the other side’s', () => {
  const unknown = Array.from({ length: 256 }, (_, type) => type).filter((type) => type === 0 || type > 11);
  for (const type of unknown)
    expect(readToRelay(new Uint8Array([1, type, 0, 0, 0, 1])), String(type)).toEqual(goneWrong('malformed'));
  expect(readFromRelay(writeToRelay(hello))).toEqual(goneWrong('malformed'));
});

test('[S17] a request has a number, a push has none', () => {
  expect(readToRelay(writeToRelay({ ...hello, n: 0 }))).toEqual(goneWrong('malformed'));
  const push = writeFromRelay({ n: 0, push: { type: 'going' } });
  push[5] = 1;
  expect(readFromRelay(push)).toEqual(goneWrong('malformed'));
  const unreadable: FromRelay = { n: 0, answer: { type: 'refused', why: 'too-new' } };
  expect(readFromRelay(writeFromRelay(unreadable))).toEqual({ ok: true, value: unreadable });
});

test('[S17] a length or a count beyond its bound is too long before anything is taken', () => {
  const append = writeToRelay({ n: 1, request: { type: 'append', roomId: id, entry: new Uint8Array(3) } });
  const claims = (bytes: Bytes, at: number, value: number) => {
    const copy = new Uint8Array(bytes);
    new DataView(copy.buffer).setUint32(at, value);
    return copy;
  };
  expect(readToRelay(claims(append, 22, largestEntry + 1))).toEqual(goneWrong('too-long'));
  expect(readToRelay(claims(append, 22, largestEntry))).toEqual(goneWrong('malformed'));
  const page = writeFromRelay({ n: 1, answer: { type: 'statements', from: 0, statements: [] } });
  expect(readFromRelay(claims(page, 10, 20_001))).toEqual(goneWrong('too-long'));
  expect(readFromRelay(claims(page, 10, 20_000))).toEqual(goneWrong('malformed'));
  expect(readToRelay(new Uint8Array(largestFrame + 1))).toEqual(goneWrong('too-long'));
});

test('[S20, S21] a signal is a room and bytes, the same both ways, and never longer than its bound', () => {
  const said = { type: 'signal', roomId: id, sealed: new Uint8Array([9, 8]) } as const;
  const room = Array.from({ length: 16 }, () => 0xaa);
  const [asked, pushed] = [writeToRelay({ n: 5, request: said }), writeFromRelay({ n: 0, push: said })];
  expect(Array.from(asked)).toEqual([1, 11, 0, 0, 0, 5, ...room, 0, 0, 0, 2, 9, 8]);
  expect(Array.from(pushed)).toEqual([1, 132, 0, 0, 0, 0, ...room, 0, 0, 0, 2, 9, 8]);
  expect(Array.from(writeFromRelay({ n: 5, answer: { type: 'signalled' } }))).toEqual([1, 75, 0, 0, 0, 5]);

  const longest = { ...said, sealed: new Uint8Array(longestSignal) };
  expect(readToRelay(writeToRelay({ n: 1, request: longest })).ok).toBe(true);
  expect(readFromRelay(writeFromRelay({ n: 0, push: longest })).ok).toBe(true);
  const longer = { ...said, sealed: new Uint8Array(longestSignal + 1) };
  expect(() => writeToRelay({ n: 1, request: longer })).toThrow(RangeError);
  expect(() => writeFromRelay({ n: 0, push: longer })).toThrow(RangeError);
  // One byte more, and a length that says so.
  const claims = (frame: Bytes): Bytes => {
    const copy = new Uint8Array([...frame, 0]);
    new DataView(copy.buffer).setUint32(22, longestSignal + 1);
    return copy;
  };
  expect(readToRelay(claims(writeToRelay({ n: 1, request: longest })))).toEqual(goneWrong('too-long'));
  expect(readFromRelay(claims(writeFromRelay({ n: 0, push: longest })))).toEqual(goneWrong('too-long'));
});

test('[S20] only a signal asks for version 2; everything else is spoken in both', () => {
  fc.assert(
    fc.property(requests, pushes, (request, push) => {
      for (const { type } of [request, push])
        expect([isSpokenIn(1, type), isSpokenIn(2, type)]).toEqual([type !== 'signal', true]);
    }),
  );
});

test('[S17] what was read does not hold on to the frame it came in', () => {
  const entry = new Uint8Array([1, 2, 3]);
  const frame = writeToRelay({ n: 1, request: { type: 'append', roomId: id, entry } });
  const read = readToRelay(frame);
  if (!read.ok || read.value.request.type !== 'append') throw new Error('not read');
  frame.fill(0);
  expect(read.value.request.entry).toEqual(entry);
  expect(read.value.request.entry.buffer.byteLength).toBe(3);
});

test('[S17] the largest entry fits a frame, and what does not fit is a mistake in the program', () => {
  const entry = new Uint8Array(largestEntry);
  expect(readToRelay(writeToRelay({ n: 1, request: { type: 'append', roomId: id, entry } })).ok).toBe(true);
  const wrong: ToRelay[] = [
    { n: 1, request: { type: 'append', roomId: id, entry: new Uint8Array(largestEntry + 1) } },
    { n: 1, request: { type: 'append', roomId: 'A'.repeat(32), entry } },
    { n: 1, request: { type: 'watch-mailbox', invitation: key.slice(1) } },
    { n: 1, request: { type: 'follow', roomId: id, after: -1 } },
    { n: 1, request: { type: 'hello', oldest: 256, newest: 1 } },
    { n: 2 ** 32, request: { type: 'hello', oldest: 1, newest: 1 } },
  ];
  for (const message of wrong) expect(() => writeToRelay(message)).toThrow(/not|more than/);
  const page = Array.from({ length: 2 }, (_, position) => ({ position, entry }));
  expect(() =>
    writeFromRelay({
      n: 1,
      answer: { type: 'entries', entries: page, newest: 2, rosterLength: 1, last: true },
    }),
  ).toThrow(RangeError);
});
