import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readFromRelay, readToRelay } from '@handrail/sync/wire/wire.ts';
import { expect, test } from 'vitest';
import { hearing } from './faulty-line.ts';
import { meet, startStory, until } from './world.ts';

const goal = (id: string, label: string): Change => change('goal', id, { label }) as Change;

test('[T35, T36] a restored copy is a new device: it gets a key, shares from then on, and can put the lost one out', async () => {
  const world = await startStory({ seed: 8 });
  const { imani, dana } = world;
  await imani.keep(goal('rest', 'Rest more'));
  const roomId = await meet(world, 'therapist-invites');
  const shares = imani.home('share') as unknown as RecordOf<'share'>[];
  await imani.keep(
    ...(sharePart(shares, roomId, 'plan', true, 'all-plans', world.now()) as readonly Change[]),
  );
  await world.settled();
  const { file } = await imani.does('backup', null);

  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await until('the first device to hear', () => imani.rooms()[0]?.sharesFromHere === false);
  await copy.keep(goal('walk', 'Walk on Sundays'));
  await until('Dana to see it', () => dana.inRoom(roomId, 'goal').length === 2);

  // The older device still keeps what is written on it at home, and takes nothing back in the room.
  await imani.keep(goal('swim', 'Swim'));
  await imani.restart();
  await until('the older device to be connected', () => imani.relay()?.relay.state === 'connected');
  expect(
    dana
      .inRoom(roomId, 'goal')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['rest', 'walk']);

  const devices = await copy.does('devices', null);
  expect(devices.map((device) => [device.this, device.removed])).toEqual([
    [false, false],
    [true, false],
  ]);
  const [lost, here] = devices;
  expect(await copy.tries('removeDevice', { deviceId: here?.id ?? '' })).toEqual({
    ok: false,
    error: 'not-allowed',
  });
  await copy.does('removeDevice', { deviceId: lost?.id ?? '' });
  expect((await copy.does('devices', null)).map(({ removed }) => removed)).toEqual([true, false]);
  await until('the lost device to hear', () => imani.rooms()[0]?.state === 'ended');

  await copy.keep(goal('read', 'Read to my daughter'));
  await until('Dana to see it', () => dana.inRoom(roomId, 'goal').length === 3);
  expect(JSON.stringify([...imani.room(roomId)])).not.toContain('Read to my daughter');
  expect(copy.rooms()[0]).toMatchObject({ state: 'open', trouble: [] });
  expect(dana.rooms()[0]).toMatchObject({ state: 'open', trouble: [] });
  await world.end();
});

test('[T35, T36] a therapist’s lost device is put out: the owner’s device makes a key without it, and what was written on it stays there', async () => {
  const world = await startStory({ seed: 9 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'person-invites');
  const { file } = await dana.does('backup', null);
  const copy = await world.restore(dana, file);
  await until('the copy to be in the room', () => copy.rooms()[0]?.sharesFromHere === true);
  await until('its key', () => copy.inRoom(roomId, 'therapistCard').length === 1);

  dana.offline();
  const comment = (id: string, words: string): Change => change('comment', id, { words }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [comment('lost', 'written on the lost one')] });
  const lost = (await copy.does('devices', null)).find((device) => !device.this);
  await copy.does('removeDevice', { deviceId: lost?.id ?? '' });
  await copy.does('keepInRoom', { roomId, changes: [comment('new', 'written on the new one')] });
  await until('Imani to see it', () => imani.inRoom(roomId, 'comment').length === 1);
  expect(imani.inRoom(roomId, 'comment')).toEqual([
    expect.objectContaining({ words: 'written on the new one' }),
  ]);

  await dana.online();
  await until('the lost device to hear', () => dana.rooms()[0]?.state === 'ended');
  expect(dana.home('unsentWords')).toEqual([
    expect.objectContaining({ roomId, name: 'Imani', words: 'written on the lost one' }),
  ]);
  expect(dana.rooms()[0]?.unsent).toEqual([]);
  expect(imani.inRoom(roomId, 'comment')).toHaveLength(1);
  expect([imani.rooms()[0]?.trouble, copy.rooms()[0]?.trouble]).toEqual([[], []]);
  await world.end();
});

test('[T36] a removal that stopped half-way is finished by the next connection, in every room', async () => {
  let told = (): void => {};
  const isRemoval = (signed: Signed): boolean => {
    const read = readStatement(signed.statement);
    return read.ok && read.value.kind === 'device-removed';
  };
  const listening = (_who: string, socket: Socket): Socket => {
    const { send } = socket;
    const asked = new Set<number>();
    socket.send = (bytes) => {
      const read = readToRelay(bytes);
      if (read.ok && read.value.request.type === 'add-statement' && isRemoval(read.value.request.signed))
        asked.add(read.value.n);
      send(bytes);
    };
    // Only what the relay took: another statement may have come before.
    return hearing(socket, (bytes) => {
      const read = readFromRelay(bytes);
      if (read.ok && 'answer' in read.value && read.value.answer.type === 'added' && asked.has(read.value.n))
        told();
      return bytes;
    });
  };
  const world = await startStory({ seed: 10, between: listening });
  const { imani, dana } = world;
  await meet(world, 'therapist-invites');
  await meet(world, 'person-invites');
  const { file } = await imani.does('backup', null);
  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms().every((room) => room.sharesFromHere));
  const lost = (await copy.does('devices', null)).find((device) => !device.this);
  // The app dies once the first room has the word, before it has kept that, and before the second one is told.
  const heard = until('one room to end for the lost device', () =>
    imani.rooms().some(({ state }) => state === 'ended'),
  );
  const died = Promise.withResolvers<void>();
  told = () => {
    told = () => {};
    void copy.diesAtCommit(1, 'before').then(died.resolve);
  };
  void copy.tries('removeDevice', { deviceId: lost?.id ?? '' });
  await Promise.all([died.promise, heard]);
  expect(imani.rooms().filter(({ state }) => state === 'open')).toHaveLength(1);
  await copy.restart();
  await until('both rooms to have ended for the lost device', () =>
    imani.rooms().every(({ state }) => state === 'ended'),
  );
  await until('Dana to be in both', () => dana.rooms().filter(({ state }) => state === 'open').length === 2);
  expect((await copy.does('devices', null)).map(({ removed }) => removed)).toEqual([true, false]);
  await world.end();
});

test('[T36] a device put out before anything was shared stays out, and needs no line to the relay for it', async () => {
  const world = await startStory({ seed: 18 });
  const { imani } = world;
  const copy = await world.restore(imani, (await imani.does('backup', null)).file);
  copy.offline();
  const [lost] = await copy.does('devices', null);
  await copy.does('removeDevice', { deviceId: lost?.id ?? '' });
  expect((await copy.does('devices', null)).map(({ removed }) => removed)).toEqual([true, false]);
  expect(await copy.tries('removeDevice', { deviceId: 'e'.repeat(32) })).toEqual({
    ok: false,
    error: 'not-found',
  });
  await copy.restart();
  expect((await copy.does('devices', null)).map(({ removed }) => removed)).toEqual([true, false]);
  await world.end();
});

test('[T36] a ninth device is told that there is no place for it, and comes in when another one is put out', async () => {
  const world = await startStory({ seed: 19 });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  const { file } = await imani.does('backup', null);
  const oldest = (await imani.does('devices', null)).find((device) => device.this);
  for (let count = 2; count <= 8; count += 1) {
    const copy = await world.restore(imani, file);
    await until(`device ${count} to be in the room`, () => copy.rooms()[0]?.sharesFromHere === true);
    await copy.leave();
  }
  const ninth = await world.restore(imani, file);
  await until('the ninth to be told', () => ninth.rooms()[0]?.trouble.length === 1);
  expect(ninth.rooms()[0]?.trouble).toEqual([{ kind: 'many-devices', count: 1 }]);
  expect(ninth.rooms()[0]?.sharesFromHere).toBe(false);

  await ninth.does('removeDevice', { deviceId: oldest?.id ?? '' });
  await until('the ninth to be in the room', () => ninth.rooms()[0]?.sharesFromHere === true);
  expect(ninth.rooms()[0]?.trouble).toEqual([]);
  await until('the first one to hear', () => imani.rooms()[0]?.state === 'ended');
  await dana.does('keepInRoom', {
    roomId,
    changes: [change('comment', 'c', { words: 'I am still here' }) as Change],
  });
  await until('the ninth to read it', () => ninth.inRoom(roomId, 'comment').length === 1);
  expect(dana.rooms()[0]?.trouble).toEqual([]);
  await world.end();
});

test('[T36] a device is put out by one that had not read its last words: they stay in the room', async () => {
  const world = await startStory({ seed: 21 });
  const { imani, dana } = world;
  await imani.keep(goal('rest', 'Rest more'));
  const roomId = await meet(world, 'therapist-invites');
  const shares = imani.home('share') as unknown as RecordOf<'share'>[];
  await imani.keep(
    ...(sharePart(shares, roomId, 'plan', true, 'all-plans', world.now()) as readonly Change[]),
  );
  await world.settled();
  const copy = await world.restore(dana, (await dana.does('backup', null)).file);
  await until('the copy to be in the room', () => copy.inRoom(roomId, 'goal').length === 1);
  await world.settled();
  copy.offline();
  const about = { aboutKind: 'goal', aboutId: 'rest', words: 'Small steps count.' };
  await dana.does('keepInRoom', { roomId, changes: [change('comment', 'c', about) as Change] });
  await until('Imani to read it', () => imani.inRoom(roomId, 'comment').length === 1);
  const lost = (await copy.does('devices', null)).find((device) => !device.this);
  const [removed] = await Promise.all([
    copy.online().then(() => copy.tries('removeDevice', { deviceId: lost?.id ?? '' })),
    until('the lost device to hear', () => dana.rooms()[0]?.state === 'ended'),
  ]);
  expect(removed.ok).toBe(true);
  await until('the copy to read it', () => copy.inRoom(roomId, 'comment').length === 1);
  expect(imani.inRoom(roomId, 'comment')).toHaveLength(1);
  expect([imani.rooms()[0]?.trouble, copy.rooms()[0]?.trouble]).toEqual([[], []]);
  await world.end();
});
