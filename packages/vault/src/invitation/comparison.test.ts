import fc from 'fast-check';
import { expect, test } from 'vitest';

import { seededChance } from '../../stories/seeded-chance.ts';
import { flipped } from '../../stories/small-world.ts';
import { commitToNonce, comparisonCode, newNonce } from '../index.ts';

const chance = seededChance(31);
const person = (letter: string): string => letter.repeat(42) + 'A';
const between = (seed = 1) => {
  const drawn = seededChance(seed);
  return {
    invitation: person('I'),
    inviter: person('D'),
    joiner: person('J'),
    inviterNonce: newNonce(drawn),
    joinerNonce: newNonce(drawn),
    offer: drawn.bytes(400),
    answer: drawn.bytes(400),
  };
};

test('[V18] two devices that know the same people, nonces, invitation and messages show the same six digits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const code = await comparisonCode(between(seed));
      expect(code).toMatch(/^\d{3} \d{3}$/);
      expect(await comparisonCode(between(seed))).toBe(code);
    }),
  );
});

test('[V18] anything exchanged on the way shows other digits', async () => {
  const right = between();
  const code = await comparisonCode(right);
  const wrong = {
    'another invitation': { ...right, invitation: person('X') },
    'another inviter': { ...right, inviter: person('X') },
    'another joiner': { ...right, joiner: person('X') },
    "another inviter's nonce": { ...right, inviterNonce: newNonce(chance) },
    "another joiner's nonce": { ...right, joinerNonce: newNonce(chance) },
    'another offer': { ...right, offer: flipped(right.offer, 200) },
    'another answer': { ...right, answer: flipped(right.answer, 399, 7) },
    'the two messages exchanged': { ...right, offer: right.answer, answer: right.offer },
    'the two exchanged': { ...right, inviter: right.joiner, joiner: right.inviter },
    'the nonces exchanged': { ...right, inviterNonce: right.joinerNonce, joinerNonce: right.inviterNonce },
  };
  for (const [what, given] of Object.entries(wrong)) expect(await comparisonCode(given), what).not.toBe(code);
});

test('[V18] the digits are spread evenly: 20,000 codes, each first digit about as often', async () => {
  const right = between();
  const counts = new Map<string, number>();
  for (let n = 0; n < 20_000; n += 1) {
    const code = await comparisonCode({ ...right, joinerNonce: newNonce(chance) });
    counts.set(code[0]!, (counts.get(code[0]!) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  // 2,000 each; six standard deviations are 255.
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(255);
});

test('[V18] a commitment holds its inviter to one nonce, person and invitation', async () => {
  const { inviterNonce: nonce, inviter, invitation } = between();
  const commitment = await commitToNonce(nonce, inviter, invitation);
  expect(commitment).toMatch(/^[\w-]{43}$/);
  expect(await commitToNonce(nonce, inviter, invitation)).toBe(commitment);
  const others = await Promise.all([
    commitToNonce(newNonce(chance), inviter, invitation),
    commitToNonce(nonce, person('X'), invitation),
    commitToNonce(nonce, inviter, person('X')),
    commitToNonce(nonce, invitation, inviter),
  ]);
  expect(others).not.toContain(commitment);
});

test('[V18] a nonce is 16 random bytes; a shorter one, which could be tried out, is not used', async () => {
  expect(newNonce(chance)).toHaveLength(16);
  expect(newNonce(chance)).not.toEqual(newNonce(chance));
  await expect(commitToNonce(new Uint8Array(15), person('D'), person('I'))).rejects.toThrow('16 bytes');
  await expect(comparisonCode({ ...between(), joinerNonce: new Uint8Array(0) })).rejects.toThrow('16 bytes');
});

test('[V18] somebody in the middle who answers both at once guesses: other people, other digits', async () => {
  // Towards the inviter they are another joiner, towards the joiner another inviter; their nonces are fixed before they
  // know what either side will show. 400 tries, one in a million each.
  let same = 0;
  for (let n = 0; n < 400; n += 1) {
    const honest = between(n);
    const [forInviter, forJoiner] = [newNonce(chance), newNonce(chance)];
    const shownToInviter = await comparisonCode({ ...honest, joiner: person('M'), joinerNonce: forInviter });
    const shownToJoiner = await comparisonCode({ ...honest, inviter: person('M'), inviterNonce: forJoiner });
    if (shownToInviter === shownToJoiner) same += 1;
  }
  expect(same).toBe(0);
});
