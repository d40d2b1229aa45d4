/** A copy of Dana's is lost, and put out. Whoever has it still holds its keys, and finds the way to the honest relay. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import { openSession } from '@handrail/sync/session/session.ts';
import type { Push, Request } from '@handrail/sync/wire/messages.ts';
import { signLabelled } from '@handrail/vault';
import { expect, test } from 'vitest';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { dialRelay } from '../two/line.ts';
import { meet, startStory, until } from '../two/world.ts';
import { startHostile, type Bytes } from './hostile-relay.ts';
import { modifiedApp, type ModifiedApp } from './modified-app.ts';
import { hears, says } from './signals-in-between.ts';

const isEpoch = ({ statement }: Signed): boolean => {
  const read = readStatement(statement);
  return read.ok && read.value.kind === 'epoch';
};

/** This device's own connection, with nothing of its store behind it. */
const connected = async ({ keyring }: ModifiedApp, port: number, roomId: string) => {
  const pushes: Push[] = [];
  const opened = await openSession({
    socket: dialRelay(port),
    origin: `http://127.0.0.1:${port}`,
    identity: {
      personId: keyring.personId,
      deviceId: keyring.deviceId,
      founding: keyring.founding,
      certificates: keyring.certificates,
      sign: (message) => signLabelled(keyring, message),
    },
    onPush: (push) => pushes.push(push),
    onGone: () => {},
  });
  if (!opened.ok) throw new Error(`not signed in: ${opened.error}`);
  const { ask, close } = opened.value;
  const outcome = async (request: Request): Promise<string> => {
    const answer = await ask(request);
    return answer.ok ? answer.value.type : answer.error;
  };
  return {
    close,
    follows: () => outcome({ type: 'follow', roomId, after: 0 }),
    says: (sealed: Bytes) => outcome({ type: 'signal', roomId, sealed }),
    /** Everything live that came so far: what was on its way when this was asked is in it. */
    heard: async (): Promise<Bytes[]> => {
      await outcome({ type: 'roster', roomId, from: 0 });
      return pushes.flatMap((push) => (push.type === 'signal' ? [push.sealed] : []));
    },
  };
};

test('[L31, V22] a device that was taken out says nothing live any more, and what is said then is under no key it has', async () => {
  const storage = memoryStorage();
  const world = await startStory({ seed: 133, storage });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  const list = async () => ({ statements: [...(await storage.statements(roomId, 0))], entries: [] });
  const epochs = async (): Promise<number> => (await list()).statements.filter(isEpoch).length;
  const keyed = async (count: number): Promise<void> => {
    let known = 0;
    const look = async (): Promise<void> => void (known = await epochs());
    await until(`${count} keys`, () => (void look(), known >= count));
  };

  const copy = await world.restore(dana, (await dana.does('backup', null)).file);
  // The copy has brought itself in, and has the key that was made for it.
  await keyed(2);
  await until('the copy to have it', () => copy.inRoom(roomId, 'therapistCard').length === 1);
  await world.settled();
  await copy.leave();
  const [lost, hers] = [await modifiedApp(copy), await modifiedApp(imani)];
  const withIt = await connected(lost, world.port(), roomId);
  imani.offline();
  const atHers = await connected(hers, world.port(), roomId);
  for (const line of [withIt, atHers]) expect(await line.follows()).toBe('entries');
  const seenBefore = await lost.see(await list());
  expect(await withIt.says(await says(lost, seenBefore, 'Shall we begin?'))).toBe('signalled');
  expect(await atHers.says(await says(hers, await hers.see(await list()), 'Yes'))).toBe('signalled');
  const [toHer] = await atHers.heard();
  expect(toHer && (await hears(await hers.see(await list()), toHer))).toContain('Shall we begin?');
  const before = await withIt.heard();
  expect(before[0] && (await hears(seenBefore, before[0]))).toContain('Yes');
  atHers.close();

  const known = await epochs();
  await imani.online();
  await dana.does('removeDevice', { deviceId: lost.keyring.deviceId });
  await keyed(known + 1);
  await world.settled();
  imani.offline();
  const after = await connected(hers, world.port(), roomId);
  expect(await after.follows()).toBe('entries');
  const seenAfter = await hers.see(await list());
  const late = await says(lost, seenBefore, 'Are you still there?');
  const between = await says(hers, seenAfter, 'Only for Dana');
  expect(await after.says(between)).toBe('signalled');
  expect([await withIt.says(late), await withIt.follows(), await after.heard()]).toEqual([
    'not-allowed',
    'not-allowed',
    [],
  ]);
  expect(await withIt.heard()).toEqual(before);
  // Were the relay on the thief's side, neither would be heard all the same.
  expect([await hears(seenAfter, late), await hears(seenBefore, between)]).toEqual([
    'unknown-author',
    'unknown-key',
  ]);
  for (const line of [withIt, after]) line.close();
  await world.end();
});

test('[T48, V22] nobody is shown a device that was taken out, though the relay goes on passing what it says', async () => {
  const world = await startHostile(134);
  const { imani, dana, relay } = world;
  const roomId = await meet(world, 'therapist-invites');
  const began = change('session', 'one', { startedAt: world.now() }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [began] });
  const list = () => relay.view('imani').room(roomId);
  const epochs = (): number => list().statements.filter(isEpoch).length;
  const copy = await world.restore(dana, (await dana.does('backup', null)).file);
  await until('a key for the copy', () => epochs() === 2);
  await until('the copy to have it', () => copy.inRoom(roomId, 'session').length === 1);
  await world.settled();
  await copy.leave();
  const lost = await modifiedApp(copy);
  const seen = await lost.see(list());

  const said = (): Bytes[] =>
    relay.heard.flatMap(({ who, request }) =>
      who === 'imani' && request.type === 'signal' ? [request.sealed] : [],
    );
  await imani.does('joinSession', { roomId, sessionId: 'one' });
  await until('Imani to say that she is there', () => said().length > 0);
  const [hers = new Uint8Array(0)] = said();
  const [device = '', ...body] = (await hears(seen, hers)).split(': ');
  const { visit } = JSON.parse(body.join(': ')) as { visit: string };
  /** As if it were on the page with her: it has heard her visit, and answers it. */
  const claims = async (counter: number, more: object = {}): Promise<void> => {
    const answer = { seen: { [device]: visit }, heard: { [device]: 1_000_000 }, ...more };
    const words = { v: 1, session: 'one', visit: 'f'.repeat(16), where: { at: 'agenda' }, ...answer };
    const sealed = await says(lost, seen, JSON.stringify(words), { counter });
    relay.push('imani', { type: 'signal', roomId, sealed });
    await imani.does('devices', null);
  };
  const shown = (): readonly string[] => imani.present().map((one) => one.device);
  await claims(1);
  expect(shown()).toEqual([lost.keyring.deviceId]);
  await claims(2, { left: true });
  expect(shown()).toEqual([]);

  await dana.does('removeDevice', { deviceId: lost.keyring.deviceId });
  await until('a key that it has not', () => epochs() === 3);
  await world.settled();
  await claims(3);
  expect(shown()).toEqual([]);
  // Dana, who is in the room, is shown.
  await dana.does('joinSession', { roomId, sessionId: 'one' });
  await until('Imani to see Dana', () => shown().length === 1);
  expect(shown()).not.toContain(lost.keyring.deviceId);
  await world.end();
});
