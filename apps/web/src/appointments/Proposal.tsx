import { useState } from 'react';
import { accepting, callingOff, takingBackOff } from '@handrail/domain/appointments/changes.ts';
import { isDropIn } from '@handrail/domain/appointments/next-contact.ts';
import type { Appointment, Standing } from '@handrail/domain/appointments/agreed.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { freshId, useNotebook, useRoomRecord, useToday } from '../notebook/notebook.tsx';
import { useKeepInRoom } from '../people/use-keep-in-room.ts';
import { Go } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { useSayRefused } from '../shell/use-keep.ts';
import { CalendarFile } from './CalendarFile.tsx';
import type { Other } from './here.ts';
import { isOnPaper } from './paper.ts';
import { When } from './When.tsx';
import { whenWords } from './when.ts';
import { useZoned } from './zoned.ts';

interface Props {
  readonly standing: Standing;
  readonly other: Other;
}

/** One proposal as it stands, and what whoever reads it can do about it. */
export const Proposal = ({ standing, other }: Props) => {
  const { appointment, by, stand } = standing;
  const insteadOf = useRoomRecord(other.room.id, 'appointment', appointment.insteadOf);
  const own = by === 'owner';
  return (
    <div
      className={isOnPaper(standing) ? 'proposal' : 'proposal no-print'}
      data-stand={stand === 'agreed' || stand === 'off' ? stand : 'proposed'}
    >
      <When appointment={appointment} own={own} ownPlace={own && insteadOf?.place !== appointment.place} />
      <Stands standing={standing} other={other} />
      {stand === 'off' ? (
        <div className="no-print">
          <CalendarFile appointment={appointment} roomId={other.room.id} agreed />
        </div>
      ) : other.open ? (
        <div className="stack no-print">
          <Acts standing={standing} other={other} />
        </div>
      ) : null}
    </div>
  );
};

/** The other time, in words, for a sentence about this one. */
const useBefore = (): ((appointment: Appointment) => string) => {
  const say = useSay();
  const zoned = useZoned();
  const today = useToday();
  return (appointment) => whenWords(zoned, appointment, today, say).when;
};

const stands = ({ standing, other }: Props, say: Say, before: string): string => {
  const { appointment, by, stand } = standing;
  const values = { name: other.name, before };
  const mine = by === other.mine;
  if (stand === 'off') return say('appointments.off');
  if (stand === 'agreed')
    return say(
      standing.changedSince
        ? 'appointments.agreed-when'
        : isDropIn(appointment)
          ? 'appointments.agreed-drop-in'
          : 'appointments.agreed',
      values,
    );
  if (stand === 'changed')
    return say(mine ? 'appointments.changed-yours' : 'appointments.changed-theirs', values);
  return say(mine ? 'appointments.yours' : 'appointments.theirs', values);
};

const Stands = ({ standing, other }: Props) => {
  const say = useSay();
  const before = useBefore();
  const { appointment, stand, yes } = standing;
  const insteadOf = useRoomRecord(other.room.id, 'appointment', appointment.insteadOf);
  const open = stand === 'proposed' || stand === 'changed';
  const mine = standing.by === other.mine;
  const unsent = other.room.unsent.includes(`appointment ${appointment.id}`);
  return (
    <>
      {/* On paper the time stands by itself: how it came about names somebody. */}
      <p className="no-print">
        {stands({ standing, other }, say, yes ? before({ ...yes, madeAt: 0 } as Appointment) : '')}
      </p>
      {standing.changedSince ? (
        <p className="no-print">
          {say(mine ? 'appointments.changed-since-yours' : 'appointments.changed-since', {
            name: other.name,
          })}
        </p>
      ) : null}
      {open && insteadOf && insteadOf.off !== true ? (
        <p className="small soft">{say('appointments.instead', { before: before(insteadOf) })}</p>
      ) : null}
      {unsent ? (
        <p className="small soft no-print">{say('appointments.waits', { name: other.name })}</p>
      ) : null}
    </>
  );
};

const Acts = ({ standing, other }: Props) => {
  const { stand, by } = standing;
  if (stand === 'agreed')
    return (
      <>
        {standing.changedSince && by !== other.mine ? <ThisToo standing={standing} other={other} /> : null}
        <AgreedActs standing={standing} other={other} />
      </>
    );
  return by === other.mine ? (
    <MineActs standing={standing} other={other} />
  ) : (
    <TheirsActs standing={standing} other={other} />
  );
};

/** Calling off and taking back are one act with different words, and both can be undone. */
const useOff = (other: Other): ((appointment: Appointment, said: string) => Promise<void>) => {
  const client = useNotebook();
  const sayRefused = useSayRefused();
  const { keep } = useKeepInRoom(other.room.id);
  return async (appointment, said) => {
    if (!(await keep(callingOff(appointment.id)))) return;
    const undo = (): void => sayRefused(client.keepInRoomFrom(other.room.id, [], takingBackOff(appointment)));
    notify({ text: said, undo });
    focusHeading();
  };
};

const AgreedActs = ({ standing: { appointment, by }, other }: Props) => {
  const say = useSay();
  const off = useOff(other);
  const { id } = appointment;
  const roomId = other.room.id;
  return (
    <>
      <CalendarFile appointment={appointment} roomId={roomId} agreed />
      <div className="actions">
        <Go
          to={{ name: 'appointment', roomId, ...(by === other.mine ? { id } : { insteadOf: id }) }}
          className="button"
        >
          {say('appointments.move')}
        </Go>
        <Button
          kind="quiet"
          onPress={() => void off(appointment, say('appointments.called-off', { name: other.name }))}
        >
          {say('appointments.call-off')}
        </Button>
      </div>
    </>
  );
};

/** What changed since the yes can have a yes too; left alone, the time stays agreed. [D4] */
const ThisToo = ({ standing: { appointment }, other }: Props) => {
  const say = useSay();
  const { keep, problem, busy } = useKeepInRoom(other.room.id);
  return (
    <>
      <div>
        <Button
          icon="done"
          onPress={() => {
            if (!busy) void keep(...accepting(appointment, freshId())).then((kept) => kept && focusHeading());
          }}
        >
          {say('appointments.yes-too')}
        </Button>
      </div>
      <Problem text={problem} />
    </>
  );
};

const MineActs = ({ standing: { appointment }, other }: Props) => {
  const say = useSay();
  const off = useOff(other);
  const { id } = appointment;
  return (
    <div className="actions">
      <Go to={{ name: 'appointment', roomId: other.room.id, id }} className="button">
        {say('appointments.change')}
      </Go>
      <Button kind="quiet" onPress={() => void off(appointment, say('appointments.taken-back'))}>
        {say('appointments.take-back')}
      </Button>
    </div>
  );
};

/** Yes, another time, or nothing at all: the last one needs no button and tells nothing. [D4] */
const TheirsActs = ({ standing: { appointment }, other }: Props) => {
  const say = useSay();
  const { keep, problem, busy } = useKeepInRoom(other.room.id);
  const [answerId] = useState(freshId);
  return (
    <>
      <div className="actions">
        <Button
          icon="done"
          onPress={() => {
            if (!busy) void keep(...accepting(appointment, answerId)).then((kept) => kept && focusHeading());
          }}
        >
          {say('appointments.yes')}
        </Button>
        <Go
          to={{ name: 'appointment', roomId: other.room.id, insteadOf: appointment.id }}
          className="button"
          kind="quiet"
        >
          {say('appointments.another')}
        </Go>
      </div>
      <Problem text={problem} />
      <p className="small soft">{say('appointments.leave-open', { name: other.name })}</p>
    </>
  );
};
