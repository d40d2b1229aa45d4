import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Redacted } from '@handrail/kernel/redacted.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import {
  aNotebook,
  cheapDeriver,
  flipped,
  must,
  notebookId,
  otherNotebookId,
} from '../../stories/small-world.ts';
import {
  ceilingCost,
  defaultCost,
  emptySlot,
  floorCost,
  localKeyFrom,
  makeLock,
  newKit,
  newLocalKey,
  newVaultKey,
  openLock,
  openSmall,
  passphraseProblem,
  sealSmall,
  wasmDeriver,
  type DerivationCost,
  type Deriver,
  type LockRecord,
  type Opener,
} from '../index.ts';

const refused = (error: string) => ({ ok: false, error });
const passphrase = (words: string, deriver: Deriver = cheapDeriver()): Opener => ({
  kind: 'passphrase',
  passphrase: new Redacted(words),
  deriver,
});
const words = 'river stone lamp seven';

/** Whether two vault keys are the same: one opens what the other sealed. */
const opensWhatSealed = async (a: Parameters<typeof sealSmall>[0], b: typeof a): Promise<boolean> =>
  (await openSmall(b, 'probe', 'x', await sealSmall(a, 'probe', 'x', new Uint8Array([1]), seededChance(3))))
    .ok;

const openers = (): { name: string; right: Opener; wrong: Opener; word: string }[] => {
  const chance = seededChance(5);
  return [
    {
      name: 'passphrase',
      right: passphrase(words),
      wrong: passphrase('river stone lamp eight'),
      word: 'wrong-passphrase',
    },
    {
      name: 'kit',
      right: { kind: 'kit', kit: newKit(chance) },
      wrong: { kind: 'kit', kit: newKit(chance) },
      word: 'wrong-kit',
    },
    {
      name: 'local',
      right: { kind: 'local', key: newLocalKey(chance) },
      wrong: { kind: 'local', key: newLocalKey(chance) },
      word: 'wrong-key',
    },
  ];
};

/** Where the cost stands in a record (SPEC V7). */
const withCost = (record: Bytes, { memoryKiB, iterations, lanes }: DerivationCost): Bytes => {
  const copy = new Uint8Array(record);
  new DataView(copy.buffer).setUint32(1, memoryKiB);
  copy.set([iterations, lanes], 5);
  return copy;
};

test.each(openers())(
  '[V5] a $name lock gives back the key it was made for, and only to the right secret',
  async ({ right, wrong, word }) => {
    const { vaultKey, chance } = await aNotebook();
    const record = must(await makeLock(vaultKey, notebookId, right, chance));
    expect(await opensWhatSealed(vaultKey, must(await openLock(record, notebookId, right)))).toBe(true);
    expect(await openLock(record, notebookId, wrong)).toEqual(refused(word));
  },
);

test.each(openers())('[V5] a $name lock moved to another notebook does not open', async ({ right, word }) => {
  const { vaultKey, chance } = await aNotebook();
  const record = must(await makeLock(vaultKey, notebookId, right, chance));
  expect(await openLock(record, otherNotebookId, right)).toEqual(refused(word));
});

test('[V5] a lock of one kind does not open as another, even with the same secret bytes', async () => {
  const { vaultKey, chance } = await aNotebook();
  const same = new Uint8Array(16).fill(7);
  const kit = { kind: 'kit', kit: new Redacted(same) } as unknown as Opener;
  const local = { kind: 'local', key: new Redacted(same) } as unknown as Opener;
  const record = must(await makeLock(vaultKey, notebookId, kit, chance));
  expect(await openLock(record, notebookId, local)).toEqual(refused('wrong-key'));
});

test('[V5] one flipped bit anywhere in the 1024 bytes never opens, and is refused by a word', async () => {
  const { vaultKey, chance } = await aNotebook();
  const right: Opener = { kind: 'kit', kit: newKit(chance) };
  const record = must(await makeLock(vaultKey, notebookId, right, chance));
  const seen = new Map<string, number>();
  for (let at = 0; at < record.length; at += 1) {
    const opened = await openLock(flipped(record, at, at % 8), notebookId, right);
    expect(opened.ok, String(at)).toBe(false);
    if (!opened.ok) seen.set(opened.error, (seen.get(opened.error) ?? 0) + 1);
  }
  // Salt and commitment change what the secret leads to; all else is bound into the seal of the wrap.
  expect(Object.fromEntries(seen)).toEqual({ 'older-version': 1, 'wrong-kit': 48, damaged: 975 });
});

test('[V5] no record opens under two secrets: the commitment is compared before the seal', async () => {
  const { vaultKey, chance } = await aNotebook();
  const [one, two] = [newKit(chance), newKit(chance)].map((kit): Opener => ({ kind: 'kit', kit })) as [
    Opener,
    Opener,
  ];
  const [mine, theirs] = [
    must(await makeLock(vaultKey, notebookId, one, chance)),
    must(await makeLock(vaultKey, notebookId, two, chance)),
  ];
  // Every way of putting the two together: what opens for one is refused to the other.
  const cuts = [0, 7, 23, 55, 67, 115, 1_024];
  for (const from of cuts) {
    for (const to of cuts.filter((cut) => cut > from)) {
      const mixed = new Uint8Array(mine);
      mixed.set(theirs.subarray(from, to), from);
      const opened = await Promise.all([openLock(mixed, notebookId, one), openLock(mixed, notebookId, two)]);
      expect(opened.filter(({ ok }) => ok).length, `${from}–${to}`).toBeLessThan(2);
    }
  }
});

test('[V5] with the right commitment and another box, the answer is "damaged", never another key', async () => {
  const { vaultKey, chance } = await aNotebook();
  const other = await newVaultKey(chance);
  const right: Opener = { kind: 'kit', kit: newKit(chance) };
  const [one, two] = [
    must(await makeLock(vaultKey, notebookId, right, chance)),
    must(await makeLock(other, notebookId, right, chance)),
  ];
  const mixed = new Uint8Array(one);
  mixed.set(two.subarray(55, 115), 55);
  expect(await openLock(mixed, notebookId, right)).toEqual(refused('damaged'));
});

test('[V6] a cost outside the bounds is refused before anything is derived, when making and when opening', async () => {
  const { vaultKey, chance } = await aNotebook();
  const deriver = cheapDeriver();
  const opener = passphrase(words, deriver);
  const record = must(await makeLock(vaultKey, notebookId, opener, chance, floorCost));
  const askedBefore = deriver.asked();
  const outside: DerivationCost[] = [
    { ...floorCost, memoryKiB: floorCost.memoryKiB - 1 },
    { ...floorCost, iterations: floorCost.iterations - 1 },
    { ...ceilingCost, memoryKiB: ceilingCost.memoryKiB + 1 },
    { ...ceilingCost, iterations: ceilingCost.iterations + 1 },
    { ...defaultCost, lanes: 0 },
    { ...defaultCost, lanes: 2 },
    { ...defaultCost, memoryKiB: 0xffff_ffff },
  ];
  for (const cost of outside) {
    expect(await makeLock(vaultKey, notebookId, opener, chance, cost)).toEqual(
      refused('derivation-out-of-range'),
    );
    expect(await openLock(withCost(record, cost), notebookId, opener)).toEqual(
      refused('derivation-out-of-range'),
    );
  }
  expect(deriver.asked()).toBe(askedBefore);
  expect(
    await makeLock(vaultKey, notebookId, opener, chance, { ...defaultCost, memoryKiB: 65_536.5 }),
  ).toEqual(refused('derivation-out-of-range'));
});

test('[V6] a cost that was lowered within the bounds does not open: it is part of the seal', async () => {
  const { vaultKey, chance } = await aNotebook();
  // A deriver that ignores the cost, as if the lowered cost led to the same bytes.
  const { argon2id } = cheapDeriver();
  const careless = passphrase(words, { argon2id: (input) => argon2id({ ...input, ...floorCost }) });
  const record = must(await makeLock(vaultKey, notebookId, careless, chance, defaultCost));
  expect((await openLock(record, notebookId, careless)).ok).toBe(true);
  expect(await openLock(withCost(record, floorCost), notebookId, careless)).toEqual(refused('damaged'));
});

test.each([floorCost, ceilingCost])(
  '[V6] a cost at the bound is allowed: $memoryKiB KiB, $iterations passes',
  async (cost) => {
    const { vaultKey, chance } = await aNotebook();
    const record = must(await makeLock(vaultKey, notebookId, passphrase(words), chance, cost));
    expect((await openLock(record, notebookId, passphrase(words))).ok).toBe(true);
  },
);

test('[V6] with the real Argon2id at the floor: right opens, wrong does not', async () => {
  const { vaultKey, chance } = await aNotebook();
  const record = must(
    await makeLock(vaultKey, notebookId, passphrase(words, wasmDeriver), chance, floorCost),
  );
  expect((await openLock(record, notebookId, passphrase(words, wasmDeriver))).ok).toBe(true);
  expect(await openLock(record, notebookId, passphrase(`${words} `, wasmDeriver))).toEqual(
    refused('wrong-passphrase'),
  );
});

test('[V6] a passphrase is what was typed: NFKC, never trimmed, eight code points at least', async () => {
  const { vaultKey, chance } = await aNotebook();
  const record = must(await makeLock(vaultKey, notebookId, passphrase('Ångström ﬁve'), chance));
  expect((await openLock(record, notebookId, passphrase('A\u030angstro\u0308m five'))).ok).toBe(true);
  expect(await openLock(record, notebookId, passphrase(' Ångström five'))).toEqual(
    refused('wrong-passphrase'),
  );
  expect([
    passphraseProblem('1234567'),
    passphraseProblem('🌊🌊🌊🌊🌊🌊🌊'),
    passphraseProblem('12345678'),
    passphraseProblem('       8'),
  ]).toEqual(['passphrase-too-short', 'passphrase-too-short', null, null]);
  const deriver = cheapDeriver();
  expect(await makeLock(vaultKey, notebookId, passphrase('short', deriver), chance)).toEqual(
    refused('passphrase-too-short'),
  );
  expect(deriver.asked()).toBe(0);
});

test('[V6] cancelling answers at once and wipes what was typed; other failures of a deriver are not hidden', async () => {
  const { vaultKey, chance } = await aNotebook();
  const stop = new AbortController();
  let typed: Bytes | null = null;
  let finish = (): void => {};
  const slow: Deriver = {
    argon2id: ({ password }) => {
      typed = password;
      return new Promise((resolve) => (finish = () => resolve(new Uint8Array(32).fill(1))));
    },
  };
  const opener: Opener = {
    kind: 'passphrase',
    passphrase: new Redacted(words),
    deriver: slow,
    signal: stop.signal,
  };
  const making = makeLock(vaultKey, notebookId, opener, chance);
  await Promise.resolve();
  stop.abort();
  expect(await making).toEqual(refused('cancelled'));
  finish();
  await new Promise((resolve) => setTimeout(resolve));
  expect(typed).toEqual(new Uint8Array(words.length));

  const before = cheapDeriver();
  expect(
    await makeLock(vaultKey, notebookId, { ...opener, deriver: before }, chance),
    'cancelled before it began',
  ).toEqual(refused('cancelled'));
  expect(before.asked()).toBe(0);

  const failing: Deriver = { argon2id: () => Promise.reject(new Error('no memory')) };
  await expect(makeLock(vaultKey, notebookId, passphrase(words, failing), chance)).rejects.toThrow(
    'no memory',
  );
  const live = new AbortController();
  await expect(
    makeLock(vaultKey, notebookId, { ...opener, deriver: failing, signal: live.signal }, chance),
  ).rejects.toThrow('no memory');
});

test('[V7] every lock and every empty slot begins alike and has 1024 bytes', async () => {
  const { vaultKey, chance } = await aNotebook();
  const made = await Promise.all(
    openers().map(async ({ right }) => must(await makeLock(vaultKey, notebookId, right, chance))),
  );
  const all: LockRecord[] = [...made, emptySlot(chance)];
  for (const record of all) {
    expect(record.length).toBe(1_024);
    expect(record.slice(0, 7)).toEqual(all[0]!.slice(0, 7));
  }
});

test('[V7] an empty slot answers every secret like a wrong one', async () => {
  const slot = emptySlot(seededChance(8));
  for (const { right, word } of openers())
    expect(await openLock(slot, notebookId, right)).toEqual(refused(word));
});

test('[V7] the cost of a lock that derives nothing says the default, so that it cannot be told from the others', async () => {
  const { vaultKey, chance } = await aNotebook();
  const record = must(
    await makeLock(vaultKey, notebookId, { kind: 'local', key: newLocalKey(chance) }, chance, floorCost),
  );
  expect(record.slice(0, 7)).toEqual(emptySlot(chance).slice(0, 7));
});

test('[V7] hostile bytes of any length never throw', async () => {
  const { kind, kit } = { kind: 'kit', kit: newKit(seededChance(1)) } as const;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 1_020, maxLength: 1_028 })),
      async (given) => {
        expect((await openLock(new Uint8Array(given), notebookId, { kind, kit })).ok).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
  expect(await openLock(new Uint8Array(1_023), notebookId, { kind, kit })).toEqual(refused('damaged'));
  expect(await openLock(new Uint8Array(1_024).fill(2), notebookId, { kind, kit })).toEqual(
    refused('newer-version'),
  );
  expect(await openLock(new Uint8Array(1_024), notebookId, { kind, kit })).toEqual(refused('older-version'));
});

test('[V14] a forgotten vault key wraps nothing: its zeros must not look like a lock', async () => {
  const { vaultKey, chance } = await aNotebook();
  vaultKey.forget();
  await expect(makeLock(vaultKey, notebookId, { kind: 'kit', kit: newKit(chance) }, chance)).rejects.toThrow(
    'forgotten',
  );
  await expect(sealSmall(vaultKey, 'draft', 'x', new Uint8Array(1), chance)).rejects.toThrow('forgotten');
});

test('[V5] a local key is 32 bytes or nothing, and keeps a copy', () => {
  expect([0, 16, 31, 33].map((length) => localKeyFrom(new Uint8Array(length)))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const bytes = new Uint8Array(32).fill(5);
  const key = localKeyFrom(bytes);
  bytes.fill(0);
  expect(key?.reveal()[0]).toBe(5);
});
