import { describe, expect, test } from 'vitest';
import { fileBytes } from '@handrail/interop/imports/limits.ts';
import { readFile } from './read-file.ts';

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]): File => new File(parts, 'any name at all');
const table = 'día;cantidad\n2026-03-01;2,5\n';
const firstDay = { day: '2026-03-01', amount: 2.5 };
/** One byte a letter, as older table programs write; every letter used here stands at its own number. */
const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);

describe('a table is read in the letters it was written in', () => {
  test.each([
    ['UTF-8', file(table)],
    ['UTF-8 with a mark', file('\uFEFF', table)],
    ['UTF-16', file(utf16(table))],
    ['Windows-1252', file(windows1252(table))],
  ])('%s', async (_, chosen) => {
    const read = await readFile(chosen);
    expect(read.kind === 'days' && read.days.people[0]?.rows[0]).toMatchObject(firstDay);
  });
});

describe('a file is known by what is in it, and refused by name', () => {
  test('a journal', async () => {
    expect((await readFile(file('{"experiences":[]}'))).kind).toBe('journal');
  });

  test.each([
    ['too-big', file(new Uint8Array(fileBytes + 1))],
    ['empty', file(' \n')],
    ['not-text', file(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]))],
    ['not-text', file('%PDF-1.7 …')],
    ['own-copy', file('{"format":"handrail-machine-copy","version":0}')],
    ['not-json', file('{"experiences": [')],
    ['not-a-journal', file('{"something":"else"}')],
    ['no-date-column', file('just a letter to someone')],
    ['dates-two-ways', file('date,amount\n03/04/2026,1')],
  ] as const)('%s', async (why, chosen) => {
    expect(await readFile(chosen)).toEqual({ kind: 'refused', why });
  });

  test('a file that cannot be read any more is refused like any other', async () => {
    const gone = Object.assign(file('x'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await readFile(gone)).toEqual({ kind: 'refused', why: 'unreadable' });
  });
});
