/** A room that grows statement by statement, as a story tells it. */
import { toBase64url } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { platformVerify } from '@handrail/proof/verify.ts';

import { statementBytes } from '../src/roster/read-statement.ts';
import { extendRoster, presentDevices, type Roster } from '../src/roster/roster.ts';
import { rosterLabel, type Closing, type Statement, type StatementSays } from '../src/roster/statement.ts';
import {
  makeId,
  makeInvitation,
  noon,
  type InvitationKey,
  type Person,
  type PersonDevice,
} from './people.ts';

/** Signs what a device says as the next statement of a roster. `place`: what a liar writes instead. */
export const signedBy = (
  roster: Roster | null,
  by: PersonDevice,
  says: StatementSays,
  place: Partial<Pick<Statement, 'roomId' | 'index' | 'previous' | 'by' | 'at'>> = {},
): Promise<Signed> => {
  const statement = {
    roomId: roster?.roomId ?? makeId(),
    index: roster?.hashes.length ?? 0,
    previous: roster?.hashes.at(-1) ?? null,
    by: by.id,
    at: noon,
    ...place,
    ...says,
  };
  return by.signer.state(rosterLabel, statementBytes(statement));
};

/** What becomes of the roster: `'added'`, or the refusal's name. */
export type Outcome = string;

export interface Room {
  roster: Roster;
  /** Tries a statement; the roster grows when the rules allow it. */
  say: (by: PersonDevice, says: StatementSays, place?: Parameters<typeof signedBy>[3]) => Promise<Outcome>;
  invite: (by: PersonDevice, expires?: number) => Promise<InvitationKey>;
  confirm: (by: PersonDevice, invitation: InvitationKey, who: Person) => Promise<Outcome>;
  /** A new key for every device that is here. */
  epoch: (by: PersonDevice) => Promise<Outcome>;
}

/** Letters that nobody opens here: rosters never look inside. */
export const wrapsFor = (devices: readonly { id: string }[]) =>
  devices.map(({ id }) => ({ device: id, letter: crypto.getRandomValues(new Uint8Array(96)) }));
export const someHash = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));
export const noEntry = (device: string): Closing => ({ device, sequence: -1, hash: null });

/** A room founded by this person's device. */
export const foundedBy = async (owner: Person): Promise<Room> => {
  const founding = await signedBy(null, owner.device, { kind: 'founded', owner: owner.introduction });
  const founded = await extendRoster(null, founding, platformVerify);
  if (!founded.ok) throw new Error(`refused: ${founded.error}`);
  const room: Room = {
    roster: founded.value,
    say: async (by, says, place) => {
      const next = await extendRoster(
        room.roster,
        await signedBy(room.roster, by, says, place),
        platformVerify,
      );
      if (next.ok) room.roster = next.value;
      return next.ok ? 'added' : next.error;
    },
    invite: async (by, expires = noon + 1000) => {
      const invitation = await makeInvitation();
      await room.say(by, { kind: 'invited', invitation: invitation.id, expires });
      return invitation;
    },
    confirm: async (by, invitation, who) => {
      const joined = await invitation.join(room.roster.roomId, who.personId);
      return room.say(by, {
        kind: 'confirmed',
        invitation: invitation.id,
        member: who.introduction,
        joined,
      });
    },
    epoch: (by) =>
      room.say(by, {
        kind: 'epoch',
        epoch: room.roster.epochs.length,
        commitment: someHash(),
        wraps: wrapsFor(presentDevices(room.roster)),
      }),
  };
  return room;
};

/** A room of two, with its first key. */
export const roomOfTwo = async (owner: Person, member: Person): Promise<Room> => {
  const room = await foundedBy(owner);
  const invitation = await room.invite(owner.device);
  await room.confirm(owner.device, invitation, member);
  await room.epoch(owner.device);
  return room;
};
