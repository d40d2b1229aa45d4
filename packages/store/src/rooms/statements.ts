/**
 * Adding to a room's roster: signed here, judged by the same rules as everybody's, and kept only once the relay has it, so
 * that two devices of one person cannot both believe in their own next statement. [T20]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Refusal } from '../protocol.ts';
import { ask } from './connection.ts';
import { extended, signStatement } from './founding.ts';
import type { Room } from './room.ts';
import { refusalOf } from './refusals.ts';
import { atOnce, catchUpRoster, takeStatements, type Turn } from './roster-in.ts';

/** What to say, given the roster as it is by then; null when there is nothing to say any more. */
export type Says = StatementSays | ((roster: Roster) => StatementSays | null | Promise<StatementSays | null>);

/** Somebody else's statement may come first a few times; more often is no accident. */
const tries = 5;

/**
 * Says something about who is in the room. `not-reached`: nothing was said, or it is not known whether the relay has it
 * (the next connection tells). `not-allowed`: the rules do not let it. From within the queue, or with `turn` from outside.
 */
export const addStatement = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  says: Says,
  turn: Turn = atOnce,
): Promise<Result<null, Refusal>> => {
  const first = await catchUpRoster(device, notebook, room, turn);
  if (!first.ok) return first;
  for (let tried = 0; tried < tries; tried += 1) {
    const { roster, split } = room.lasting;
    if (split) return err('not-allowed');
    const say = typeof says === 'function' ? await says(roster) : says;
    if (say === null) return ok(null);
    const signed = await signStatement(device, notebook, room.id, roster, say);
    const next = await extended(roster, signed);
    if (!next.ok) return next;
    const added = await ask(device, notebook, { type: 'add-statement', roomId: room.id, signed });
    if (added.ok) {
      const taken = await turn(() => takeStatements(device, notebook, room, roster.hashes.length, [signed]));
      return taken ?? err('locked');
    }
    if (added.error !== 'moved') return err(refusalOf(added.error));
    const caughtUp = await catchUpRoster(device, notebook, room, turn);
    if (!caughtUp.ok) return caughtUp;
  }
  return err('not-reached');
};
