/** Rosters as the relay folds them: one at a time for each room, the recently used ones kept. */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';
import {
  extendRoster,
  foldRoster,
  presentDevices,
  type Roster,
  type RosterRefusal,
} from '@handrail/sync/roster/roster.ts';
import type { WireRefusal } from '@handrail/sync/wire/messages.ts';
import type { RelayStorage } from '../storage/storage.ts';

export interface Rosters {
  /** Null for a room that is not there. Waits while a statement of this room is on its way to the disk. */
  readonly read: (roomId: string) => Roster | null | Promise<Roster | null>;
  /** Resolves after the commit. */
  readonly add: (roomId: string, signed: Signed) => Promise<Result<Roster, WireRefusal>>;
}

interface Parts {
  readonly storage: RelayStorage;
  readonly verify: Verify;
  readonly limits: {
    readonly rosterCacheBytes: number;
    readonly roomsPerPerson: number;
    readonly statementsPerRoom: number;
    readonly rosterBytesPerRoom: number;
  };
}

const sizeOf = ({ signed }: Roster): number =>
  signed.reduce((sum, { statement, signature }) => sum + statement.length + signature.length, 0);

/** Whether somebody, or a device, that was there is there no more. That is always taken: a full room can be closed. */
const shutsOut = (before: Roster, after: Roster): boolean =>
  [...before.members.values()].some(
    ({ personId, gone }) => gone === null && after.members.get(personId)?.gone !== null,
  ) || presentDevices(after).length < presentDevices(before).length;

export const makeRosters = ({ storage, verify, limits }: Parts): Rosters => {
  const kept = new Map<string, { readonly roster: Roster; readonly bytes: number }>();
  let keptBytes = 0;
  const turns = new Map<string, Promise<unknown>>();

  const forget = (roomId: string): void => {
    keptBytes -= kept.get(roomId)?.bytes ?? 0;
    kept.delete(roomId);
  };
  const keep = (roomId: string, roster: Roster): Roster => {
    forget(roomId);
    const bytes = sizeOf(roster);
    kept.set(roomId, { roster, bytes });
    keptBytes += bytes;
    for (const [oldest] of kept) {
      if (keptBytes <= limits.rosterCacheBytes || oldest === roomId) break;
      forget(oldest);
    }
    return roster;
  };
  /** Moves it to the end of those that are forgotten first. */
  const known = (roomId: string): Roster | null => {
    const found = kept.get(roomId);
    if (found === undefined) return null;
    kept.delete(roomId);
    kept.set(roomId, found);
    return found.roster;
  };
  const inTurn = <T>(roomId: string, job: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(roomId) ?? Promise.resolve()).then(job, job);
    turns.set(roomId, turn);
    const over = (): void => {
      if (turns.get(roomId) === turn) turns.delete(roomId);
    };
    turn.then(over, over);
    return turn;
  };

  const load = async (roomId: string): Promise<Roster | null> => {
    const found = known(roomId);
    if (found) return found;
    const statements = await storage.statements(roomId, 0);
    if (statements.length === 0) return null;
    const folded = await foldRoster(statements, verify);
    // Only folded statements are ever stored, so this is a broken file, and nobody is let into a room on its word.
    if (!folded.ok) throw new Error('a stored roster does not fold');
    return keep(roomId, folded.value);
  };

  const isFull = (longer: Roster): boolean =>
    longer.signed.length > limits.statementsPerRoom || sizeOf(longer) > limits.rosterBytesPerRoom;

  const add = async (roomId: string, signed: Signed): Promise<Result<Roster, WireRefusal>> => {
    const roster = await load(roomId);
    const longer = await extendRoster(roster, signed, verify);
    if (!longer.ok) return err(wireRefusals(longer.error));
    if (longer.value.roomId !== roomId) return err('malformed');
    if (isFull(longer.value) && !(roster && shutsOut(roster, longer.value))) return err('too-many');
    const founder = roster === null ? longer.value.owner : null;
    if (founder !== null && (await storage.roomsOf(founder)) >= limits.roomsPerPerson) return err('too-many');
    const index = longer.value.signed.length - 1;
    forget(roomId);
    const outcome = await storage.addStatement(roomId, index, signed, founder ?? undefined);
    return outcome === 'added' ? ok(keep(roomId, longer.value)) : err('moved');
  };

  return {
    read: (roomId) => (turns.has(roomId) ? null : known(roomId)) ?? inTurn(roomId, () => load(roomId)),
    add: (roomId, signed) => inTurn(roomId, () => add(roomId, signed)),
  };
};

/** A rule of the roster by its own name is for the devices; on the wire it is that this is not allowed. */
const wireRefusals = (refusal: RosterRefusal): WireRefusal => {
  switch (refusal) {
    case 'moved':
    case 'forged':
    case 'malformed':
      return refusal;
    case 'newer-format':
      return 'too-new';
    case 'too-long':
      return 'too-large';
    default:
      return 'not-allowed';
  }
};
