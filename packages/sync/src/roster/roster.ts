/**
 * The roster: who is in a room, with which devices, under which keys. A fold over its statements (SPEC.md, S10–S12): each
 * statement's signatures are checked first (`check-statement.ts`), then the rules (`rules.ts`) are asked, then `extended.ts`
 * says what it changes. Pure: the same statements give the same roster everywhere, on the relay as on every device.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import type { Verify } from '@handrail/proof/verify.ts';

import type { DeviceKeys } from '../founding.ts';
import { checkStatement, type Checked } from './check-statement.ts';
import { extended } from './extended.ts';
import type { RemovedDevice } from './introduction.ts';
import { brokenRule, type RuleName } from './rules.ts';
import type { Closing, StatementRefusal, Wrap } from './statement.ts';

export interface RosterDevice extends DeviceKeys {
  /** Person id. */
  readonly person: string;
  /** Index of the statement that brought it. */
  readonly since: number;
  /** The last entry of it that counts; set when it, or its person, has gone. */
  readonly closing: Closing | null;
  /** Index of the statement that closed it. */
  readonly closedAt: number | null;
}
export interface RosterMember {
  readonly personId: string;
  readonly role: 'owner' | 'member';
  /** Their root key: vouches for their devices. */
  readonly root: Bytes;
  /** Index of the statement that brought them. */
  readonly since: number;
  /** Index of the statement by which they left or were removed. */
  readonly gone: number | null;
}
export interface RosterEpoch {
  readonly epoch: number;
  /** Commitment to the room key, 43 letters. */
  readonly commitment: string;
  /** Index of its statement. */
  readonly index: number;
  readonly wraps: readonly Wrap[];
}
/** The word of a root that a device is its person's no more: as an introduction or a statement brought it. */
export interface RosterRemoval extends RemovedDevice {
  /** Person id. */
  readonly person: string;
}
export interface RosterInvitation {
  /** Public key, 43 letters. */
  readonly id: string;
  readonly expires: number;
  readonly state: 'open' | 'withdrawn' | 'used';
}
/** A room's roster after all statements so far. Never changed: every statement makes a new one. */
export interface Roster {
  readonly roomId: string;
  /** Person id. Whoever reads a roster compares it with whom they were invited by. */
  readonly owner: string;
  /** By person id; those who have gone stay in it. */
  readonly members: ReadonlyMap<string, RosterMember>;
  /** By device id; those that are closed stay in it. */
  readonly devices: ReadonlyMap<string, RosterDevice>;
  /** Every device that was removed here or before it could come, one for each. */
  readonly removals: readonly RosterRemoval[];
  /** By public key. */
  readonly invitations: ReadonlyMap<string, RosterInvitation>;
  /** In order; `epochs[n].epoch` is n. */
  readonly epochs: readonly RosterEpoch[];
  /** One hash for each statement; the last one is the roster's head. */
  readonly hashes: readonly string[];
  readonly signed: readonly Signed[];
  /** Whether entries may be sealed now: not before the first epoch, and not between a closing and the next epoch. */
  readonly sealable: boolean;
}

/**
 * Why a statement does not extend a roster. `moved`: its index or `previous` does not fit. `forged`: a signature is not
 * its signer's. The rest are the names of rules.
 */
export type RosterRefusal = StatementRefusal | 'forged' | 'moved' | RuleName;
/** The first statement that was refused, and the roster up to it. */
export interface RosterFailure {
  readonly why: RosterRefusal;
  readonly index: number;
  readonly soFar: Roster | null;
}

/**
 * The roster after one more statement; `null` before the first. A first statement may name any room: the caller compares
 * `roomId` with the room they asked for.
 */
export const extendRoster = async (
  roster: Roster | null,
  signed: Signed,
  verify: Verify,
): Promise<Result<Roster, RosterRefusal>> => {
  const checked = await checkStatement(roster, signed, verify);
  return checked.ok ? fold(roster, checked.value) : checked;
};

/** The roster of a whole list. An empty list is refused as `moved` at index 0. */
export const foldRoster = async (
  all: readonly Signed[],
  verify: Verify,
): Promise<Result<Roster, RosterFailure>> => {
  let roster: Roster | null = null;
  for (const [index, signed] of all.entries()) {
    const next: Result<Roster, RosterRefusal> = await extendRoster(roster, signed, verify);
    if (!next.ok) return err({ why: next.error, index, soFar: roster });
    roster = next.value;
  }
  return roster ? ok(roster) : err({ why: 'moved', index: 0, soFar: null });
};

/** The synchronous step: asks the rules and answers what the statement makes of the roster. */
export const fold = (roster: Roster | null, checked: Checked): Result<Roster, RuleName> => {
  const broken = brokenRule({ roster, ...checked });
  return broken === null ? ok(extended(roster, checked)) : err(broken);
};

/** Devices that are in the room now: what an epoch must be wrapped for, exactly. */
export const presentDevices = (roster: Roster): RosterDevice[] =>
  Array.from(roster.devices.values()).filter(({ closedAt }) => closedAt === null);

/** The device, if it is in the room now. */
export const presentDevice = (roster: Roster, id: string): RosterDevice | null => {
  const device = roster.devices.get(id);
  return device && device.closedAt === null ? device : null;
};

/** Number of the next epoch; the first is 0. */
export const nextEpoch = (roster: Roster): number => roster.epochs.length;

/** Hash of the newest statement: what entries bind, and what the next statement follows. */
export const rosterHead = (roster: Roster): string => roster.hashes.at(-1) ?? '';
