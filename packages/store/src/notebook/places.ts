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
