import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { kindNames } from '@handrail/domain/records.ts';
import { machineCopySchema, type MachineCopy } from './machine-copy-schema.ts';

const copy: MachineCopy = {
  format: 'handrail-machine-copy',
  version: 1,
  madeAt: 1_764_000_000_000,
  personId: 'p1',
  deviceId: 'd1',
  records: {
    checkIn: [
      {
        id: 'c1',
        madeAt: 1,
        day: '2026-03-01' as LocalDay,
        scope: 'day',
        reports: { b1: { kind: 'some', amount: 2 } },
      },
    ],
  },
  entries: [{ id: 'e1', device: 'd1', sequence: 1, time: 1, at: 1, body: null }],
  newer: [],
  trouble: [],
  rooms: [
    {
      id: 'r1',
      mine: 'member',
      other: 'p2',
      records: { comment: [{ id: 'k1', madeAt: 1, words: 'kept beside it' }] },
      acts: [{ id: 'e2', device: 'd1', time: 1, at: 1, body: null }],
    },
  ],
};
const check = new Ajv2020({ strict: false }).compile(machineCopySchema());

test('[P1] the machine copy has a schema that other programs can check it with', () => {
  expect([check(copy), check.errors]).toEqual([true, null]);
});

test.each([
  ['another format', { ...copy, format: 'something' }],
  ['no entries', { ...copy, entries: undefined }],
  ['a day that is none', { ...copy, records: { checkIn: [{ id: 'c1', madeAt: 1, day: 'yesterday' }] } }],
  ['an urge of 11', { ...copy, records: { checkIn: [{ id: 'c1', madeAt: 1, urge: 11 }] } }],
  [
    'a report of an unknown kind',
    { ...copy, records: { checkIn: [{ id: 'c1', madeAt: 1, reports: { b1: { kind: 'x' } } }] } },
  ],
])('the schema refuses %s', (_, value) => {
  expect(check(JSON.parse(JSON.stringify(value)))).toBe(false);
});

test('[D13] what a newer version wrote passes: unknown kinds, fields and parts', () => {
  const newer = {
    ...copy,
    later: 1,
    records: { ...copy.records, dream: [{ id: 'x' }], goal: [{ id: 'g', madeAt: 1, colour: 2 }] },
  };
  expect(check(newer)).toBe(true);
});

test('every kind of thing a notebook holds is in the schema', () => {
  const schema = JSON.stringify(machineCopySchema());
  expect(kindNames.filter((kind) => !schema.includes(`"${kind}":`))).toEqual([]);
});
