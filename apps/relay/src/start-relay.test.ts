import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePerson } from '../../../packages/sync/stories/people.ts';
import { roomOfTwo } from '../../../packages/sync/stories/room.ts';
import { anEntry, bring, connect, dial, outcome, signIn } from '../stories/devices.ts';
import { relayHere } from '../stories/relay-here.ts';
import { makeLog } from './log.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import { sqliteStorage } from './storage/sqlite-storage.ts';
import type { RelayStorage } from './storage/storage.ts';

const inFolder = async (story: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  try {
    await story(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('[L17] a relay that starts again on its file has everything it answered for', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'relay.sqlite');
    const [imani, dana] = [await makePerson(), await makePerson()];
    const room = await roomOfTwo(imani, dana);
    const { roomId } = room.roster;
    const entries = [anEntry(roomId), anEntry(roomId), anEntry(roomId)];
    {
      await using relay = await relayHere({ storage: sqliteStorage(file) });
      const owner = await connect({ ...relay, person: imani });
      await bring(owner, room.roster);
      for (const entry of entries)
        expect(await outcome(owner, { type: 'append', roomId, entry })).toBe('appended');
    }
    await using relay = await relayHere({ storage: sqliteStorage(file) });
    const member = await connect({ ...relay, person: dana });
    const page = await member.ask({ type: 'follow', roomId, after: 0 });
    expect(page).toEqual({
      ok: true,
      value: {
        type: 'entries',
        entries: entries.map((entry, at) => ({ position: at + 1, entry })),
        newest: 3,
        rosterLength: 4,
        last: true,
      },
    });
    const again = entries[1];
    expect(again && (await member.ask({ type: 'append', roomId, entry: again }))).toEqual({
      ok: true,
      value: { type: 'appended', position: 2 },
    });
  }));

test('[L17] a stop says goodbye, answers what is under way, and closes the storage after it', async () => {
  const kept = memoryStorage();
  const asked = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const order: string[] = [];
  const slow: RelayStorage = {
    ...kept,
    append: async (...entry) => {
      asked.resolve();
      await commit.promise;
      order.push('committed');
      return kept.append(...entry);
    },
    close: async () => void order.push('closed'),
  };
  const relay = await relayHere({ storage: slow });
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const { roomId } = room.roster;
  const owner = await connect({ ...relay, person: imani });
  await bring(owner, room.roster);
  const code = new Promise((resolve) => owner.ws.on('close', resolve));
  const answer = outcome(owner, { type: 'append', roomId, entry: anEntry(roomId) });
  await asked.promise;
  const stopped = Promise.all([relay.stop(), relay.stop()]);
  await owner.pushed('going');
  expect(await signIn({ ...relay, person: dana })).toBe('gone');
  commit.resolve();
  expect(await answer).toBe('appended');
  expect(await code).toBe(1001);
  await stopped;
  expect(order).toEqual(['committed', 'closed']);
});

test('[L17] a stop does not wait for ever for somebody who neither reads nor answers', async () => {
  const relay = await relayHere({ limits: { patienceMs: 50 } });
  const session = await connect({ ...relay, person: await makePerson() });
  session.ws.pause();
  const started = performance.now();
  await relay.stop();
  expect(performance.now() - started).toBeLessThan(3000);
  session.ws.terminate();
});

test('[L14] who gives no sign of life is let go', async () => {
  await using relay = await relayHere({ limits: { heartbeatMs: 40 } });
  const [imani, dana] = [await makePerson(), await makePerson()];
  const alive = await connect({ ...relay, person: imani });
  const dead = await connect({ ...relay, person: dana, answersPings: false });
  await dead.gone;
  expect(await outcome(alive, { type: 'roster', roomId: 'a'.repeat(32), from: 0 })).toBe('not-found');
});

test('[L14] a connection that asks faster than the disk can answer is not read further, and loses nothing', async () => {
  const kept = memoryStorage();
  const commit = Promise.withResolvers<void>();
  let waiting = 0;
  const slow: RelayStorage = {
    ...kept,
    append: async (...entry) => {
      waiting += 1;
      await commit.promise;
      return kept.append(...entry);
    },
  };
  await using relay = await relayHere({ storage: slow, limits: { underWay: 4 } });
  const [imani, dana] = [await makePerson(), await makePerson()];
  const room = await roomOfTwo(imani, dana);
  const { roomId } = room.roster;
  const owner = await connect({ ...relay, person: imani });
  await bring(owner, room.roster);
  const answers = Array.from({ length: 300 }, () =>
    outcome(owner, { type: 'append', roomId, entry: anEntry(roomId, 60_000) }),
  );
  const other = await connect({ ...relay, person: dana });
  for (let n = 0; n < 50; n += 1) await outcome(other, { type: 'roster', roomId, from: 0 });
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThan(20);
  commit.resolve();
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['appended']));
  expect(await kept.newest(roomId)).toBe(300);
});

test('[L16] neither log nor metrics nor files hold an address, a room, a person or a device; a control is found', () =>
  inFolder(async (folder) => {
    const [imani, dana] = [await makePerson(), await makePerson()];
    const room = await roomOfTwo(imani, dana);
    const { roomId } = room.roster;
    const relay = await relayHere({ storage: sqliteStorage(join(folder, 'relay.sqlite')) });
    const owner = await connect({ ...relay, person: imani, from: '127.0.0.77' });
    await bring(owner, room.roster);
    await outcome(owner, { type: 'append', roomId, entry: anEntry(roomId) });
    await signIn({ ...relay, person: dana, from: '127.0.0.77', origin: 'https://elsewhere.example' });
    const refused = dial({ ...relay, from: '127.0.0.77', header: 'https://elsewhere.example' });
    await new Promise((resolve) => refused.on('error', resolve));
    const metrics = await (await fetch(`${relay.origin}/metrics`)).text();
    await relay.stop();

    const written = relay.log() + metrics;
    expect(written).toContain('handrail_entries_total 1');
    expect(written).toContain('"stopped"');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    const ids = [roomId, imani.personId, dana.personId, imani.device.id, dana.device.id];
    for (const each of [...ids, '127.0.0', 'elsewhere']) expect(written, each).not.toContain(each);
    expect(files.join('')).not.toContain('127.0.0');
    // The control: rosters are kept as they came, with the ids in them.
    expect(files.join('')).toContain(imani.device.id);
    const values = relay
      .log()
      .trim()
      .split('\n')
      .flatMap((line) => Object.entries(JSON.parse(line) as Record<string, unknown>))
      .filter(([name]) => !['level', 'event'].includes(name));
    expect(new Set(values.map(([, value]) => typeof value))).toEqual(new Set(['number']));
  }));

test('[L16] a failure is written by its class and code, never by its message', () => {
  let written = '';
  const log = makeLog({ write: (line: string) => (written += line) });
  const thrown = Object.assign(new Error('could not read /home/somebody/room-abc'), { code: 'ENOSPC' });
  log.failure('failed', thrown);
  log.failure('failed', Object.assign(new TypeError('secret'), { code: 'a sentence with a name' }));
  expect(written).toContain('"ENOSPC"');
  for (const told of ['somebody', 'secret', 'sentence', 'stack']) expect(written).not.toContain(told);
});

test('[L16] metrics are for a relay that only this machine reaches, unless they are asked for', async () => {
  const status = async (parts: Parameters<typeof relayHere>[0]): Promise<number> => {
    await using relay = await relayHere(parts);
    return (await fetch(`${relay.origin}/metrics`)).status;
  };
  const origins = ['https://notes.example'];
  expect(await status({})).toBe(200);
  expect(await status({ origins })).toBe(404);
  expect(await status({ origins, metrics: true })).toBe(200);
  expect(await status({ metrics: false })).toBe(404);
});
