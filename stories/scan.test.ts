/**
 * The scanner that looks for what a person typed, and for keys, in a browser's profile: each test plants something and
 * has to find it again. A scanner that finds nothing proves nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Serializer } from 'node:v8';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { Redacted } from '@handrail/kernel/redacted.ts';
import {
  floorCost,
  makeKeyring,
  makeLock,
  newKit,
  newLocalKey,
  newVaultKey,
  sealEntry,
  systemChance,
  wasmDeriver,
  writeKit,
} from '@handrail/vault';
import { compress } from 'snappyjs';
import { afterEach, expect, test } from 'vitest';
import { findKeys, knownKeys, usableKeys } from '../e2e/scan/find-keys.ts';
import { secretsOf } from '../e2e/scan/secrets.ts';
import { scanFolder } from '../e2e/scan/scan-folder.ts';
import { pocketStore, scanWorld } from '../e2e/scan/scan-world.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const put = (folder: string, file: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
};

/** Repeatable noise, so that what is planted lies among something. */
const noise = (length: number): Buffer => {
  let state = 99;
  return Buffer.from(
    Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16),
  );
};
const among = (bytes: Uint8Array, before = 1001): Buffer => Buffer.concat([noise(before), bytes, noise(77)]);

const tokens = {
  english: 'quagmire-walnut-7731',
  spanish: 'añoranza bajo la lámpara',
  emoji: 'noche 🌒🕯️ larga',
  rightToLeft: 'שלום בלילה השקט',
  zeroWidth: 'in\u200bvis\u2060ible-941',
};
const all = Object.values(tokens);
const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': bytesOf,
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  hex: (text) => ascii(bytesOf(text).toString('hex')),
  HEX: (text) => ascii(bytesOf(text).toString('hex').toUpperCase()),
  'base64 at 0': (text) => ascii(bytesOf(`${text}after`).toString('base64')),
  'base64 at 1': (text) => ascii(bytesOf(`xyz1${text}after`).toString('base64')),
  'base64 at 2': (text) => ascii(bytesOf(`12${text}after`).toString('base64')),
  'base64url at 0': (text) => ascii(bytesOf(`${text}>?~`).toString('base64url')),
  'base64url at 1': (text) => ascii(bytesOf(`~${text}>?~`).toString('base64url')),
  'base64url at 2': (text) => ascii(bytesOf(`~~${text}>?~`).toString('base64url')),
  'UTF-16 in hex': (text) => ascii(Buffer.from(text, 'utf16le').toString('hex')),
  'UTF-16 in base64': (text) => ascii(Buffer.from(`~${text}~`, 'utf16le').toString('base64')),
  'percent escapes': (text) => ascii(encodeURIComponent(text)),
  'JSON escapes': (text) =>
    ascii(text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
};

test.each(Object.entries(encodings))(
  '[P2] a planted text is found as %s, in every alphabet',
  (_name, encode) => {
    for (const token of all) {
      const folder = newFolder();
      put(folder, 'Default/deep/er/file', among(encode(token)));
      const { finds } = scanFolder(folder, all);
      expect(
        finds.map((find) => find.token),
        token,
      ).toContain(token);
      expect(finds.every((find) => find.token === token && find.file === 'Default/deep/er/file')).toBe(true);
    }
  },
);

test('[P2] a Spanish word is found in the one byte a letter that browsers keep it in', () => {
  const folder = newFolder();
  put(folder, 'file', among(Buffer.from(tokens.spanish, 'latin1')));
  expect(scanFolder(folder, all).finds).toMatchObject([{ token: tokens.spanish, encoding: 'Latin-1' }]);
});

test('[P2] a text in the name of a file is found', () => {
  const folder = newFolder();
  put(folder, `Default/${tokens.english}.txt`, noise(10));
  expect(scanFolder(folder, all).finds).toMatchObject([{ token: tokens.english, inside: 'name' }]);
});

test('[P2] nothing is found where nothing was planted, and a near miss is nothing', () => {
  const folder = newFolder();
  put(folder, 'a', noise(3_000_000));
  put(folder, 'b', bytesOf(all.map((token) => token.slice(0, -1)).join('#')));
  put(folder, 'empty', Buffer.alloc(0));
  put(folder, 'tiny', Buffer.from([1, 2]));
  const scanned = scanFolder(folder, all);
  expect(scanned.finds).toEqual([]);
  expect(scanned.files).toBe(4);
  expect(scanned.bytes).toBeGreaterThan(3_000_000);
});

test('[P2] a token that could turn up by chance is refused', () => {
  expect(() => scanFolder(newFolder(), ['beer'])).toThrow('too short');
});

// Tables and logs, built by the format's own description

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
};
const block = (entries: readonly (readonly [key: Buffer, value: Buffer])[]): Buffer => {
  const parts: Buffer[] = [];
  let before = Buffer.alloc(0);
  for (const [key, value] of entries) {
    let shared = 0;
    while (shared < Math.min(before.length, key.length) && before[shared] === key[shared]) shared += 1;
    parts.push(
      varint(shared),
      varint(key.length - shared),
      varint(value.length),
      key.subarray(shared),
      value,
    );
    before = Buffer.from(key);
  }
  return Buffer.concat([...parts, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
};
const methods = {
  plain: [0, (bytes: Buffer) => bytes],
  Snappy: [1, (bytes: Buffer) => Buffer.from(compress(bytes))],
  Zstandard: [2, (bytes: Buffer) => zstdCompressSync(bytes)],
} as const;
const table = (entries: readonly (readonly [Buffer, Buffer])[], method: keyof typeof methods): Buffer => {
  const [type, squeeze] = methods[method];
  const written = (content: Buffer): Buffer =>
    Buffer.concat([squeeze(content), Buffer.from([type, 0, 0, 0, 0])]);
  const data = written(block(entries));
  const meta = written(block([]));
  const handle = (at: number, part: Buffer): Buffer => Buffer.concat([varint(at), varint(part.length - 5)]);
  const index = written(block([[Buffer.from('~'), handle(0, data)]]));
  const handles = Buffer.concat([handle(data.length, meta), handle(data.length + meta.length, index)]);
  const footer = Buffer.concat([
    handles,
    Buffer.alloc(40 - handles.length),
    Buffer.from('57fb808b247547db', 'hex'),
  ]);
  return Buffer.concat([data, meta, index, footer]);
};
const repeated = (text: string): Buffer =>
  Buffer.from(`once upon a time there was once upon a time there was ${text} once upon a time`, 'utf16le');

test.each(Object.keys(methods) as (keyof typeof methods)[])(
  '[P2] a text in a database table is found, blocks %s',
  (method) => {
    for (const token of all) {
      const folder = newFolder();
      put(
        folder,
        'Default/Local Storage/leveldb/000012.ldb',
        table([[Buffer.from('key one'), repeated(token)]], method),
      );
      expect(
        scanFolder(folder, all).finds.map((find) => find.token),
        token,
      ).toContain(token);
    }
  },
);

test('[P2] a text in a key whose beginning is shared with the key before is found', () => {
  const folder = newFolder();
  const entries = [
    [Buffer.from('quagmire-walnut-0000'), noise(3)],
    [Buffer.from(tokens.english), noise(3)],
  ] as const;
  put(folder, 'x.ldb', table(entries, 'plain'));
  expect(scanFolder(folder, all).finds).toMatchObject([{ token: tokens.english, inside: 'table' }]);
});

test('[P2] a text cut in two by the block border of a database log is found', () => {
  const folder = newFolder();
  const record = (type: number, bytes: Buffer): Buffer => {
    const header = Buffer.alloc(7);
    header.writeUInt16LE(bytes.length, 4);
    header.writeUInt8(type, 6);
    return Buffer.concat([header, bytes]);
  };
  const text = bytesOf(tokens.english);
  const first = record(2, Buffer.concat([noise(32_768 - 7 - 9), text.subarray(0, 9)]));
  put(folder, 'Default/IndexedDB/x.leveldb/000003.log', Buffer.concat([first, record(4, text.subarray(9))]));
  expect(scanFolder(folder, all).finds).toMatchObject([{ token: tokens.english, inside: 'log' }]);
});

const squeezers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => among(gzipSync(bytes)),
  zlib: (bytes) => among(deflateSync(bytes)),
  'bare deflate, a whole file': (bytes) => deflateRawSync(bytes),
  'brotli, a whole file': (bytes) => brotliCompressSync(bytes),
  'Snappy as a database wraps a value': (bytes) =>
    among(Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), Buffer.from(compress(bytes))])),
  'gzip in gzip': (bytes) => among(gzipSync(among(gzipSync(bytes)))),
};
test.each(Object.entries(squeezers))('[P2] a text inside %s is found', (_name, squeeze) => {
  for (const token of all) {
    const folder = newFolder();
    put(folder, 'f', squeeze(repeated(token)));
    expect(
      scanFolder(folder, all).finds.map((find) => find.token),
      token,
    ).toContain(token);
  }
});

test('[P2] a text in a compressed body of the browser’s cache is found', () => {
  const folder = newFolder();
  const header = Buffer.alloc(24);
  Buffer.from('305c72a71b6dfbfc', 'hex').copy(header);
  header.writeUInt32LE(9, 12);
  const end = Buffer.alloc(24);
  Buffer.from('d8410d97456ffaf4', 'hex').copy(end);
  const file = Buffer.concat([
    header,
    Buffer.from('the-key-x'),
    brotliCompressSync(repeated(tokens.spanish)),
    end,
    Buffer.from('headers'),
    end,
  ]);
  put(folder, 'Default/Cache/Cache_Data/0123456789abcdef_0', file);
  const { finds } = scanFolder(folder, all);
  expect(finds.map(({ token, inside }) => [token, inside])).toContainEqual([
    tokens.spanish,
    'cache › brotli',
  ]);
});

test('[P2, P10] what is exempt is listed by name, only in its place, and never at the relay', () => {
  const [profile, relayFolder] = [newFolder(), newFolder()];
  const exempt = [pocketStore(tokens.emoji)];
  put(profile, 'Default/IndexedDB/x.leveldb/000003.log', among(bytesOf(tokens.emoji)));
  put(profile, 'Default/Sessions/Session_1', among(Buffer.from(tokens.emoji, 'utf16le')));
  put(relayFolder, 'relay.log', bytesOf(`GET /${tokens.emoji}`));
  const scanned = scanWorld({ profile, relayFolder, tokens: all, exempt });
  const exempted = scanned.exempted.map(({ exempt: name, find }) => [name, find.file]);
  expect(exempted).toEqual([['pocket store', 'Default/IndexedDB/x.leveldb/000003.log']]);
  expect(scanned.finds.map(({ where, find }) => [where, find.file])).toEqual([
    ['relay', 'relay.log'],
    ['profile', 'Default/Sessions/Session_1'],
  ]);
});

// Keys

const notebookId = '0123456789abcdef0123456789abcdef';
const passphrase = 'seven quiet boats';
const serialised = (bytes: Uint8Array): Buffer => {
  const writer = new Serializer();
  writer.writeHeader();
  writer.writeValue(new Uint8Array(bytes));
  return writer.releaseBuffer();
};
const databaseFile = 'Default/IndexedDB/x.leveldb/000003.log';

/** A notebook as it lies on a device, made by the vault, with every secret known to the test. */
const notebook = async () => {
  const vaultBytes = systemChance.bytes(32);
  const vaultKey = await newVaultKey({ bytes: () => vaultBytes.slice() });
  const { keyring, sealed } = await makeKeyring(vaultKey, notebookId, systemChance);
  const localKey = newLocalKey(systemChance);
  const kit = newKit(systemChance);
  const locks = await Promise.all([
    makeLock(
      vaultKey,
      notebookId,
      { kind: 'passphrase', passphrase: new Redacted(passphrase), deriver: wasmDeriver },
      systemChance,
      floorCost,
    ),
    makeLock(vaultKey, notebookId, { kind: 'local', key: localKey }, systemChance),
    makeLock(vaultKey, notebookId, { kind: 'kit', kit }, systemChance),
  ]);
  const [byPassphrase, byLocalKey, byKit] = locks.map((lock) => (lock.ok ? lock.value : new Uint8Array(0)));
  const entry = await sealEntry(
    keyring,
    { after: null, time: 1, at: 1, body: new Uint8Array(bytesOf('{"v":0}')) },
    systemChance,
  );
  const empty = systemChance.bytes(64 * 1024);
  const withLock = (record: Uint8Array, lock: 'passphrase' | 'later') => {
    const slots = empty.slice();
    slots.set(record, 3 * 1024);
    return new Map([
      ['slots', slots],
      [
        'directory',
        new Uint8Array(bytesOf(JSON.stringify([{ id: notebookId, slot: 3, lock, localKey: null }]))),
      ],
      [`n/${notebookId}/keyring`, sealed],
      [`n/${notebookId}/kitlock`, byKit ?? new Uint8Array(0)],
      [`n/${notebookId}/entry/0000000000`, entry.bytes],
    ]);
  };
  return {
    localKey: Buffer.from(localKey.reveal()),
    kit: await writeKit(kit),
    kitBytes: Buffer.from(kit.reveal()),
    vaultBytes: Buffer.from(vaultBytes),
    kept: withLock(byPassphrase ?? new Uint8Array(0), 'passphrase'),
    keptBefore: withLock(byLocalKey ?? new Uint8Array(0), 'later'),
  };
};
type Made = Awaited<ReturnType<typeof notebook>>;

/** A profile with everything sealed in its database, as a browser has it. */
const profileOf = ({ kept }: Made): string => {
  const profile = newFolder();
  put(profile, databaseFile, Buffer.concat([...kept.values()].map((value) => among(serialised(value), 13))));
  put(profile, 'Default/File System/000/t/Paths/000003.log', noise(900));
  put(
    profile,
    'Default/Preferences',
    bytesOf(JSON.stringify({ a: noise(32).toString('hex'), b: noise(32).toString('base64') })),
  );
  return profile;
};
const facts = ({ kept }: Made) => ({ kept, notebookId, passphrase });

test('[P2] with a passphrase and nothing planted, no key is found', async () => {
  const made = await notebook();
  expect(await findKeys(profileOf(made), facts(made))).toEqual([]);
});

const usable: Readonly<Record<string, (profile: string, made: Made, room: Buffer) => void>> = {
  'the local key in a file of its own': (profile, { localKey, keptBefore }) => {
    // Of a lock that the database has replaced and not yet cleared away: yesterday's copy still opens with it.
    put(
      profile,
      'Default/IndexedDB/x.leveldb/000004.log',
      among(serialised(keptBefore.get('slots') ?? new Uint8Array(0))),
    );
    put(profile, 'Default/File System/000/t/00/00000000', localKey);
  },
  'the vault key somewhere in a small file': (profile, { vaultBytes }) =>
    put(profile, 'Default/File System/000/t/00/00000001', among(vaultBytes, 501)),
  'the vault key in hex': (profile, { vaultBytes }) =>
    put(profile, 'Default/Preferences2', bytesOf(`{"k":"${vaultBytes.toString('hex')}"}`)),
  'the room key in base64': (profile, _made, room) =>
    put(profile, 'Default/Local Storage/leveldb/000003.log', bytesOf(`k=${room.toString('base64')};`)),
  'the room key in base64url, two bytes a letter': (profile, _made, room) =>
    put(profile, 'Default/Sessions/Session_1', Buffer.from(`"${room.toString('base64url')}"`, 'utf16le')),
  'the kit as it is printed': (profile, { kit }) =>
    put(profile, 'Default/Sessions/Session_2', Buffer.from(` ${kit} `, 'utf16le')),
  'the kit as a byte array in a database': (profile, { kitBytes }) =>
    put(profile, 'Default/IndexedDB/x.leveldb/000005.log', among(serialised(kitBytes))),
  'the room key in a compressed table of a database': (profile, _made, room) =>
    put(
      profile,
      'Default/IndexedDB/x.leveldb/000006.ldb',
      table([[Buffer.from('k'), serialised(room)]], 'Snappy'),
    ),
};
test.each(Object.entries(usable))('[P2] a planted key is found by trying it: %s', async (_name, plant) => {
  const made = await notebook();
  const profile = profileOf(made);
  const room = (await secretsOf(made.kept, notebookId, passphrase)).find(({ name }) =>
    name.startsWith('room key'),
  )?.bytes;
  plant(profile, made, room ?? Buffer.alloc(0));
  expect(await usableKeys(profile, made.kept)).toHaveLength(1);
});

test('[P2] each true secret is found wherever it lies, raw inside a large file or in base64', async () => {
  const made = await notebook();
  const secrets = await secretsOf(made.kept, notebookId, passphrase);
  expect(secrets.map(({ name }) => name)).toEqual([
    'vault key',
    'stretched passphrase',
    'root key',
    'device signing key',
    'device agreement key',
    'room key of epoch 0',
  ]);
  for (const { name, bytes } of secrets) {
    const profile = profileOf(made);
    put(profile, 'Default/a', Buffer.concat([noise(200_000), bytes, noise(9)]));
    put(profile, 'Default/b', bytesOf(`.${Buffer.concat([noise(2), bytes]).toString('base64')}`));
    const found = await knownKeys(profile, made.kept, notebookId, passphrase);
    expect(found.map(({ what, file }) => [what, file])).toEqual([
      [name, 'Default/a'],
      [name, 'Default/b'],
    ]);
  }
  const profile = profileOf(made);
  put(profile, 'Default/Sessions/Session_1', Buffer.from(passphrase, 'utf16le'));
  expect(await knownKeys(profile, made.kept, notebookId, passphrase)).toMatchObject([{ what: 'passphrase' }]);
});

test('[P2] a wrong passphrase proves nothing, and the search says so', async () => {
  const made = await notebook();
  await expect(
    findKeys(profileOf(made), { ...facts(made), passphrase: 'another seven boats' }),
  ).rejects.toThrow('does not open');
});
