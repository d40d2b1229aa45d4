import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { makePerson } from '../../../packages/sync/stories/people.ts';
import { foundedBy } from '../../../packages/sync/stories/room.ts';
import { bring, connect, outcome } from '../stories/devices.ts';

const folder = mkdtempSync(join(tmpdir(), 'relay-main-'));
const web = join(folder, 'web');
mkdirSync(web);
writeFileSync(join(web, 'index.html'), '<title>Notes</title>');
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` without the build: the relay as a process of its own, on a free port unless told otherwise. */
const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env['PATH'] ?? '', HANDRAIL_WEB: web, PORT: '0', ...env },
  });
  children.add(child);
  let said = '';
  const listening = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString();
      const port = /Open http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) listening.resolve(Number(port));
    });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => {
      children.delete(child);
      listening.reject(new Error(said));
      resolve({ code, said });
    });
  });
  listening.promise.catch(() => {});
  return { child, ended, listening: listening.promise };
};

test('[L17] killed without a word and started again, it has what it answered for', async () => {
  const data = join(folder, 'kept');
  const imani = await makePerson();
  const room = await foundedBy(imani);
  const first = run({ HANDRAIL_DATA: data });
  await bring(await connect({ port: await first.listening, person: imani }), room.roster);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = run({ HANDRAIL_DATA: data });
  const session = await connect({ port: await second.listening, person: imani });
  expect(await outcome(session, { type: 'follow', roomId: room.roster.roomId, after: 0 })).toBe('entries');
  second.child.kill('SIGTERM');
  const { code, said } = await second.ended;
  expect([code, said.includes('"stopped"')]).toEqual([0, true]);
});

test('[L29] each reason not to start is one sentence, and the data stay as they are', async () => {
  const data = join(folder, 'data');
  const relay = run({ HANDRAIL_DATA: data });
  const port = await relay.listening;
  const [inUse, portInUse] = [
    run({ HANDRAIL_DATA: data }),
    run({ HANDRAIL_DATA: ':memory:', PORT: String(port) }),
  ];
  expect(await inUse.ended).toEqual({
    code: 1,
    said: `Another relay is using ${join(data, 'relay.sqlite')}. Stop that one first.\n`,
  });
  expect(await portInUse.ended).toEqual({
    code: 1,
    said: `Port ${port} is in use. Stop what uses it, or choose another: PORT=8788 npm start\n`,
  });
  relay.child.kill('SIGTERM');
  await relay.ended;

  const database = new DatabaseSync(join(data, 'relay.sqlite'));
  database.exec('PRAGMA user_version = 9');
  database.close();
  const newer = await run({ HANDRAIL_DATA: data }).ended;
  expect([newer.code, newer.said]).toEqual([1, expect.stringContaining('was written by a newer relay')]);
  const file = join(web, 'index.html');
  const blocked = await run({ HANDRAIL_DATA: file }).ended;
  expect(blocked).toEqual({
    code: 1,
    said: `The relay cannot write to ${file}. Give it that folder, or name another: HANDRAIL_DATA=folder\n`,
  });
  const origin = await run({ HANDRAIL_DATA: ':memory:', HANDRAIL_ORIGIN: 'https://notes.example/' }).ended;
  expect([origin.code, origin.said]).toEqual([1, expect.stringContaining('which is no origin')]);
});
