import fc from 'fast-check';
import { expect, test } from 'vitest';

import { utf8, type Bytes } from '@handrail/proof/bytes.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import { aNotebook, flipped, must } from '../../stories/small-world.ts';
import { newVaultKey, openSmall, sealSmall } from '../index.ts';
import { labels } from '../labels.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import { placeOf } from './place.ts';

const someBytes: fc.Arbitrary<Bytes> = fc
  .uint8Array({ maxLength: 2_000 })
  .map((given) => new Uint8Array(given));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const damaged = { ok: false, error: 'damaged' };

test('[V3] a padded length says little: few lengths, never shorter, at most 12 % longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(Math.max(512, length * 1.12));
      expect(paddedLength(padded)).toBe(padded);
    }),
  );
  const lengths = new Set(Array.from({ length: 100_000 }, (_, length) => paddedLength(length)));
  expect(lengths.size).toBeLessThan(150);
});

test('[V3] Padmé answers the published examples', () => {
  // 9 → 10 in the paper's table; below our floor it is the floor.
  expect([9, 512, 513, 1_000, 65_537, 1_000_000].map(paddedLength)).toEqual([
    512, 512, 544, 1_024, 67_584, 1_015_808,
  ]);
});

test('[V3] unpadding undoes padding, and accepts nothing that padding could not have written', () => {
  fc.assert(
    fc.property(someBytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      const padded = pad(bytes);
      expect(unpad(padded)).toEqual(bytes);
      const free = bytes.length + 4;
      if (free === padded.length) return;
      padded[free + (at % (padded.length - free))] = change;
      expect(unpad(padded)).toBeNull();
    }),
  );
  expect(unpad(new Uint8Array(511))).toBeNull();
  expect(unpad(new Uint8Array(600)), 'longer than its length needs').toBeNull();
  expect(unpad(new Uint8Array(512).fill(255)), 'a length of 4 GiB').toBeNull();
});

test('[V2] two lists of facts are never the same place', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(placeOf(labels.small, ...a)).not.toEqual(placeOf(labels.small, ...b));
    }),
  );
});

test('[V2] every label is another, and none runs into the next', () => {
  const all = Object.values(labels);
  expect(new Set(all).size).toBe(all.length);
  for (const label of all) expect(label).toMatch(/^handrail\/[a-z/-]+\/1$/);
});

test('[V4] opening undoes sealing', async () => {
  const { vaultKey, chance } = await aNotebook();
  await fc.assert(
    fc.asyncProperty(text, text, someBytes, async (label, place, bytes) => {
      const sealed = await sealSmall(vaultKey, label, place, bytes, chance);
      expect(must(await openSmall(vaultKey, label, place, sealed))).toEqual(bytes);
    }),
  );
});

test('[V4] moved to another place, label or notebook it does not open', async () => {
  const { vaultKey, chance } = await aNotebook();
  const other = await newVaultKey(seededChance(9));
  const sealed = await sealSmall(vaultKey, 'draft', 'n/1/draft/2', utf8('two on Friday'), chance);
  expect(await openSmall(vaultKey, 'draft', 'n/1/draft/3', sealed)).toEqual(damaged);
  expect(await openSmall(vaultKey, 'head', 'n/1/draft/2', sealed)).toEqual(damaged);
  expect(await openSmall(other, 'draft', 'n/1/draft/2', sealed)).toEqual(damaged);
});

test('[V4] one flipped bit anywhere never opens; another first byte is an older or a newer version', async () => {
  const { vaultKey, chance } = await aNotebook();
  const sealed = await sealSmall(vaultKey, 'draft', 'x', utf8('two on Friday'), chance);
  for (let at = 1; at < sealed.length; at += 1) {
    expect(await openSmall(vaultKey, 'draft', 'x', flipped(sealed, at, at % 8)), String(at)).toEqual(damaged);
  }
  expect(await openSmall(vaultKey, 'draft', 'x', flipped(sealed, 0, 1))).toEqual({
    ok: false,
    error: 'newer-version',
  });
  expect(await openSmall(vaultKey, 'draft', 'x', flipped(sealed, 0))).toEqual({
    ok: false,
    error: 'older-version',
  });
  expect(await openSmall(vaultKey, 'draft', 'x', new Uint8Array(0))).toEqual(damaged);
  expect(await openSmall(vaultKey, 'draft', 'x', sealed.slice(0, 20))).toEqual(damaged);
});

test('[V3] an empty draft and a short one have one size', async () => {
  const { vaultKey, chance } = await aNotebook();
  const sizes = await Promise.all(
    ['', 'a', 'x'.repeat(500)].map(
      async (words) => (await sealSmall(vaultKey, 'draft', 'x', utf8(words), chance)).length,
    ),
  );
  expect(new Set(sizes).size).toBe(1);
});

test('[V4] sealing the same words twice gives other bytes', async () => {
  const { vaultKey, chance } = await aNotebook();
  const twice = await Promise.all(
    [1, 2].map(() => sealSmall(vaultKey, 'draft', 'x', utf8('the same'), chance)),
  );
  expect(twice[0]).not.toEqual(twice[1]);
});
