/** Who is there: only where both have the page open, and only while they do. [T48–T50] */
import { expect, test } from 'vitest';
import type { Person } from '../two/people.ts';
import { until } from '../two/world.ts';
import { hurried } from './slow-line.ts';
import { bothJoin, sessionId, startSession } from './shared-session.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Twenty times faster: a beat is 200 ms, and who is silent is gone after 600. */
const quick = { after: hurried(20) };
const devicesSeen = (person: Person): string[] => person.present().map(({ device }) => device);

test('[T48] nobody is shown before both have joined, and then both at once, with where they are', async () => {
  const session = await startSession(41, quick);
  const { world, imani, dana, roomId, joins } = session;
  await joins(imani);
  await pause(500);
  expect([imani.present(), dana.messages().filter(({ type }) => type === 'present')]).toEqual([[], []]);
  await joins(dana);
  await until('both to see each other', () => [imani, dana].every((person) => person.present().length === 1));
  expect(imani.present()).toEqual([
    { device: expect.any(String) as string, who: 'member', own: false, where: { at: '' } },
  ]);
  await imani.does('whereIAm', { roomId, sessionId, where: { at: 'agenda' } });
  await until('Dana to see where', () => dana.present()[0]?.where.at === 'agenda');
  expect(dana.present()[0]).toMatchObject({ who: 'owner', own: false });
  await world.end();
});

test('[T48] the page of another session of the same room is another place', async () => {
  const session = await startSession(42, quick);
  const { world, imani, dana, roomId, joins } = session;
  await bothJoin(session);
  await joins(dana, 'session-2');
  await until('Imani to be alone', () => imani.present().length === 0);
  expect(dana.present()).toEqual([]);
  const where = await dana.tries('whereIAm', { roomId, sessionId, where: { at: 'agenda' } });
  expect(where).toEqual({ ok: false, error: 'not-found' });
  await joins(dana);
  await until('both again', () => [imani, dana].every((person) => person.present().length === 1));
  await world.end();
});

test('[T50] who leaves the page, or locks, is gone at once; who drops off the network after twelve seconds', async () => {
  const session = await startSession(43);
  const { world, imani, dana, joins } = session;
  await bothJoin(session);
  const gone = async (leaves: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await leaves();
    await until('Imani to be alone', () => imani.present().length === 0);
    return performance.now() - began;
  };
  expect(await gone(() => dana.does('leaveSession', null))).toBeLessThan(1_000);
  expect(dana.present()).toEqual([]);
  await joins(dana);
  await until('both again', () => imani.present().length === 1 && dana.present().length === 1);
  expect(await gone(() => dana.does('lock', null))).toBeLessThan(1_000);
  await world.end();

  const hurriedOne = await startSession(44, quick);
  await bothJoin(hurriedOne);
  hurriedOne.dana.offline();
  await pause(300);
  expect(hurriedOne.imani.present()).toHaveLength(1);
  await until('twelve hurried seconds to pass', () => hurriedOne.imani.present().length === 0, 2_000);
  await hurriedOne.dana.online();
  await until('Dana to be back', () => hurriedOne.imani.present().length === 1);
  await hurriedOne.world.end();
});

test('[T49] a page that was loaded again is the same device, once; a second device of hers is her own', async () => {
  const session = await startSession(45, quick);
  const { world, imani, dana, joins } = session;
  await bothJoin(session);
  const [before] = devicesSeen(imani);
  await dana.restart();
  await joins(dana);
  await until('Dana to see Imani again', () => dana.present().length === 1);
  await until('Imani to see Dana again', () => imani.present().length > 0);
  expect(devicesSeen(imani)).toEqual([before]);

  const { file } = await imani.does('backup', null);
  const second = await world.restore(imani, file);
  await until('the copy to be in the room', () =>
    dana.rooms().some(({ other }) => (other?.devices.length ?? 0) === 2),
  );
  await until('the copy to have its room', () => second.rooms().length === 1);
  await joins(second);
  await until('Imani to see herself', () => imani.present().length === 2);
  await until('Dana to see both', () => dana.present().length === 2);
  const mine = imani.present().find(({ own }) => own);
  expect(mine).toMatchObject({ who: 'owner', own: true });
  expect(dana.present().map(({ who, own }) => [who, own])).toEqual([
    ['owner', false],
    ['owner', false],
  ]);
  await world.end();
});

test('[T50] a room that ends in the middle: nobody is there, and nothing more is typed', async () => {
  const session = await startSession(46, quick);
  const { world, imani, dana, roomId, text, joins } = session;
  await bothJoin(session);
  await imani.does('endRoom', { roomId });
  await until('Dana to hear of it', () => dana.rooms()[0]?.state === 'ended');
  expect([imani.present(), dana.present()]).toEqual([[], []]);
  const again = await dana.tries('joinSession', { roomId, sessionId });
  const typed = await dana.tries('typeInText', { roomId, text, update: 'AAA' });
  expect([again, typed]).toEqual([
    { ok: false, error: 'not-allowed' },
    { ok: false, error: 'not-allowed' },
  ]);
  await expect(joins(imani)).rejects.toThrow('not-allowed');
  await world.end();
});
