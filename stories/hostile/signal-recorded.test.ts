/** A relay that records what is said live, and says it again when it likes. */
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import type { Bytes } from './hostile-relay.ts';
import { startShared } from './shared-room.ts';

const sessionId = 'session-1';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Both on the session's page, and everything that each of them said so far. */
const bothThere = async (seed: number) => {
  const { world, relay, roomId } = await startShared(seed);
  const { imani, dana } = world;
  const joins = (who: 'imani' | 'dana') => world[who].does('joinSession', { roomId, sessionId });
  await joins('imani');
  await joins('dana');
  await until('both to see each other', () => [imani, dana].every((person) => person.present().length === 1));
  const said = (by: 'imani' | 'dana'): Bytes[] =>
    relay.heard.flatMap(({ who, request }) =>
      who === by && request.type === 'signal' ? [request.sealed] : [],
    );
  const toImani = async (signals: readonly Bytes[]): Promise<void> => {
    for (const sealed of signals) relay.push('imani', { type: 'signal', roomId, sealed });
    // What was pushed stands in the queue before this; an honest answer needs no longer.
    await imani.does('devices', null);
    await pause(100);
  };
  const shown = (): number => imani.present().length;
  return { world, imani, dana, roomId, joins, said, toImani, shown };
};

test('[T49] what Imani’s own device said, given back to it, shows her no second self', async () => {
  const { world, imani, roomId, said, toImani, shown } = await bothThere(76);
  // Heard once, her next signal would say that it was; that one is what would show her.
  for (const at of ['agenda', 'notice', 'take']) {
    await imani.does('whereIAm', { roomId, sessionId, where: { at } });
    await toImani(said('imani'));
  }
  expect(shown()).toBe(1);
  await world.end();
});

test('[T49] what Dana said before she left shows her no more', async () => {
  const { world, dana, roomId, said, toImani, shown } = await bothThere(77);
  const before = said('dana').length;
  await dana.does('whereIAm', { roomId, sessionId, where: { at: 'agenda' } });
  await until('it to be said', () => said('dana').length > before);
  const heard = said('dana');
  await dana.leave();
  await until('Dana to have gone', () => shown() === 0);
  await toImani([...heard, ...heard.toReversed()]);
  expect(shown()).toBe(0);
  await world.end();
});

test('[T49] what Dana said to an earlier visit of Imani’s page shows nobody on a later one', async () => {
  const { world, imani, dana, joins, said, toImani, shown } = await bothThere(78);
  const heard = said('dana');
  await dana.leave();
  await until('Dana to have gone', () => shown() === 0);
  await imani.does('leaveSession', null);
  await joins('imani');
  await toImani(heard);
  expect(shown()).toBe(0);
  await world.end();
});
