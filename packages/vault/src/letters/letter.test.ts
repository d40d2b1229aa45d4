import fc from 'fast-check';
import { expect, test } from 'vitest';

import { utf8 } from '@handrail/proof/bytes.ts';

import { aNotebook, flipped, must, otherNotebookId } from '../../stories/small-world.ts';
import { openLetter, sealLetter } from '../index.ts';

const refused = (error: string) => ({ ok: false, error });

test('[V13] a letter opens for the device it is sealed to', async () => {
  const { keyring } = await aNotebook();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 900 }), async (given) => {
      const bytes = new Uint8Array(given);
      const letter = must(await sealLetter(keyring.keys.agreement.publicKey, 'inquiry', 'practice', bytes));
      expect(must(await openLetter(keyring, 'inquiry', 'practice', letter))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('[V13] for another device, label or place, or with one bit changed, it does not open', async () => {
  const { keyring } = await aNotebook();
  const other = await aNotebook(2, otherNotebookId);
  const letter = must(
    await sealLetter(keyring.keys.agreement.publicKey, 'inquiry', 'practice', utf8('hello')),
  );
  expect(await openLetter(other.keyring, 'inquiry', 'practice', letter)).toEqual(refused('damaged'));
  expect(await openLetter(keyring, 'wrap', 'practice', letter)).toEqual(refused('damaged'));
  expect(await openLetter(keyring, 'inquiry', 'elsewhere', letter)).toEqual(refused('damaged'));
  for (let at = 1; at < letter.length; at += 3)
    expect(await openLetter(keyring, 'inquiry', 'practice', flipped(letter, at, at % 7)), String(at)).toEqual(
      refused('damaged'),
    );
  expect(await openLetter(keyring, 'inquiry', 'practice', flipped(letter, 0, 1))).toEqual(
    refused('newer-version'),
  );
  expect(await openLetter(keyring, 'inquiry', 'practice', flipped(letter, 0))).toEqual(
    refused('older-version'),
  );
  for (const length of [0, 1, 33, 40])
    expect(await openLetter(keyring, 'inquiry', 'practice', letter.slice(0, length))).toEqual(
      refused('damaged'),
    );
});

test('[V13] a key that no device could have is refused', async () => {
  for (const to of [new Uint8Array(32), new Uint8Array(31).fill(9), new Uint8Array(0)]) {
    expect(await sealLetter(to, 'inquiry', 'practice', utf8('hello'))).toEqual(refused('not-a-key'));
  }
});

test('[V13] where the platform has no X25519 of its own, a letter is refused by that name', async () => {
  const { keyring } = await aNotebook();
  const letter = must(
    await sealLetter(keyring.keys.agreement.publicKey, 'inquiry', 'practice', utf8('hello')),
  );
  const without = {
    ...keyring,
    keys: { ...keyring.keys, agreement: { ...keyring.keys.agreement, platformKeys: null } },
  };
  expect(await openLetter(without, 'inquiry', 'practice', letter)).toEqual(refused('not-here'));
});
