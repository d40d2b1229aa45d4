import type { NextContact } from '@handrail/domain/appointments/next-contact.ts';
import { clockInWords } from '@handrail/ui/dates.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';

const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "16:00": what a clock on this desk's wall shows then. */
const wallHere = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: hereZone() }).format(at);

/** When the next contact is, where this desk is, and the therapist's own words about it. The day is the heading above. */
export const WhenNext = ({ next, words }: { next: NextContact; words: string | undefined }) => {
  const say = useSay();
  const own = words?.trim() ? <Sentence id="desk.next" parts={{ words: <bdi>{words}</bdi> }} /> : null;
  if (next.kind === 'none') return own ?? <span className="soft">{say('desk.no-next')}</span>;
  const { appointment, at, zoneKnown } = next;
  const { time, timeZone, until } = appointment;
  const elsewhere = timeZone !== undefined && timeZone !== hereZone();
  const inWords = (wall: string | undefined): string => (wall ? clockInWords(wall, say.language) : '');
  const shown = inWords(zoneKnown ? wallHere(at) : time);
  const said = [
    appointment.of === 'drop-in' && until !== undefined
      ? say('desk.diary.drop-in', { until: inWords(until) })
      : null,
    elsewhere ? say('desk.diary.theirs', { time: inWords(time), zone: timeZone }) : null,
    next.kind === 'proposed' ? say('desk.diary.proposed') : null,
  ].filter((one) => one !== null);
  return (
    <>
      <time dateTime={new Date(at).toISOString()}>{shown}</time>
      {said.length > 0 ? <span className="soft"> {said.join('. ')}</span> : null}
      {own ? <span> {own}</span> : null}
    </>
  );
};
