/** Where a room begins on this device: founded by its owner, or entered by a member who was told of it. [T19] */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { newId } from '@handrail/kernel/chance.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { extendRoster, foldRoster, type Roster } from '@handrail/sync/roster/roster.ts';
import { statementBytes } from '@handrail/sync/roster/read-statement.ts';
import { rosterLabel, type StatementSays } from '@handrail/sync/roster/statement.ts';
import { introductionOf, signAs, verifyHere } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Refusal } from '../protocol.ts';
import { commitRoom } from './keeping.ts';
import { isHere } from './known.ts';
import { emptyRoom, type Room } from './room.ts';

/** The statement in its place after this roster, signed by this device. */
export const signStatement = async (
  { parts }: Device,
  { keyring }: Notebook,
  roomId: string,
  roster: Roster | null,
  says: StatementSays,
): Promise<Signed> =>
  signAs(
    keyring,
    rosterLabel,
    statementBytes({
      ...says,
      roomId,
      index: roster?.hashes.length ?? 0,
      previous: roster?.hashes.at(-1) ?? null,
      by: keyring.deviceId,
      at: parts.clock.now(),
    }),
  );

/** What the rules say to a statement of one's own. A mistake in the program, or somebody was faster. */
export const extended = async (
  roster: Roster | null,
  signed: Signed,
): Promise<Result<Roster, 'not-allowed'>> => {
  const next = await extendRoster(roster, signed, verifyHere);
  return next.ok ? next : err('not-allowed');
};

const keepNew = async (device: Device, notebook: Notebook, room: Room): Promise<Result<Room, Refusal>> => {
  const done = await commitRoom(device, notebook, room, { lasting: {} });
  if (!done.ok) return done;
  notebook.rooms.set(room.id, room);
  return ok(room);
};

/**
 * Founds a room of this person's, with these statements after its founding. Kept here; the relay gets them when it is
 * reached. `passphrase-needed`: whoever has the device could open a notebook without one.
 */
export const foundRoom = async (
  device: Device,
  notebook: Notebook,
  ...says: readonly StatementSays[]
): Promise<Result<Room, Refusal>> => {
  if (notebook.line.lock === 'later') return err('passphrase-needed');
  const roomId = newId(device.parts.chance);
  const founded: StatementSays = { kind: 'founded', owner: introductionOf(notebook.keyring) };
  let roster: Roster | null = null;
  for (const one of [founded, ...says]) {
    const signed = await signStatement(device, notebook, roomId, roster, one);
    const next: Result<Roster, 'not-allowed'> = await extended(roster, signed);
    if (!next.ok) return next;
    roster = next.value;
  }
  if (!roster) throw new Error('A room has a founding statement.');
  return keepNew(device, notebook, emptyRoom(roster, 'owner', 0, notebook.keyring.deviceId));
};

/**
 * The room somebody else founded, as they told of it: its statements so far. It is nothing to show until the relay brings
 * the statement that confirms this person. `not-allowed`: these statements are not a roster, or it is known already.
 */
export const enterRoom = async (
  device: Device,
  notebook: Notebook,
  statements: readonly Signed[],
): Promise<Result<Room, Refusal>> => {
  if (notebook.line.lock === 'later') return err('passphrase-needed');
  const folded = await foldRoster(statements, verifyHere);
  if (!folded.ok || isHere(notebook, folded.value.roomId)) return err('not-allowed');
  if (folded.value.owner === notebook.keyring.personId) return err('not-allowed');
  return keepNew(device, notebook, emptyRoom(folded.value, 'member', 0, notebook.keyring.deviceId));
};
