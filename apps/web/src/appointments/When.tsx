import type { ReactNode } from 'react';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useToday } from '../notebook/notebook.tsx';
import { atStart, whenWords } from './when.ts';
import { useZoned } from './zoned.ts';

/** When, how and where: as both read it. `own`: the person proposed it, so place and words are theirs. */
export const When = ({
  appointment,
  own,
  ownPlace = own,
}: {
  appointment: Appointment;
  own: boolean;
  /** Left as it was in the other one's proposal, the place is in their words. */
  ownPlace?: boolean;
}) => {
  const say = useSay();
  const { when, here, clocks } = whenWords(useZoned(), appointment, useToday(), say);
  const { way, minutes, place, words } = appointment;
  const how = [
    minutes === undefined ? null : say('appointments.minutes', { count: minutes }),
    way === undefined ? null : say(`appointments.way.${way}`),
  ].filter((one) => one !== null);
  return (
    <div className="appointment-when">
      <p className="appointment-time">
        {atStart(when, say.language)}
        {here === null ? null : <span>{here}</span>}
      </p>
      {clocks === null ? null : <p className="small">{clocks}</p>}
      {how.length > 0 ? <p className="soft">{how.join(' · ')}</p> : null}
      {place ? <Words own={ownPlace}>{place}</Words> : null}
      {words ? <Words own={own}>{words}</Words> : null}
    </div>
  );
};

const Words = ({ own, children }: { own: boolean; children: ReactNode }) => (
  <p className={own ? 'own' : 'pre'} dir="auto">
    {children}
  </p>
);
