import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '@handrail/proof/bytes.ts';

import { bytesOf, envelopes } from '../stories/shapes.ts';
import {
  largestSealedHeader,
  placeBytes,
  readEnvelope,
  withoutBody,
  writeEnvelope,
  type EntryEnvelope,
} from './entry-envelope.ts';

const example: EntryEnvelope = {
  roomId: 'a'.repeat(32),
  epoch: 7,
  entryId: 'b'.repeat(32),
  header: utf8('head'),
  body: utf8('body'),
};

test('[S1] reading an entry undoes writing it', () => {
  fc.assert(
    fc.property(envelopes, (entry) => {
      expect(readEnvelope(writeEnvelope(entry))).toEqual({ ok: true, value: entry });
    }),
  );
});

test('[S1] a byte too few or too many is not an entry', () => {
  const bytes = writeEnvelope(example);
  for (let length = 0; length < bytes.length; length += 1)
    expect(readEnvelope(bytes.slice(0, length)).ok, String(length)).toBe(false);
  expect(readEnvelope(new Uint8Array([...bytes, 0]))).toEqual({ ok: false, error: 'malformed' });
  expect(readEnvelope(writeEnvelope({ ...example, header: new Uint8Array(0) }))).toEqual({
    ok: false,
    error: 'malformed',
  });
});

test('[S2] a length beyond the bound is refused before anything is read', () => {
  const claims = writeEnvelope(example);
  new DataView(claims.buffer).setUint32(37, largestSealedHeader + 1);
  expect(readEnvelope(claims)).toEqual({ ok: false, error: 'too-long' });
});

test('[S3] bytes of another format are named as newer or older, whatever follows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 255 }), bytesOf({ maxLength: 90 }), (format, rest) => {
      expect(readEnvelope(new Uint8Array([format, ...rest]))).toEqual({ ok: false, error: 'newer-format' });
      expect(readEnvelope(new Uint8Array([0, ...rest]))).toEqual({ ok: false, error: 'older-format' });
    }),
  );
});

test('[S3] an entry of format 0, as the trial version wrote it, is older and nothing else', () => {
  const bytes = writeEnvelope(example);
  expect(bytes[0]).toBe(1);
  bytes[0] = 0;
  expect(readEnvelope(bytes)).toEqual({ ok: false, error: 'older-format' });
  expect(withoutBody(bytes)).toEqual({ ok: false, error: 'older-format' });
});

test('[S4] taking the body out leaves header and place as they were', () => {
  fc.assert(
    fc.property(envelopes, (entry) => {
      const emptied = withoutBody(writeEnvelope(entry));
      expect(emptied.ok && readEnvelope(emptied.value)).toEqual({
        ok: true,
        value: { ...entry, body: null },
      });
    }),
  );
  expect(withoutBody(new Uint8Array([9]))).toEqual({ ok: false, error: 'newer-format' });
});

test('[S4] a place is written from ids only: anything else is a mistake in the program', () => {
  expect(placeBytes(example)).toHaveLength(37);
  expect(() => placeBytes({ ...example, roomId: 'A'.repeat(32) })).toThrow(TypeError);
});
