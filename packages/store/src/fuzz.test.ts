/**
 * Hostile bytes at what this package reads of others: bodies inside a seal that held, and entries as a relay hands them on.
 * Nothing throws; what comes of each is one of the names there are, and what waits is no more than what was given.
 * (Invitation messages and updates of shared texts have theirs beside them.) `npm run torture` asks for a million inputs.
 */
import { beforeAll, expect, test } from 'vitest';
import { equalBytes, utf8 } from '@handrail/proof/bytes.ts';
import { newCast, readEntries, send, startPlay, write, type Play } from '../../../stories/rooms-play.ts';
import { readBody, writeBody, type Body } from './document/body.ts';
import { addAct, emptyDocument, standing } from './document/document.ts';
import type { Bytes } from './persistence/storage.ts';
import { startIntake, takeIn } from './rooms/intake.ts';

const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
const timeout = 60_000 + inputs * 4;

/** Numbers that repeat from their seed (mulberry32, public domain): one seed is one hostile input. */
const dice = (seed: number) => {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};
const pieces = [
  'null',
  '-0',
  '1e9',
  '9007199254740993',
  '[[[[',
  '{"v":1}',
  '"v":2',
  '"__proto__":{}',
  '"constructor":1',
  '\u0000',
  '😀',
  '"fields":{}',
  '"kind":"goal"',
  '"time":0',
  '"removed":[]',
  ',',
  '"',
  '}',
  ']',
].map(utf8);
const hostile = (good: readonly Bytes[], seed: number): Bytes => {
  const roll = dice(seed);
  if (roll(10) === 0) return Uint8Array.from({ length: roll(80) }, () => roll(256));
  const bytes = Array.from(good[roll(good.length)] ?? []);
  if (roll(50) === 0) return new Uint8Array(bytes);
  for (let times = 1 + roll(3); times > 0; times -= 1) {
    const at = roll(bytes.length + 1);
    switch (roll(5)) {
      case 0:
        bytes.splice(at);
        break;
      case 1:
        bytes.splice(at, roll(12));
        break;
      case 2:
        bytes.splice(at, roll(12), ...(pieces[roll(pieces.length)] ?? []));
        break;
      case 3:
        if (at < bytes.length) bytes[at] = roll(256);
        break;
      default:
        bytes.push(...Array.from({ length: roll(40) }, () => roll(256)));
    }
  }
  return new Uint8Array(bytes);
};

const stamp = { time: 3, device: 'a'.repeat(32) };
const bodies: readonly Body[] = [
  { v: 1, changes: [{ kind: 'goal', id: 'g', fields: { label: 'Rest', why: 'I am tired' } }] },
  { v: 1, changes: [], removed: [{ kind: 'goal', id: 'g' }], putBack: [{ kind: 'step', id: 's' }] },
  {
    v: 1,
    changes: [],
    erases: ['e'.repeat(32)],
    carried: [
      {
        entry: 'c'.repeat(32),
        stamp,
        at: 1,
        changes: [{ kind: 'comment', id: 'c', fields: { words: 'x' } }],
      },
    ],
    typed: [{ text: 't', update: 'AAAA' }],
  },
];

test(
  '[T6] a body: read as written or newer, and what was read does no harm in a document',
  { timeout },
  () => {
    const good = bodies.map(writeBody);
    const seen = new Set<string>();
    const document = emptyDocument();
    for (let seed = 0; seed < inputs; seed += 1) {
      const bytes = hostile(good, seed);
      const read = readBody(bytes);
      seen.add(read.kind === 'read' ? `read ${String(read.partly)}` : read.kind);
      if (read.kind !== 'read') continue;
      const again = readBody(writeBody(read.body));
      if (again.kind !== 'read') throw new Error(`seed ${seed}: written again it was not read`);
      if (writeBody(read.body).length > 8 * bytes.length)
        throw new Error(`seed ${seed}: more than was given`);
      // A document of a thousand acts is enough to stumble over one.
      if (document.acts.size < 1_000)
        addAct(document, {
          entryId: `${seed}`,
          stamp: { time: seed + 1, device: 'd' },
          at: 1,
          body: read.body,
          partly: read.partly,
        });
    }
    expect(seen).toEqual(new Set(['read true', 'read false', 'newer']));
    expect(standing(document).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

let play: Play;
beforeAll(async () => {
  play = await startPlay(await newCast(), 77);
  const [owner, member] = play.devices;
  if (!owner || !member) throw new Error('There are two people.');
  for (let what = 2; what < 6; what += 1) {
    await write(owner, what % 3, what);
    await send(play, owner);
    await readEntries(member, play.entries);
    await write(member, 0, what);
    await send(play, member);
  }
});

test(
  '[T22, T26] an entry from a relay: an act, a wait or a finding with a name, and only the very entry is an act',
  { timeout },
  async () => {
    const room = play.devices[2]?.room ?? play.devices[0]?.room;
    const own = 'f'.repeat(32);
    if (!room) throw new Error('There is a room.');
    const names = new Set(['forged', 'replayed']);
    const seen = new Set<string>();
    for (let seed = 0; seed < inputs; seed += 1) {
      const bytes = hostile(play.entries, seed);
      const intake = startIntake(
        {
          ...room,
          links: new Map(),
          places: new Map(),
          out: [],
          lasting: { ...room.lasting, findings: new Map(), heads: new Map() },
        },
        own,
      );
      await takeIn(intake, bytes);
      const { acts, waits, findings, fresh, judged } = intake;
      if (acts.length > 0 && !play.entries.some((entry) => equalBytes(entry, bytes)))
        throw new Error(`seed ${seed}: another entry counted`);
      const found = [...findings.keys()];
      if (found.some((kind) => !names.has(kind))) throw new Error(`seed ${seed}: ${found.join()}`);
      if (acts.length + waits.length + found.length === 0)
        throw new Error(`seed ${seed}: nothing came of it`);
      if (waits.length + fresh.length > 1 || judged.size > 2)
        throw new Error(`seed ${seed}: more than one came of it`);
      for (const what of [
        ...found,
        ...acts.map(() => 'act'),
        ...waits.map(({ newer }) => (newer ? 'newer' : 'waits')),
      ])
        seen.add(what);
    }
    for (const each of ['act', 'forged', 'replayed', 'newer', 'waits']) expect(seen, each).toContain(each);
  },
);
