import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { openRoomEntry } from '@handrail/vault';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { modifiedApp } from '../hostile/modified-app.ts';
import { meet, startStory } from './world.ts';

const hour = 3_600_000;
const [eve, day] = [Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 25)];

const drank = (id: string, on: string): Change =>
  change('checkIn', id, { day: on, scope: 'moment', urge: 6 } as never) as Change;

test('[T37] of what Imani shares, and of what Dana writes, no header tells more than the day, and no record of the room does', async () => {
  const storage = memoryStorage();
  const world = await startStory({ seed: 71, storage });
  const { imani, dana } = world;
  await imani.keep(change('about', 'about', { dayEndsAt: 4 }) as Change);
  const roomId = await meet(world, 'therapist-invites');
  const shares = imani.home('share') as unknown as RecordOf<'share'>[];
  const all = sharePart(shares, roomId, 'check-ins', true, 'share-1', world.now()) as readonly Change[];
  await imani.keep(...all);
  await imani.keep(drank('morning', '2026-11-24'));
  // The world begins at nine. A quarter past two at night is still the day before, until four.
  world.pass(14 * hour);
  await imani.keep(drank('late', '2026-11-24'));
  world.pass(3 * hour);
  await imani.keep(drank('night', '2026-11-24'));
  world.pass(3 * hour);
  await imani.keep(drank('next', '2026-11-25'));
  await dana.does('keepInRoom', {
    roomId,
    changes: [change('comment', 'c', { words: 'I read this.' }) as Change],
  });
  await world.settled();

  const app = await modifiedApp(dana);
  const statements = await storage.statements(roomId, 0);
  const entries = await storage.entries(roomId, 0, 1_000, 10_000_000);
  const { roster, keys } = await app.see({ statements: [...statements], entries: [...entries] });
  const days = new Set<number>();
  for (const { entry } of entries) {
    const read = await openRoomEntry(keys, (id) => roster.devices.get(id)?.sign ?? null, entry);
    if (read.kind !== 'entry') throw new Error(read.kind);
    const { at, stamp } = read.entry.header;
    days.add(at - stamp.time);
  }
  expect([...days].toSorted((a, b) => a - b)).toEqual([eve, day]);

  const made = (id: string): number => Number(dana.room(roomId).get(`checkIn ${id}`)?.['madeAt']);
  const checkIns = ['morning', 'late', 'night', 'next'];
  expect(checkIns.map((id) => made(id) - (made(id) % (24 * hour)))).toEqual([eve, eve, eve, day]);
  expect(
    checkIns.toSorted((a, b) => made(a) - made(b)),
    'in the order in which they were made',
  ).toEqual(checkIns);
  for (const record of dana.room(roomId).values())
    expect(Number(record['madeAt']) % (24 * hour)).toBeLessThan(1_000);
  expect(imani.home('checkIn').map(({ madeAt }) => Math.floor((Number(madeAt) - eve) / hour))).toEqual([
    9, 23, 26, 29,
  ]);
  await world.end();
});
