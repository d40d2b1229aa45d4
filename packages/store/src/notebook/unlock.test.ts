import { expect, test } from 'vitest';
import { passphrase, startWorld } from '../../stories/world.ts';
import type { Kept, Storage } from '../persistence/storage.ts';
import { roomEntryPlace, roomSnapPlace, summaryPlace, wordsPlace } from './places.ts';

const room = (at: number): string => String(at).padStart(32, '0');
const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(64);

/** Notes the place of everything that is read. */
const noting = (storage: Storage, read: string[]): Storage => {
  const note = (all: readonly Kept[]): readonly Kept[] => {
    read.push(...all.map(([place]) => place));
    return all;
  };
  return {
    ...storage,
    get: async (place) => {
      const value = await storage.get(place);
      if (value) read.push(place);
      return value;
    },
    all: async (prefix) => note(await storage.all(prefix)),
    between: async (from, to) => note(await storage.between(from, to)),
  };
};

test('[T60] opening a desk reads no entry, no snapshot and no searchable word of any room, ahead or then', async () => {
  const world = startWorld({ seed: 61 });
  const first = world.tab();
  const { notebook } = await first.does('makeNotebook', {
    role: 'desk',
    lock: { kind: 'passphrase', passphrase },
    first: [{ kind: 'goal', id: 'g', fields: { label: 'mine' } }],
  });
  await first.does('lock', null);
  const lying = Array.from({ length: 300 }, (_, at): Kept[] => [
    [roomEntryPlace(notebook.id, room(at), 0), bytes()],
    [roomSnapPlace(notebook.id, room(at)), bytes()],
    [wordsPlace(notebook.id, room(at)), bytes()],
    [summaryPlace(notebook.id, room(at)), bytes()],
  ]).flat();
  await world.storage.commit({ put: lying });
  const read: string[] = [];
  const tab = world.restart({ storage: noting(world.storage, read) });
  await tab.does('lookAhead', { notebookId: notebook.id });
  await tab.does('open', { notebookId: notebook.id, passphrase });
  await tab.does('device', null);
  expect([...tab.page().keys()]).toEqual(['goal g']);
  expect(read.filter((place) => place.startsWith(`n/${notebook.id}/summary/`)).length).toBe(300);
  expect(read.filter((place) => place.startsWith(`n/${notebook.id}/room`))).toEqual([]);
  expect(tab.faults).toEqual([]);
});
