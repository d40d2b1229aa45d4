import { sharePart, shareItem, stopItem, stopPart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import type { Person } from './people.ts';
import { danasCard, meet, startStory, until, untilCompared, type Story } from './world.ts';

let made = 0;
/** A fresh id; stories need no chance for these. */
const newId = (): string => `made-${(made += 1)}`;
const shares = (person: Person) => person.home('share') as unknown as RecordOf<'share'>[];

/** Imani's record: a map, a plan, and a check-in she does not want to show. */
const imanisRecord: readonly Change[] = [
  change('behaviour', 'wine', { label: 'wine in the evening', behaviourKind: 'alcohol' }),
  change('concern', 'sleep', { label: 'I cannot sleep' }),
  change('link', 'sleep-wine', {
    fromKind: 'behaviour',
    fromId: 'wine',
    toKind: 'concern',
    toId: 'sleep',
    direction: 'comes-from',
  }),
  change('goal', 'rest', { label: 'Rest without wine on weekdays' }),
  change('step', 'tea', { goalId: 'rest', label: 'Tea on Tuesday' }),
  change('checkIn', 'monday', { behaviourIds: ['wine'], note: 'two glasses' }),
] as readonly Change[];

const sharing = (world: Story, part: 'map' | 'plan', roomId: string) =>
  world.imani.keep(
    ...(sharePart(shares(world.imani), roomId, part, true, newId(), world.now()) as readonly Change[]),
  );
const wordsOf = (person: Person, roomId: string): string => JSON.stringify([...person.room(roomId)]);

for (const way of ['therapist-invites', 'person-invites'] as const) {
  test(`[T31, T33] ${way}: they compare six digits, a map and a plan are shared and check-ins are not, a comment, stops, the end`, async () => {
    const world = await startStory({ seed: way === 'person-invites' ? 1 : 2 });
    const { imani, dana } = world;
    await imani.keep(...imanisRecord);
    const roomId = await meet(world, way);

    // Each has noted whom they met, in the other's own words; Dana's card stands in the room before anything is shared.
    expect(imani.home('member')).toEqual([expect.objectContaining({ id: roomId, name: 'Dana Reyes' })]);
    expect(dana.home('member')).toEqual([expect.objectContaining({ id: roomId, name: 'Imani' })]);
    expect(imani.inRoom(roomId, 'therapistCard')).toEqual([
      expect.objectContaining({ name: 'Dana Reyes', ...danasCard }),
    ]);
    expect(dana.room(roomId).size).toBe(1);
    expect(imani.rooms()).toEqual([
      expect.objectContaining({
        id: roomId,
        mine: 'owner',
        state: 'open',
        sharesFromHere: true,
        trouble: [],
      }),
    ]);
    expect(dana.rooms()).toEqual([
      expect.objectContaining({ id: roomId, mine: 'member', state: 'open', trouble: [] }),
    ]);

    await sharing(world, 'map', roomId);
    await sharing(world, 'plan', roomId);
    await world.settled();
    expect(dana.inRoom(roomId, 'behaviour')).toEqual([
      expect.objectContaining({ label: 'wine in the evening' }),
    ]);
    expect(dana.inRoom(roomId, 'link')).toHaveLength(1);
    expect(dana.inRoom(roomId, 'step')).toEqual([expect.objectContaining({ label: 'Tea on Tuesday' })]);
    expect(wordsOf(dana, roomId)).not.toContain('two glasses');
    expect(dana.inRoom(roomId, 'checkIn')).toEqual([]);

    // What changes at home changes there; a check-in does not go.
    await imani.keep(change('concern', 'sleep', { label: 'I wake at four' }) as Change);
    await world.settled();
    expect(dana.inRoom(roomId, 'concern')).toEqual([expect.objectContaining({ label: 'I wake at four' })]);

    const words = 'That sounds like a hard hour.';
    const comment = change('comment', newId(), { aboutKind: 'concern', aboutId: 'sleep', words }) as Change;
    await dana.does('keepInRoom', { roomId, changes: [comment] });
    await world.settled();
    expect(imani.inRoom(roomId, 'comment')).toEqual([expect.objectContaining({ words })]);
    // Dana writes beside Imani's words and never in them.
    expect(
      await dana.tries('keepInRoom', {
        roomId,
        changes: [change('concern', 'sleep', { label: 'x' }) as Change],
      }),
    ).toEqual({ ok: false, error: 'not-allowed' });

    // Stop sharing one thing: it goes, and the link that ended in it.
    await imani.keep(
      ...(stopItem(shares(imani), roomId, 'concern', 'sleep', newId(), world.now()) as readonly Change[]),
    );
    await world.settled();
    expect(wordsOf(dana, roomId)).not.toContain('I wake at four');
    expect(dana.inRoom(roomId, 'link')).toEqual([]);
    expect(dana.inRoom(roomId, 'behaviour')).toHaveLength(1);
    expect(imani.home('concern')).toHaveLength(1);
    // "Not shared now": no time, no word of it, in its history neither.
    expect(await dana.does('history', { kind: 'concern', id: 'sleep', roomId })).toEqual([]);

    // Stop sharing a kind.
    await imani.keep(...(stopPart(shares(imani), roomId, 'plan', newId(), world.now()) as readonly Change[]));
    await world.settled();
    expect(dana.inRoom(roomId, 'goal')).toEqual([]);
    expect(dana.inRoom(roomId, 'step')).toEqual([]);

    // End the room.
    await imani.does('endRoom', { roomId });
    await until('both to see the end', () =>
      [...imani.rooms(), ...dana.rooms()].every(({ state }) => state === 'ended'),
    );
    expect(await dana.tries('keepInRoom', { roomId, changes: [comment] })).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    await imani.keep(change('behaviour', 'wine', { label: 'after the end' }) as Change);
    expect(wordsOf(dana, roomId)).not.toContain('after the end');
    await world.end();
  });
}

test('[T33] a single thing is shared by itself, and what is written offline arrives when the line is back', async () => {
  const world = await startStory({ seed: 3 });
  const { imani, dana } = world;
  await imani.keep(...imanisRecord);
  const roomId = await meet(world, 'therapist-invites');
  imani.offline();
  await imani.keep(...(shareItem([], roomId, 'goal', 'rest', newId(), world.now()) as readonly Change[]));
  expect(imani.rooms()[0]?.unsent).toContain('goal rest');
  world.pass(86_400_000);
  await imani.restart();
  expect(imani.rooms()[0]?.unsent).toContain('goal rest');
  await imani.online();
  await world.settled();
  expect(dana.inRoom(roomId, 'goal')).toEqual([
    expect.objectContaining({ label: 'Rest without wine on weekdays' }),
  ]);
  expect(dana.inRoom(roomId, 'behaviour')).toEqual([]);
  await world.end();
});

/** Entries of a room at the relay, and how many of them still have a body. */
const atRelay = async (storage: ReturnType<typeof memoryStorage>, roomId: string) => {
  const entries = await storage.entries(roomId, 0, 1_000, 1e9);
  const envelopes = entries.map(({ entry }) => readEnvelope(entry));
  return {
    all: entries.length,
    whole: envelopes.filter((read) => read.ok && read.value.body !== null).length,
  };
};

test('[T34] what is erased at home is erased in the room, on both devices and at the relay', async () => {
  const storage = memoryStorage();
  const world = await startStory({ seed: 4, storage });
  const { imani, dana } = world;
  await imani.keep(...imanisRecord);
  const roomId = await meet(world, 'therapist-invites');
  await sharing(world, 'map', roomId);
  await world.settled();
  const before = await atRelay(storage, roomId);
  await imani.does('erase', { kind: 'concern', id: 'sleep' });
  await world.settled();
  // Two more entries, one that erases and one that takes away the link that ended there, and one body less: the words'.
  expect(await atRelay(storage, roomId)).toEqual({ all: before.all + 2, whole: before.whole + 1 });
  expect(wordsOf(dana, roomId)).not.toContain('I cannot sleep');
  expect(await dana.does('history', { kind: 'concern', id: 'sleep', roomId })).toEqual([]);
  expect(dana.inRoom(roomId, 'behaviour')).toHaveLength(1);

  // What was erased before it was sent never leaves.
  imani.offline();
  await imani.keep(change('concern', 'debt', { label: 'I owe money' }) as Change);
  await imani.does('erase', { kind: 'concern', id: 'debt' });
  await imani.restart();
  const between = await atRelay(storage, roomId);
  await imani.online();
  await world.settled();
  expect(await atRelay(storage, roomId)).toEqual({ all: between.all + 1, whole: between.whole + 1 });
  await world.end();
});

test('[T32] an invitation goes on where it stood after a lock and a restart, on both sides and at each step', async () => {
  const world = await startStory({ seed: 5 });
  const { imani, dana } = world;
  const id = await untilCompared(world, 'person-invites');
  const digits = imani.invitations()[0]?.compare;
  expect(digits).toMatch(/^\d{3} \d{3}$/);
  expect(dana.invitations()[0]?.compare).toBe(digits);
  await imani.restart();
  await dana.restart();
  expect(imani.invitations()[0]).toMatchObject({ state: 'compare', compare: digits, code: null });
  await dana.does('sayYes', { invitation: id });
  await dana.restart();
  await imani.does('sayYes', { invitation: id });
  await imani.restart();
  await until('the room', () => [imani, dana].every((who) => who.invitations()[0]?.state === 'done'));
  await world.settled();
  expect(dana.rooms()).toHaveLength(1);
  await world.end();
});

test('[T31] different digits end it for both, and nothing was shared', async () => {
  const world = await startStory({ seed: 6 });
  const { imani, dana } = world;
  const id = await untilCompared(world, 'therapist-invites');
  await dana.does('sayYes', { invitation: id });
  await imani.does('sayDifferent', { invitation: id });
  expect(imani.invitations()[0]?.state).toBe('different');
  await until('Dana to hear', () => dana.invitations()[0]?.state === 'withdrawn');
  await until('the room to go', () => imani.rooms().every(({ state }) => state === 'ended'));
  await until('both to hang up', () => [imani, dana].every((who) => who.relay()?.relay.state === 'off'));
  expect(dana.rooms()).toEqual([]);
  expect(await imani.storage.keys(`n/${imani.notebookId()}/room/`)).toEqual([]);
  await world.end();
});
