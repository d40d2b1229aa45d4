/** What was chosen and unchosen before it left this device never leaves it; and what was stopped elsewhere stays stopped. */
import { shareItem, sharePart, stopItem, stopPart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { readToRelay } from '@handrail/sync/wire/wire.ts';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { silence } from './faulty-line.ts';
import type { Person } from './people.ts';
import { meet, startStory, until, type StoryParts } from './world.ts';

const secret = 'He hits me when he drinks';
const goal = (id: string, label: string): Change => change('goal', id, { label }) as Change;
let made = 0;
const newId = (): string => `chosen-${(made += 1)}`;

/** Imani and Dana in a room in which a goal is shared already, and Imani has a secret that is not. */
const begun = async (seed: number, parts: StoryParts = {}) => {
  const storage = memoryStorage();
  const world = await startStory({ storage, ...parts, seed });
  const { imani, dana } = world;
  await imani.keep(goal('rest', 'Rest more'), goal('secret', secret), goal('other', 'Another secret'));
  const roomId = await meet(world, 'therapist-invites');
  const on = (person: Person) => {
    const shares = () => person.home('share') as unknown as RecordOf<'share'>[];
    const choose = (changes: readonly Change<'share'>[]) => person.keep(...(changes as readonly Change[]));
    return {
      share: (id: string) => choose(shareItem(shares(), roomId, 'goal', id, newId(), world.now())),
      stop: (id: string) => choose(stopItem(shares(), roomId, 'goal', id, newId(), world.now())),
      sharePlan: () => choose(sharePart(shares(), roomId, 'plan', true, newId(), world.now())),
      stopPlan: () => choose(stopPart(shares(), roomId, 'plan', newId(), world.now())),
    };
  };
  await on(imani).share('rest');
  await world.settled();
  /** Whether Dana's device was ever told it, by any message. */
  const danaHeard = (words: string): boolean => JSON.stringify(dana.messages()).includes(words);
  const shown = (): string[] =>
    dana
      .inRoom(roomId, 'goal')
      .map(({ id }) => id)
      .toSorted();
  const troubles = () => [imani, dana].map((person) => person.rooms()[0]?.trouble);
  const entries = async () => (await storage.counts()).entries;
  /** How many entries at the relay have no body any more. */
  const emptied = async () =>
    (await storage.entries(roomId, 0, 1_000, 1e9)).filter(({ entry }) => {
      const read = readEnvelope(entry);
      return read.ok && read.value.body === null;
    }).length;
  return { world, imani, dana, roomId, on, danaHeard, shown, troubles, entries, emptied };
};

const ways: Readonly<
  Record<
    string,
    (person: Person, choices: ReturnType<Awaited<ReturnType<typeof begun>>['on']>) => Promise<unknown>
  >
> = {
  'shared by itself and stopped by itself': async (_imani, { share, stop }) => {
    await share('secret');
    await stop('secret');
  },
  'shared with its part and stopped by itself': async (_imani, { sharePlan, stop }) => {
    await sharePlan();
    await stop('secret');
  },
  'shared with its part, and the part was stopped': async (_imani, { sharePlan, stopPlan, share }) => {
    await sharePlan();
    await stopPlan();
    await share('rest');
  },
  'shared, and then removed at home': async (imani, { share }) => {
    await share('secret');
    await imani.does('remove', { kind: 'goal', id: 'secret' });
  },
  'shared, and then erased at home': async (imani, { share }) => {
    await share('secret');
    await imani.does('erase', { kind: 'goal', id: 'secret' });
  },
  'shared with another thing, which was erased, and then stopped': async (imani, { sharePlan, stop }) => {
    await sharePlan();
    await imani.does('erase', { kind: 'goal', id: 'other' });
    await stop('secret');
  },
  'shared, and then said in other words': async (imani, { share }) => {
    await share('secret');
    await imani.keep(goal('secret', 'Home is hard'));
  },
  'shared, stopped, shared and stopped again, with other things between': async (imani, { share, stop }) => {
    await share('secret');
    await imani.keep(goal('rest', 'Rest a little'));
    await stop('secret');
    await share('other');
    await share('secret');
    await stop('secret');
  },
};

/** After these nothing at all has to be said; after the others that something is not there, or other things. */
const asIfNothing = new Set(['shared by itself and stopped by itself', 'shared, and then removed at home']);

for (const [index, [way, does]] of Object.entries(ways).entries())
  test(`[T38, P8] without a connection: ${way}. Not one word of it leaves, also after a restart in between`, async () => {
    const { world, imani, on, danaHeard, troubles, roomId, shown, entries } = await begun(300 + index);
    const before = await entries();
    imani.offline();
    await does(imani, on(imani));
    await imani.restart();
    await until('the room to open', () => imani.rooms().length === 1);
    await imani.online();
    await world.settled();
    expect(danaHeard(secret)).toBe(false);
    expect((await entries()) > before).toBe(!asIfNothing.has(way));
    expect(JSON.stringify([...imani.room(roomId)])).not.toContain(secret);
    expect(shown()).toContain('rest');
    expect(troubles()).toEqual([[], []]);
    await world.end();
  });

test('[T38, T27] shared without a connection, and then the room was ended: nothing of it leaves', async () => {
  const { world, imani, dana, on, danaHeard, roomId } = await begun(320);
  imani.offline();
  await on(imani).share('secret');
  await imani.does('endRoom', { roomId });
  await imani.restart();
  await imani.online();
  await until('Dana to see the end', () => dana.rooms()[0]?.state === 'ended');
  await until('nothing to connect for', () => imani.relay()?.relay.state === 'off');
  expect(danaHeard(secret)).toBe(false);
  await world.end();
});

/** What Imani's device sends is swallowed while `on`, entries only. */
const swallowing = () => {
  const state = { on: false, swallowed: 0 };
  const between: StoryParts['between'] = (who, socket) => {
    if (who === 'dana') return socket;
    const near: Socket = {
      send: (bytes) => {
        const read = readToRelay(bytes);
        if (state.on && read.ok && read.value.request.type === 'append') state.swallowed += 1;
        else socket.send(bytes);
      },
      close: () => socket.close(),
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    socket.onopen = () => near.onopen?.();
    socket.onclose = () => near.onclose?.();
    socket.onmessage = (bytes) => near.onmessage?.(bytes);
    return near;
  };
  return { state, between };
};

test('[T38, P8] sealed for sending and lost on the way, then stopped: it goes without its words', async () => {
  const line = swallowing();
  const { world, imani, on, danaHeard, shown, troubles, emptied } = await begun(322, {
    between: line.between,
  });
  line.state.on = true;
  await on(imani).sharePlan();
  await until('it to be sent', () => line.state.swallowed > 0);
  await on(imani).stop('secret');
  imani.offline();
  line.state.on = false;
  await imani.restart();
  await imani.online();
  await world.settled();
  expect(danaHeard(secret)).toBe(false);
  expect([shown(), await emptied()]).toEqual([['other', 'rest'], 1]);
  expect(troubles()).toEqual([[], []]);
  await world.end();
});

test('[T38] sent, and stopped before the relay’s answer came: it is erased on the other side too', async () => {
  const line = silence();
  const { world, imani, dana, on, roomId, shown, troubles, emptied } = await begun(323, {
    between: (who, socket) => (who === 'imani' ? line.between(socket) : socket),
  });
  line.state.on = true;
  await on(imani).sharePlan();
  await until('Dana to see it', () => shown().length === 3);
  await on(imani).stop('secret');
  imani.offline();
  line.state.on = false;
  await imani.online();
  await world.settled();
  expect([shown(), await emptied()]).toEqual([['other', 'rest'], 1]);
  expect(await dana.does('history', { kind: 'goal', id: 'secret', roomId })).toEqual([]);
  await dana.restart();
  await world.settled();
  expect(danaTold(dana)).not.toContain(secret);
  expect(troubles()).toEqual([[], []]);
  await world.end();
});
const danaTold = (dana: Person): string => JSON.stringify(dana.messages());

test('[T39, P8] backed up, stopped, and the copy restored: it stays stopped until the person shares it there', async () => {
  const { world, imani, on, shown, roomId, dana } = await begun(330);
  await on(imani).sharePlan();
  await world.settled();
  const { file } = await imani.does('backup', null);
  await on(imani).stop('secret');
  await imani.does('erase', { kind: 'goal', id: 'other' });
  await world.settled();
  await dana.restart();
  await world.settled();
  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await copy.keep(goal('walk', 'Walk on Sundays'), goal('secret', `${secret} still`));
  await until('Dana to see what is new', () => shown().includes('walk'));
  await copy.restart();
  await until('the copy to be connected', () => copy.relay()?.relay.state === 'connected');
  await copy.keep(goal('read', 'Read'));
  await until('Dana to see what is new', () => shown().includes('read'));
  expect([shown(), danaTold(dana).includes(secret)]).toEqual([['read', 'rest', 'walk'], false]);
  // Chosen again, here: by itself, and then with its part.
  await on(copy).stop('secret');
  await on(copy).share('secret');
  await until('Dana to see it', () => shown().includes('secret'));
  expect(shown()).toEqual(['read', 'rest', 'secret', 'walk']);
  await on(copy).stopPlan();
  await on(copy).sharePlan();
  await until('Dana to see all of it', () => shown().length === 5);
  expect(dana.inRoom(roomId, 'goal').map(({ label }) => label)).toContain('Another secret');
  await world.end();
});

test('[T39] what was removed before the backup and is put back on the copy is shared with its part', async () => {
  const { world, imani, on, shown } = await begun(331);
  await on(imani).sharePlan();
  await imani.does('remove', { kind: 'goal', id: 'other' });
  await world.settled();
  const { file } = await imani.does('backup', null);
  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await copy.does('putBack', { kind: 'goal', id: 'other' });
  await until('Dana to see it', () => shown().length === 3);
  expect(shown()).toEqual(['other', 'rest', 'secret']);
  await world.end();
});

test('[T38, T39] backed up between a share and its stop, both unsent: the copy does not send it either', async () => {
  const { world, imani, on, danaHeard, shown, entries } = await begun(332);
  imani.offline();
  await on(imani).share('secret');
  const { file } = await imani.does('backup', null);
  await on(imani).stop('secret');
  const before = await entries();
  await imani.online();
  await world.settled();
  // Only that it is not there: the copy hears of it.
  expect(await entries()).toBe(before + 1);
  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await copy.keep(goal('rest', 'Rest a little'));
  await until('Dana to see it', () => danaHeard('Rest a little'));
  expect([danaHeard(secret), shown()]).toEqual([false, ['rest']]);
  await world.end();
});

test('[T38] what an older device had not sent when a newer one came is told by the newer one, or not at all', async () => {
  const { world, imani, on, danaHeard, shown } = await begun(333);
  const { file } = await imani.does('backup', null);
  imani.offline();
  await on(imani).share('secret');
  const copy = await world.restore(imani, file);
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await imani.online();
  await until('the older device to hear', () => imani.rooms()[0]?.sharesFromHere === false);
  await until('it to have sent everything', () => imani.relay()?.unsent === 0);
  await copy.keep(goal('rest', 'Rest a little'));
  await until('Dana to see it', () => danaHeard('Rest a little'));
  expect([danaHeard(secret), shown()]).toEqual([false, ['rest']]);
  await world.end();
});
