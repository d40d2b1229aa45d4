import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRoomRecords } from '../notebook/notebook.tsx';
import { inALine } from './rooms.ts';

/** What the other one's app says it opened, by day. It is their app's word. [P13] */
export const Opened = ({ roomId, name }: { roomId: string; name: string }) => {
  const say = useSay();
  const byDay = new Map<LocalDay, string[]>();
  for (const { day, part } of useRoomRecords(roomId, 'opened')) {
    if (day === undefined || part === undefined) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), say(`sharing.part.${part}`)]);
  }
  const days = [...byDay].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <section aria-labelledby="opened-h" className="stack">
      <h2 id="opened-h">{say('sharing.opened', { name })}</h2>
      {days.length === 0 ? <p className="soft">{say('sharing.opened.none')}</p> : null}
      <ul className="rows small" role="list">
        {days.map(([day, parts]) => (
          <li key={day} className="logrow">
            <span>{dateInWords(day, say.language)}</span>
            <span className="soft">{inALine(parts, say.language)}</span>
          </li>
        ))}
      </ul>
      <p className="small soft">{say('sharing.nobody-can-check')}</p>
    </section>
  );
};
