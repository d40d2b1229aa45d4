/** The room an invitation leads to, as far as the invitation is concerned: founded, told to the roster, looked for, let go. */
import type { Roster } from '@handrail/sync/roster/roster.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { equalBytes } from '@handrail/proof/bytes.ts';
import { commit, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomsPlaces, summaryPlace, wordsPlace } from '../notebook/places.ts';
import type { Refusal } from '../protocol.ts';
import { ask } from './connection.ts';
import { epochFor } from './devices-epoch.ts';
import { enterRoom, foundRoom } from './founding.ts';
import { bytesOf } from './invitation-kept.ts';
import type { KeptInvitation } from './invitation-opened.ts';
import { readAnswer, readOffer } from './invitation-messages.ts';
import { nothingYet, type Owed, type RosterFacts } from './invitation-state.ts';
import { closingsOf } from './devices-closing.ts';
import type { Room } from './room.ts';
import { atOnce, type Turn } from './roster-in.ts';
import { addStatement, type Says } from './statements.ts';
import { roomView } from './view.ts';

/** The room on this device; null when there is none yet. */
export const roomOf = ({ rooms }: Notebook, { id, roomId, state }: KeptInvitation): Room | null => {
  if (roomId !== null) return rooms.get(roomId) ?? null;
  // Founded a moment before a crash, and not yet noted beside the invitation.
  const founded = [...rooms.values()].find(({ lasting }) => lasting.roster.invitations.has(id));
  return state.mine === 'owner' ? (founded ?? null) : null;
};

/** What the roster says of this invitation. */
export const factsOf = (room: Room | null, { id, other }: KeptInvitation, myself: string): RosterFacts => {
  if (!room) return nothingYet;
  const { roster } = room.lasting;
  const invitation = roster.invitations.get(id);
  const member = roster.members.get(room.mine === 'owner' ? (other?.personId ?? '') : myself);
  return {
    invited: invitation !== undefined,
    withdrawn: invitation?.state === 'withdrawn',
    confirmed: invitation?.state === 'used' && member !== undefined,
    keyed: room.keys !== null && roster.epochs.length > 0,
    removed: member !== undefined && member.gone !== null,
  };
};

/** What the other one sent first: their offer, or their answer. */
const theirWords = ({ theirs, state }: KeptInvitation) => {
  if (theirs === null) return null;
  const bytes = bytesOf(theirs);
  const read = state.made ? readAnswer(bytes, state.mine === 'owner' ? 'member' : 'owner') : readOffer(bytes);
  return read.ok ? read.value : null;
};

type Statement = Extract<Owed, { kind: 'statement' }>['says'];

/** Says in the roster what is owed there; nothing when it stands there already. */
const sayInRoster = (
  device: Device,
  notebook: Notebook,
  room: Room,
  kept: KeptInvitation,
  says: Exclude<Statement, 'invited'>,
  turn: Turn,
): Promise<Result<null, Refusal>> => {
  const { id, state, other } = kept;
  const add = (what: Says) => addStatement(device, notebook, room, what, turn);
  const stateIn = (roster: Roster) => roster.invitations.get(id)?.state;
  switch (says) {
    case 'withdrawn':
      return add((roster) => (stateIn(roster) === 'open' ? { kind: 'withdrawn', invitation: id } : null));
    case 'confirmed': {
      const member = theirWords(kept)?.introduction;
      if (!member || state.joined === null) throw new Error('Nobody is confirmed without their join.');
      const joined = bytesOf(state.joined);
      return add((roster) =>
        stateIn(roster) === 'open' ? { kind: 'confirmed', invitation: id, member, joined } : null,
      );
    }
    case 'epoch':
      return add(epochFor(device, notebook, room, turn));
    case 'removed':
      return add((roster) => {
        const member = roster.members.get(other?.personId ?? '');
        return member && member.gone === null
          ? { kind: 'removed', person: member.personId, closing: closingsOf(room, roster, member.personId) }
          : null;
      });
  }
};

/** Does what is owed to the roster; the room's id when it is founded now. */
export const doInRoster = async (
  device: Device,
  notebook: Notebook,
  kept: KeptInvitation,
  says: Statement,
  turn: Turn = atOnce,
): Promise<Result<{ readonly roomId: string }, Refusal>> => {
  const room = roomOf(notebook, kept);
  if (says === 'invited') {
    if (room) return ok({ roomId: room.id });
    const invited = { kind: 'invited', invitation: kept.id, expires: kept.state.expires } as const;
    const founded = await turn(() => foundRoom(device, notebook, invited));
    if (!founded?.ok) return founded ?? err('locked');
    device.sharing.work(device, notebook, founded.value);
    return ok({ roomId: founded.value.id });
  }
  if (!room) return err('not-found');
  const said = await sayInRoster(device, notebook, room, kept, says, turn);
  if (!said.ok) return said;
  device.sharing.work(device, notebook, room);
  return ok({ roomId: room.id });
};

const sameSigned = (a: Signed, b: Signed | undefined): boolean =>
  b !== undefined && equalBytes(a.statement, b.statement) && equalBytes(a.signature, b.signature);

/**
 * The member looks whether the owner has confirmed them, and enters the room when they have. The relay shows a roster to
 * those who stand in it, so until then it answers nothing. What it shows has to begin with what the owner told in the
 * invitation: the owner, and the room, are whom this invitation was about.
 */
export const lookForRoom = async (
  device: Device,
  notebook: Notebook,
  kept: KeptInvitation,
  turn: Turn,
): Promise<Result<'entered' | 'not-yet', 'not-reached'>> => {
  const told = theirWords(kept)?.room;
  if (!told || kept.roomId === null) return ok('not-yet');
  const read = await ask(device, notebook, { type: 'roster', roomId: kept.roomId, from: 0 });
  if (!read.ok)
    // A relay that is busy has not said that there is no room.
    return read.error === 'not-allowed' || read.error === 'not-found' ? ok('not-yet') : err('not-reached');
  const { statements } = read.value;
  if (!told.every((one, index) => sameSigned(one, statements[index]))) return ok('not-yet');
  const entered = await turn(() => enterRoom(device, notebook, told));
  if (!entered?.ok) return ok('not-yet');
  device.sharing.work(device, notebook, entered.value);
  return ok('entered');
};

/** A room that nobody came into goes from this device, and the page is told that it ended. */
export const letRoomGo = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const places = await device.parts.storage.keys(`${roomsPlaces(notebook.line.id)}${room.id}/`);
  const { id } = notebook.line;
  const beside = [summaryPlace(id, room.id), wordsPlace(id, room.id)];
  const gone = await commit(device, { remove: [...places, ...beside] });
  if (!gone.ok) return;
  room.now.letGo = true;
  room.now.giveUpRetry?.();
  notebook.rooms.delete(room.id);
  notebook.findable.delete(room.id);
  device.parts.post({ type: 'room', room: { ...roomView(notebook, room), state: 'ended' } });
};
