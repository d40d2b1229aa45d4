import { doors } from '../es/doors.ts';
import { locks } from '../es/locks.ts';
import { shell } from '../es/shell.ts';

/** What the doors and the lock say; everything else is loaded while the person reads them. */
export const es = { ...shell, ...doors, ...locks };
