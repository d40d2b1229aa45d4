import fc from 'fast-check';
import { expect, test } from 'vitest';

import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { readEnvelope, writeEnvelope } from '@handrail/sync/entry-envelope.ts';

import { acts, aNotebook, flipped, must, words } from '../../stories/small-world.ts';
import { eraseBody, maxBody, openChain, sealEntry } from '../index.ts';

const day = 1_700_000_000_000;

test('[V9] opening undoes sealing: body, stamp, time and place in the chain', async () => {
  const { keyring, chance } = await aNotebook();
  const bodies = fc.string({ unit: 'grapheme', maxLength: 3_000 }).map(utf8);
  await fc.assert(
    fc.asyncProperty(bodies, fc.maxSafeNat(), fc.maxSafeInteger(), async (body, time, at) => {
      const { bytes, entryId, head } = await sealEntry(keyring, { after: null, time, at, body }, chance);
      const { opened, trouble, head: found } = await openChain(keyring, [bytes], head);
      expect(trouble).toEqual([]);
      expect(opened).toHaveLength(1);
      expect(opened[0]).toMatchObject({ entryId, epoch: 0, body, bodyErased: false, hash: head.hash });
      expect(opened[0]!.header).toMatchObject({
        author: keyring.deviceId,
        sequence: 0,
        previous: null,
        at,
        stamp: { time, device: keyring.deviceId },
      });
      expect(found).toEqual(head);
    }),
    { numRuns: 60 },
  );
});

test('[V9] one flipped bit anywhere never opens, and is always named', async () => {
  const { keyring, chance } = await aNotebook();
  const [first, second] = await acts(keyring, chance, 2);
  const seen = new Map<string, number>();
  for (let at = 0; at < second!.bytes.length; at += 1) {
    const { opened, newer, trouble } = await openChain(
      keyring,
      [first!.bytes, flipped(second!.bytes, at, at % 8)],
      null,
    );
    expect(
      opened.map(({ entryId }) => entryId),
      String(at),
    ).toEqual([first!.entryId]);
    expect(newer.length + trouble.length, String(at)).toBe(1);
    const [named] = trouble;
    const word = named?.kind === 'altered' ? named.why : (named?.kind ?? 'newer');
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual([
    'body',
    'header',
    'malformed',
    'older-version',
    'other-room',
    'unknown-key',
  ]);
  expect(seen.get('older-version')).toBe(1);
});

test('[V9] parts swapped between two entries, or between header and body, do not open', async () => {
  const { keyring, chance } = await aNotebook();
  const [first, second] = (await acts(keyring, chance, 2)).map(({ bytes }) => must(readEnvelope(bytes)));
  const swapped: [string, Bytes, string][] = [
    ['body', writeEnvelope({ ...second!, body: first!.body }), 'body'],
    ['header', writeEnvelope({ ...second!, header: first!.header }), 'header'],
    ['both', writeEnvelope({ ...first!, entryId: second!.entryId }), 'header'],
    ['body as header', writeEnvelope({ ...second!, header: second!.body! }), 'header'],
    ['header as body', writeEnvelope({ ...second!, body: second!.header }), 'body'],
  ];
  for (const [what, bytes, why] of swapped) {
    const chain = await openChain(keyring, [writeEnvelope(first!), bytes], null);
    expect(chain.opened, what).toHaveLength(1);
    expect(chain.trouble, what).toMatchObject([{ kind: 'altered', position: 1, why }]);
  }
});

test('[V3] a short act and a longer one have one size outside, and the author stands nowhere outside', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await Promise.all(
    ['', 'Two on Friday.', 'x'.repeat(500)].map((text) =>
      sealEntry(keyring, { after: null, time: 1, at: day, body: utf8(text) }, chance),
    ),
  );
  expect(new Set(made.map(({ bytes }) => bytes.length))).toEqual(
    new Set([1 + 16 + 4 + 16 + 4 + 540 + 4 + 540]),
  );
  for (const { bytes } of made) {
    const outside = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    for (const known of [keyring.deviceId, keyring.personId]) expect(outside).not.toContain(known);
    expect(utf8Text(bytes.slice()) ?? '').not.toContain(keyring.deviceId);
  }
});

test('[V9] the largest body is sealed and opened; one byte more is a mistake in the program', async () => {
  const { keyring, chance } = await aNotebook();
  const draft = { after: null, time: 1, at: day };
  const largest = new Uint8Array(maxBody).fill(32);
  const { bytes } = await sealEntry(keyring, { ...draft, body: largest }, chance);
  expect((await openChain(keyring, [bytes], null)).opened[0]?.body?.length).toBe(maxBody);
  await expect(sealEntry(keyring, { ...draft, body: new Uint8Array(maxBody + 1) }, chance)).rejects.toThrow(
    RangeError,
  );
});

test("[V9] an entry goes after its own device's head, not after another's", async () => {
  const { keyring, chance } = await aNotebook();
  const after = { device: 'f'.repeat(32), sequence: 3, hash: 'A'.repeat(43), time: 2 };
  await expect(sealEntry(keyring, { after, time: 1, at: day, body: words(0) }, chance)).rejects.toThrow(
    'own device',
  );
});

test('[V9] heads of other devices travel inside the seal', async () => {
  const { keyring, chance } = await aNotebook();
  const heads = [{ device: 'f'.repeat(32), sequence: 3, hash: 'A'.repeat(43), time: 2 }];
  const { bytes } = await sealEntry(
    keyring,
    { after: null, heads, time: 1, at: day, body: words(0) },
    chance,
  );
  expect((await openChain(keyring, [bytes], null)).opened[0]?.header.heads).toEqual(heads);
});

test('[V10] an erased body is gone: the chain still verifies and no byte of it can be opened', async () => {
  const { keyring, chance } = await aNotebook();
  const made = await acts(keyring, chance, 3);
  const kept = made.map(({ bytes }, at) => (at === 1 ? eraseBody(bytes)! : bytes));
  const { opened, trouble } = await openChain(keyring, kept, made[2]!.head);
  expect(trouble).toEqual([]);
  expect(opened.map(({ body, bodyErased }) => [body && utf8Text(body), bodyErased])).toEqual([
    [utf8Text(words(0)), false],
    [null, true],
    [utf8Text(words(2)), false],
  ]);
  expect(kept[1]!.length).toBe(1 + 16 + 4 + 16 + 4 + 540 + 4);
  expect(eraseBody(kept[1]!), 'erased twice').toEqual(kept[1]);
});

test('[V10] what is not an entry of this version is not erased: its bytes stay', async () => {
  expect(eraseBody(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(eraseBody(new Uint8Array(0))).toBeNull();
});

test('[V9] hostile bytes never throw and never open (2,000 inputs)', async () => {
  const { keyring, chance } = await aNotebook();
  const [first] = await acts(keyring, chance, 1);
  const nearly = fc
    .tuple(fc.nat({ max: first!.bytes.length }), fc.uint8Array({ maxLength: 40 }))
    .map(([cut, more]) => new Uint8Array([...first!.bytes.slice(0, cut), ...more]));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 90 }).map((given) => new Uint8Array(given)),
        nearly,
      ),
      async (bytes) => {
        fc.pre(bytes.length !== first!.bytes.length);
        const { opened, newer, trouble } = await openChain(keyring, [bytes], null);
        expect(opened).toEqual([]);
        expect(newer.length + trouble.length).toBe(1);
      },
    ),
    { numRuns: 2_000 },
  );
});
