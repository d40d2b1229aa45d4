/** The storage contract where it counts: on the browser's own database and files. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { storageContract } from '@handrail/store/persistence/storage-contract.ts';
import type { ContractHandle } from './harness/contract-handle.ts';
import { filesBelow } from './scan/scan-folder.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

let relay: Relay;
let device: Device;
test.beforeAll(async () => {
  relay = await startRelay('harness');
  device = await openDevice(relay.url);
  await device.page.goto('/contract.html');
  await expect.poll(() => device.page.evaluate(() => 'contract' in window)).toBe(true);
});
test.afterAll(async () => {
  await device.close();
  await relay.stop();
  dropProfile(device.profile);
});

const rule = (page: Page, title: string): Promise<string | null> =>
  page.evaluate((name) => (window as unknown as { contract: ContractHandle }).contract.run(name), title);
const keys = (page: Page, does: 'read' | 'write' | 'destroy', id: string, bytes?: readonly number[]) =>
  page.evaluate(
    ([what, name, with_]) =>
      (window as unknown as { contract: ContractHandle }).contract.keys(what, name, with_),
    [does, id, bytes] as const,
  );

for (const { title } of storageContract) {
  test(`${title}, on IndexedDB`, async () => {
    expect(await rule(device.page, title)).toBeNull();
  });
}

test('the page runs the very list that runs in memory', async () => {
  const titles = await device.page.evaluate(() =>
    (window as unknown as { contract: ContractHandle }).contract.rules(),
  );
  expect(titles).toEqual(storageContract.map((one) => one.title));
  expect(await rule(device.page, 'no rule of ours')).toBe('no such rule');
});

const key = Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 256);
const filesWithKey = (): string[] =>
  filesBelow(join(device.profile, 'Default', 'File System')).filter((path) =>
    readFileSync(path).includes(Buffer.from(key)),
  );

test('[T13] a local key is read back as it was written, and one that was never there is none', async () => {
  expect(await keys(device.page, 'read', 'never')).toBeNull();
  expect(await keys(device.page, 'write', 'one', key)).toEqual(key);
  expect(await keys(device.page, 'read', 'one')).toEqual(key);
  expect(await keys(device.page, 'write', 'one', key.toReversed())).toEqual(key.toReversed());
  expect(await keys(device.page, 'destroy', 'one')).toBeNull();
  expect(await keys(device.page, 'destroy', 'one')).toBeNull();
});

test('[T13] destroying a local key overwrites the very bytes on the disk before the file goes', async () => {
  await keys(device.page, 'write', 'two', key);
  const [path, ...others] = filesWithKey();
  if (path === undefined) throw new Error('the key is on no disk that this test can see');
  expect(others, `beside ${basename(path)}`).toEqual([]);
  // An open file outlives its name: what it holds after the removal is what destroying left on the disk.
  const held = openSync(path, 'r');
  expect(await keys(device.page, 'destroy', 'two')).toBeNull();
  const left = Buffer.alloc(64, 0xff);
  const length = readSync(held, left, 0, 64, 0);
  closeSync(held);
  expect([...left.subarray(0, length)]).toEqual(Array.from({ length: 32 }, () => 0));
  expect(filesWithKey()).toEqual([]);
});
