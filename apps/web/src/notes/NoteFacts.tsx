import { meetingWays } from '@handrail/domain/appointments/appointment.ts';
import { localDayAt } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { TimeField } from '../forms/TimeField.tsx';
import { useRoomRecord } from '../notebook/notebook.tsx';
import type { NoteDraft } from './note-draft.ts';

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const two = (number: number): string => String(number).padStart(2, '0');
/** What the clock on this wall said. */
const wallTimeAt = (at: number): string => {
  const then = new Date(at);
  return `${two(then.getHours())}:${two(then.getMinutes())}`;
};

const fromSession = (session: RecordOf<'session'>): Partial<NoteDraft> => ({
  ...(session.startedAt !== undefined && {
    day: localDayAt(session.startedAt, zone()),
    from: wallTimeAt(session.startedAt),
  }),
  ...(session.endedAt !== undefined && { until: wallTimeAt(session.endedAt) }),
  ...(session.way !== undefined && { way: session.way }),
  ...(session.place !== undefined && { place: session.place }),
  ...(session.present !== undefined && { present: session.present }),
});

/**
 * When, where and who. The day is the session's, or the one on which the note was begun; nothing else is filled in unless a hand
 * asks for what the session says.
 */
export const NoteFacts = ({ draft, set }: { draft: NoteDraft; set: (patch: Partial<NoteDraft>) => void }) => {
  const say = useSay();
  const session = useRoomRecord(draft.roomId, 'session', draft.sessionId ?? undefined);
  return (
    <fieldset className="stack choices note-facts-form">
      <legend className="label-like">{say('notes.facts')}</legend>
      {session ? (
        <div>
          <Button icon="plus" onPress={() => set(fromSession(session))}>
            {say('notes.from-session')}
          </Button>
        </div>
      ) : null}
      <div className="note-times">
        <Field type="date" label={say('notes.day')} value={draft.day} onChange={(day) => set({ day })} />
        <TimeField label={say('notes.from')} value={draft.from} onChange={(from) => set({ from })} />
        <TimeField label={say('notes.until')} value={draft.until} onChange={(until) => set({ until })} />
      </div>
      <Choices
        legend={say('notes.way')}
        choices={meetingWays.map((value) => ({ value, label: say(`notes.way.${value}`) }))}
        value={draft.way ?? undefined}
        onChange={(way) => set({ way })}
      />
      <Field label={say('notes.place')} value={draft.place} onChange={(place) => set({ place })} />
      <Field label={say('notes.present')} value={draft.present} onChange={(present) => set({ present })} />
    </fieldset>
  );
};
