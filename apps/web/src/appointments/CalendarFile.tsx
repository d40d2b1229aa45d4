import { useState } from 'react';
import { rootOf } from '@handrail/domain/appointments/changes.ts';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading, takeFocus } from '../forms/focus.ts';
import { download } from '../mydata/download.ts';
import { nowMs, useRoomRecords } from '../notebook/notebook.tsx';

/** The appointment as a file for a calendar. What others may read there is said before, and the word is the person's. */
export const CalendarFile = ({
  appointment,
  roomId,
  agreed,
}: {
  appointment: Appointment;
  roomId: string;
  agreed: boolean;
}) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const off = appointment.off === true;
  const close = (): void => {
    setOpen(false);
    focusHeading();
  };
  return open ? (
    <TheFile appointment={appointment} roomId={roomId} agreed={agreed} onClose={close} />
  ) : (
    <div>
      <Button {...(off && { kind: 'quiet' as const })} icon="calendar" onPress={() => setOpen(true)}>
        {say(off ? 'appointments.ics-off' : 'appointments.ics')}
      </Button>
    </div>
  );
};

const TheFile = ({
  appointment,
  roomId,
  agreed,
  onClose,
}: {
  appointment: Appointment;
  roomId: string;
  agreed: boolean;
  onClose: () => void;
}) => {
  const say = useSay();
  const all = useRoomRecords(roomId, 'appointment');
  const [word, setWord] = useState(say('appointments.ics.word'));
  const [withPlace, setWithPlace] = useState(false);
  const [withWords, setWithWords] = useState(false);
  const [state, setState] = useState<'asking' | 'saved' | 'not'>('asking');
  const off = appointment.off === true;
  const { place, words } = appointment;
  const save = async (): Promise<void> => {
    const text = await fileOf({
      appointment,
      uid: rootOf(appointment, all),
      summary: word.trim() === '' ? say('appointments.ics.word') : word.trim(),
      ...(withPlace && place !== undefined && { location: place }),
      ...(withWords && words !== undefined && { description: words }),
      agreed,
      now: nowMs(),
    });
    if (text !== null) download(say('appointments.ics.file'), 'text/calendar', text);
    setState(text === null ? 'not' : 'saved');
  };
  return (
    <div className="card stack">
      <Field
        label={say('appointments.ics.word-label')}
        hint={say('appointments.ics.word-hint')}
        value={word}
        inputRef={takeFocus}
        onChange={setWord}
      />
      {place && !off ? (
        <Tick label={say('appointments.ics.place')} on={withPlace} onChange={setWithPlace} />
      ) : null}
      {words && !off ? (
        <Tick label={say('appointments.ics.words')} on={withWords} onChange={setWithWords} />
      ) : null}
      <p className="small soft">{say('appointments.ics.others')}</p>
      <Problem text={state === 'not' ? say('appointments.ics.not') : null} />
      <p className="small" role="status">
        {state === 'saved' ? say(off ? 'appointments.ics.saved-off' : 'appointments.ics.saved') : null}
      </p>
      <div className="actions">
        <Button onPress={() => void save()}>{say('appointments.ics.save')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};

type Entry = Parameters<(typeof import('@handrail/interop/appointments/ics.ts'))['icsOf']>[0];

/** The library comes with the first file that is asked for; `null` when it cannot be had, or there is no such time. */
const fileOf = async (entry: Entry): Promise<string | null> => {
  try {
    const { icsOf } = await import('@handrail/interop/appointments/ics.ts');
    const text = icsOf(entry);
    return text.ok ? text.value : null;
  } catch {
    // The script could not be had: no connection since this version came. The page says that there is no file.
    return null;
  }
};

const Tick = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <label className="tick">
    <input
      type="checkbox"
      checked={on}
      autoComplete="off"
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>{label}</span>
  </label>
);
