import { useState } from 'react';
import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { lookBackDays } from '@handrail/domain/checkins/look-back.ts';
import { useToday } from '../notebook/notebook.tsx';

export interface Window {
  readonly to: LocalDay;
  readonly from: LocalDay;
  readonly today: LocalDay;
  readonly earlier: () => void;
  /** `null` when these are the latest weeks. */
  readonly later: (() => void) | null;
  /** Shows the four weeks that end on this day; a day to come is today. */
  readonly goTo: (day: LocalDay) => void;
}

/** Which four weeks are looked at. They end today until somebody turns the page. */
export const useWindow = (): Window => {
  const today = useToday();
  const [end, setEnd] = useState<LocalDay | null>(null);
  const to = end === null || end > today ? today : end;
  const goTo = (day: LocalDay): void => setEnd(day >= today ? null : day);
  return {
    to,
    from: addDays(to, 1 - lookBackDays),
    today,
    earlier: () => goTo(addDays(to, -lookBackDays)),
    later: to === today ? null : () => goTo(addDays(to, lookBackDays)),
    goTo,
  };
};
