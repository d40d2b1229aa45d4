/**
 * The relay is killed at five points of its work, one to three times in a story, before, within or after the commit it was
 * making; the people go on as if nothing were. Nothing that was acknowledged is lost, and nothing is there twice: on the
 * two devices, and in the relay's file. `npm run torture` plays 20 seeds at each point.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { platformVerify } from '@handrail/proof/verify.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import { foldRoster, type Roster } from '@handrail/sync/roster/roster.ts';
import { afterAll, expect, test } from 'vitest';
import { sqliteStorage } from '../../apps/relay/src/storage/sqlite-storage.ts';
import type { Person } from '../two/people.ts';
import { meet, startStory, until, type Story } from '../two/world.ts';
import { startOutside, type RelayOutside } from './relay-outside.ts';
import { points, stopsFor, type Point } from './stops.ts';
import { startWitness, type Witness } from './witness.ts';

const seedsEach = process.env['HANDRAIL_TORTURE'] === '1' ? 20 : 2;
const folder = mkdtempSync(join(tmpdir(), 'relay-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where the clock of a story begins (`two/world.ts`). */
const morning = Date.UTC(2026, 10, 24, 9);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

interface Act {
  readonly kind: 'goal' | 'comment';
  readonly id: string;
  readonly words: string;
}

/** One act of each: Imani writes a goal, Dana a comment. */
const bothWrite = async (imani: Person, dana: Person, roomId: string, n: number): Promise<Act[]> => {
  const [goal, comment] = [`goal-${n}`, `comment-${n}`];
  const words = [`Rest on day ${n}`, `I read about day ${n}`] as const;
  await imani.keep(change('goal', goal, { label: words[0] }) as Change);
  const said = change('comment', comment, { aboutKind: 'goal', aboutId: goal, words: words[1] }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [said] });
  return [
    { kind: 'goal', id: goal, words: words[0] },
    { kind: 'comment', id: comment, words: words[1] },
  ];
};

const sent = (...people: readonly Person[]): Promise<void> =>
  until('everything to be sent', () =>
    people.every((person) => person.relay()?.relay.state === 'connected' && person.relay()?.unsent === 0),
  );

/**
 * Brings the relay once more to a point it has not reached often enough; answers the device that Dana writes on from then
 * on.
 */
const toThePoint = async (world: Story, dana: Person, relay: RelayOutside, point: Point): Promise<Person> => {
  const { imani } = world;
  const left = relay.left();
  switch (point) {
    case 'append':
      return dana;
    case 'roster':
    case 'invitation': {
      const { id, code } = await imani.does('invite', { name: 'Imani' });
      // Only what is at the relay was told to it.
      while (relay.left() === left && !(await dana.tries('lookAtInvitation', { code: code ?? '' })).ok)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await imani.does('withdrawInvitation', { invitation: id });
      await until('the invitation to be closed', () =>
        imani
          .invitations()
          .every((each) => each.id !== id || (each.state === 'withdrawn' && each.code === null)),
      );
      return dana;
    }
    case 'epoch': {
      // A device more is a key more.
      const { file } = await dana.does('backup', null);
      const copy = await world.restore(dana, file);
      await until('a key for the new device', () =>
        copy.rooms().some(({ sharesFromHere }) => sharesFromHere),
      );
      return copy;
    }
    case 'start-up':
      await relay.kill();
      return dana;
  }
};

const standsOnce = async (person: Person, roomId: string, acts: readonly Act[]): Promise<void> => {
  for (const { kind, id, words } of acts) {
    const shown = person.inRoom(roomId, kind).filter((record) => record.id === id);
    expect(shown, `${person.name}: ${id}`).toHaveLength(1);
    expect(shown[0]?.[kind === 'goal' ? 'label' : 'words']).toBe(words);
    const told = await person.does('history', { kind, id, roomId });
    expect(
      told.map(({ did }) => did),
      `${person.name}: history of ${id}`,
    ).toEqual(['changed']);
  }
  expect(person.inRoom(roomId, 'goal')).toHaveLength(acts.length / 2);
  expect(person.inRoom(roomId, 'comment')).toHaveLength(acts.length / 2);
};

const roomsIn = (file: string): string[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rooms = database.prepare('SELECT lower(hex(room)) AS room FROM rooms').all();
  database.close();
  return rooms.map(({ room }) => String(room));
};

/** What lies in the file of a relay that has stopped: each room's roster; everything else is compared here. */
const inTheFile = async (file: string, witness: Witness): Promise<Map<string, Roster>> => {
  const rosters = new Map<string, Roster>();
  const rooms = roomsIn(file);
  const storage = sqliteStorage(file);
  for (const roomId of rooms) {
    const entries = await storage.entries(roomId, 0, 10_000, Number.MAX_SAFE_INTEGER);
    expect(
      entries.map(({ position }) => position),
      'no hole',
    ).toEqual(entries.map((_, at) => at + 1));
    const ids = entries.map(({ entry }) => {
      const read = readEnvelope(entry);
      return read.ok ? read.value.entryId : 'unreadable';
    });
    expect(new Set(ids).size, 'no entry twice').toBe(ids.length);
    const kept = new Map(entries.map(({ position, entry }) => [position, hex(entry)]));
    for (const [position, entry] of witness.entries.get(roomId) ?? [])
      expect(kept.get(position), `acknowledged at ${position}`).toBe(entry);

    const statements = await storage.statements(roomId, 0);
    const written = statements.map(({ statement }) => hex(statement));
    expect(new Set(written).size, 'no statement twice').toBe(written.length);
    for (const statement of witness.statements.get(roomId) ?? [])
      expect(written, 'an acknowledged statement').toContain(statement);
    const folded = await foldRoster(statements, platformVerify);
    expect(folded.ok, 'the roster folds').toBe(true);
    if (folded.ok) rosters.set(roomId, folded.value);
  }
  const { entries: most } = await storage.counts();
  let counted = 0;
  for (const roomId of rooms) counted += await storage.newest(roomId);
  expect(most).toBe(counted);
  await storage.close();
  for (const roomId of [...witness.entries.keys(), ...witness.statements.keys()])
    expect(rooms, 'a room that was acknowledged').toContain(roomId);
  return rosters;
};

const kindsIn = ({ signed }: Roster): string[] =>
  signed.map(({ statement }) => {
    const read = readStatement(statement);
    return read.ok ? read.value.kind : 'unreadable';
  });

/** Plays it. Answers where the relay said two different things of one entry; everything else is expected on the way. */
const play = async (point: Point, seed: number): Promise<readonly string[]> => {
  const file = join(folder, `${point}-${seed}`, 'relay.sqlite');
  const stops = stopsFor(point, seed);
  const people: Person[] = [];
  const relay = await startOutside({
    file,
    stops,
    now: morning,
    // They would dial by themselves, later and later while a machine with much to do takes its time to start a relay.
    onListening: () => people.forEach((person) => void person.tries('tryRelay', null)),
  });
  const witness = startWitness();
  const world = await startStory({
    seed: 100 * (points.indexOf(point) + 1) + seed,
    outside: relay,
    between: (_who, socket) => witness.onLine(socket),
  });
  const { imani, dana } = world;
  people.push(imani, dana);
  const roomId = await meet(world, seed % 2 === 0 ? 'person-invites' : 'therapist-invites');
  await imani.keep(...(sharePart([], roomId, 'plan', true, 'all-plans', world.now()) as readonly Change[]));
  const acts: Act[] = [];
  let writer = dana;
  for (let round = 0; round < 3 || relay.left() > 0; round += 1) {
    expect(round, `still to come: ${relay.left()} of ${stops.length}`).toBeLessThan(12);
    acts.push(...(await bothWrite(imani, writer, roomId, round)));
    if (relay.left() === 0) continue;
    await sent(imani, writer);
    if (relay.left() > 0) writer = await toThePoint(world, writer, relay, point);
    if (!people.includes(writer)) people.push(writer);
  }
  await sent(...people);
  await until('everything to be everywhere', () =>
    people.every((person) =>
      (['goal', 'comment'] as const).every((kind) => person.inRoom(roomId, kind).length === acts.length / 2),
    ),
  );
  await world.settled();

  for (const person of people) {
    await standsOnce(person, roomId, acts);
    expect(person.rooms().find(({ id }) => id === roomId)).toMatchObject({
      state: 'open',
      unsent: [],
      trouble: [],
    });
  }
  expect(imani.invitations().filter(({ state }) => state === 'done')).toHaveLength(1);
  expect(dana.invitations().filter(({ state }) => state === 'done')).toHaveLength(1);
  expect(relay.killed(), 'it was killed as often as planned').toBeGreaterThanOrEqual(stops.length);
  await world.end();

  const roster = (await inTheFile(file, witness)).get(roomId);
  const kinds = roster ? kindsIn(roster) : [];
  for (const once of ['founded', 'invited', 'confirmed'])
    expect(
      kinds.filter((kind) => kind === once),
      once,
    ).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'epoch')).toHaveLength(
    1 + kinds.filter((kind) => kind === 'device').length,
  );
  expect([...(roster?.members.values() ?? [])].map(({ role, gone }) => [role, gone])).toEqual([
    ['owner', null],
    ['member', null],
  ]);
  return witness.contradictions;
};

for (const point of points)
  for (let seed = 1; seed <= seedsEach; seed += 1)
    test.concurrent(
      `[L8, L17, L29, T21] the relay is killed at ${point}, seed ${seed}: nothing acknowledged is lost or there twice`,
      { timeout: 120_000 },
      async () => {
        expect(await play(point, seed)).toEqual([]);
      },
    );
