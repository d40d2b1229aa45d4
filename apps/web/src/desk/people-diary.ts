/** Everybody on a desk by next contact, a day at a time, as the board draws it. The only order there is beside names. [D10] */
import { byNextContact, nextContact, type NextContact } from '@handrail/domain/appointments/next-contact.ts';
import { localDayAt, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { PersonRow } from './people-rows.ts';

export interface DiaryRow {
  readonly row: PersonRow;
  readonly next: NextContact;
}
export interface DiaryDay {
  /** The day where this desk is; `null`: no date set. */
  readonly day: LocalDay | null;
  readonly rows: readonly DiaryRow[];
}

const noContact: NextContact = { kind: 'none' };

/** `rows` in the order that stands between people of one moment, and among those without a date. */
export const peopleDiary = (
  rows: readonly PersonRow[],
  now: number,
  timeZone: string,
): readonly DiaryDay[] => {
  const all = rows
    .map((row): DiaryRow => ({
      row,
      next:
        row.kind === 'distance' && row.room.state === 'open' ? nextContact(row.room.summary, now) : noContact,
    }))
    .toSorted((a, b) => byNextContact(a.next, b.next));
  const days: { readonly day: LocalDay | null; readonly rows: DiaryRow[] }[] = [];
  for (const one of all) {
    const day = one.next.kind === 'none' ? null : localDayAt(one.next.at, timeZone);
    const last = days.at(-1);
    if (last && last.day === day) last.rows.push(one);
    else days.push({ day, rows: [one] });
  }
  return days;
};
