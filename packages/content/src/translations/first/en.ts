import { doors } from '../en/doors.ts';
import { locks } from '../en/locks.ts';
import { shell } from '../en/shell.ts';

/** What the doors and the lock say; everything else is loaded while the person reads them. */
export const en = { ...shell, ...doors, ...locks };
