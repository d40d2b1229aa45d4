import fc from 'fast-check';
import { expect, test } from 'vitest';

import { utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import { joinBytes, mailboxBytes } from '@handrail/sync/invitation/bytes.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import { flipped, must, roomId } from '../../stories/small-world.ts';
import {
  newInvitation,
  newKit,
  readInvitation,
  readKit,
  verifyHere,
  writeInvitation,
  writeKit,
} from '../index.ts';
import { paddedLength } from '../seal/padding.ts';

const seeds = fc.integer({ min: 0, max: 0x7fff_ffff });
const refused = (error: string) => ({ ok: false, error });
const chance = seededChance(12);

test('[V17] reading an invitation undoes writing it: seven groups of four, the same key and the same mailbox', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const invitation = await newInvitation(seededChance(seed));
      const code = await writeInvitation(invitation);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
      const read = must(await readInvitation(code));
      expect(read.id).toBe(invitation.id);
      const sealed = await invitation.seal(1, utf8('hello'), chance);
      expect(must(await read.open(1, sealed))).toEqual(utf8('hello'));
    }),
    { numRuns: 30 },
  );
});

test('[V17] it reads as people copy it, and out of a whole link', async () => {
  const invitation = await newInvitation(chance);
  const code = await writeInvitation(invitation);
  const given = [
    code.toLowerCase(),
    ` ${code.replaceAll('-', ' – ')}\n`,
    code.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'),
    `https://handrail.example/#i=${code}`,
    `Here it is: https://handrail.example:8443/#i=${code.toLowerCase()}. See you on Friday`,
    `<http://127.0.0.1:4000/#i=${code.replaceAll('-', '')}>`,
  ];
  for (const text of given) expect((await readInvitation(text)).ok, text).toBe(true);
  for (const text of given) expect(must(await readInvitation(text)).id, text).toBe(invitation.id);
});

test('[V17] what is no invitation is refused by one word: a misreading, a kit, an empty link, anything', async () => {
  const code = await writeInvitation(await newInvitation(seededChance(4)));
  const letters = Array.from(code.replaceAll('-', ''));
  for (const [at, letter] of letters.entries()) {
    const other = letter === 'Z' ? 'Y' : 'Z';
    expect(await readInvitation(letters.with(at, other).join('')), String(at)).toEqual(
      refused('not-an-invitation'),
    );
  }
  const kit = await writeKit(newKit(seededChance(4)));
  expect(await readInvitation(kit), 'the kit of the same bits').toEqual(refused('not-an-invitation'));
  expect(await readKit(code)).toEqual(refused('wrong-kit'));
  const others = ['', '#i=', `#i= ${code}`, code.slice(0, -5), `${code}-0000`, 'x'.repeat(5_000)];
  for (const text of others) expect(await readInvitation(text), text).toEqual(refused('not-an-invitation'));
});

test('[V17] whoever has the invitation signs with its key, and nobody else', async () => {
  const [one, two] = [await newInvitation(chance), await newInvitation(chance)];
  const message = joinBytes({ roomId, invitation: one.id, personId: 'P'.repeat(43) });
  const signature = await one.sign(message);
  const key = fromBase64url(one.id, 32)!;
  expect(await verifyHere(key, signature, message)).toBe(true);
  expect(await verifyHere(key, await two.sign(message), message)).toBe(false);
  const put = mailboxBytes({ invitation: one.id, slot: 1, expires: 5, message: utf8('x') });
  expect(await verifyHere(key, signature, put), 'for another purpose').toBe(false);
});

test('[V17] a message opens in its own slot of its own mailbox, unchanged, and nowhere else', async () => {
  const [one, two] = [await newInvitation(chance), await newInvitation(chance)];
  const sealed = await one.seal(1, utf8('who I am'), chance);
  expect(must(await one.open(1, sealed))).toEqual(utf8('who I am'));
  for (const slot of [0, 2, 255]) expect(await one.open(slot, sealed)).toEqual(refused('damaged'));
  expect(await two.open(1, sealed)).toEqual(refused('damaged'));
  for (let at = 1; at < sealed.length; at += 1)
    expect(await one.open(1, flipped(sealed, at, at % 8)), String(at)).toEqual(refused('damaged'));
  expect(await one.open(1, flipped(sealed, 0))).toEqual(refused('older-version'));
  expect(await one.open(1, flipped(sealed, 0, 1))).toEqual(refused('newer-version'));
  for (const length of [0, 1, 20]) expect((await one.open(1, sealed.slice(0, length))).ok).toBe(false);
  for (const slot of [-1, 256, 1.5]) await expect(one.seal(slot, utf8('x'), chance)).rejects.toThrow('slot');
});

test('[V17] messages of every length open again, and short ones have one size', async () => {
  const invitation = await newInvitation(chance);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 900 }),
      fc.integer({ min: 0, max: 255 }),
      async (given, slot) => {
        const bytes: Bytes = new Uint8Array(given);
        const sealed = await invitation.seal(slot, bytes, chance);
        expect(must(await invitation.open(slot, sealed))).toEqual(bytes);
        expect(sealed).toHaveLength(1 + 12 + paddedLength(bytes.length + 4) + 16);
        expect(sealed.length).toBeGreaterThanOrEqual(1 + 12 + 512 + 16);
      },
    ),
    { numRuns: 40 },
  );
});
