import { expect, test } from 'vitest';

import { utf8 } from '@handrail/proof/bytes.ts';

import { readHeader, writeHeader, type EntryHeader } from './header.ts';

const hash = 'A'.repeat(43);
const header: EntryHeader = {
  author: 'a'.repeat(32),
  sequence: 1,
  previous: { hash, time: 3 },
  roster: hash,
  heads: [{ device: 'b'.repeat(32), sequence: 0, hash, time: 2 }],
  stamp: { time: 4, device: 'a'.repeat(32) },
  at: 1_700_000_000_000,
  body: hash,
  key: hash,
  keyring: 1,
};

test('[V9] reading a header undoes writing it, and unknown fields are let through', () => {
  expect(readHeader(writeHeader(header))).toEqual(header);
  expect(
    readHeader(writeHeader({ ...header, sequence: 0, previous: null, body: null, heads: [] })),
  ).toMatchObject({ previous: null, body: null });
  expect(readHeader(utf8(JSON.stringify({ ...header, later: { added: true } })))).toEqual(header);
});

test('[V9] a header without any one of its fields, or with one of another shape, is no header', () => {
  for (const field of Object.keys(header)) {
    for (const wrong of [undefined, 0.5, -1, '', 'A'.repeat(42), 'A'.repeat(42) + 'B', {}, [1], true]) {
      if (field === 'at' && wrong === -1) continue;
      expect(
        readHeader(utf8(JSON.stringify({ ...header, [field]: wrong }))),
        `${field}: ${JSON.stringify(wrong)}`,
      ).toBeNull();
    }
  }
});

test('[V9] only the first entry has nothing before it', () => {
  expect(readHeader(writeHeader({ ...header, previous: null }))).toBeNull();
  expect(readHeader(writeHeader({ ...header, sequence: 0 }))).toBeNull();
});

test('[V9] more heads than a room has devices are refused', () => {
  const heads = Array.from({ length: 301 }, () => header.heads[0]!);
  expect(readHeader(writeHeader({ ...header, heads }))).toBeNull();
  expect(readHeader(writeHeader({ ...header, heads: heads.slice(1) }))).not.toBeNull();
});
