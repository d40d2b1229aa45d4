/** Every key under which something is kept, in one file; docs/storage.md lists the same. */

/** 64 vault slots of equal size, one value. */
export const slotsPlace = 'slots';
/** Which notebooks are shown before unlocking, in the clear: no word of the person is in it. */
export const directoryPlace = 'directory';
/** Plan lines the person chose to have readable before unlocking, in the clear. */
export const pocketPlace = 'pocket';
/** Ids of local keys that must be destroyed. */
export const awayPlace = 'away';
/** Random bytes of the tab that may write. */
export const turnPlace = 'turn';

export const notebookPlaces = (notebookId: string): string => `n/${notebookId}/`;
export const keyringPlace = (notebookId: string): string => `n/${notebookId}/keyring`;
export const headPlace = (notebookId: string): string => `n/${notebookId}/head`;
export const metaPlace = (notebookId: string): string => `n/${notebookId}/meta`;
export const kitLockPlace = (notebookId: string): string => `n/${notebookId}/kitlock`;
export const draftPlaces = (notebookId: string): string => `n/${notebookId}/draft/`;
export const entryPlaces = (notebookId: string): string => `n/${notebookId}/entry/`;

/** Entries in the order they were kept. Padded, so that key order is that order. */
export const entryPlace = (notebookId: string, number: number): string =>
  `${entryPlaces(notebookId)}${String(number).padStart(10, '0')}`;
export const entryNumber = (place: string): number => Number(place.slice(place.lastIndexOf('/') + 1));

/** Everything of the rooms this notebook shares in. */
export const roomsPlaces = (notebookId: string): string => `n/${notebookId}/room/`;
const inRoom = (notebookId: string, roomId: string, what: string): string =>
  `${roomsPlaces(notebookId)}${roomId}/${what}`;
export const roomKeysPlace = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'keys');
/** Everything of a notebook but what lies in its rooms: from the first key up to the second, and from the third up to the last. */
export const besideRooms = (notebookId: string): readonly [string, string, string, string] => [
  `n/${notebookId}/`,
  `n/${notebookId}/room`,
  // "0" comes right after "/".
  `n/${notebookId}/room0`,
  `n/${notebookId}0`,
];
/** What a list needs of rooms that sleep; read when the notebook opens. */
export const summaryPlaces = (notebookId: string): string => `n/${notebookId}/summary/`;
export const summaryPlace = (notebookId: string, roomId: string): string =>
  `${summaryPlaces(notebookId)}${roomId}`;
/** What can be searched in rooms that sleep; read with the first search. */
export const wordsPlaces = (notebookId: string): string => `n/${notebookId}/room-words/`;
export const wordsPlace = (notebookId: string, roomId: string): string =>
  `${wordsPlaces(notebookId)}${roomId}`;
/** What the entries of a room came to, up to one of them. */
export const roomSnapPlace = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'snap');
export const isSnapPlace = (place: string): boolean => place.endsWith('/snap');
export const roomStatePlace = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'state');
const numbered = (number: number): string => String(number).padStart(10, '0');
/** Sealed entries as they came, in the order in which they were taken in. */
export const roomEntryPlaces = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'entry/');
export const roomEntryPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `entry/${numbered(number)}`);
/** All of them, from a number on: from the first key up to the second. */
export const roomEntriesFrom = (
  notebookId: string,
  roomId: string,
  number: number,
): readonly [string, string] => [
  roomEntryPlace(notebookId, roomId, number),
  inRoom(notebookId, roomId, 'entry0'),
];
/** What lies of a room under the vault key: everything but the entries, those that wait among them. */
export const roomSealedHere = (notebookId: string, roomId: string): readonly [string, string] => [
  inRoom(notebookId, roomId, 'entry0'),
  inRoom(notebookId, roomId, 'wait/'),
];
/** Acts on their way. */
export const roomOutPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `out/${numbered(number)}`);
/** Entries that cannot be judged yet, as they came. */
export const roomWaitPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `wait/${numbered(number)}`);
/** A therapist's process notes: under a key of their own, and in nothing that can be read. */
export const processPlaces = (notebookId: string): string => `n/${notebookId}/process/`;
export const processKeyPlace = (notebookId: string): string => `${processPlaces(notebookId)}key`;
export const processNotePlace = (notebookId: string, id: string): string =>
  `${processPlaces(notebookId)}${id}`;
/** Letters typed into co-typed texts that are in no entry yet. Under random names: which text is inside the seal. */
export const roomTypingPlaces = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'typing/');
export const invitationPlaces = (notebookId: string): string => `n/${notebookId}/invite/`;
