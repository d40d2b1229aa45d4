/**
 * Process notes are nowhere but under their own key: planted words are looked for in everything that can be read or taken, and
 * a control that is planted there is found each time, because a search that finds nothing proves nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { change, type Change } from '@handrail/domain/records.ts';
import { readBackup, writeBackup } from '@handrail/vault';
import { afterEach, expect, test } from 'vitest';
import { makeLog } from '../../apps/relay/src/log.ts';
import { scanFolder } from '../../e2e/scan/scan-folder.ts';
import type { Person } from '../two/people.ts';
import { meet, startStory, until } from '../two/world.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'process-notes-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const secret = 'quagmire-walnut-lantern-process';
const control = 'thistle-harbour-orchard-control';
const page = { id: '1f'.repeat(16), day: '2026-11-24', words: `I moved too soon. ${secret}. Wait for her.` };

/** Everything on a disk, a file for each place. */
const writeDisk = (folder: string, person: Person): void => {
  for (const [index, [place, bytes]] of person.storage.dump().entries())
    writeFileSync(join(folder, `${index}-${place.replaceAll('/', '_')}`), bytes);
};
const finds = (folder: string, token: string): number => scanFolder(folder, [token]).finds.length;

test('[T65, P2] no word of a process note is on a disk, at the relay, in a log, in a copy, a search or anything that the page is told', async () => {
  const relayFolder = newFolder();
  const file = join(relayFolder, 'relay.sqlite');
  const log: string[] = [];
  const world = await startStory({
    seed: 51,
    file,
    relay: { log: makeLog({ write: (line: string) => void log.push(line) }) },
  });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await dana.does('keepProcessNote', { ...page, about: roomId });
  // The same therapist writes to Imani, signs a note and keeps something at home: all of that is found where it belongs.
  await dana.does('keepInRoom', {
    roomId,
    changes: [change('comment', 'c', { words: `Slowly. ${control}`, day: '2026-11-24' as never }) as Change],
  });
  await dana.keep(
    change('noteDraft', 'd'.repeat(32), { roomId, template: 'dap', sections: { data: control } }) as Change,
  );
  await dana.does('signNote', { draftId: 'd'.repeat(32), readable: 'can-read' });
  await dana.keep(change('member', roomId, { roomId, name: `Imani ${control}` }) as Change);
  await world.settled();

  const told = (person: Person): string => JSON.stringify(person.messages());
  expect(told(imani)).toContain(control);
  expect(told(dana)).toContain(control);
  expect(told(imani)).not.toContain(secret);

  for (const person of [imani, dana]) {
    const { json } = await person.does('machineCopy', null);
    expect(json).not.toContain(secret);
    const folder = newFolder();
    writeDisk(folder, person);
    expect(finds(folder, secret), person.name).toBe(0);
    // Whatever lay there in the clear would be found.
    writeFileSync(join(folder, 'planted'), JSON.stringify({ words: control }));
    expect(finds(folder, control), person.name).toBe(1);
  }
  expect((await dana.does('machineCopy', null)).json).toContain(control);
  const found = await dana.does('search', { words: control });
  expect(found.hits.length).toBeGreaterThan(0);
  for (const words of [secret, 'quagmire', 'too soon', 'Wait for her'])
    expect(await dana.does('search', { words }), words).toEqual({ hits: [], more: false });
  expect(JSON.stringify(dana.rooms())).not.toContain(secret);
  // Everything the page was told, all answers too, but the one to the command that handed the words in.
  const toPage = dana.messages();
  const handedIn = toPage.filter(
    (message) =>
      message.type === 'answer' &&
      message.answer.ok &&
      (message.answer.value as { readonly words?: unknown } | null)?.words === page.words,
  );
  expect(handedIn).toHaveLength(1);
  const others = toPage.filter((message) => !handedIn.includes(message));
  expect(JSON.stringify(others)).toContain(control);
  expect(JSON.stringify(others)).not.toContain(secret);

  const { file: backup } = await dana.does('backup', null);
  const backupFolder = newFolder();
  writeFileSync(join(backupFolder, 'backup.sealed'), backup);
  expect(finds(backupFolder, secret)).toBe(0);

  await world.end();
  writeFileSync(join(relayFolder, 'relay.log'), log.join('\n'));
  expect(readFileSync(file).length).toBeGreaterThan(0);
  expect(log.length).toBeGreaterThan(0);
  expect(finds(relayFolder, secret)).toBe(0);
  writeFileSync(join(relayFolder, 'planted'), control);
  expect(finds(relayFolder, control)).toBe(1);
});

test('[T66] they come back from the therapist’s sealed backup; a file without their key has not a word of them', async () => {
  const world = await startStory({ seed: 52 });
  const { dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  await dana.does('keepProcessNote', { ...page, about: roomId });
  const { file } = await dana.does('backup', null);
  const copy = await world.restore(dana, file);
  expect(await copy.does('processNotes', { about: roomId })).toEqual([
    expect.objectContaining({ words: page.words, about: roomId, day: page.day }),
  ]);
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.error);
  const without = await writeBackup({
    ...read.value,
    beside: read.value.beside.filter(([place]) => place !== 'process/key'),
  });
  if (!without.ok) throw new Error(without.error);
  const half = await world.restore(dana, without.value);
  expect(await half.does('processNotes', { about: roomId })).toEqual([
    expect.objectContaining({ words: '', about: null, unread: 'damaged' }),
  ]);
  expect(JSON.stringify(half.messages())).not.toContain(secret);
  await until('the copies to be quiet', () => half.relay()?.relay.state === 'connected');
  await world.end();
});

test('[T65, T67] the person’s notebook holds none, and a deleted note is gone from the next backup too', async () => {
  const world = await startStory({ seed: 53 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  const refused = await imani.tries('keepProcessNote', { ...page, about: roomId });
  expect(refused).toEqual({ ok: false, error: 'not-allowed' });
  expect(imani.storage.dump().filter(([place]) => place.includes('/process/'))).toEqual([]);
  await dana.does('keepProcessNote', { ...page, about: roomId });
  await dana.does('removeProcessNote', { id: page.id });
  const { file } = await dana.does('backup', null);
  const copy = await world.restore(dana, file);
  expect(await copy.does('processNotes', { about: roomId })).toEqual([]);
  await world.end();
});
