import fc from 'fast-check';
import { expect, test } from 'vitest';
import { change, type Change } from '@handrail/domain/records.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { twoDevices } from '../../stories/two-devices.ts';
import { wordsPlace } from '../notebook/places.ts';
import { letSleep } from './awake.ts';
import { findable, folded, hitsIn, mostHits, search } from './search.ts';
import { joined, linesIn, type WordsLine } from './search-words.ts';

const roomId = 'r';
const find = (lines: readonly WordsLine[], wanted: string) =>
  hitsIn(roomId, findable(1, joined(lines)), folded(wanted), mostHits).map(({ id }) => id);

test('[T57] words are found whatever their capitals and accents, composed or not, in either language', () => {
  const lines: WordsLine[] = [
    ['goal', 'one', 'Mañana, otra vez'],
    ['goal', 'two', 'man\u0303ana temprano'],
    ['goal', 'three', 'ÜBERALL müde'],
    ['goal', 'four', 'Straße'],
    ['goal', 'five', 'nothing of it'],
  ];
  expect(find(lines, 'MANANA')).toEqual(['one', 'two']);
  expect(find(lines, 'mañana')).toEqual(['one', 'two']);
  expect(find(lines, 'uberall')).toEqual(['three']);
  expect(find(lines, 'straße')).toEqual(['four']);
  expect(find(lines, 'otra vez man')).toEqual([]);
});

test('[T57] a hit shows at most 200 letters around the place, and every place of it is well formed', () => {
  const before = 'ﬃ🌗 ñandú '.repeat(80);
  const [hit] = hitsIn(
    roomId,
    findable(1, joined([['goal', 'g', `${before}HERE it stands${before}`]])),
    'here it',
    9,
  );
  expect(hit?.words).toContain('HERE it stands');
  expect(hit?.words.length).toBeLessThanOrEqual(200);
  expect(hit?.words.isWellFormed()).toBe(true);
});

test('[T57] a line is found exactly when its folded words hold what is wanted, and once', () => {
  const words = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), words, (all, wanted) => {
      const lines = all.map((one, at): WordsLine => ['goal', `g${at}`, one.replaceAll('\u007f', ' ')]);
      const asked = folded(wanted.trim());
      fc.pre(asked !== '' && !asked.includes('\u007f'));
      const expected = lines.filter(([, , one]) => folded(one).includes(asked)).map(([, id]) => id);
      expect(find(lines, wanted.trim())).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

test('[T57] own words of every kind are searched; ids, days, choices and numbers are not', async () => {
  const { owner } = await twoDevices(401);
  const all = [
    change('goal', 'aaa', { label: 'Label', why: 'Because', direction: 'less-often', importance: 7 }),
    change('checkIn', 'bbb', { day: '2026-11-24' as LocalDay, note: 'A note', helped: ['tea', 'a walk'] }),
    change('ranking', 'ccc', { day: '2026-11-24' as LocalDay, order: ['h'], reasons: { h: 'the roof' } }),
  ] as readonly Change[];
  await owner.seals({ v: 1, changes: all });
  const words = linesIn(owner.room).map(([, , one]) => one);
  expect(words.toSorted()).toEqual(['A note', 'Because', 'Label', 'a walk', 'tea', 'the roof']);
});

test('[T57] at most a hundred hits, and it is said that there are more; what is removed is not found', async () => {
  const { owner } = await twoDevices(402);
  const { device, notebook } = owner;
  const changes = Array.from(
    { length: 101 },
    (_, at) => change('concern', `c${at}`, { label: `the same, ${at}` }) as Change,
  );
  await owner.seals({ v: 1, changes });
  const most = await search(device, notebook, { words: 'THE SAME' });
  expect(most.ok && [most.value.hits.length, most.value.more]).toEqual([mostHits, true]);
  await owner.seals({ v: 1, changes: [], removed: [{ kind: 'concern', id: 'c100' }] });
  const fewer = await search(device, notebook, { words: 'the same' });
  expect(fewer.ok && [fewer.value.hits.length, fewer.value.more]).toEqual([mostHits, false]);
});

test('[T57] words that do not open are read from their room and written down anew; a room that nobody looked at is told of', async () => {
  const { owner, member } = await twoDevices(403);
  const { device, notebook, room } = member;
  notebook.rooms.set(room.id, room);
  await member.takes(
    await owner.seals({ v: 1, changes: [change('goal', 'g', { label: 'Sleep' }) as Change] }),
  );
  await letSleep(device, notebook, room);
  const place = wordsPlace(notebook.line.id, room.id);
  const damaged = (await device.parts.storage.get(place))?.slice() ?? new Uint8Array();
  damaged[60] = (damaged[60] ?? 0) ^ 1;
  await device.parts.storage.commit({ put: [[place, damaged]] });
  const finds = async (): Promise<unknown> => {
    const found = await search(device, notebook, { words: 'sleep' });
    return found.ok && { ...found.value, hits: found.value.hits.map(({ id }) => id) };
  };
  expect(await finds()).toEqual({ hits: ['g'], more: false });
  const again = notebook.rooms.get(room.id);
  if (!again) throw new Error('It was opened for its words.');
  await letSleep(device, notebook, again);
  notebook.findable.clear();
  expect(await finds()).toEqual({ hits: ['g'], more: false });
  // From what lies there, without waking it.
  expect(notebook.rooms.has(room.id)).toBe(false);

  notebook.unopened.add('not-opened-yet');
  expect(await finds()).toEqual({ hits: ['g'], more: false, notYet: true });
});
