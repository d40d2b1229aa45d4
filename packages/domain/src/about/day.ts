import type { Clock } from '@handrail/kernel/clock.ts';
import { localDayAt, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '../records.ts';

/**
 * The day the person would say it is, in `timeZone` (IANA name), with the hour at which their day ends. Stored with
 * what they write and never worked out again after travel.
 */
export const todayFor = (
  about: Pick<RecordOf<'about'>, 'dayEndsAt'> | undefined,
  clock: Clock,
  timeZone: string,
): LocalDay => localDayAt(clock.now(), timeZone, about?.dayEndsAt ?? 0);
