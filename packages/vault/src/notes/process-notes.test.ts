import fc from 'fast-check';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';

import { utf8, type Bytes } from '@handrail/proof/bytes.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import { aNotebook, flipped, must, notebookId, otherNotebookId } from '../../stories/small-world.ts';
import {
  makeProcessKey,
  newVaultKey,
  openProcessKey,
  openProcessNote,
  openSmall,
  resealProcessKey,
  sealProcessNote,
  sealSmall,
} from '../index.ts';

const damaged = { ok: false, error: 'damaged' };
const words = utf8('I moved too soon on the 26th. Wait for her.');

const aDesk = async (seed = 1, id = notebookId) => {
  const { vaultKey, chance } = await aNotebook(seed, id);
  const holder = { vaultKey, notebookId: id };
  return { holder, chance, ...(await makeProcessKey(holder, chance)) };
};

test('[V23] opening undoes sealing, and the key comes back from its seal', async () => {
  const { holder, chance, key, sealed } = await aDesk();
  const again = must(await openProcessKey(holder, sealed));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.string({ maxLength: 40 }), async (given, id) => {
      const bytes: Bytes = new Uint8Array(given);
      expect(must(await openProcessNote(again, id, await sealProcessNote(key, id, bytes, chance)))).toEqual(
        bytes,
      );
    }),
  );
});

test('[V23] a note is bound to its notebook and its id, and the key to its notebook', async () => {
  const { holder, chance, key, sealed } = await aDesk();
  const note = await sealProcessNote(key, 'one', words, chance);
  expect(await openProcessNote(key, 'two', note)).toEqual(damaged);
  expect(await openProcessNote({ ...key, notebookId: otherNotebookId }, 'one', note)).toEqual(damaged);
  expect(await openProcessKey({ ...holder, notebookId: otherNotebookId }, sealed)).toEqual(damaged);
});

test('[V23] the vault key alone opens no note: without the wrapped key there is nothing to open it with', async () => {
  const { holder, chance, key } = await aDesk();
  const note = await sealProcessNote(key, 'one', words, chance);
  const another = await makeProcessKey(holder, chance);
  expect(await openProcessNote(another.key, 'one', note)).toEqual(damaged);
  for (const label of ['draft', 'out', 'room', 'process', 'handrail/process/note/1'])
    expect(await openSmall(holder.vaultKey, label, 'one', note)).toEqual(damaged);
});

test('[V23] a process key under another vault key is damaged; a small seal is no process key, nor the other way round', async () => {
  const { holder, chance, sealed } = await aDesk();
  const vaultKey = await newVaultKey(seededChance(9));
  expect(await openProcessKey({ ...holder, vaultKey }, sealed)).toEqual(damaged);
  const small = await sealSmall(holder.vaultKey, 'process', 'key', chance.bytes(32), chance);
  expect(await openProcessKey(holder, small)).toEqual(damaged);
  expect(await openSmall(holder.vaultKey, 'process', 'key', sealed)).toEqual(damaged);
});

test('[V23] sealed again for another vault key and notebook it is the same key, and the old place does not open it', async () => {
  const { holder, chance, key, sealed } = await aDesk();
  const to = { vaultKey: await newVaultKey(chance), notebookId: otherNotebookId };
  const moved = must(await resealProcessKey({ from: holder, to, sealed, chance }));
  expect(await openProcessKey(holder, moved.sealed)).toEqual(damaged);
  const there = must(await openProcessKey(to, moved.sealed));
  // The notes are bound to their notebook: opened where they were, sealed where they go.
  const note = await sealProcessNote(key, 'one', words, chance);
  expect(await openProcessNote(there, 'one', note)).toEqual(damaged);
  expect(must(await openProcessNote({ ...there, notebookId }, 'one', note))).toEqual(words);
  expect(await resealProcessKey({ from: to, to: holder, sealed, chance })).toEqual(damaged);
});

test('[V23] one flipped bit anywhere never opens; another first byte is an older or a newer version', async () => {
  const { holder, chance, key, sealed } = await aDesk();
  const note = await sealProcessNote(key, 'one', words, chance);
  for (const [bytes, open] of [
    [sealed, (given: Bytes) => openProcessKey(holder, given)],
    [note, (given: Bytes) => openProcessNote(key, 'one', given)],
  ] as const) {
    for (let at = 1; at < bytes.length; at += 1)
      expect(await open(flipped(bytes, at, at % 8)), String(at)).toEqual(damaged);
    expect(await open(flipped(bytes, 0, 1))).toEqual({ ok: false, error: 'newer-version' });
    expect(await open(flipped(bytes, 0))).toEqual({ ok: false, error: 'older-version' });
    expect(await open(new Uint8Array(0))).toEqual(damaged);
    expect(await open(bytes.slice(0, 30))).toEqual(damaged);
  }
});

test('[V3, V23] a short note and a longer one have one size, and the same words are never the same bytes', async () => {
  const { chance, key } = await aDesk();
  const seal = (text: string) => sealProcessNote(key, 'one', utf8(text), chance);
  const [none, some, twice] = [await seal(''), await seal('x'.repeat(400)), await seal('x'.repeat(400))];
  expect(none.length).toBe(some.length);
  expect(some).not.toEqual(twice);
});

test('[V14, V23] nothing of the key can be printed or taken out, and its raw bytes are wiped', async () => {
  const { vaultKey, chance } = await aNotebook();
  const drawn: Bytes[] = [];
  const seen = {
    bytes: (length: number) => {
      const bytes = chance.bytes(length);
      if (length === 32) drawn.push(bytes);
      return bytes;
    },
  };
  const holder = { vaultKey, notebookId };
  const made = makeProcessKey(holder, seen);
  const secret = Buffer.from(drawn[0] ?? new Uint8Array(0)).toString('hex');
  const { key, sealed } = await made;
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(drawn[0]).toEqual(new Uint8Array(32));
  for (const text of [
    JSON.stringify(key),
    inspect(key, { depth: 9, showHidden: true }),
    Buffer.from(sealed).toString('hex'),
  ])
    expect(text).not.toContain(secret);
  expect(key.seals.extractable).toBe(false);
});
