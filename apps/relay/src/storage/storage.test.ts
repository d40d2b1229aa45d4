import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { bytes, id, signed, storageContract } from '../../stories/storage-contract.ts';
import { memoryStorage } from './memory-storage.ts';
import { StorageTrouble } from './open-database.ts';
import { schemaVersion } from './sqlite-tables.ts';
import { sqliteStorage } from './sqlite-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'relay-storage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}`, 'relay.sqlite');
const room = id(0xa);

storageContract('memory', (story) => story(memoryStorage()));
storageContract('SQLite', async (story) => {
  const storage = sqliteStorage(newFile());
  try {
    return await story(storage);
  } finally {
    await storage.close();
  }
});

const troubleOf = (open: () => unknown): StorageTrouble => {
  try {
    open();
  } catch (thrown) {
    if (thrown instanceof StorageTrouble) return thrown;
    throw thrown;
  }
  throw new Error('it opened');
};

test('[L27] what was answered is there after closing and opening again, mailboxes and counts too', async () => {
  const file = newFile();
  const before = sqliteStorage(file);
  await before.addStatement(room, 0, signed(0), 'person');
  await before.append(room, id(1), bytes('entry'));
  await before.putMessage('invitation', 0, 100, bytes('message'), 0);
  await before.close();
  await before.close();

  const after = sqliteStorage(file);
  expect(await after.statements(room, 0)).toEqual([signed(0)]);
  expect(await after.roomsOf('person')).toBe(1);
  expect(await after.entries(room, 0, 10, 1e6)).toEqual([{ position: 1, entry: bytes('entry') }]);
  expect(await after.append(room, id(1), bytes('other'))).toEqual({ position: 1, fresh: false });
  expect((await after.append(room, id(2), bytes('next'))).position).toBe(2);
  expect((await after.mailbox('invitation', 50))?.messages).toEqual([{ slot: 0, message: bytes('message') }]);
  expect(await after.counts()).toEqual({ rooms: 1, entries: 2, bytes: 9 });
  await after.close();
});

test('[L27] calls of one turn are one transaction, and closing waits for none of them in vain', async () => {
  const file = newFile();
  const storage = sqliteStorage(file);
  const asked = Array.from({ length: 500 }, (_, n) => storage.append(room, id(n + 1), bytes('entry')));
  await storage.close();
  expect((await Promise.all(asked)).map(({ position }) => position)).toEqual(asked.map((_, n) => n + 1));
  const again = sqliteStorage(file);
  expect(await again.newest(room)).toBe(500);
  await again.close();
});

test('[L27] when one call of a group fails, none of the group happened, and each is told', async () => {
  const storage = sqliteStorage(newFile());
  await storage.append(room, id(1), bytes('entry'));
  const group = await Promise.allSettled([
    storage.append(room, id(2), bytes('entry')),
    storage.eraseBodies(room, [id(1)], () => {
      throw new Error('the platform failed');
    }),
    storage.addStatement(room, 0, signed(0)),
  ]);
  expect(group.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect([await storage.newest(room), (await storage.statements(room, 0)).length]).toEqual([1, 0]);
  expect((await storage.append(room, id(2), bytes('entry'))).position).toBe(2);
  await storage.close();
});

test('[L28] a commit is on the disk: a copy of the files made right after the answer holds it', async () => {
  const file = newFile();
  const storage = sqliteStorage(file);
  await storage.append(room, id(1), bytes('entry'));
  const copy = newFile().replace('/relay.sqlite', '-copy.sqlite');
  writeFileSync(copy, readFileSync(file));
  writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`));
  const fromCopy = sqliteStorage(copy);
  expect(await fromCopy.newest(room)).toBe(1);
  await fromCopy.close();
  await storage.close();
});

test('[L28] erased bytes are gone from the file, not only from the answers', async () => {
  const file = newFile();
  const storage = sqliteStorage(file);
  const telling = 'words that were taken back';
  await storage.append(room, id(1), bytes('.'.repeat(20_000) + telling));
  await storage.append(room, id(2), bytes('a control that stays'));
  await storage.eraseBodies(room, [id(1)], () => bytes('stub'));
  await storage.close();
  const kept = readFileSync(file).toString('latin1');
  expect(kept).toContain('a control that stays');
  expect(kept).not.toContain(telling);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[L29] a second relay on the same file is told that there is one', async () => {
  const file = newFile();
  const first = sqliteStorage(file);
  const trouble = troubleOf(() => sqliteStorage(file));
  expect([trouble.why, trouble.message]).toEqual([
    'in-use',
    `Another relay is using ${file}. Stop that one first.`,
  ]);
  await first.close();
  await sqliteStorage(file).close();
});

test('[L29] a newer database is refused by name and left as it is', async () => {
  const file = newFile();
  await sqliteStorage(file).close();
  const newer = new DatabaseSync(file);
  newer.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  newer.close();
  const before = readFileSync(file);
  const trouble = troubleOf(() => sqliteStorage(file));
  expect(trouble.why).toBe('newer-version');
  expect(trouble.message).toContain('Start the newer relay');
  expect(readFileSync(file)).toEqual(before);
});

test('[L29] a file of another program, or no database at all, is left as it is', async () => {
  const file = newFile();
  await sqliteStorage(file).close();
  const [theirs, text] = [`${file}.theirs`, `${file}.txt`];
  const database = new DatabaseSync(theirs);
  database.exec('CREATE TABLE something (other)');
  database.close();
  writeFileSync(text, 'not a database, but long enough to look at: '.repeat(30));
  for (const each of [theirs, text]) {
    const before = readFileSync(each);
    expect(troubleOf(() => sqliteStorage(each)).why).toBe('not-ours');
    expect(readFileSync(each)).toEqual(before);
  }
});

test('[L29] a folder that cannot be made or written is named', () => {
  const blocked = join(folder, 'a file');
  writeFileSync(blocked, '');
  const trouble = troubleOf(() => sqliteStorage(join(blocked, 'relay.sqlite')));
  expect([trouble.why, trouble.message.includes('HANDRAIL_DATA')]).toEqual(['not-writable', true]);
});

test('[L29] a start that was cut off before the first commit is a first start again', async () => {
  const file = newFile();
  await sqliteStorage(file).close();
  const cut = `${file}.cut`;
  const database = new DatabaseSync(cut);
  database.exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; CREATE TABLE rooms (half); ROLLBACK');
  database.close();
  const storage = sqliteStorage(cut);
  expect((await storage.append(room, id(1), bytes('entry'))).position).toBe(1);
  await storage.close();
});
