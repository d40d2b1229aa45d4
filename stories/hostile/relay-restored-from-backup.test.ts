import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import type { RelayStorage } from '../../apps/relay/src/storage/storage.ts';
import type { Person } from '../two/people.ts';
import { meet, startStory, until } from '../two/world.ts';
import { outsideOf } from './in-between.ts';

/** What a relay's disk held of a room on an earlier day: so many statements and entries. */
const backupOf = async (whole: RelayStorage, roomId: string, statements: number, entries: number) => {
  const earlier = memoryStorage();
  for (const [index, signed] of (await whole.statements(roomId, 0)).slice(0, statements).entries())
    await earlier.addStatement(roomId, index, signed);
  for (const { entry } of (await whole.entries(roomId, 0, 1_000, 1e9)).slice(0, entries))
    await earlier.append(roomId, outsideOf(entry).entryId, entry);
  return earlier;
};

const idsAt = async (storage: RelayStorage, roomId: string): Promise<string[]> =>
  (await storage.entries(roomId, 0, 1_000, 1e9)).map(({ entry }) => outsideOf(entry).entryId).toSorted();

test('[T28] an honest relay put back to an old backup gets back from the two what it lost, and each is told calmly, once', async () => {
  let storage = memoryStorage();
  const world = await startStory({ storage });
  const { imani, dana } = world;
  const concern = (label: string) => imani.keep(change('concern', 'sleep', { label }) as Change);
  const roomId = await meet(world, 'therapist-invites');
  await imani.keep(...(sharePart([], roomId, 'map', true, 'all-maps', world.now()) as readonly Change[]));
  for (const label of ['I cannot sleep', 'I wake at four', 'I wake at three']) await concern(label);
  const danaSays = async (id: string, words: string): Promise<void> => {
    const said = change('comment', id, { aboutKind: 'concern', aboutId: 'sleep', words }) as Change;
    await dana.does('keepInRoom', { roomId, changes: [said] });
    await until('Imani to read it', () => JSON.stringify([...imani.room(roomId)]).includes(words));
  };
  await danaSays('c', 'Slowly.');
  await world.settled();
  const troubles = () => [imani, dana].map((who) => who.rooms()[0]?.trouble);
  expect(troubles()).toEqual([[], []]);

  const calmly = [{ kind: 'rolled-back', count: 1 }];
  /** The relay is put back, and this one comes first. */
  const putBack = async (who: Person, lost: { readonly statements: number; readonly entries: number }) => {
    const statements = await storage.statements(roomId, 0);
    const entries = await idsAt(storage, roomId);
    storage = await backupOf(
      storage,
      roomId,
      statements.length - lost.statements,
      entries.length - lost.entries,
    );
    for (const person of [imani, dana]) person.offline();
    await world.restartRelay(storage);
    await who.online();
    await until(`${who.name} to be told`, () => who.rooms()[0]?.trouble.length === 1);
    let now: string[] = [];
    await until(`${who.name} to have given back`, () => {
      void idsAt(storage, roomId).then((ids) => (now = ids));
      return JSON.stringify(now) === JSON.stringify(entries);
    });
    expect(await storage.statements(roomId, 0)).toEqual(statements);
  };
  // A day before Dana was confirmed: only Imani, whose room it is, can say so again.
  await putBack(imani, { statements: 2, entries: 3 });
  await dana.online();
  await danaSays('d', 'I am here again.');
  await world.settled();
  expect(troubles()).toEqual([calmly, []]);
  // A later day, and Dana is the first to come: she gives back Imani's words too.
  await putBack(dana, { statements: 0, entries: 4 });
  await imani.online();
  await concern('I wake at two');
  await until('Dana to read on', () => JSON.stringify([...dana.room(roomId)]).includes('I wake at two'));
  expect(troubles()).toEqual([calmly, calmly]);
  expect(dana.inRoom(roomId, 'comment')).toHaveLength(2);
  expect(new Set(await idsAt(storage, roomId)).size).toBe(
    (await storage.entries(roomId, 0, 1_000, 1e9)).length,
  );
  await world.end();
});
