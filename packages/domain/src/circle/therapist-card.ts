import { day, words } from '../fields.ts';

/** Shown before "a child or another person at risk" and before anything is first shared. [D18] */
export const therapistCardFields = { name: words, mustAct: words, whenRead: words, inBetween: words, day };

/** The therapist's desk: which notebook on this device is whose. Lives only in the desk's own sealed notebook. */
export const deskNotebookFields = { notebookId: words, name: words, nextContact: words };
