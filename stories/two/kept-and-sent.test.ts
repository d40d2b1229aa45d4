import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { silence, withholding } from './faulty-line.ts';
import { meet, startStory, until, type StoryParts } from './world.ts';

const comment = (id: string, words: string): Change =>
  change('comment', id, { aboutKind: 'concern', aboutId: 'sleep', words }) as Change;
const label = (words: string): Change => change('concern', 'sleep', { label: words }) as Change;

/** Imani has shared her map with Dana: one concern, "I cannot sleep". */
const shared = async (seed: number, parts: StoryParts = {}) => {
  const storage = parts.storage ?? memoryStorage();
  const world = await startStory({ ...parts, seed, storage });
  const { imani, dana } = world;
  await imani.keep(label('I cannot sleep'));
  const roomId = await meet(world, 'therapist-invites');
  const shares = imani.home('share') as unknown as RecordOf<'share'>[];
  await imani.keep(...(sharePart(shares, roomId, 'map', true, 'share-1', world.now()) as readonly Change[]));
  await world.settled();
  const says = (id: string, words = id) => dana.does('keepInRoom', { roomId, changes: [comment(id, words)] });
  const troubles = () => [imani, dana].map((person) => person.rooms()[0]?.trouble);
  return { world, imani, dana, roomId, storage, says, troubles };
};

test('[T27] Dana is removed while she is away: what she had written and not sent is hers, at home', async () => {
  const { world, imani, dana, says, roomId, troubles } = await shared(11);
  dana.offline();
  await says('one', 'I thought of you on Tuesday.');
  await imani.does('endRoom', { roomId });
  expect(imani.rooms()[0]?.state).toBe('ended');
  await until('the relay to have heard', () => imani.relay()?.relay.state === 'off');
  await dana.online();
  await until('Dana to hear', () => dana.rooms()[0]?.state === 'ended');
  const words = [
    expect.objectContaining({
      words: 'I thought of you on Tuesday.',
      about: 'I cannot sleep',
      name: 'Imani',
    }),
  ];
  expect(dana.home('unsentWords')).toEqual(words);
  await dana.restart();
  await imani.restart();
  await until('both rooms to open', () => troubles().every((trouble) => trouble !== undefined));
  expect([troubles(), dana.home('unsentWords')]).toEqual([[[], []], words]);
  // What was read stays; nothing connects any more.
  expect(dana.inRoom(roomId, 'concern')).toHaveLength(1);
  expect([imani.relay()?.relay.state, dana.relay()?.relay.state]).toEqual(['off', 'off']);
  await world.end();
});

test('[T27] Dana leaves without a connection: over for her at once, for Imani when the line is back', async () => {
  const { world, imani, dana, says, roomId, troubles } = await shared(12);
  dana.offline();
  await says('one');
  await dana.does('endRoom', { roomId });
  expect([dana.rooms()[0]?.state, dana.home('unsentWords')]).toEqual([
    'ended',
    [expect.objectContaining({ words: 'one' })],
  ]);
  await dana.restart();
  await dana.online();
  await until('Imani to see it', () => imani.rooms()[0]?.state === 'ended');
  await until('nothing to connect for', () => dana.relay()?.relay.state === 'off');
  expect([imani.home('concern')[0]?.['label'], troubles()]).toEqual(['I cannot sleep', [[], []]]);
  await world.end();
});

test('[T27] Dana left, was removed before her last words were read, and died in between: they are hers, once', async () => {
  const relay = withholding();
  const { world, imani, dana, says, roomId } = await shared(21, {
    between: (who, socket) => (who === 'imani' ? relay.between(socket) : socket),
  });
  relay.state.on = true;
  await says('one');
  await until('the relay to have it', () => dana.relay()?.unsent === 0);
  dana.offline();
  await imani.does('endRoom', { roomId });
  await until('the relay to have heard', () => imani.relay()?.relay.state === 'off');
  await dana.does('endRoom', { roomId });
  // The first commit takes in the removal, the second would bring the words home.
  const dead = dana.diesAtCommit(2, 'before');
  void dana.online();
  await dead;
  for (let again = 0; again < 2; again += 1) {
    await dana.restart();
    await until('her words to be at home', () => dana.home('unsentWords').length > 0);
    expect(dana.home('unsentWords')).toEqual([expect.objectContaining({ words: 'one' })]);
  }
  await world.end();
});

test('[T13, T21] a new passphrase: rooms, and what waits to be sent, go on under the new key', async () => {
  const { world, imani, dana, says, roomId } = await shared(13);
  await imani.does('setPassphrase', { current: imani.passphrase, passphrase: 'another quiet boat' });
  await imani.keep(label('I wake at four'));
  await world.settled();
  expect(dana.inRoom(roomId, 'concern')).toEqual([expect.objectContaining({ label: 'I wake at four' })]);
  dana.offline();
  await says('one');
  await dana.does('setPassphrase', { current: dana.passphrase, passphrase: dana.passphrase });
  await dana.restart();
  await until('the room to open', () => dana.rooms().length === 1);
  expect(dana.rooms()[0]?.unsent).toEqual(['comment one']);
  await dana.online();
  await world.settled();
  expect(imani.inRoom(roomId, 'comment')).toHaveLength(1);
  await world.end();
});

test('[T28] a relay that lost everything gets everything back, and both are told once', async () => {
  const { world, imani, dana, says, roomId, storage, troubles } = await shared(14);
  await says('one');
  await world.settled();
  const had = await storage.counts();
  const empty = memoryStorage();
  await world.restartRelay(empty);
  for (const person of [imani, dana]) await person.does('tryRelay', null);
  await until('it to be named', () =>
    troubles().some((trouble) => trouble?.some(({ kind }) => kind === 'rolled-back')),
  );
  await world.settled();
  await until(
    'all to be back',
    () => imani.relay()?.unsent === 0 && dana.relay()?.relay.state === 'connected',
  );
  await says('two');
  await imani.keep(label('I wake at four'));
  await world.settled();
  expect(await empty.counts()).toMatchObject({ rooms: had.rooms, entries: had.entries + 2 });
  expect(imani.inRoom(roomId, 'comment')).toHaveLength(2);
  for (const trouble of troubles().flat()) expect(trouble).toEqual({ kind: 'rolled-back', count: 1 });
  await world.end();
});

test('[T28] a relay put back to before Dana came does not know her; she gives back what lets her in', async () => {
  const { world, imani, dana, says, roomId, storage, troubles } = await shared(15);
  const early = memoryStorage();
  for (const [index, signed] of (await storage.statements(roomId, 0)).slice(0, 2).entries())
    await early.addStatement(roomId, index, signed);
  imani.offline();
  await world.restartRelay(early);
  await dana.does('tryRelay', null);
  await says('one');
  await until(
    'Dana to have sent it',
    () => dana.rooms()[0]?.unsent.length === 0 && dana.relay()?.relay.state === 'connected',
  );
  await imani.online();
  await world.settled();
  expect(imani.inRoom(roomId, 'comment')).toHaveLength(1);
  expect(troubles()[1]).toEqual([{ kind: 'rolled-back', count: 1 }]);
  await world.end();
});

test('[T22] a device whose disk was put back takes in what it had forgotten, and seals anew after it', async () => {
  const { world, imani, dana, says, roomId } = await shared(16);
  await says('one');
  await world.settled();
  await dana.leave();
  const before = dana.storage.dump();
  await dana.restart();
  await says('two');
  await says('three');
  await world.settled();
  await dana.leave();
  await dana.storage.commit({ remove: await dana.storage.keys(''), put: before });
  dana.offline();
  await dana.restart();
  await until('the room to open', () => dana.rooms().length === 1);
  await says('four');
  await dana.online();
  await world.settled();
  expect(
    imani
      .inRoom(roomId, 'comment')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['four', 'one', 'three', 'two']);
  expect([imani.rooms()[0]?.trouble, dana.rooms()[0]?.trouble]).toEqual([
    [],
    [{ kind: 'rolled-back', count: 1 }],
  ]);
  await world.end();
});

test('[T22] what the relay withholds is named, and no longer when it comes', async () => {
  const relay = withholding();
  const { world, imani, says, roomId } = await shared(17, {
    between: (who, socket) => (who === 'imani' ? relay.between(socket) : socket),
  });
  relay.state.on = true;
  await says('one');
  await until('one to be withheld', () => relay.count() === 1);
  relay.state.on = false;
  await says('two');
  await until('it to be named', () => (imani.rooms()[0]?.trouble.length ?? 0) > 0);
  expect(imani.rooms()[0]?.trouble).toEqual([{ kind: 'withheld', count: 1 }]);
  expect(imani.inRoom(roomId, 'comment').map(({ id }) => id)).toEqual(['two']);
  relay.clear();
  await imani.restart();
  await world.settled();
  expect([imani.rooms()[0]?.trouble, imani.inRoom(roomId, 'comment').length]).toEqual([[], 2]);
  await world.end();
});

test('[T29] no command waits for a relay that says nothing, and Lock is at once', async () => {
  const relay = silence();
  const { world, imani, dana, says } = await shared(18, { between: (_who, socket) => relay.between(socket) });
  relay.state.on = true;
  const began = performance.now();
  await says('one');
  await imani.keep(label('x'));
  const removing = imani.tries('invite', { name: 'Imani' });
  await dana.does('lock', null);
  await imani.does('lock', null);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect((await removing).ok).toBe(true);
  relay.state.on = false;
  await world.end();
});

test('[T21] a long time offline: everything arrives, once, in order of keeping', async () => {
  const { world, imani, dana, says, roomId, troubles } = await shared(19);
  dana.offline();
  for (let at = 0; at < 60; at += 1) await says(`c${at}`);
  for (let at = 0; at < 60; at += 2) await says(`c${at}`, 'written again');
  await dana.online();
  await world.settled();
  const all = imani.inRoom(roomId, 'comment');
  expect([all.length, all.filter(({ words }) => words === 'written again').length]).toEqual([60, 30]);
  expect(troubles()).toEqual([[], []]);
  await world.end();
});

test('[T33] what goes wrong after an act was kept at home changes no answer, and is told the next time', async () => {
  const { world, imani, dana, roomId } = await shared(20);
  const { commit } = imani.storage;
  const breaks = { now: true };
  Object.assign(imani.storage, {
    commit: async (batch: Parameters<typeof commit>[0]) => {
      const isOut = [...(batch.put ?? [])].some(([place]) => place.includes('/out/'));
      if (breaks.now && isOut) throw new Error('the disk is on fire');
      return commit(batch);
    },
  });
  expect((await imani.tries('keep', { changes: [label('I wake at four')] })).ok).toBe(true);
  expect(imani.home('concern')).toHaveLength(1);
  breaks.now = false;
  await imani.keep(change('goal', 'g', { label: 'Rest' }) as Change);
  await world.settled();
  expect(dana.inRoom(roomId, 'concern')).toEqual([expect.objectContaining({ label: 'I wake at four' })]);
  expect(imani.faults()).toEqual([expect.objectContaining({ message: 'the disk is on fire' })]);
  await expect(world.end()).rejects.toThrow('a mistake of the program');
});
