import { localDayAt, type LocalDay } from '@handrail/kernel/local-day.ts';

/** The calendar day of a moment, where the device is. */
export const dayOf = (at: number): LocalDay =>
  localDayAt(at, Intl.DateTimeFormat().resolvedOptions().timeZone, 0);
