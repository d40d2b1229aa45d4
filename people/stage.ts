/** Devices of the cast that are awake, and how they do what the days say. */
import * as Y from 'yjs';
import { localDayAt } from '@handrail/kernel/local-day.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import { textRoot } from '@handrail/store/document/texts.ts';
import type { Person } from '../stories/two/people.ts';
import { agree, bothSayYes, compared, until } from '../stories/two/world.ts';
import type { Deed, Who, Whose } from './deeds.ts';
import type { StoryClock } from './story-clock.ts';

export type Devices = Readonly<Record<Who, Person>>;
type Rooms = Partial<Record<Whose, string>>;
type DeedOf<D extends Deed['does']> = Extract<Deed, { readonly does: D }>;

const roomOf = (rooms: Rooms, of: Whose): string => {
  const room = rooms[of];
  if (room === undefined) throw new Error(`${of} has not met Dana yet`);
  return room;
};

/** Both of every room have sent everything and see the same. */
export const settled = async (devices: Devices, rooms: Rooms): Promise<void> => {
  for (const who of ['imani', 'marek', 'ruth'] as const) {
    const roomId = rooms[who];
    if (roomId !== undefined)
      await until(`${who} and Dana to see the same`, () => agree(devices[who], devices.dana, [roomId]));
  }
};

/** Dana invites, the other one answers, both see the same six digits and say yes; answers the room's id. */
export const meets = async (
  devices: Devices,
  who: Whose,
  name: string,
  card: { readonly name: string },
): Promise<string> => {
  const { dana, [who]: person } = devices;
  const id = await compared({ person: dana, says: { name: card.name, card } }, { person, says: { name } });
  const roomId = await bothSayYes(dana, person, id);
  await until('the card in the room', () => person.inRoom(roomId, 'therapistCard').length === 1);
  return roomId;
};

/** Letters after all that stand there, as the page would send them. */
const type = async (person: Person, roomId: string, deed: DeedOf<'types'>): Promise<void> => {
  const { sessionId, text, letters } = deed;
  await person.does('joinSession', { roomId, sessionId });
  const { client, updates } = await person.does('openText', { roomId, text });
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const update of updates) {
    const bytes = fromBase64url(update, Math.floor((update.length * 3) / 4));
    if (!bytes) throw new Error('The store handed out letters that cannot be read.');
    Y.applyUpdate(doc, bytes);
  }
  const before = Y.encodeStateVector(doc);
  const all = doc.getText(textRoot);
  all.insert(all.length, letters);
  const update = toBase64url(new Uint8Array(Y.encodeStateAsUpdate(doc, before)));
  await person.does('typeInText', { roomId, text, update });
  await person.does('leaveSession', null);
};

const sign = async (person: Person, deed: DeedOf<'signs'>): Promise<void> => {
  const { draftId, added } = deed;
  const choice =
    deed.readable === 'can-read'
      ? ({ readable: 'can-read' } as const)
      : ({ readable: 'not-this-one', because: deed.because } as const);
  const { noteId } = await person.does('signNote', { draftId, ...choice });
  if (added !== undefined) await person.does('addToNote', { noteId, words: added, readable: 'can-read' });
};

export const carryOut = async (
  devices: Devices,
  rooms: Rooms,
  clock: StoryClock,
  deed: Deed,
): Promise<void> => {
  const person = devices[deed.who];
  switch (deed.does) {
    case 'keeps':
      await person.keep(...deed.changes);
      return;
    case 'keeps-in-room':
      await person.does('keepInRoom', { roomId: roomOf(rooms, deed.of), changes: deed.changes });
      return;
    case 'types':
      return type(person, roomOf(rooms, deed.of), deed);
    case 'signs':
      return sign(person, deed);
    case 'writes-for-herself':
      await person.does('keepProcessNote', {
        id: deed.id,
        about: deed.of && roomOf(rooms, deed.of),
        day: localDayAt(clock.now(), clock.timeZone),
        words: deed.words,
      });
  }
};
