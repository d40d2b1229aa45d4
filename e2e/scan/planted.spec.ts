/**
 * [P2] The scanner on a real profile: what a person typed is nowhere, and no key is once there is a passphrase; and the
 * same scan finds each thing that a test plants through the page, so that "nowhere" means something.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { does, freshNotebook, go, ready, seen } from '../harness/drive.ts';
import { dropProfile, newProfile, openDevice, startRelay, type Device, type Relay } from '../world.ts';
import { findKeys, usableKeys } from './find-keys.ts';
import { dumpKept, type KeptBytes } from './kept.ts';
import { needlesForBytes } from './needles.ts';
import { filesBelow, scanFolder, scanForNeedles } from './scan-folder.ts';
import { scanWorld } from './scan-world.ts';
import { secretsOf } from './secrets.ts';

const passphrase = 'seven quiet boats';
const typed = [
  'quagmire-walnut-7731',
  'añoranza bajo la lámpara',
  'noche 🌒🕯️ larga',
  'שלום בלילה השקט',
  'half-written-zither-88',
];
const [first = '', second = '', third = '', fourth = '', draft = ''] = typed;
const planted = 'planted-token-añil-🪺';

let relay: Relay;
const profile = newProfile();
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  relay = await startRelay('harness');
});
test.afterAll(async () => {
  await relay.stop();
  dropProfile(profile);
});

/** Opens the profile, acts, and closes the browser: only then is everything on the disk. */
const visit = async <T>(act: (page: Page, device: Device) => Promise<T>): Promise<T> => {
  const device = await openDevice(relay.url, {}, profile);
  try {
    await ready(device.page);
    return await act(device.page, device);
  } finally {
    await device.close();
  }
};
let notebookId = '';
let kept: KeptBytes = new Map();
/** The key of the notebook from the time before its passphrase. */
let oldKey: Buffer = Buffer.alloc(0);
const keyLength = 32;
const localKeyFiles = (): Buffer[] =>
  filesBelow(join(profile, 'Default', 'File System'))
    .map((path) => readFileSync(path))
    .filter(({ length }) => length === keyLength);

test('while there is no passphrase, the key that opens the notebook is found: anyone with the device can', async () => {
  kept = await visit(async (page) => {
    notebookId = await freshNotebook(page);
    for (const [label, more] of [
      [first, second],
      [third, fourth],
    ] as const) {
      await go(page, { name: 'strength', id: 'new' });
      const before = (await seen(page)).records.length;
      await page.getByLabel(en['map.strength.label'], { exact: true }).pressSequentially(label);
      await page.getByLabel(en['map.strength.more'], { exact: true }).fill(more);
      await page.getByRole('button', { name: en['shell.keep'], exact: true }).click();
      await expect.poll(async () => (await seen(page)).records.length).toBe(before + 1);
    }
    await go(page, { name: 'strength', id: 'new' });
    await page.getByLabel(en['map.strength.label'], { exact: true }).pressSequentially(draft);
    await page.waitForTimeout(400);
    return dumpKept(page);
  });
  const found = await usableKeys(profile, kept);
  expect(found.map(({ what, how }) => [what, how])).toContainEqual(['opens a lock (local)', 'file']);
  expect(localKeyFiles()).toHaveLength(1);
  oldKey = localKeyFiles()[0] ?? oldKey;
  expect(scanForNeedles(profile, needlesForBytes('old key', oldKey)).finds).toHaveLength(1);
});

test('nothing of what was typed is in the profile or with the relay, the draft included', () => {
  const scanned = scanWorld({ profile, relayFolder: relay.folder, tokens: typed });
  expect(scanned.finds).toEqual([]);
  expect(scanned.files).toBeGreaterThan(20);
});

test('once there is a passphrase no key is found, neither by its bytes nor by trying whatever could be one', async () => {
  kept = await visit(async (page) => {
    await does(page, 'open', { notebookId });
    await does(page, 'setPassphrase', { passphrase });
    await does(page, 'newKit', null);
    return dumpKept(page);
  });
  expect(await findKeys(profile, { kept, notebookId, passphrase })).toEqual([]);
  // Older copies may lie in the database until the browser clears them away; what opened them is gone.
  expect(scanForNeedles(profile, needlesForBytes('old key', oldKey)).finds).toEqual([]);
  expect(scanWorld({ profile, relayFolder: relay.folder, tokens: [...typed, passphrase] }).finds).toEqual([]);
});

const plants: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'local storage': (page) => page.evaluate((text) => localStorage.setItem('planted', text), planted),
  'the database': (page) =>
    page.evaluate(async (text) => {
      const request = indexedDB.open('planted', 1);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onupgradeneeded = () => void request.result.createObjectStore('area');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no database'));
      });
      const transaction = database.transaction('area', 'readwrite', { durability: 'strict' });
      transaction
        .objectStore('area')
        .put({ deep: [`before ${text} after`, 'again and again '.repeat(400)] }, 'key');
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    }, planted),
  'the address': (page) =>
    page.evaluate((text) => history.replaceState(null, '', `/#${encodeURIComponent(text)}`), planted),
  'the title': (page) => page.evaluate((text) => (document.title = text), planted),
  'a cache of the service worker': (page) =>
    page.evaluate(async (text) => {
      const stream = new Blob([`${'once upon a time '.repeat(50)}${text}`])
        .stream()
        .pipeThrough(new CompressionStream('gzip'));
      await (await caches.open('planted')).put('/planted', new Response(await new Response(stream).blob()));
    }, planted),
};
for (const [where, plant] of Object.entries(plants)) {
  test(`a text planted in ${where} is found`, async () => {
    const alone = newProfile();
    const device = await openDevice(relay.url, {}, alone);
    try {
      await ready(device.page);
      await plant(device.page);
      await device.page.waitForTimeout(200);
    } finally {
      await device.close();
    }
    const { finds } = scanFolder(alone, [planted]);
    dropProfile(alone);
    expect(finds.length).toBeGreaterThan(0);
  });
}

type KeyPlant = readonly [
  file: string,
  how: string,
  plant: (page: Page, key: readonly number[]) => Promise<unknown>,
];
const keyPlants: Readonly<Record<string, KeyPlant>> = {
  'a CryptoKey that cannot be taken out, in a database': [
    'Default/IndexedDB/',
    'CryptoKey',
    (page, bytes) =>
      page.evaluate(async (raw) => {
        const key = await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', false, ['decrypt']);
        const request = indexedDB.open('planted-keys', 1);
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          request.onupgradeneeded = () => void request.result.createObjectStore('area');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('no database'));
        });
        const transaction = database.transaction('area', 'readwrite', { durability: 'strict' });
        transaction.objectStore('area').put(key, 'key');
        await new Promise((resolve) => (transaction.oncomplete = resolve));
        database.close();
      }, bytes),
  ],
  'a file of the origin': [
    'Default/File System/',
    'file',
    (page, bytes) =>
      page.evaluate(async (raw) => {
        const file = await (
          await navigator.storage.getDirectory()
        ).getFileHandle('planted', { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from([1, 2, 3, ...raw, 4]));
        await stream.close();
      }, bytes),
  ],
  'local storage, as base64url': [
    'Default/Local Storage/',
    'base64',
    (page, bytes) =>
      page.evaluate(
        (text) => localStorage.setItem('planted', text),
        Buffer.from(bytes).toString('base64url'),
      ),
  ],
};
for (const [where, [place, how, plant]] of Object.entries(keyPlants)) {
  test(`a usable key planted as ${where} is found by trying it, and by its bytes`, async () => {
    const secrets = await secretsOf(kept, notebookId, passphrase);
    const room = secrets.findLast(({ name }) => name.startsWith('room key'));
    await visit((page) => plant(page, [...(room?.bytes ?? [])]));
    const found = await findKeys(profile, { kept, notebookId, passphrase });
    const here = found.filter(({ file }) => file.startsWith(place));
    expect(here.map(({ what }) => what)).toContain(room?.name);
    expect(here).toContainEqual({
      what: expect.stringMatching(/^opens an entry's/),
      file: expect.any(String),
      how,
    });
  });
}
