/**
 * New keys for a room: by the owner's newest device, for exactly the devices that are there now. Needed when the first
 * member was confirmed, when a device came that has no key yet, and when one went and the room goes on. [T35]
 */
import { presentDevices, type Roster } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import { makeEpoch } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { hasEnded } from './invitation-state.ts';
import { commitRoom } from './keeping.ts';
import { noted, type Room } from './room.ts';
import { atOnce, type Turn } from './roster-in.ts';
import { tellRoom } from './view.ts';

/** Whether the newest key is not for exactly the devices that are there. Never before somebody else is in the room. */
export const needsEpoch = (roster: Roster): boolean => {
  const members = [...roster.members.values()];
  if (members.length < 2 || members.some(({ gone }) => gone !== null)) return false;
  const last = roster.epochs.at(-1);
  if (!last || !roster.sealable) return true;
  const present = presentDevices(roster);
  return (
    present.length !== last.wraps.length ||
    present.some(({ id }) => !last.wraps.some(({ device }) => device === id))
  );
};

/**
 * Whether the first key of a room may be made: not when the person ended the invitation while its last word was on its way,
 * though somebody was confirmed by it. They are removed again, and never had a key. [T31]
 */
const mayBegin = ({ invitations }: Notebook, room: Room): boolean =>
  ![...invitations.all.values()].some(
    ({ roomId, state }) => roomId === room.id && hasEnded(state) && state.stage !== 'done',
  );

/**
 * The statement that makes the next key, or null when none is needed, or none can be made, which is named. No key is kept
 * here: this device takes it out of its own statement like every other, once the relay has it. `turn`: how to change something.
 */
export const epochFor =
  (device: Device, notebook: Notebook, room: Room, turn: Turn = atOnce) =>
  async (roster: Roster): Promise<StatementSays | null> => {
    if (!needsEpoch(roster)) return null;
    const epoch = roster.epochs.length;
    if (epoch === 0 && !mayBegin(notebook, room)) return null;
    const made = await makeEpoch({
      roomId: room.id,
      epoch,
      devices: presentDevices(roster),
      chance: device.parts.chance,
    });
    if (made.ok) return { kind: 'epoch', epoch, ...made.value };
    // A key that cannot be made for somebody's device is made for nobody: the room waits until that device has gone.
    const named = await turn(async () => {
      const findings = noted(room.lasting.findings, 'no-key', `epoch ${epoch}`);
      return findings === room.lasting.findings
        ? null
        : commitRoom(device, notebook, room, { lasting: { findings } });
    });
    if (named?.ok) tellRoom(device, notebook, room);
    return null;
  };
