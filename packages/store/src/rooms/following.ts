/**
 * Everything the relay has of a room, page by page, then what it pushes. Once more from the start when something is missing,
 * and only once on one connection: what is missing then is withheld, and said. A relay that was put back to an earlier day
 * gets back what it lost. [T22, T28]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Answer, Placed } from '@handrail/sync/wire/messages.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomEntryPlace } from '../notebook/places.ts';
import type { Refusal } from '../protocol.ts';
import { ask } from './connection.ts';
import { advanced, entryIdOf, hasHole, type At } from './cursor.ts';
import { missingIn } from './gaps.ts';
import { commitRoom } from './keeping.ts';
import type { Line } from './line.ts';
import { receive } from './receive.ts';
import { refusalOf } from './refusals.ts';
import { noted, type Lasting, type Room } from './room.ts';
import type { Turn } from './roster-in.ts';
import { tellRoom } from './view.ts';

type Page = Extract<Answer, { type: 'entries' }>;

const lastOf = (entries: readonly Placed[], after: number): At => {
  let last: At = [after, null];
  for (const { position, entry } of entries) if (position > last[0]) last = [position, entryIdOf(entry)];
  return last;
};

interface Pass {
  /** Ids of what is here and the relay has, on a pass from the start. */
  readonly seen: Set<string>;
  /** It has less than it had, or something else where this device has been. */
  readonly rolledBack: boolean;
}

/** Whether the relay still has, where this device stopped reading, the entry that was there. */
const goesOn = ({ cursor, atCursor }: Lasting, { entries, newest }: Page): boolean => {
  if (newest < cursor) return false;
  const [first] = entries;
  return atCursor === null || (first?.position === cursor && entryIdOf(first.entry) === atCursor);
};

const takePage = (
  device: Device,
  notebook: Notebook,
  room: Room,
  { entries }: Page,
  after: number,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const [cursor, atCursor] = lastOf(entries, after);
  for (const position of room.now.ahead.keys()) if (position <= cursor) room.now.ahead.delete(position);
  return receive(
    device,
    notebook,
    room,
    entries.map(({ entry }) => entry),
    entries.length > 0 ? { cursor, atCursor } : {},
  );
};

const readPages = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  fromStart: boolean,
  turn: Turn,
): Promise<Result<Pass, Refusal>> => {
  const before = room.lasting;
  // The last one that is known is asked for again: it shows whether the list is still the one this device was reading.
  let after = fromStart ? 0 : before.cursor - (before.atCursor === null ? 0 : 1);
  const seen = new Set<string>();
  for (let first = true; ; first = false) {
    const asked = await ask(device, notebook, { type: 'follow', roomId: room.id, after });
    if (!asked.ok) return err(refusalOf(asked.error));
    const page = asked.value;
    room.now.rosterLength = page.rosterLength;
    if (first && !fromStart && !goesOn(before, page)) return ok({ seen, rolledBack: true });
    const from = after;
    const taken = await turn(() => takePage(device, notebook, room, page, from));
    if (!taken) return err('locked');
    if (!taken.ok) return taken;
    // Only of what is here, so that it is bounded whatever a relay serves.
    for (const { entry } of fromStart ? page.entries : []) {
      const id = entryIdOf(entry);
      if (id !== null && room.links.has(id)) seen.add(id);
    }
    [after] = lastOf(page.entries, after);
    // A page that leads nowhere is the last one, whatever it says.
    if (page.last || after <= from) return ok({ seen, rolledBack: page.newest < before.cursor });
  }
};

/** Gives the relay every entry it had and has not: this device's own and the other's, as they came. */
const giveBack = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  { seen, rolledBack }: Pass,
  turn: Turn,
): Promise<Result<null, Refusal>> => {
  const lost = [...room.links.values()]
    .filter(({ entryId, number }) => number !== null && !seen.has(entryId))
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  if (lost.length === 0 && !rolledBack) return ok(null);
  await turn(() =>
    commitRoom(device, notebook, room, {
      lasting: { findings: noted(room.lasting.findings, 'rolled-back', 'relay') },
    }),
  );
  for (const { entryId, number } of lost) {
    const entry = await device.parts.storage.get(roomEntryPlace(notebook.line.id, room.id, number ?? 0));
    if (!entry) continue;
    const given = await ask(device, notebook, { type: 'append', roomId: room.id, entry });
    if (!given.ok) return err(refusalOf(given.error));
    const { position } = given.value;
    await turn(() => commitRoom(device, notebook, room, { lasting: advanced(room, [[position, entryId]]) }));
  }
  return ok(null);
};

/** The whole list once more. What is missing after it is withheld. */
const readFromStart = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  turn: Turn,
): Promise<Result<null, Refusal>> => {
  room.now.fromStart = true;
  room.now.ahead.clear();
  // What had to go for want of space comes again now.
  room.lasting = { ...room.lasting, letGo: 0 };
  const pass = await readPages(device, notebook, room, true, turn);
  if (!pass.ok) return pass;
  const given = await giveBack(device, notebook, room, pass.value, turn);
  if (!given.ok) return given;
  const done = await turn(() =>
    commitRoom(device, notebook, room, {
      lasting: { withheld: missingIn(room, notebook.keyring.deviceId) },
    }),
  );
  if (done?.ok) tellRoom(device, notebook, room);
  return done ?? err('locked');
};

/** Whether everything has to be asked for again: something is missing, and this connection has not asked yet. */
const isMissing = (room: Room, deviceId: string): boolean =>
  !room.now.fromStart && (room.lasting.withheld > 0 || missingIn(room, deviceId) > 0);

/**
 * Reads what is new, and everything again when it shows that something is missing. `session`: on which the roster was read;
 * when it was lost meanwhile, `not-reached`, and all of it is read on the next one.
 */
export const catchUpEntries = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  session: Line['session'],
  turn: Turn,
): Promise<Result<null, Refusal>> => {
  const { now } = room;
  if (!now.caughtUp || hasHole(room)) {
    const pass = await readPages(device, notebook, room, false, turn);
    if (!pass.ok) return pass;
    if (pass.value.rolledBack && !now.fromStart) {
      const read = await readFromStart(device, notebook, room, turn);
      if (!read.ok) return read;
    }
    // What lies beyond and is still not here was shown once and is not shown now.
    now.ahead.clear();
  }
  if (isMissing(room, notebook.keyring.deviceId)) {
    const read = await readFromStart(device, notebook, room, turn);
    if (!read.ok) return read;
  }
  // Another line tells nothing of this room before it was asked to.
  if (notebook.relay.session !== session) return err('not-reached');
  if (!now.caughtUp) {
    now.caughtUp = true;
    tellRoom(device, notebook, room);
  }
  return ok(null);
};
