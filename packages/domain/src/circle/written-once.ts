/**
 * Kinds whose first words stand: a signed note is added to, never changed, whatever a changed app on some device writes
 * later, and so does a yes to a time: nobody can make it a yes to another. Everything else is kept by its last writer. [D14]
 */
import type { Kind } from '../records.ts';

export const writtenOnce: ReadonlySet<Kind> = new Set(['progressNote', 'noteAddendum', 'appointmentAnswer']);

/** Of these, what is written by signing alone. */
export const signedKinds: ReadonlySet<Kind> = new Set(['progressNote', 'noteAddendum']);
