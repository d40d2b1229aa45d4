import { useId, useState } from 'react';
import { meetingWays } from '@handrail/domain/appointments/appointment.ts';
import { spanOf } from '@handrail/domain/appointments/next-contact.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { takeFocus } from '../forms/focus.ts';
import { BegunNote, type useForm } from '../forms/form-draft.tsx';
import { WhenTheyRead } from '../live/WhoReads.tsx';
import { TimeField } from '../forms/TimeField.tsx';
import { nowMs } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { minutesProblem, missingIn, wouldBe, type AppointmentDraft } from './appointment-draft.ts';
import { When } from './When.tsx';
import { placeOf } from './zoned.ts';

type Form = ReturnType<typeof useForm<AppointmentDraft>>;
interface Part {
  readonly draft: AppointmentDraft;
  readonly set: Form['set'];
}

/** A day and a time, and as much more as somebody wants to say. What the other one will read is shown as it is written. */
export const AppointmentForm = ({
  form,
  existing,
  roomId,
  name,
  own,
  theirPlace,
  send,
  onSend,
  problem,
}: {
  form: Form;
  existing: boolean;
  roomId: string;
  name: string;
  /** Written by the person: then the words are theirs. */
  own: boolean;
  /** The place in the other one's proposal, when this stands in its stead. */
  theirPlace: string | undefined;
  send: string;
  onSend: () => void;
  problem: string | null;
}) => {
  const say = useSay();
  const { draft, set } = form;
  const missing = missingIn(draft);
  const minutesWrong = minutesProblem(draft) ? say('appointments.how-long-wrong') : null;
  return (
    <div className="form">
      {form.begun ? <BegunNote existing={existing} onStartAgain={form.startAgain} /> : null}
      <Choices
        legend={say('appointments.kind')}
        value={draft.of === '' ? undefined : draft.of}
        onChange={(of) => set({ of: of ?? '' })}
        choices={(['set', 'drop-in'] as const).map((value) => ({
          value,
          label: say(`appointments.kind.${value}`),
        }))}
      />
      <Clock draft={draft} set={set} />
      <Zone draft={draft} set={set} />
      {draft.of === 'drop-in' ? null : (
        <Field
          label={say('appointments.how-long')}
          inputMode="numeric"
          value={draft.minutes}
          problem={minutesWrong}
          onChange={(minutes) => set({ minutes })}
        />
      )}
      <Choices
        legend={say('appointments.how')}
        value={draft.way === '' ? undefined : draft.way}
        onChange={(way) => set({ way: way ?? '' })}
        choices={meetingWays.map((value) => ({ value, label: say(`appointments.way.${value}`) }))}
      />
      <Field label={say('appointments.place')} value={draft.place} onChange={(place) => set({ place })} />
      <Field
        rows={2}
        label={say('appointments.words')}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      {missing === null ? (
        <Reads draft={draft} name={name} own={own} ownPlace={own && draft.place !== theirPlace} />
      ) : null}
      <div className="reads-this">
        <p className="small soft">{say('appointments.reads', { name })}</p>
        <WhenTheyRead roomId={roomId} />
      </div>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" whyNot={missing ? say(`appointments.${missing}`) : minutesWrong} onPress={onSend}>
          {send}
        </Button>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};

const Clock = ({ draft, set }: Part) => {
  const say = useSay();
  const dropIn = draft.of === 'drop-in';
  const overnight = dropIn && draft.until !== '' && draft.time !== '' && draft.until <= draft.time;
  return (
    <>
      <div className="two-fields clock-fields">
        <Field
          type="date"
          label={say('appointments.day')}
          value={draft.day}
          onChange={(day) => set({ day })}
        />
        <TimeField
          label={say(dropIn ? 'appointments.from' : 'appointments.time')}
          value={draft.time}
          onChange={(time) => set({ time })}
        />
        {dropIn ? (
          <TimeField
            label={say('appointments.until')}
            value={draft.until}
            onChange={(until) => set({ until })}
          />
        ) : null}
      </div>
      {overnight ? <p className="small soft">{say('appointments.ends-next-day')}</p> : null}
    </>
  );
};

/** Whose clocks. The list of places comes only for whoever wants another one. */
const Zone = ({ draft, set }: Part) => {
  const say = useSay();
  const id = useId();
  const [picking, setPicking] = useState(false);
  if (!picking)
    return (
      <div className="zone">
        <p>{say('appointments.zone', { place: placeOf(draft.timeZone) })}</p>
        <Button kind="quiet" onPress={() => setPicking(true)}>
          {say('appointments.zone-other')}
        </Button>
      </div>
    );
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <div className="field">
      <label htmlFor={id}>{say('appointments.zone-pick')}</label>
      <select
        ref={takeFocus}
        id={id}
        className="input"
        autoComplete="off"
        value={draft.timeZone}
        onChange={(event) => set({ timeZone: event.target.value })}
      >
        {(zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
};

const Reads = ({
  draft,
  name,
  own,
  ownPlace,
}: {
  draft: AppointmentDraft;
  name: string;
  own: boolean;
  ownPlace: boolean;
}) => {
  const say = useSay();
  const appointment = wouldBe(draft);
  const span = spanOf(appointment);
  return (
    <div className="card stack" role="group" aria-label={say('appointments.says', { name })}>
      <p className="small soft">{say('appointments.says', { name })}</p>
      <When appointment={appointment} own={own} ownPlace={ownPlace} />
      {span && span.end < nowMs() ? <p>{say('appointments.over')}</p> : null}
    </div>
  );
};
