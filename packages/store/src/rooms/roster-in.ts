/**
 * Statements into a room's roster: each judged by the rules, in its place, kept in one commit with the keys they bring. What
 * does not fit is named and nothing after it is read. A relay that has fewer than it once had gets back what it lost. [T20]
 */
import { equalBytes } from '@handrail/proof/bytes.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { verifyStatement, type Signed } from '@handrail/proof/verified.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import {
  extendRoster,
  foldRoster,
  presentDevice,
  type Roster,
  type RosterRefusal,
} from '@handrail/sync/roster/roster.ts';
import { rosterLabel } from '@handrail/sync/roster/statement.ts';
import { takeEpoch, verifyHere } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Refusal } from '../protocol.ts';
import { ask } from './connection.ts';
import { settleEnd } from './ending.ts';
import { pinEnds } from './ends.ts';
import { commitRoom } from './keeping.ts';
import { refold, tryWaiting } from './receive.ts';
import { cleared, isIn, isOpen, noted, type Findings, type Room } from './room.ts';
import { refusalOf } from './refusals.ts';
import { tellRoom } from './view.ts';

/** Runs something that changes the room: at once from within the queue, or as the queue's next job. */
export type Turn = <T>(job: () => Promise<T>) => Promise<T | null>;
export const atOnce: Turn = (job) => job();

interface Read {
  readonly roster: Roster;
  readonly findings: Findings;
  readonly split: boolean;
}

const sameSigned = (a: Signed | undefined, b: Signed): boolean => !!a && equalBytes(a.statement, b.statement);

/** Whether a device of this roster signed it, for this very place; what it says to come after is another matter. */
const isSignedFor = async (roster: Roster, index: number, signed: Signed): Promise<boolean> => {
  const read = readStatement(signed.statement);
  if (!read.ok || read.value.index !== index) return false;
  const key = presentDevice(roster, read.value.by)?.sign;
  if (!key) return false;
  const how = { label: rosterLabel, read: readStatement, signer: () => key, verify: verifyHere };
  return (await verifyStatement(signed, how)).ok;
};

/** Why a statement does not extend the roster before it, as it is called to the person. Only a signed one is a fork. */
const findingFor = async (
  roster: Roster,
  index: number,
  signed: Signed,
  why: RosterRefusal,
): Promise<'newer' | 'forked' | 'forged'> => {
  if (why === 'newer-format') return 'newer';
  return why === 'moved' && (await isSignedFor(roster, index, signed)) ? 'forked' : 'forged';
};

/** What another statement is, where one is known: a fork if it could have stood there, else bytes that anybody could make. */
const findingAt = async (known: Roster, index: number, signed: Signed): Promise<'forked' | 'forged'> => {
  const before = await foldRoster(known.signed.slice(0, index), verifyHere);
  const next = await extendRoster(before.ok ? before.value : null, signed, verifyHere);
  if (next.ok) return 'forked';
  if (!before.ok) return 'forged';
  return (await findingFor(before.value, index, signed, next.error)) === 'forked' ? 'forked' : 'forged';
};

const readAll = async (room: Room, from: number, statements: readonly Signed[]): Promise<Read> => {
  let { roster, findings, split } = room.lasting;
  for (const [offset, signed] of statements.entries()) {
    const index = from + offset;
    if (index < roster.hashes.length) {
      if (sameSigned(roster.signed[index], signed)) continue;
      const finding = await findingAt(roster, index, signed);
      findings = noted(findings, finding, `roster ${index}`);
      return { roster, findings, split: split || finding === 'forked' };
    }
    const next = await extendRoster(roster, signed, verifyHere);
    if (!next.ok) {
      const finding = await findingFor(roster, index, signed, next.error);
      findings = noted(findings, finding, `roster ${index}`);
      return { roster, findings, split: split || finding === 'forked' };
    }
    roster = next.value;
  }
  return { roster, findings, split };
};

/** What a key that was not taken is called: whoever made it is told of only where it is their doing. */
const keyFindings = {
  'wrong-commitment': 'forged',
  'bad-letter': 'forged',
  'newer-letter': 'newer',
  'newer-version': 'newer',
  'older-version': 'no-key',
  damaged: 'no-key',
  'not-here': 'no-key',
  'not-for-us': 'no-key',
} as const;

/** Keys of the epochs that are new and meant for this device. One that is not what its statement promises is not taken; one that cannot be taken is tried again. */
const keysOf = async (
  { parts }: Device,
  { vaultKey, line, keyring }: Notebook,
  room: Room,
  { roster, findings }: Read,
): Promise<{ readonly keys: Pick<Room, 'keys' | 'sealedKeys'> | null; readonly findings: Findings }> => {
  let { keys, sealedKeys } = room;
  let found = findings;
  for (const { epoch, commitment, wraps } of roster.epochs) {
    if (keys?.epochs.has(epoch) || wraps.every(({ device }) => device !== keyring.deviceId)) continue;
    const taken = await takeEpoch({
      vaultKey,
      notebookId: line.id,
      roomId: room.id,
      sealed: sealedKeys,
      keyring,
      epoch,
      commitment,
      wraps,
      chance: parts.chance,
    });
    const about = `epoch ${epoch}`;
    if (taken.ok) {
      ({ keys, sealed: sealedKeys } = taken.value);
      for (const kind of ['newer', 'no-key'] as const) found = cleared(found, kind, about);
    } else found = noted(found, keyFindings[taken.error], about);
  }
  return { keys: keys === room.keys ? null : { keys, sealedKeys }, findings: found };
};

/** Takes in statements from `from` on; those that are known already must be the same. From within the queue. */
export const takeStatements = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  from: number,
  statements: readonly Signed[],
): Promise<Result<null, Refusal>> => {
  const before = room.lasting;
  const read = await readAll(room, from, statements);
  const { keys, findings } = await keysOf(device, notebook, room, read);
  const atRelay = Math.max(before.atRelay, Math.min(from + statements.length, read.roster.hashes.length));
  const same = read.roster === before.roster && findings === before.findings;
  if (same && read.split === before.split && atRelay === before.atRelay && !keys) return ok(null);
  const done = await commitRoom(device, notebook, room, {
    lasting: {
      roster: read.roster,
      findings,
      split: read.split,
      atRelay,
      // Its end may lie before words that were sent: they are looked for again, also after a stop in between.
      ...(closesHere(room, before.roster, read.roster) && { settled: false }),
    },
    ...(keys && { keys }),
  });
  if (!done.ok) return done;
  await afterStatements(device, notebook, room, before.roster);
  return ok(null);
};

const closesHere = ({ device }: Room, before: Roster, roster: Roster): boolean =>
  roster.devices.get(device)?.closedAt !== before.devices.get(device)?.closedAt;

const closedIn = (roster: Roster): number =>
  [...roster.devices.values()].filter(({ closing }) => closing !== null).length;

/** What follows from a changed roster: what counts, what waited, whether it is over. */
const afterStatements = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  before: Roster,
): Promise<void> => {
  const { roster } = room.lasting;
  // First, because it looks for this device's words beyond its end, and those are dropped then.
  if (!isOpen(room, notebook.keyring)) await settleEnd(device, notebook, room);
  if (closedIn(roster) !== closedIn(before)) refold(room);
  await tryWaiting(device, notebook, room);
  // While pages are read, what they bring comes first; `room-work.ts` pins it then.
  if (room.now.caughtUp) await pinEnds(device, notebook, room);
  const shownBefore = before.members.has(notebook.keyring.personId);
  const anew = closedIn(roster) !== closedIn(before) || !shownBefore;
  tellRoom(device, notebook, room, anew ? 'whole' : 'view');
};

const askFrom = (device: Device, notebook: Notebook, room: Room, from: number) =>
  ask(device, notebook, { type: 'roster', roomId: room.id, from });

/** How many statements the relay has, all that were new taken in. */
const readRelay = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  turn: Turn,
): Promise<Result<number, Refusal>> => {
  // One that is known is asked for again: another one in its place is a fork, and none means that the relay lost some.
  let from = Math.max(0, Math.min(room.lasting.atRelay, room.lasting.roster.hashes.length) - 1);
  let fromStart = from === 0;
  for (;;) {
    const asked = await askFrom(device, notebook, room, from);
    if (!asked.ok && asked.error === 'not-found') return ok(0);
    if (!asked.ok) return err(refusalOf(asked.error));
    const { statements } = asked.value;
    if (statements.length === 0 && !fromStart && from < room.lasting.atRelay) {
      from = 0;
      fromStart = true;
      continue;
    }
    if (statements.length === 0) return ok(from);
    const start = from;
    const taken = await turn(() => takeStatements(device, notebook, room, start, statements));
    if (!taken) return err('locked');
    if (!taken.ok) return taken;
    from += statements.length;
    // A statement that was refused: nothing after it can be judged.
    if (from > room.lasting.roster.hashes.length) return ok(room.lasting.roster.hashes.length);
  }
};

/** Gives the relay the statements it has not: a founder's first ones, or those it lost. */
const giveBack = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  has: number,
  turn: Turn,
): Promise<Result<null, Refusal>> => {
  const { roster, atRelay } = room.lasting;
  if (has < atRelay) {
    const named = await turn(() =>
      commitRoom(device, notebook, room, {
        lasting: { findings: noted(room.lasting.findings, 'rolled-back', 'relay') },
      }),
    );
    if (!named?.ok) return err('not-reached');
    tellRoom(device, notebook, room);
  }
  for (const signed of roster.signed.slice(has)) {
    const added = await ask(device, notebook, { type: 'add-statement', roomId: room.id, signed });
    // It may have this one after all: how many it has was not known, or another device gives back too.
    if (!added.ok && added.error !== 'moved') return err(refusalOf(added.error));
  }
  const length = roster.hashes.length;
  const done = await turn(() =>
    commitRoom(device, notebook, room, {
      lasting: { atRelay: Math.max(room.lasting.atRelay, length) },
    }),
  );
  return done ?? err('locked');
};

/** The relay showed this person the room once: if it does not now, it was put back to a day before they came. */
const isKnownThere = (room: Room, { keyring }: Notebook): boolean =>
  isIn(room, keyring.personId) && room.lasting.atRelay > (memberSince(room, keyring.personId) ?? Infinity);
const memberSince = ({ lasting }: Room, personId: string): number | undefined =>
  lasting.roster.members.get(personId)?.since;

/**
 * Reads the relay's roster to its end, and gives back what it has not. `not-found`, `not-allowed`: the relay does not
 * know the room, or this person in it (not yet, for who is to be confirmed).
 */
export const catchUpRoster = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  turn: Turn = atOnce,
): Promise<Result<null, Refusal>> => {
  const has = await readRelay(device, notebook, room, turn);
  if (!has.ok && has.error === 'not-allowed' && isKnownThere(room, notebook)) {
    const given = await giveBack(device, notebook, room, 0, turn);
    if (!given.ok) return given;
    const again = await readRelay(device, notebook, room, turn);
    return again.ok ? ok(null) : again;
  }
  if (!has.ok) return has;
  if (has.value === 0 && room.mine === 'member' && room.lasting.atRelay === 0) return err('not-found');
  return has.value < room.lasting.roster.hashes.length && !room.lasting.split
    ? giveBack(device, notebook, room, has.value, turn)
    : ok(null);
};
