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
export const roomStatePlace = (notebookId: string, roomId: string): string =>
  inRoom(notebookId, roomId, 'state');
const numbered = (number: number): string => String(number).padStart(10, '0');
/** Sealed entries as they came, in the order in which they were taken in. */
export const roomEntryPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `entry/${numbered(number)}`);
/** Acts on their way. */
export const roomOutPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `out/${numbered(number)}`);
/** Entries that cannot be judged yet, as they came. */
export const roomWaitPlace = (notebookId: string, roomId: string, number: number): string =>
  inRoom(notebookId, roomId, `wait/${numbered(number)}`);
export const invitationPlaces = (notebookId: string): string => `n/${notebookId}/invite/`;
