import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { dayAtStart } from '@handrail/ui/dates.ts';
import type { Say } from '@handrail/ui/say.tsx';

/** "Today" and "Yesterday" leave the date to the line below the heading; an earlier day is named in it. */
export const dayTitle = (
  day: LocalDay,
  today: LocalDay,
  say: Say,
): { readonly title: string; readonly intro: string } => {
  if (day < addDays(today, -1))
    return { title: dayAtStart(day, say.language), intro: say('checkins.intro-day') };
  const title = say(day === today ? 'checkins.today' : 'checkins.yesterday');
  return { title, intro: say('checkins.intro', { day: dayAtStart(day, say.language) }) };
};
