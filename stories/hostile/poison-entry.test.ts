import { utf8 } from '@handrail/proof/bytes.ts';
import { latestMoment } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import type { Bytes } from './hostile-relay.ts';
import { give, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const beside = (words: string): string => `{"aboutKind":"concern","aboutId":"sleep","words":${words}}`;
const saying = (kind: string, id: string, fields: string): string =>
  `{"v":1,"changes":[{"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"fields":${fields}}]}`;

/** Bodies that Dana's app seals and signs as it should: only what is in them is wrong. */
const bodies: readonly Bytes[] = [
  '',
  'no json',
  '\uFEFF{}',
  'null',
  '[]',
  '{"v":1}',
  '{"v":1e999,"changes":[]}',
  '{"v":1,"changes":[null]}',
  `{"v":1,"changes":${nested(50_000)}}`,
  `{"v":1,"changes":[],"more":${nested(50_000)}}`,
  saying('comment', 'deep', beside(nested(50_000))),
  saying('comment', 'number', beside('1e999')),
  saying('comment', 'object', beside('{"toString":"x","then":"y"}')),
  saying('comment', 'proto', '{"__proto__":{"words":"from nowhere"},"constructor":"x"}'),
  saying('__proto__', 'x', '{"words":"poison"}'),
  saying('constructor', 'x', '{"words":"poison"}'),
  saying('comment', '__proto__', beside('"poison"')),
  saying('comment', 'a'.repeat(200_000), beside('"poison"')),
  saying('comment', 'with space', beside('"poison"')),
  saying('comment', 'long', beside(JSON.stringify('poison'.repeat(20_000)))),
  saying('comment', 'day', '{"day":"9999-99-99","aboutKind":"<script>","aboutId":"../../poison"}'),
  '{"v":1,"changes":[],"typed":[{"text":"__proto__","update":"AAAA"}]}',
  '{"v":1,"changes":[],"typed":[{"text":"x","update":"poison poison"}]}',
].map(utf8);

/** Bytes that are no entry of this version at all. */
const noEntries = [[1], [0, 1, 2], [9, 9, 9], [1, ...new Uint8Array(300).fill(255)]].map((bytes) =>
  Uint8Array.from(bytes),
);

test('[T6, T7, T22] a poisoned entry stops nothing: what this version cannot show is not shown, and the next honest words are read', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = room;
  const { imani } = world;
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  expect(troubles(room, 'imani')).toEqual({});

  let seen = await apps.dana.see(list('dana'));
  const says = async (body: Bytes, at: number): Promise<void> => {
    const sealed = await apps.dana.seal(seen, [], { body, at });
    seen = { ...seen, heads: new Map(seen.heads).set(sealed.head.device, sealed.head) };
    relay.addEntry(roomId, sealed.bytes, 'dana');
  };
  for (const body of bodies) await says(body, world.now());
  const late = utf8(JSON.stringify({ v: 1, changes: [comment('late', 'at the end of all calendars')] }));
  await says(late, Number.MAX_SAFE_INTEGER);
  for (const bytes of noEntries) give(room, 'imani', bytes);

  await reads('imani', 'at the end of all calendars');
  await danaComments('And now I speak.');
  await reads('imani', 'And now I speak.');
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  const shown = imani.inRoom(roomId, 'comment');
  expect(shown.map((one) => one['words']).filter((said) => said !== undefined)).toEqual([
    'Slowly.',
    'at the end of all calendars',
    'And now I speak.',
  ]);
  for (const { madeAt, aboutKind, aboutId } of shown) {
    expect(madeAt).toBeLessThanOrEqual(latestMoment);
    expect(['concern', undefined]).toContain(aboutKind);
    expect(['sleep', undefined]).toContain(aboutId);
  }
  expect(words('imani')).not.toMatch(/poison|from nowhere|script/);
  for (const [key] of imani.room(roomId)) expect(key).toMatch(/^[a-zA-Z]+ [a-z0-9-]{1,64}$/);
  // Each is named: what is newer, what is no entry, what was typed by nobody. Opened again it is the same.
  await until('everything to be named', () => (troubles(room, 'imani')['forged'] ?? 0) === 3);
  const named = troubles(room, 'imani');
  expect(Object.keys(named)).toEqual(['forged', 'not-allowed', 'newer']);
  await imani.restart();
  await reads('imani', 'And now I speak.');
  expect(words('imani')).not.toMatch(/poison|from nowhere|script/);
  expect(troubles(room, 'imani')).toEqual(named);
  await world.end();
});
