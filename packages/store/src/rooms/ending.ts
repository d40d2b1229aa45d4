/**
 * The end of a room: the owner ends it, or a member leaves. It is over on this device at once, connected or not; the relay
 * is told as soon as it can be. What was read stays. What somebody had written there and nobody will get stays theirs: it
 * goes into their own notebook, in the commit that takes it out of the room. [T27]
 */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import { today, type Device } from '../device.ts';
import type { WrittenChange } from '../document/body.ts';
import { recordOf, type Act } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomOutPlace } from '../notebook/places.ts';
import { changedMessage, sealAct, settle, type SealedActs } from '../notebook/sealing.ts';
import type { Refusal } from '../protocol.ts';
import { closingsOf } from './devices-closing.ts';
import { headOf } from './intake.ts';
import { commitRoom } from './keeping.ts';
import { refold } from './receive.ts';
import { dropLink, isOpen, type Lasting, type Room } from './room.ts';
import { forgetTyping, unsentLetters, typingPlacesOf } from './typing-unsent.ts';
import { wordsIn, type UnsentWords } from './unsent-words.ts';
import { tellRoom } from './view.ts';

/** What ends the room in the roster; null when it has ended, or there is nobody to end it with. */
export const endSays =
  (notebook: Notebook, room: Pick<Room, 'mine' | 'lasting'>) =>
  (roster: Roster): StatementSays | null => {
    const { personId } = notebook.keyring;
    const me = roster.members.get(personId);
    const other = [...roster.members.values()].find((member) => member.personId !== personId);
    if (!me || !other || me.gone !== null || other.gone !== null) return null;
    return room.mine === 'owner'
      ? { kind: 'removed', person: other.personId, closing: closingsOf(room, roster, other.personId) }
      : { kind: 'left', closing: closingsOf(room, roster, personId) };
  };

/** Own acts that nobody gets: those on their way, and those beyond what still counts of this device. */
const unheardActs = (room: Room, deviceId: string): Act[] => {
  const closing = room.lasting.roster.devices.get(deviceId)?.closing ?? null;
  const out = new Set(room.out.map(({ entryId }) => entryId));
  return [...room.document.acts.values()].filter(({ entryId, stamp }) => {
    if (stamp.device !== deviceId) return false;
    if (out.has(entryId)) return true;
    const link = room.links.get(entryId);
    return closing !== null && link !== undefined && link.sequence > closing.sequence;
  });
};

/** A member's words, what both write, and letters; what else an owner says in a room stands at home already. */
const unsentIn = async (notebook: Notebook, room: Room): Promise<readonly UnsentWords[]> => {
  const unheard = unheardActs(room, notebook.keyring.deviceId);
  const letters = await unsentLetters(notebook, room, unheard);
  return [...wordsIn(room.document, unheard), ...letters];
};

const recordsFor = (
  device: Device,
  notebook: Notebook,
  room: Room,
  unsent: readonly UnsentWords[],
): WrittenChange[] => {
  const name = recordOf(notebook.document, 'member', room.id);
  const called = name && 'name' in name && typeof name.name === 'string' ? name.name : undefined;
  return unsent.map(({ about, words }) => ({
    kind: 'unsentWords',
    id: newId(device.parts.chance),
    fields: {
      roomId: room.id,
      ...(called !== undefined && { name: called }),
      ...(about !== null && { about }),
      words,
      day: today(device),
    },
  }));
};

/** Seals unheard words as records of the notebook of who wrote them. */
const sealUnsent = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  words: readonly UnsentWords[],
): Promise<{ readonly sealed: SealedActs; readonly changes: readonly WrittenChange[] } | null> => {
  const changes = recordsFor(device, notebook, room, words);
  if (changes.length === 0) return null;
  const sealed = await sealAct(device, notebook, { v: 1, changes });
  return sealed === 'too-long' ? null : { sealed, changes };
};

/** What this device had sealed and the relay never acknowledged is not in its chain any more. */
const headsAcknowledged = ({ lasting, device, links }: Room): Lasting['heads'] => {
  const heads = new Map(lasting.heads);
  heads.delete(device);
  for (const link of links.values())
    if (link.author === device && link.number !== null && link.sequence > (heads.get(device)?.sequence ?? -1))
      heads.set(device, headOf(link));
  return heads;
};

const finish = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  lasting: Partial<Lasting>,
): Promise<Result<null, Refusal>> => {
  // Nothing may be lost: while they cannot be kept at home, the words stay where they are, the acknowledged ones too.
  const words = await unsentIn(notebook, room);
  if (notebook.readOnly && words.length > 0) return err('newer-version');
  const unsent = await sealUnsent(device, notebook, room, words);
  const done = await commitRoom(device, notebook, room, {
    lasting: { settled: true, ...lasting, heads: headsAcknowledged(room) },
    put: unsent?.sealed.put ?? [],
    remove: [
      ...room.out.map(({ number }) => roomOutPlace(notebook.line.id, room.id, number)),
      ...typingPlacesOf(notebook, room.id),
    ],
  });
  if (!done.ok) return done;
  for (const link of room.links.values()) if (link.number === null) dropLink(room, link);
  room.out.splice(0);
  forgetTyping(notebook, room.id);
  refold(room);
  if (unsent) {
    settle(notebook, unsent.sealed);
    device.parts.post(changedMessage(notebook, unsent.changes, []));
  }
  tellRoom(device, notebook, room, 'whole');
  return ok(null);
};

/**
 * After the roster said that it is over (and on opening, in case it stopped in between): nothing is left on its way. Before
 * what lies beyond this device's end is dropped.
 */
export const settleEnd = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const unheard =
    room.out.length + typingPlacesOf(notebook, room.id).length > 0 ||
    unheardActs(room, room.device).length > 0;
  if (room.lasting.roster.members.has(notebook.keyring.personId) && unheard)
    await finish(device, notebook, room, {});
};

/** Ends it here and now; `room-work.ts` tells the relay. */
export const endRoom = async (
  device: Device,
  notebook: Notebook,
  room: Room,
): Promise<Result<null, Refusal>> =>
  isOpen(room, notebook.keyring) ? finish(device, notebook, room, { ending: true }) : ok(null);
