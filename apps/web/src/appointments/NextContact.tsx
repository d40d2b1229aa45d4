import type { Standing } from '@handrail/domain/appointments/agreed.ts';
import { sameWhen } from '@handrail/domain/appointments/agreed.ts';
import { spanOf } from '@handrail/domain/appointments/next-contact.ts';
import { useId } from 'react';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { nowMs, useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useOther, useStanding, type Other } from './here.ts';
import { blockIsOnPaper } from './paper.ts';
import { Proposal } from './Proposal.tsx';
import './appointments.css';

/**
 * Whether it is still to be shown: what is over is over, and is no record of anything. What was called off stays in sight
 * until its time has passed, when both had counted on it.
 */
const isToCome = ({ appointment, stand, yes }: Standing, now: number): boolean => {
  const span = spanOf(appointment);
  if (!span || span.end < now || stand === 'replaced') return false;
  return stand !== 'off' || (yes !== null && sameWhen(yes, appointment));
};

const useComing = (roomId: string): readonly Standing[] => {
  // Once a minute something may have passed.
  useToday();
  const now = nowMs();
  return useStanding(roomId)
    .filter((one) => isToCome(one, now))
    .toSorted((a, b) => (spanOf(a.appointment)?.at ?? 0) - (spanOf(b.appointment)?.at ?? 0));
};

/** The next contact of these two, in one block: what is agreed, what is proposed, and what can be answered. */
export const NextContact = ({ roomId, sessionId }: { roomId: string; sessionId?: string }) => {
  const other = useOther(roomId);
  return other ? (
    <Block other={other} roomId={roomId} {...(sessionId !== undefined && { sessionId })} />
  ) : null;
};

const Block = ({ other, roomId, sessionId }: { other: Other; roomId: string; sessionId?: string }) => {
  const say = useSay();
  const id = useId();
  const coming = useComing(roomId);
  const standing = coming.filter(({ stand }) => stand !== 'off');
  return (
    <section
      className={blockIsOnPaper(coming) ? 'next-contact' : 'next-contact no-print'}
      aria-labelledby={id}
    >
      <h2 id={id}>{say('appointments.next')}</h2>
      {standing.length === 0 ? <p className="soft">{say('appointments.none')}</p> : null}
      {coming.map((one) => (
        <Proposal key={one.appointment.id} standing={one} other={other} />
      ))}
      {standing.length > 0 || !other.open ? null : (
        <p className="no-print">
          <Go
            to={{ name: 'appointment', roomId, ...(sessionId !== undefined && { sessionId }) }}
            className="button"
          >
            <Icon name="calendar" />
            {say('appointments.propose')}
          </Go>
        </p>
      )}
      {other.open ? null : <p className="small soft no-print">{say('appointments.ended')}</p>}
    </section>
  );
};
