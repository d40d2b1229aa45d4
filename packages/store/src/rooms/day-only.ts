/** What an entry of a room tells of when it was written: the day, and nothing of the hour. [T37] */
import { todayFor } from '@handrail/domain/about/day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { recordOf } from '../document/document.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';

const dayMs = 86_400_000;

/**
 * For an entry's `at`: the first moment, in UTC, of the day the writer would say it is, and a millisecond for each step of
 * the logical clock (`time`), which stands beside it in the header. So things of one day stay in the order in which they
 * were made, and two entries differ by nothing else the clock on the wall said.
 */
export const dayOnly = ({ parts }: Device, { document }: Notebook, time: number): number => {
  const [id] = document.things.get('about')?.keys() ?? [];
  const about = id === undefined ? null : (recordOf(document, 'about', id) as RecordOf<'about'> | null);
  const zone = parts.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = todayFor(about ?? undefined, parts.clock, zone);
  return Date.parse(`${day}T00:00:00Z`) + Math.min(time, dayMs - 1);
};
