/**
 * After the story: nothing that was typed, no name and no key is in either profile; nothing that was typed, no code of an
 * invitation and no client's address is in the relay's database, its write-ahead log or what it logged. And the same
 * search finds what is put there on purpose, in each of these places.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { findKeys } from '../scan/find-keys.ts';
import { directoryIn, dumpKept } from '../scan/kept.ts';
import { needlesFor, type Needle } from '../scan/needles.ts';
import { scanFolder, scanForNeedles } from '../scan/scan-folder.ts';
import { newTokens } from '../story/tokens.ts';
import type { Device } from '../world.ts';
import { clientAddress } from './from-77.ts';
import type { Two } from './open-two.ts';

/** The address as text, and as its four bytes the way a socket names it. */
const addressBytes = Buffer.from(clientAddress.split('.').map(Number));
const addressNeedles: readonly Needle[] = [
  ...needlesFor(clientAddress),
  { token: clientAddress, encoding: 'bytes', bytes: addressBytes },
  { token: clientAddress, encoding: 'hex', bytes: Buffer.from(addressBytes.toString('hex')) },
  { token: clientAddress, encoding: 'number', bytes: Buffer.from(String(addressBytes.readUInt32BE())) },
];

const database = 'data/relay.sqlite';
const files = [database, `${database}-wal`, 'relay.log'] as const;

/** `tokens`: what was typed, and what nobody typed but must not be read either. */
const scanRelay = (folder: string, tokens: readonly string[]) =>
  scanForNeedles(folder, [...tokens.flatMap(needlesFor), ...addressNeedles]).finds;

/** In a copy, so that the relay's own files stay what they are: a row that is only in the write-ahead log, then in the
 * database, and a line of the log. Answers where each was found. */
const plantAtRelay = (folder: string, control: string): ReadonlySet<string> => {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  const found = new Set<string>();
  const note = (): void => {
    for (const { token, file, encoding } of scanRelay(copy, [control]))
      found.add(`${token} in ${file}, ${encoding}`);
  };
  try {
    cpSync(folder, copy, { recursive: true });
    const planted = new DatabaseSync(join(copy, database));
    planted.exec('PRAGMA wal_autocheckpoint = 0; CREATE TABLE planted (words TEXT, address BLOB)');
    planted.prepare('INSERT INTO planted VALUES (?, ?)').run(control, new Uint8Array(addressBytes));
    note();
    planted.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    planted.close();
    appendFileSync(join(copy, 'relay.log'), `{"event":"${control}","from":"${clientAddress}"}\n`);
    note();
    return found;
  } finally {
    rmSync(copy, { recursive: true });
  }
};

/** While the relay still runs: its write-ahead log is not yet in the database. */
export const relayKnowsNothing = ({ relay, tokens }: Two, secrets: readonly string[]): void => {
  for (const file of files) expect(statSync(join(relay.folder, file)).size, file).toBeGreaterThan(0);
  expect(scanRelay(relay.folder, [...tokens.all(), ...secrets])).toEqual([]);
  const control = newTokens().next('planted.control');
  const found = plantAtRelay(relay.folder, control);
  for (const file of files) expect(found).toContain(`${control} in ${file}, UTF-8`);
  for (const file of [database, `${database}-wal`])
    expect(found).toContain(`${clientAddress} in ${file}, bytes`);
  expect(found).toContain(`${clientAddress} in relay.log, UTF-8`);
};

/** Closes the browser: only then is everything on the disk. */
export const profileHoldsNothing = async (
  device: Device,
  typed: readonly string[],
  passphrase: string,
): Promise<void> => {
  const kept = await dumpKept(device.page);
  const notebookId = directoryIn(kept)[0]?.id ?? '';
  const control = newTokens().next('planted.control');
  await device.page.evaluate((text) => localStorage.setItem('planted', text), control);
  await device.close();
  const { finds } = scanFolder(device.profile, [...typed, control]);
  expect(finds.filter(({ token }) => token === control).map(({ file }) => file)).toContainEqual(
    expect.stringMatching(/^Default\/Local Storage\//),
  );
  expect(finds.filter(({ token }) => token !== control)).toEqual([]);
  expect(await findKeys(device.profile, { kept, notebookId, passphrase })).toEqual([]);
};
