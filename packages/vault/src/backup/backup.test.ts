import fc from 'fast-check';
import { expect, test } from 'vitest';

import { concat, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import {
  acts,
  aNotebook,
  flipped,
  must,
  notebookId,
  otherNotebookId,
  words,
} from '../../stories/small-world.ts';
import {
  makeLock,
  newKit,
  newVaultKey,
  openChain,
  openKeyring,
  openLock,
  readBackup,
  renewKeyring,
  sealSmall,
  writeBackup,
  type Backup,
  type Opener,
} from '../index.ts';

const refused = (error: string) => ({ ok: false, error });

const aBackup = async (entryCount = 3): Promise<{ backup: Backup; opener: Opener; file: Bytes }> => {
  const { vaultKey, keyring, sealed, chance } = await aNotebook();
  const opener: Opener = { kind: 'kit', kit: newKit(chance) };
  const entries = await acts(keyring, chance, entryCount);
  const head = await sealSmall(
    vaultKey,
    'head',
    'head',
    utf8(JSON.stringify(entries.at(-1)?.head ?? null)),
    chance,
  );
  const record = must(await makeLock(vaultKey, notebookId, opener, chance));
  const backup: Backup = {
    notebookId,
    locks: [{ kind: 'kit', record }],
    keyring: sealed,
    head,
    entries: entries.map(({ bytes }) => bytes),
    beside: [
      [`room/${'c'.repeat(32)}/keys`, utf8('sealed')],
      [`invite/${'A_-9'.repeat(10)}`, new Uint8Array(0)],
    ],
  };
  return { backup, opener, file: must(await writeBackup(backup)) };
};

/** A file with a good hash, whatever is in it: what a broken or hostile program could write. */
const hashed = async (...parts: readonly Bytes[]): Promise<Bytes> => {
  const body = concat(utf8('HANDRAIL-1'), ...parts);
  return concat(body, await sha256(body));
};
const section = (tag: number, content: Bytes): Bytes =>
  concat(new Uint8Array([tag]), u32(content.length), content);

const beside = (place: string): Bytes =>
  section(7, concat(new Uint8Array([place.length >> 8, place.length]), utf8(place), utf8('sealed')));

test('[V12] reading a backup undoes writing it', async () => {
  for (const count of [0, 1, 3]) {
    const { backup, file } = await aBackup(count);
    expect(must(await readBackup(file))).toEqual(backup);
    expect(must(await readBackup(must(await writeBackup({ ...backup, head: null }))))).toEqual({
      ...backup,
      head: null,
    });
  }
});

test('[V12] a backup opens on a device that has never seen the notebook, as a notebook of its own', async () => {
  const { file, opener } = await aBackup();
  const backup = must(await readBackup(file));
  const vaultKey = must(await openLock(backup.locks[0]!.record, backup.notebookId, opener));
  const chance = seededChance(50);
  const here = await newVaultKey(chance);
  const from = { vaultKey, notebookId: backup.notebookId, sealed: backup.keyring };
  const { sealed } = must(
    await renewKeyring({
      from,
      to: { vaultKey: here, notebookId: otherNotebookId },
      renew: 'seal',
      head: null,
      chance,
    }),
  );
  const chain = await openChain(must(await openKeyring(here, otherNotebookId, sealed)), backup.entries, null);
  expect(chain.trouble).toEqual([]);
  expect(chain.opened.map(({ body }) => body)).toEqual([words(0), words(1), words(2)]);
});

test('[V12] one flipped bit anywhere, or a file cut anywhere, is refused by name', async () => {
  const { file } = await aBackup(1);
  for (let at = 0; at < file.length; at += 7) {
    const read = await readBackup(flipped(file, at, at % 8));
    expect(read, String(at)).toEqual(refused(at < 9 ? 'not-a-backup' : 'damaged'));
  }
  for (let length = 0; length < file.length; length += 11) {
    expect(await readBackup(file.slice(0, length)), String(length)).toEqual(
      refused(length < 9 ? 'not-a-backup' : 'damaged'),
    );
  }
  expect(await readBackup(concat(file, new Uint8Array(1)))).toEqual(refused('damaged'));
});

test('[V12] another format, an unknown section and another kind of file each have their word', async () => {
  const { file } = await aBackup(1);
  expect(await readBackup(concat(utf8('HANDRAIL-2'), file.slice(10)))).toEqual(refused('newer-version'));
  expect(await readBackup(concat(utf8('HANDRAIL-0'), file.slice(10)))).toEqual(refused('older-version'));
  expect(await readBackup(utf8('HANDRAIL-9 anything'))).toEqual(refused('newer-version'));
  expect(await readBackup(utf8('HANDRAIL-'))).toEqual(refused('damaged'));
  expect(await readBackup(utf8('PK\u0003\u0004 a zip file'))).toEqual(refused('not-a-backup'));
  expect(await readBackup(utf8('{"handrail":1}'))).toEqual(refused('not-a-backup'));
  expect(await readBackup(await hashed(file.slice(10, -32), section(8, utf8('new'))))).toEqual(
    refused('newer-version'),
  );
});

test('[V12] a file with a good hash and wrong insides is damaged, not half used', async () => {
  const { backup } = await aBackup(0);
  const id = section(1, new Uint8Array(16).fill(1));
  const [lock, keyring] = [section(3, backup.locks[0]!.record), section(4, backup.keyring)];
  expect((await readBackup(await hashed(id, lock, keyring))).ok, 'whole').toBe(true);
  const wrong: Record<string, Bytes[]> = {
    nothing: [],
    'no notebook': [lock, keyring],
    'no lock': [id, keyring],
    'no keyring': [id, lock],
    'two notebooks': [id, id, lock, keyring],
    'two kits': [id, lock, lock, keyring],
    'two keyrings': [id, lock, keyring, keyring],
    'two heads': [id, lock, keyring, section(5, utf8('a')), section(5, utf8('b'))],
    'a short id': [section(1, new Uint8Array(15)), lock, keyring],
    'a short lock': [id, section(3, new Uint8Array(1_023)), keyring],
    'an endless keyring': [id, lock, section(4, new Uint8Array(1_048_577))],
    'a length past the end': [id, lock, keyring, concat(new Uint8Array([6]), u32(5))],
    'a thing beside without a place': [id, lock, keyring, section(7, utf8('\0\0x'))],
    'a place that reaches out': [id, lock, keyring, beside('../keyring')],
    'a place past its end': [id, lock, keyring, section(7, utf8('\0\x09room'))],
    'half a length': [id, lock, keyring, section(7, utf8('\0'))],
    'a place that is too long': [id, lock, keyring, beside('a'.repeat(513))],
    'one place twice': [id, lock, keyring, beside('room/1/keys'), beside('room/1/keys')],
    'half a section': [id, lock, keyring, new Uint8Array([6, 0, 0])],
  };
  for (const [what, parts] of Object.entries(wrong))
    expect(await readBackup(await hashed(...parts)), what).toEqual(refused('damaged'));
});

test('[V12] hostile files never throw (2,000 inputs)', async () => {
  const body = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.uint8Array({ maxLength: 20 })), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(body, fc.uint8Array({ maxLength: 8 }), async (sections, rest) => {
      const file = await hashed(
        ...sections.map(([tag, content]) => section(tag, new Uint8Array(content))),
        new Uint8Array(rest),
      );
      expect((await readBackup(file)).ok).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('[V12] a backup that nothing opens is not written', async () => {
  const { backup } = await aBackup(0);
  await expect(writeBackup({ ...backup, locks: [] })).rejects.toThrow('nothing opens');
  await expect(writeBackup({ ...backup, beside: [['room//keys', utf8('x')]] })).rejects.toThrow('place');
  const twice = [1, 2].map((n) => ['room/a/keys', utf8(String(n))] as const);
  await expect(writeBackup({ ...backup, beside: twice })).rejects.toThrow('one place');
  const locks = [...backup.locks, ...backup.locks];
  await expect(writeBackup({ ...backup, locks })).rejects.toThrow('one kind');
});

test('[V12] what could not be read back is not written: it is too long, and says so before it is put together', async () => {
  const { backup } = await aBackup(1);
  const keyring = new Uint8Array(1_048_577);
  expect(await writeBackup({ ...backup, keyring })).toEqual(refused('too-long'));
  const megabyte = new Uint8Array(1_048_576);
  const entries = Array.from({ length: 1_024 }, () => megabyte);
  expect(await writeBackup({ ...backup, entries })).toEqual(refused('too-long'));
});

test('[V12] a long record fits: 20,000 entries', async () => {
  const { backup } = await aBackup(1);
  const entries = Array.from({ length: 20_000 }, () => backup.entries[0]!);
  expect(must(await readBackup(must(await writeBackup({ ...backup, entries })))).entries).toHaveLength(
    20_000,
  );
});
