/** A desk with more people than it keeps awake: what comes into a room that sleeps, and what leaves it. */
import { change, type Change } from '@handrail/domain/records.ts';
import { afterEach, expect, test } from 'vitest';
import { dialRelay } from './line.ts';
import { startPerson, type Person } from './people.ts';
import { bothSayYes, compared, danasCard, startStory, until, type Story } from './world.ts';

const people = 10;
const mostAwake = 4;

interface Desk extends Story {
  readonly owners: readonly Person[];
  readonly roomIds: readonly string[];
}

let desk: Desk | null = null;
afterEach(async () => {
  const { owners = [], end } = desk ?? {};
  desk = null;
  for (const owner of owners) await owner.leave();
  await end?.();
});

/** Dana knows ten people, each of whom shares a goal, and everything is quiet. */
const startDesk = async (seed: number): Promise<Desk> => {
  const world = await startStory({ seed });
  const { dana, origin, now, port } = world;
  const owners: Person[] = [];
  const roomIds: string[] = [];
  for (let at = 0; at < people; at += 1) {
    const owner = await startPerson({
      name: `Person ${at}`,
      role: 'own',
      seed: seed * 1_000 + 50_000 + at * 100,
      now,
      relay: { origin, dial: () => dialRelay(port()) },
    });
    const id = await compared(
      { person: owner, says: { name: owner.name } },
      { person: dana, says: { name: 'Dana Reyes', card: danasCard } },
    );
    const roomId = await bothSayYes(dana, owner, id);
    await owner.keep(
      change('goal', 'rest', { label: `Sleep, ${at}` }) as Change,
      change('share', 'plan', {
        roomId,
        of: 'part',
        part: 'plan',
        state: 'shared',
        past: true,
        since: 1,
      }) as Change,
    );
    owners.push(owner);
    roomIds.push(roomId);
  }
  desk = { ...world, owners, roomIds };
  await until('everything to be at the desk', () =>
    roomIds.every((id) => goalsAt(dana, id) === 1 && owners.every((owner) => owner.relay()?.unsent === 0)),
  );
  await until('the others to sleep', () => awake(dana).length === mostAwake);
  return desk;
};

const viewOf = (dana: Person, roomId: string) => dana.rooms().find(({ id }) => id === roomId);
/** As a list says it, without the room being awake. */
const goalsAt = (dana: Person, roomId: string): number =>
  (viewOf(dana, roomId)?.summary.latest.goal ?? 0) > 0 ? 1 : 0;
const awake = (dana: Person): string[] =>
  dana
    .rooms()
    .filter((room) => room.awake)
    .map(({ id }) => id);
/** As many were awake at one time since the page had been told `from` things. */
const mostAtOnce = (dana: Person, from: number): number => {
  const now = new Set<string>();
  let most = 0;
  for (const [at, message] of dana.messages().entries()) {
    if (message.type !== 'room') continue;
    if (message.room.awake) now.add(message.room.id);
    else now.delete(message.room.id);
    if (at >= from) most = Math.max(most, now.size);
  }
  return most;
};
const connected = (dana: Person): boolean => dana.relay()?.relay.state === 'connected';

test('[T53, T55, T56] ten people at a desk: four are awake, what comes into the others arrives, and their unsent words are sent', async () => {
  const { dana, owners, roomIds } = await startDesk(31);
  const asleep = (): string[] => roomIds.filter((id) => !awake(dana).includes(id));

  // Of a room that sleeps the page has its place in the list, and nothing that stands in it.
  const [first = ''] = asleep();
  expect([dana.room(first).size, goalsAt(dana, first), viewOf(dana, first)?.state]).toEqual([0, 1, 'open']);

  // Something comes into it: the list says so at once, and then it sleeps again.
  const before = viewOf(dana, first)?.summary.latest.goal ?? 0;
  await owners[roomIds.indexOf(first)]?.keep(change('goal', 'rest', { why: 'for the mornings' }) as Change);
  await until('it to come', () => (viewOf(dana, first)?.summary.latest.goal ?? 0) > before);
  await until('it to sleep', () => awake(dana).length === mostAwake);

  // The page asks for it, and has it.
  await dana.does('openRoom', { roomId: first });
  expect(dana.inRoom(first, 'goal')).toEqual([
    expect.objectContaining({ label: expect.stringContaining('Sleep'), why: 'for the mornings' }),
  ]);
  expect(await dana.tries('openRoom', { roomId: 'f'.repeat(32) })).toEqual({ ok: false, error: 'not-found' });
  await until(
    'another to sleep instead',
    () => awake(dana).length === mostAwake && awake(dana).includes(first),
  );

  // A room whose session is open on the page stays awake, however many are looked at.
  const sessionId = 'talk';
  await dana.does('joinSession', { roomId: first, sessionId });
  for (const roomId of roomIds) if (roomId !== first) await dana.does('openRoom', { roomId });
  await until('the others to sleep', () => awake(dana).length === mostAwake + 1);
  expect(awake(dana)).toContain(first);
  await dana.does('leaveSession', null);

  // Without a line Dana writes in rooms until the first of them sleeps, with her words in it.
  dana.offline();
  const five = roomIds.filter((id) => id !== first).slice(0, 5);
  for (const roomId of [first, ...five])
    await dana.does('keepInRoom', {
      roomId,
      changes: [change('comment', 'said', { words: 'Well said.' }) as Change],
    });
  await until('the first to sleep', () => !awake(dana).includes(first));
  expect([dana.relay()?.unsent, viewOf(dana, first)?.unsent]).toEqual([6, ['comment said']]);
  await dana.restart();
  await until('the list', () => dana.rooms().length === people);
  expect(viewOf(dana, first)?.unsent).toEqual(['comment said']);
  await dana.online();
  await until('everything to be sent', () => connected(dana) && dana.relay()?.unsent === 0);
  for (const roomId of [first, ...five]) {
    const owner = owners[roomIds.indexOf(roomId)];
    await until('the words to arrive', () => owner?.inRoom(roomId, 'comment').length === 1);
  }
  await until('four to be awake', () => awake(dana).length === mostAwake);
  expect(dana.rooms().flatMap(({ trouble }) => trouble)).toEqual([]);
});

test('[T53, T56] after any stop everybody is in the list as they are, and rooms are opened when they are asked for', async () => {
  const { dana, owners, roomIds } = await startDesk(32);
  const views = () => roomIds.map((id) => viewOf(dana, id)?.summary);
  const [one = ''] = roomIds;
  const before = views();
  // Locked for the night, and something comes meanwhile.
  await dana.leave();
  await owners[0]?.keep(change('goal', 'more', { label: 'Something new' }) as Change);
  await dana.restart();
  await until('the list', () => dana.rooms().length === people && connected(dana));
  await until(
    'the new thing',
    () => (viewOf(dana, one)?.summary.latest.goal ?? 0) > (before[0]?.latest.goal ?? 0),
  );
  expect(views().slice(1)).toEqual(before.slice(1));

  for (const nth of [1, 2, 3, 4]) {
    await dana.does('openRoom', { roomId: roomIds[nth] ?? '' });
    const dead = dana.diesAtCommit(nth, nth % 2 === 0 ? 'after' : 'before');
    void dana.tries('keepInRoom', {
      roomId: roomIds[nth] ?? '',
      changes: [change('comment', `said-${nth}`, { words: `Words ${nth}` }) as Change],
    });
    for (let more = 5; more < people; more += 1) void dana.tries('openRoom', { roomId: roomIds[more] ?? '' });
    await Promise.race([dead, until('a commit', () => false, 2_000).catch(() => 'none came')]);
    await dana.restart();
    await until('the list', () => dana.rooms().length === people && connected(dana));
    await until('all of it sent', () => dana.relay()?.unsent === 0);
  }
  for (const nth of [2, 3, 4]) {
    const owner = owners[nth];
    await until('the words', () => owner?.inRoom(roomIds[nth] ?? '', 'comment').length === 1);
  }
  for (const [at, roomId] of roomIds.entries()) {
    await dana.does('openRoom', { roomId });
    expect(dana.inRoom(roomId, 'goal').map(({ label }) => label)).toContain(`Sleep, ${at}`);
  }
  expect(dana.rooms().flatMap(({ trouble }) => trouble)).toEqual([]);
});

test('[T58] a copy for machines and a backup hold every room, awake or asleep, and a device is put out of all of them', async () => {
  const { dana, owners, roomIds, restore } = await startDesk(33);
  const copy = JSON.parse((await dana.does('machineCopy', null)).json) as {
    rooms: { id: string; records: { goal?: { label: string }[] } }[];
  };
  expect(copy.rooms.map(({ id }) => id).toSorted()).toEqual(roomIds.toSorted());
  for (const [at, roomId] of roomIds.entries())
    expect(copy.rooms.find(({ id }) => id === roomId)?.records.goal).toEqual([
      expect.objectContaining({ label: `Sleep, ${at}` }),
    ]);

  const { file } = await dana.does('backup', null);
  const lost = (await dana.does('devices', null)).find((device) => device.this)?.id ?? '';
  const second = await restore(dana, file);
  await until(
    'the copy to be in every room',
    () => second.rooms().filter(({ sharesFromHere }) => sharesFromHere).length === people,
  );
  await until(
    'the copy to be quiet',
    () => awake(second).length === mostAwake && second.relay()?.unsent === 0,
  );
  const told = second.messages().length;
  await second.does('removeDevice', { deviceId: lost });
  // Each wakes to say it, and sleeps again: never all of the desk at one time.
  expect(mostAtOnce(second, told)).toBeLessThan(people - 1);
  await until('the lost device to hear', () => dana.rooms().every(({ state }) => state === 'ended'));
  // In each of them the owner has made a new key, so that the copy reads what comes.
  for (const [at, owner] of owners.entries())
    await owner.keep(change('goal', 'rest', { why: `because ${at}` }) as Change);
  for (const [at, roomId] of roomIds.entries()) {
    await second.does('openRoom', { roomId });
    await until('it to come', () => second.inRoom(roomId, 'goal').some(({ why }) => why === `because ${at}`));
  }
});

test('[T59] a new passphrase: the same people are in the list, and their rooms open', async () => {
  const { dana, roomIds } = await startDesk(34);
  await dana.does('setPassphrase', { current: dana.passphrase, passphrase: 'another six green boats' });
  await dana.does('lock', null);
  await dana.does('open', { notebookId: dana.notebookId(), passphrase: 'another six green boats' });
  // At once: none of those that slept had to be opened for it.
  expect(dana.rooms().filter((room) => !room.awake).length).toBeGreaterThanOrEqual(people - mostAwake);
  for (const [at, roomId] of roomIds.entries()) {
    await dana.does('openRoom', { roomId });
    expect(dana.inRoom(roomId, 'goal').map(({ label }) => label)).toEqual([`Sleep, ${at}`]);
  }
});

test('[T57] words are found in every room, awake or asleep, whatever their accents and capitals; nothing of the desk itself is', async () => {
  const { dana, owners, roomIds } = await startDesk(35);
  await owners[2]?.keep(change('goal', 'rest', { why: 'Mañana llamo a mi HERMANA' }) as Change);
  await until('it to come', () => (viewOf(dana, roomIds[2] ?? '')?.summary.latest.goal ?? 0) > 1);
  await until('four to be awake', () => awake(dana).length === mostAwake);
  await dana.keep(change('noteDraft', 'draft', { sections: { plan: 'hermana, in a draft' } }) as Change);
  await dana.does('keepDraft', { key: 'note', text: 'hermana, being written' });
  await dana.does('keepProcessNote', {
    id: '0'.repeat(32),
    about: null,
    day: '2026-11-24',
    words: 'hermana, for me alone',
  });
  const found = await dana.does('search', { words: ' manana LLAMO' });
  expect(found).toEqual({
    hits: [{ roomId: roomIds[2], kind: 'goal', id: 'rest', words: 'Mañana llamo a mi HERMANA' }],
    more: false,
  });
  expect((await dana.does('search', { words: 'hermana' })).hits).toHaveLength(1);
  expect((await dana.does('search', { words: 'sleep,' })).hits).toHaveLength(people);
  expect(await dana.does('search', { words: '  ' })).toEqual({ hits: [], more: false });
  await dana.does('lock', null);
  expect(await dana.tries('search', { words: 'sleep' })).toEqual({ ok: false, error: 'locked' });
});
