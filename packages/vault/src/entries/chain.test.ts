import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Bytes } from '@handrail/proof/bytes.ts';
import type { Verify } from '@handrail/proof/verify.ts';
import { readEnvelope, writeEnvelope } from '@handrail/sync/entry-envelope.ts';

import { acts, aNotebook, flipped, must, words } from '../../stories/small-world.ts';
import { ed25519 } from '../curves/ed25519.ts';
import { eraseBody, openChain, resealChain, sealEntry, type Keyring, type SealedEntry } from '../index.ts';
import { vouch } from './chain.ts';
import { quickHash } from '../seal/quick-hash.ts';
import { readEntry, type Unvouched } from './open-entry.ts';
import { headerJson, homePen, sealBody, sealHeader } from './seal-entry.ts';

const bytesOf = (entries: readonly SealedEntry[]): Bytes[] => entries.map(({ bytes }) => bytes);
const sequences = (opened: readonly { header: { sequence: number } }[]): number[] =>
  opened.map(({ header }) => header.sequence);

/** Someone who has the room's key and not the device's: they can seal, and cannot sign. */
const withoutTheDeviceKey = async (keyring: Keyring): Promise<Keyring> => {
  const other = await aNotebook(99);
  return { ...keyring, keys: { ...keyring.keys, sign: other.keyring.keys.sign } };
};

test('[V11] a whole chain opens in any order, and says nothing', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 12);
  const pin = made.at(-1)!.head;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(made, { minLength: 12 }), async (shuffled) => {
      const chain = await openChain(keyring, bytesOf(shuffled), pin);
      expect(chain.trouble).toEqual([]);
      expect(chain.opened.map(({ entryId }) => entryId)).toEqual(shuffled.map(({ entryId }) => entryId));
      expect(chain.head).toEqual(pin);
    }),
    { numRuns: 20 },
  );
});

test('[V11] whichever entries are missing, every gap is named to the sequence, and the rest opens', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 10);
  await fc.assert(
    fc.asyncProperty(fc.subarray(made), async (kept) => {
      const chain = await openChain(keyring, bytesOf(kept), made[9]!.head);
      const here = kept.map(({ head }) => head.sequence);
      expect(sequences(chain.opened)).toEqual(here);
      const last = here.at(-1) ?? -1;
      const missing = Array.from({ length: last + 1 }, (_, n) => n).filter((n) => !here.includes(n));
      const named = chain.trouble.flatMap((each) =>
        each.kind === 'gap' ? Array.from({ length: each.to - each.from + 1 }, (_, n) => each.from + n) : [],
      );
      expect(named).toEqual(missing);
      const behind = chain.trouble.filter(({ kind }) => kind === 'rolled-back');
      expect(behind).toEqual(
        last < 9 ? [{ kind: 'rolled-back', of: 'entries', pinned: 9, found: last, perhapsNewer: false }] : [],
      );
      expect(chain.head, 'the next entry goes after the pin, never over it').toEqual(made[9]!.head);
    }),
    { numRuns: 60 },
  );
});

test('[V11] no input is left out: each is opened, newer or named (mixed damage)', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 6);
  const damage = fc.constantFrom('none', 'flip', 'cut', 'newer', 'erase', 'twice');
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 6, maxLength: 6 }), fc.nat(), async (each, at) => {
      const given = each.flatMap((how, n) => {
        const { bytes } = made[n]!;
        if (how === 'flip') return [flipped(bytes, 37 + (at % (bytes.length - 37)))];
        if (how === 'cut') return [bytes.slice(0, 1 + (at % (bytes.length - 1)))];
        if (how === 'newer') return [flipped(bytes, 0, 1)];
        if (how === 'erase') return [eraseBody(bytes)!];
        return how === 'twice' ? [bytes, bytes] : [bytes];
      });
      const chain = await openChain(keyring, given, null);
      const twice = each.filter((how) => how === 'twice').length;
      const altered = new Set(
        chain.trouble.flatMap((trouble) =>
          trouble.kind === 'altered' && ['malformed', 'header', 'body'].includes(trouble.why)
            ? [trouble.position]
            : [],
        ),
      );
      expect(chain.opened.length + chain.newer.length + altered.size + twice).toBe(given.length);
    }),
    { numRuns: 80 },
  );
});

test('[V11] an unbroken chain costs one signature check; after a gap every entry is checked', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 8);
  const reads = await Promise.all(
    made.map(async ({ bytes }, position): Promise<Unvouched> => {
      const reading = await readEntry(keyring, bytes, position, await quickHash());
      if (reading.kind !== 'entry') throw new Error(`not read: ${reading.kind}`);
      return reading.read;
    }),
  );
  const { verify } = await ed25519();
  const key = keyring.keys.authors.get(keyring.deviceId)!;
  const countFor = async (given: readonly Unvouched[]): Promise<number> => {
    let checks = 0;
    const counting: Verify = (...asked) => {
      checks += 1;
      return verify(...asked);
    };
    const chain = await vouch(keyring.deviceId, given, key, counting);
    expect(chain.vouched).toHaveLength(given.length);
    return checks;
  };
  expect(await countFor(reads)).toBe(1);
  expect(await countFor(reads.toReversed())).toBe(1);
  expect(await countFor(reads.toSpliced(3, 1)), '0–2 by their end, 4–7 each').toBe(5);
  expect(await countFor(reads.slice(1)), 'the beginning is missing').toBe(7);
  expect(await countFor([])).toBe(0);
});

test.each([0, 3, 7])(
  '[V11] an entry put at the end, after %i others, by someone without the device key is refused, and the rest stays',
  async (count) => {
    const { keyring, chance } = await aNotebook();
    const made = await acts(keyring, chance, count);
    const forged = await acts(await withoutTheDeviceKey(keyring), chance, 2, made.at(-1)?.head ?? null);
    const chain = await openChain(keyring, bytesOf([...made, ...forged]), null);
    expect(sequences(chain.opened)).toEqual(sequences(made.map(({ head }) => ({ header: head }))));
    expect(chain.trouble).toEqual(
      forged.map(({ entryId }, n) => ({ kind: 'altered', position: count + n, entryId, why: 'signature' })),
    );
    expect(chain.head, 'writing goes on after what was signed').toEqual(made.at(-1)?.head ?? null);
  },
);

test('[V11] a signature covers all that its chain names: what a device went on after, it has vouched for', async () => {
  const { keyring, chance } = await aNotebook();
  const before = await acts(keyring, chance, 2);
  const unsigned = await acts(await withoutTheDeviceKey(keyring), chance, 1, before[1]!.head);
  const after = await acts(keyring, chance, 1, unsigned[0]!.head);
  expect(
    sequences((await openChain(keyring, bytesOf([...before, ...unsigned, ...after]), null)).opened),
  ).toEqual([0, 1, 2, 3]);
});

test('[V11] a chain forged whole is refused whole', async () => {
  const { keyring, chance } = await aNotebook();
  const forged = await acts(await withoutTheDeviceKey(keyring), chance, 5);
  const chain = await openChain(keyring, bytesOf(forged), null);
  expect(chain.opened).toEqual([]);
  expect(chain.head).toBeNull();
  expect(chain.trouble.map((each) => each.kind === 'altered' && each.why)).toEqual(
    Array(5).fill('signature'),
  );
});

test('[V11] an entry exchanged for a forged one breaks the link and is refused; those around it stay', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 6);
  const [forged] = await acts(await withoutTheDeviceKey(keyring), chance, 1, made[2]!.head);
  const chain = await openChain(keyring, bytesOf(made.with(3, forged!)), made[5]!.head);
  expect(sequences(chain.opened)).toEqual([0, 1, 2, 4, 5]);
  expect(chain.trouble).toEqual([
    { kind: 'gap', device: keyring.deviceId, from: 3, to: 3, perhapsNewer: false },
    { kind: 'altered', position: 3, entryId: forged!.entryId, why: 'signature' },
  ]);
});

test('[V11] after a gap each entry needs its own signature: naming a hash that nobody has is not enough', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 3);
  const forged = await acts(await withoutTheDeviceKey(keyring), chance, 3, { ...made[2]!.head, sequence: 6 });
  const real = await acts(keyring, chance, 1, forged[2]!.head);
  const chain = await openChain(keyring, bytesOf([...made, ...forged, ...real]), null);
  expect(sequences(chain.opened)).toEqual([0, 1, 2, 10]);
  expect(chain.trouble.filter((each) => each.kind === 'altered' && each.why === 'signature')).toHaveLength(3);
});

test('[V11] a fork is named, both branches stay, and writing goes on after the pinned one', async () => {
  const { keyring, chance } = await aNotebook();
  const trunk = await acts(keyring, chance, 3);
  const one = await acts(keyring, chance, 1, trunk[2]!.head);
  const two = await acts(keyring, chance, 1, trunk[2]!.head);
  const chain = await openChain(keyring, bytesOf([...trunk, ...one, ...two]), one[0]!.head);
  expect(sequences(chain.opened)).toEqual([0, 1, 2, 3, 3]);
  expect(chain.trouble.map((each) => each.kind === 'altered' && [each.position, each.why])).toEqual([
    [3, 'fork'],
    [4, 'fork'],
  ]);
  expect(chain.head).toEqual(one[0]!.head);
  expect((await openChain(keyring, bytesOf([...trunk, ...two, ...one]), one[0]!.head)).head).toEqual(
    one[0]!.head,
  );
});

test('[V11] a fork that goes on: what follows names one branch, and no forged third gets in', async () => {
  const { keyring, chance } = await aNotebook();
  const trunk = await acts(keyring, chance, 2);
  const one = await acts(keyring, chance, 3, trunk[1]!.head);
  const two = await acts(keyring, chance, 1, trunk[1]!.head);
  const three = await acts(await withoutTheDeviceKey(keyring), chance, 1, trunk[1]!.head);
  const chain = await openChain(keyring, bytesOf([...three, ...two, ...one, ...trunk]), one[2]!.head);
  expect(sequences(chain.opened).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 2, 3, 4]);
  const words = chain.trouble
    .map((each) => (each.kind === 'altered' ? `${each.position} ${each.why}` : each.kind))
    .toSorted();
  expect(words).toEqual(['0 signature', '1 fork', '2 fork']);
});

test('[V11] a signed entry that names another before it than the one kept here is named', async () => {
  const { keyring, chance } = await aNotebook();
  const trunk = await acts(keyring, chance, 2);
  const one = await acts(keyring, chance, 2, trunk[1]!.head);
  const [two] = await acts(keyring, chance, 1, trunk[1]!.head);
  const chain = await openChain(keyring, bytesOf([...trunk, two!, one[1]!]), one[1]!.head);
  expect(sequences(chain.opened)).toEqual([0, 1, 2, 3]);
  expect(chain.trouble).toEqual([{ kind: 'altered', position: 3, entryId: one[1]!.entryId, why: 'link' }]);
});

test('[V11] a time that the entry before does not have breaks the link', async () => {
  const { keyring, chance } = await aNotebook();
  const [first] = await acts(keyring, chance, 1);
  const second = await sealEntry(
    keyring,
    { after: { ...first!.head, time: 999 }, time: 1_000, at: 1, body: words(1) },
    chance,
  );
  expect((await openChain(keyring, bytesOf([first!, second]), null)).trouble).toMatchObject([
    { kind: 'altered', position: 1, why: 'link' },
  ]);
});

test('[V11] the pinned head exchanged for another signed entry is named', async () => {
  const { keyring, chance } = await aNotebook();
  const trunk = await acts(keyring, chance, 2);
  const [one] = await acts(keyring, chance, 1, trunk[1]!.head);
  const [two] = await acts(keyring, chance, 1, trunk[1]!.head);
  const chain = await openChain(keyring, bytesOf([...trunk, two!]), one!.head);
  expect(chain.trouble).toEqual([{ kind: 'altered', position: 2, entryId: two!.entryId, why: 'pin' }]);
});

test('[V11] the pin in the keyring counts too, when the pin beside the entries is gone', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 4);
  const pinned = { ...keyring, head: made[3]!.head };
  const chain = await openChain(pinned, bytesOf(made.slice(0, 2)), null);
  expect(chain.trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 3, found: 1, perhapsNewer: false },
  ]);
  expect((await openChain(pinned, [], null)).trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 3, found: -1, perhapsNewer: false },
  ]);
});

test('[V11] entries of a newer version are kept as they are, and the gap they leave is told apart', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 5);
  const newer = flipped(made[2]!.bytes, 0, 1);
  const chain = await openChain(keyring, bytesOf(made).with(2, newer), made[4]!.head);
  expect(chain.newer).toEqual([{ position: 2, bytes: newer }]);
  expect(sequences(chain.opened)).toEqual([0, 1, 3, 4]);
  expect(chain.trouble).toEqual([
    { kind: 'gap', device: keyring.deviceId, from: 2, to: 2, perhapsNewer: true },
  ]);

  const atTheEnd = await openChain(
    keyring,
    bytesOf(made).with(4, flipped(made[4]!.bytes, 0, 1)),
    made[4]!.head,
  );
  expect(atTheEnd.trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 4, found: 3, perhapsNewer: true },
  ]);
  expect(atTheEnd.head, 'what is written next goes after the newer entry').toEqual(made[4]!.head);
});

test('[V11] one entry kept twice counts once; of a copy with its body and one without, the one with it', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 2);
  const chain = await openChain(
    keyring,
    [eraseBody(made[1]!.bytes)!, ...bytesOf(made), made[0]!.bytes],
    made[1]!.head,
  );
  expect(chain.trouble).toEqual([]);
  expect(chain.opened.map(({ body, header }) => [header.sequence, body])).toEqual([
    [0, words(0)],
    [1, words(1)],
  ]);
});

test('[V11] an altered body takes out its own act and nothing else: the chain runs over headers', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 3);
  const chain = await openChain(
    keyring,
    bytesOf(made).with(1, flipped(made[1]!.bytes, made[1]!.bytes.length - 1)),
    made[2]!.head,
  );
  expect(sequences(chain.opened)).toEqual([0, 2]);
  expect(chain.trouble).toEqual([{ kind: 'altered', position: 1, entryId: made[1]!.entryId, why: 'body' }]);
});

test('[V11] sealing again hides nothing: gaps, erased bodies and forks are what they were', async () => {
  const { keyring, chance } = await aNotebook();
  const trunk = await acts(keyring, chance, 4);
  const one = await acts(keyring, chance, 2, trunk[3]!.head);
  const two = await acts(keyring, chance, 1, trunk[3]!.head);
  const three = await acts(keyring, chance, 1, trunk[3]!.head);
  const kept = [
    trunk[0]!.bytes,
    eraseBody(trunk[2]!.bytes)!,
    trunk[3]!.bytes,
    ...bytesOf([...one, ...two, ...three]),
  ];
  const before = await openChain(keyring, kept, null);
  const again = await resealChain(before.opened, keyring, chance);
  const after = await openChain(keyring, bytesOf(again.entries), again.head);
  const facts = (chain: typeof before) =>
    chain.opened
      .map(({ entryId, body, bodyErased, header: { sequence } }) => ({ entryId, body, bodyErased, sequence }))
      .toSorted((a, b) => a.sequence - b.sequence || (a.entryId < b.entryId ? -1 : 1));
  expect(facts(after)).toEqual(facts(before));
  const kinds = (chain: typeof before) =>
    chain.trouble
      .map((each) =>
        each.kind === 'altered' ? `${each.entryId} ${each.why}` : `${each.kind} ${JSON.stringify(each)}`,
      )
      .toSorted();
  expect(kinds(after)).toEqual(kinds(before));
  expect(kinds(after)).toHaveLength(4);
});

test('[V11] when everything before is gone, sealing again still leaves the gap to be seen', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 3);
  const { opened } = await openChain(keyring, [made[2]!.bytes], null);
  const again = await resealChain(opened, keyring, chance);
  expect((await openChain(keyring, bytesOf(again.entries), null)).trouble).toEqual([
    { kind: 'gap', device: keyring.deviceId, from: 0, to: 1, perhapsNewer: false },
  ]);
});

test('[V11] an entry by a device that the founding does not name is refused by name', async () => {
  const { keyring, chance } = await aNotebook();
  const stranger: Keyring = { ...keyring, deviceId: 'f'.repeat(32) };
  const [entry] = await acts(stranger, chance, 1);
  expect((await openChain(keyring, [entry!.bytes], null)).trouble).toMatchObject([
    { kind: 'altered', why: 'unknown-author' },
  ]);
  await expect(
    resealChain(
      (
        await openChain(
          {
            ...keyring,
            keys: {
              ...keyring.keys,
              authors: new Map([[stranger.deviceId, keyring.keys.authors.get(keyring.deviceId)!]]),
            },
          },
          [entry!.bytes],
          null,
        )
      ).opened,
      keyring,
      chance,
    ),
  ).rejects.toThrow('another device');
});

test('[V9] an entry that names another key, person or clock than its seal says is refused', async () => {
  const { keyring, chance } = await aNotebook();
  const other = (await aNotebook(5)).keyring;
  const lying: [string, Keyring][] = [
    ['another person', { ...keyring, personId: other.personId }],
    [
      'another key',
      {
        ...keyring,
        keys: {
          ...keyring.keys,
          rooms: new Map([
            [0, { ...keyring.keys.rooms.get(0)!, commitment: other.keys.rooms.get(0)!.commitment }],
          ]),
        },
      },
    ],
  ];
  for (const [what, liar] of lying) {
    const [entry] = await acts(liar, chance, 1);
    expect((await openChain(keyring, [entry!.bytes], null)).trouble, what).toMatchObject([
      { kind: 'altered', why: 'header' },
    ]);
  }
});

test("[V9] a body exchanged by someone with the room's key is not the body that the device signed", async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 2);
  const envelope = must(readEnvelope(made[0]!.bytes));
  const body = await sealBody(homePen(keyring), envelope, words(66), chance);
  const chain = await openChain(
    keyring,
    [writeEnvelope({ ...envelope, body }), made[1]!.bytes],
    made[1]!.head,
  );
  expect(sequences(chain.opened)).toEqual([1]);
  expect(chain.trouble).toEqual([{ kind: 'altered', position: 0, entryId: made[0]!.entryId, why: 'body' }]);
});

test("[V9] an entry stamped with another device's clock is refused, though its device signed it", async () => {
  const { keyring, chance } = await aNotebook();
  const place = { roomId: keyring.roomId, epoch: 0, entryId: 'e'.repeat(32) };
  const sealEntryStampedBy = async (device: string) => {
    const pen = homePen(keyring);
    const body = await sealBody(pen, place, words(0), chance);
    const facts = { sequence: 0, previous: null, heads: [], stamp: { time: 1, device }, at: 1 };
    return sealHeader(pen, place, await headerJson(pen, body, facts), body, chance);
  };
  const own = await openChain(keyring, [await sealEntryStampedBy(keyring.deviceId)], null);
  expect([own.opened.length, own.trouble]).toEqual([1, []]);
  const other = await openChain(keyring, [await sealEntryStampedBy('f'.repeat(32))], null);
  expect(other.trouble).toMatchObject([{ kind: 'altered', why: 'header' }]);
});
