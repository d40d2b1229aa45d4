/**
 * Hostile bytes at every reader of this package: good ones that were damaged, cut, spliced and lied about, and noise. No reader
 * throws; every refusal is one of its names; what is read writes back to the same meaning and is no larger than what was
 * given. Where a cipher follows, the bytes are such that they are refused before it. `npm run torture` asks for a million
 * inputs at each.
 */
import { createHash } from 'node:crypto';

import { beforeAll, expect, test } from 'vitest';

import type { Result } from '@handrail/kernel/result.ts';
import { concat, concatAll, equalBytes, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';

import { seededChance } from '../stories/seeded-chance.ts';
import { acts, deviceOf, must, notebookId, roomId, twoInARoom } from '../stories/small-world.ts';
import { headFrom } from './entries/head.ts';
import { readHeader, writeHeader, type EntryHeader } from './entries/header.ts';
import {
  makeLock,
  makeProcessKey,
  newInvitation,
  newKit,
  newNonce,
  openChain,
  openKeyring,
  openLetter,
  openLock,
  openProcessKey,
  openProcessNote,
  openRoomEntry,
  openRoomKeys,
  openSignal,
  openSmall,
  readBackup,
  readInvitation,
  readKit,
  sealLetter,
  sealProcessNote,
  sealRoomEntry,
  sealSignal,
  sealSmall,
  writeBackup,
  writeInvitation,
  writeKit,
  type SignalRefusal,
} from './index.ts';
import { readKeyringContent, writeKeyringContent } from './keys/keyring-content.ts';
import { readLock, writeLock } from './locks/lock-record.ts';
import { readRoomKeysContent, writeRoomKeysContent } from './rooms/room-keys-content.ts';
import { pad, unpad } from './seal/padding.ts';

const inputs = Number(process.env['HANDRAIL_FUZZ'] ?? 25_000);
const timeout = 60_000 + inputs * 2;

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
type Dice = ReturnType<typeof dice>;

const texts = [
  'null',
  '-0',
  '1e9',
  '9007199254740993',
  '[[[[',
  '{"v":1}',
  '"v":2',
  '__proto__',
  '\u0000',
  '😀',
];
const lengths = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
const damages: readonly ((bytes: Bytes, roll: Dice) => Bytes)[] = [
  (bytes, roll) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[roll(copy.length)] = roll(256);
    return copy;
  },
  (bytes, roll) => bytes.slice(0, roll(bytes.length + 1)),
  (bytes, roll) => bytes.slice(roll(bytes.length + 1)),
  (bytes, roll) => concat(bytes, new Uint8Array(roll(40)).fill(roll(256))),
  (bytes, roll) => {
    const [at, more] = [roll(bytes.length + 1), utf8(texts[roll(texts.length)] ?? '')];
    return concat(bytes.slice(0, at), more, bytes.slice(at + roll(12)));
  },
  (bytes, roll) => {
    const copy = bytes.slice();
    if (copy.length > 4) copy.set(u32(lengths[roll(lengths.length)] ?? 0), roll(copy.length - 4));
    return copy;
  },
  (bytes, roll) => {
    const [from, to] = [roll(bytes.length + 1), roll(bytes.length + 1)];
    return concat(bytes.slice(0, from), bytes.slice(to));
  },
];
/** A good one damaged one to three times; one in ten is noise, one in fifty as it was. */
const hostile = (good: readonly Bytes[], seed: number): Bytes => {
  const roll = dice(seed);
  if (roll(10) === 0) return Uint8Array.from({ length: roll(80) }, () => roll(256));
  let bytes = good[roll(good.length)] ?? new Uint8Array(0);
  if (roll(50) === 0) return bytes;
  for (let times = 1 + roll(3); times > 0; times -= 1)
    bytes = (damages[roll(damages.length)] ?? ((same) => same))(bytes, roll);
  return bytes;
};

/** Runs all inputs; a failure names its seed. Says whether any was read and any refused: a fuzz that only refuses proves little. */
const throwAll = async (
  good: readonly Bytes[],
  judge: (bytes: Bytes) => boolean | Promise<boolean>,
): Promise<{ readonly read: boolean; readonly refused: boolean }> => {
  let read = 0;
  for (let seed = 0; seed < inputs; seed += 1) {
    const bytes = hostile(good, seed);
    try {
      const judged = judge(bytes);
      if (typeof judged === 'boolean' ? judged : await judged) read += 1;
    } catch (thrown) {
      throw new Error(`seed ${seed}`, { cause: thrown });
    }
  }
  return { read: read > 0, refused: read < inputs };
};
const both = { read: true, refused: true };
const insist = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const named = (result: Result<unknown, string>, ...names: readonly string[]): boolean => {
  insist(result.ok || names.includes(result.error), `refused as ${result.ok ? '' : result.error}`);
  return result.ok;
};

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

const world = async () => {
  const { owner } = await twoInARoom();
  const { vaultKey, keyring, sealed, chance } = owner;
  const kit = newKit(chance);
  const lock = must(await makeLock(vaultKey, notebookId, { kind: 'kit', kit }, chance));
  const entries = (await acts(keyring, chance, 2)).map(({ bytes }) => bytes);
  const invitation = await newInvitation(chance);
  const small = await sealSmall(vaultKey, 'draft', 'x', utf8('two on Friday'), chance);
  const letter = must(await sealLetter(deviceOf(keyring).agree, 'epoch', 'x', utf8('hello')));
  const message = await invitation.seal(1, utf8('hello'), chance);
  const beside = [
    ['room/1/keys', owner.room.sealed],
    ['invite/x', small],
  ] as const;
  const backup = must(
    await writeBackup({
      notebookId,
      locks: [{ kind: 'kit', record: lock }],
      keyring: sealed,
      head: small,
      entries,
      beside,
    }),
  );
  const roomKeys = writeRoomKeysContent(
    roomId,
    new Map(
      [
        [1, newNonce(chance)],
        [2, newNonce(chance)],
      ].map(([epoch, half]) => [epoch as number, concat(half as Bytes, half as Bytes)]),
    ),
  );
  const draft = { epoch: 1, rosterHead: hash, after: null, time: 1, at: 1, body: utf8('{}') };
  const room = await sealRoomEntry(keyring, owner.room.keys, { ...draft, entryId: 'e5'.repeat(16) }, chance);
  const live = { epoch: 1, counter: 3, body: utf8('{"v":1}') };
  const signal = await sealSignal(keyring, owner.room.keys, live, chance);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry');
  const holder = { vaultKey, notebookId };
  const process = await makeProcessKey(holder, chance);
  const note = await sealProcessNote(process.key, 'x', utf8('Wait for her.'), chance);
  const sealedThings = {
    process,
    holder,
    note,
    lock,
    entry,
    roomEntry: room.bytes,
    signal,
    small,
    letter,
    message,
  };
  return { ...owner, ...sealedThings, kit, invitation, backup, roomKeys, sealedRoomKeys: owner.room.sealed };
};
let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  here = await world();
});

test('[V9] headers: read whole or not at all', { timeout }, async () => {
  const good = [
    writeHeader(header),
    writeHeader({ ...header, sequence: 0, previous: null, body: null, heads: [] }),
    utf8(JSON.stringify({ ...header, later: { added: true } })),
  ];
  expect(
    await throwAll(good, (bytes) => {
      const read = readHeader(bytes);
      if (read === null) return false;
      const again = writeHeader(read);
      insist(JSON.stringify(readHeader(again)) === JSON.stringify(read), 'another header');
      return true;
    }),
  ).toEqual(both);
});

test('[V11] head pins: read whole or not at all', { timeout }, async () => {
  const good = [utf8(JSON.stringify(header.heads[0]))];
  expect(
    await throwAll(good, (bytes) => {
      let value: unknown;
      try {
        value = JSON.parse(Buffer.from(bytes).toString());
      } catch {
        // Not JSON: nothing that a head could be read from.
        return false;
      }
      const head = headFrom(value);
      insist(head === null || JSON.stringify(headFrom(head)) === JSON.stringify(head), 'another head');
      return head !== null;
    }),
  ).toEqual(both);
});

test('[V8] keyring content: read whole or not at all', { timeout }, async () => {
  const drawn = seededChance(8);
  const aboutADevice = { statement: drawn.bytes(200), signature: drawn.bytes(64) };
  const content = {
    version: 2,
    notebookId,
    founding: here.keyring.founding,
    certificates: [aboutADevice],
    removals: [aboutADevice],
    former: [['b'.repeat(32), drawn.bytes(32)]] as const,
    root: drawn.bytes(32),
    device: { id: 'a'.repeat(32), sign: drawn.bytes(32), agree: drawn.bytes(32) },
    roomId,
    epochs: new Map([[0, drawn.bytes(32)]]),
    head: header.heads[0] ?? null,
  };
  expect(
    await throwAll([writeKeyringContent(content)], (bytes) => {
      const read = readKeyringContent(bytes);
      if (read === null) return false;
      const again = writeKeyringContent(read);
      const second = readKeyringContent(again);
      insist(second !== null && equalBytes(writeKeyringContent(second), again), 'another keyring');
      insist(again.length <= bytes.length + 64, 'more than was given');
      return true;
    }),
  ).toEqual(both);
});

test('[V15] room keys content: read only as it is written', { timeout }, async () => {
  expect(
    await throwAll([here.roomKeys], (bytes) => {
      const read = readRoomKeysContent(roomId, bytes);
      if (read !== null) insist(equalBytes(writeRoomKeysContent(roomId, read), bytes), 'another content');
      return read !== null;
    }),
  ).toEqual(both);
});

test('[V3] padding: read only as it is written', { timeout }, async () => {
  expect(
    await throwAll([pad(utf8('two on Friday')), pad(new Uint8Array(600).fill(3))], (bytes) => {
      const read = unpad(bytes);
      if (read !== null) insist(equalBytes(pad(read), bytes), 'another padding');
      return read !== null;
    }),
  ).toEqual(both);
});

test(
  '[V7] lock records: read only as they are written, and their cost is only believed after the bounds',
  { timeout },
  async () => {
    expect(
      await throwAll([here.lock], (bytes) => {
        const read = readLock(bytes);
        if (read.ok)
          insist(equalBytes(writeLock(read.value.frame, read.value.wrap), bytes), 'another record');
        return named(read, 'damaged', 'older-version', 'newer-version');
      }),
    ).toEqual(both);
  },
);

test('[V6] [V17] kits and invitations: a code or one word', { timeout }, async () => {
  const { kit, invitation } = here;
  const text = (bytes: Bytes): string => Buffer.from(bytes).toString();
  const link = `https://handrail.example/#i=${await writeInvitation(invitation)}`;
  expect(
    await throwAll([utf8(await writeKit(kit))], async (bytes) => {
      const read = await readKit(text(bytes));
      // One misreading in 4,096 passes the checksum; it must then be 16 bytes that write back to a code.
      if (read.ok) insist((await readKit(await writeKit(read.value))).ok, 'no kit');
      return named(read, 'wrong-kit');
    }),
  ).toEqual(both);
  expect(
    await throwAll([utf8(link)], async (bytes) => {
      const read = await readInvitation(text(bytes));
      if (read.ok) insist((await readInvitation(await writeInvitation(read.value))).ok, 'no invitation');
      return named(read, 'not-an-invitation');
    }),
  ).toEqual(both);
});

/** With a good hash over whatever is in it: what a broken or hostile program could write. */
const hashedAgain = (file: Bytes): Bytes => {
  const body = file.subarray(0, Math.max(0, file.length - 32));
  return concat(body, new Uint8Array(createHash('sha256').update(body).digest()));
};
const backupNames = ['not-a-backup', 'older-version', 'newer-version', 'damaged'];

test(
  '[V12] backup files with a good hash: read only as they are written, or refused by name',
  { timeout },
  async () => {
    const { backup } = here;
    expect(
      await throwAll([backup, concatAll([backup, backup])], async (bytes) => {
        const read = await readBackup(hashedAgain(bytes));
        if (!read.ok) return named(read, ...backupNames);
        const again = must(await writeBackup(read.value));
        const second = await readBackup(again);
        insist(second.ok && equalBytes(must(await writeBackup(second.value)), again), 'another backup');
        return true;
      }),
    ).toEqual(both);
  },
);

test('[V12] backup files without one: only the very file is read', { timeout }, async () => {
  const { backup } = here;
  const seen = await throwAll([backup], async (bytes) => {
    const read = named(await readBackup(bytes), ...backupNames);
    insist(read === equalBytes(bytes, backup), 'another file was read');
    return read;
  });
  expect(seen).toEqual(both);
});

test(
  '[V23] process notes and their key: only the very bytes open, and every refusal has a name',
  { timeout },
  async () => {
    const { process, holder, note } = here;
    const names = ['older-version', 'newer-version', 'damaged'];
    expect(
      await throwAll([process.sealed], async (bytes) => {
        const read = named(await openProcessKey(holder, bytes), ...names);
        insist(read === equalBytes(bytes, process.sealed), 'other bytes opened');
        return read;
      }),
    ).toEqual(both);
    expect(
      await throwAll([note], async (bytes) => {
        const read = named(await openProcessNote(process.key, 'x', bytes), ...names);
        insist(read === equalBytes(bytes, note), 'other bytes opened');
        return read;
      }),
    ).toEqual(both);
  },
);

const signalRefusals: readonly SignalRefusal[] = [
  'malformed',
  'newer-format',
  'older-format',
  'unknown-key',
  'unknown-author',
  'signature',
];
test('[V22] signals: only the very bytes open, and every refusal has a name', { timeout }, async () => {
  const { signal, keyring, room } = here;
  const authorKey = (device: string): Bytes | null => keyring.keys.authors.get(device) ?? null;
  expect(
    await throwAll([signal], async (bytes) => {
      const read = named(await openSignal(room.keys, authorKey, bytes), ...signalRefusals);
      insist(read === equalBytes(bytes, signal), 'other bytes opened');
      return read;
    }),
  ).toEqual(both);
});

test(
  '[V4] [V5] [V8] [V9] [V13] [V15] [V16] [V17] [V22] [V23] what is sealed under another version is refused by name before any key is used',
  { timeout },
  async () => {
    const { vaultKey, keyring, invitation, kit, room } = here;
    const openers: Readonly<Record<string, readonly [Bytes, (bytes: Bytes) => Promise<string>]>> = {
      small: [here.small, async (bytes) => word(await openSmall(vaultKey, 'draft', 'x', bytes))],
      lock: [here.lock, async (bytes) => word(await openLock(bytes, notebookId, { kind: 'kit', kit }))],
      keyring: [here.sealed, async (bytes) => word(await openKeyring(vaultKey, notebookId, bytes))],
      'room keys': [
        here.sealedRoomKeys,
        async (bytes) => word(await openRoomKeys(vaultKey, notebookId, roomId, bytes)),
      ],
      letter: [here.letter, async (bytes) => word(await openLetter(keyring, 'epoch', 'x', bytes))],
      message: [here.message, async (bytes) => word(await invitation.open(1, bytes))],
      entry: [
        here.entry,
        async (bytes) => {
          const { newer, trouble, opened } = await openChain(keyring, [bytes], null);
          insist(opened.length === 0, 'opened');
          const [first] = trouble;
          if (newer.length > 0) return 'newer-version';
          return first?.kind === 'altered' && first.why === 'older-version' ? 'older-version' : 'damaged';
        },
      ],
      'room entry': [
        here.roomEntry,
        async (bytes) => {
          const reading = await openRoomEntry(room.keys, () => null, bytes);
          if (reading.kind === 'newer') return 'newer-version';
          insist(reading.kind === 'refused', reading.kind);
          return reading.kind === 'refused' && reading.why === 'older-version' ? 'older-version' : 'damaged';
        },
      ],
      'process key': [here.process.sealed, async (bytes) => word(await openProcessKey(here.holder, bytes))],
      'process note': [here.note, async (bytes) => word(await openProcessNote(here.process.key, 'x', bytes))],
      signal: [here.signal, async (bytes) => formatWord(await openSignal(room.keys, () => null, bytes))],
    };
    const formatWord = (result: Result<unknown, string>): string =>
      ({ 'newer-format': 'newer-version', 'older-format': 'older-version', malformed: 'damaged' })[
        word(result)
      ] ?? word(result);
    const word = (result: Result<unknown, string>): string => (result.ok ? 'opened' : result.error);
    for (const [what, [good, open]] of Object.entries(openers)) {
      const seen = await throwAll([good], async (given) => {
        const bytes = given.slice();
        if (bytes[0] === 1) bytes[0] = bytes.length % 2 === 0 ? 0 : 2 + (bytes.length % 254);
        const answer = await open(bytes);
        const [first] = bytes;
        const whole = what !== 'lock' || bytes.length === 1_024;
        const right =
          !whole || first === undefined ? 'damaged' : first === 0 ? 'older-version' : 'newer-version';
        insist(answer === right, `${what}: ${answer} instead of ${right}`);
        return false;
      });
      expect(seen, what).toEqual({ read: false, refused: true });
    }
  },
);

test('a fuzz whose reader throws, or that refuses by another name, fails and says which input it was', async () => {
  await expect(
    throwAll([utf8('x')], () => {
      throw new Error('it broke');
    }),
  ).rejects.toThrow('seed 0');
  await expect(throwAll([utf8('x')], () => named({ ok: false, error: 'oops' }, 'damaged'))).rejects.toThrow(
    'seed',
  );
});
