import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useDraft } from '../notebook/notebook.tsx';
import { useKeepInRoom } from '../people/use-keep-in-room.ts';
import { factsKey } from './draft-keys.ts';
import { useLive } from './session-here.tsx';
import { WhoReads } from './WhoReads.tsx';

export interface Meeting {
  readonly way: NonNullable<RecordOf<'session'>['way']> | null;
  readonly place: string;
  readonly present: string;
}
const ways = ['in-person', 'video', 'phone', 'other'] as const;

/** How, where, and who else is there: asked at the beginning, and to be changed while it runs. */
export const MeetingFields = ({
  asked,
  onChange: set,
}: {
  asked: Meeting;
  onChange: (patch: Partial<Meeting>) => void;
}) => {
  const say = useSay();
  return (
    <>
      <Choices
        legend={say('live.begin.way')}
        choices={ways.map((value) => ({ value, label: say(`live.way.${value}`) }))}
        value={asked.way ?? undefined}
        onChange={(value) => set({ way: value })}
      />
      <Field
        label={say('live.begin.place')}
        hint={say('live.begin.place-hint')}
        value={asked.place}
        onChange={(place) => set({ place })}
      />
      <Field
        label={say('live.begin.present')}
        hint={say('live.begin.present-hint')}
        value={asked.present}
        onChange={(present) => set({ present })}
      />
    </>
  );
};

/** The same while the session runs. What is changed is kept by a button, so that a half word reaches nobody. */
export const MeetingFacts = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  const form = factsKey(session.id);
  const { way = null, place = '', present = '' } = session;
  const [asked, set, drop] = useDraft<Meeting>(form, { way, place, present });
  const { keep, problem, busy } = useKeepInRoom(roomId, form);
  const keepIt = async (): Promise<void> => {
    const fields = { way: asked.way, place: asked.place || null, present: asked.present || null };
    if (!busy && (await keep(change('session', session.id, fields)))) drop();
  };
  return (
    <Twin summary={say('live.begin.facts')}>
      <div className="stack">
        <MeetingFields asked={asked} onChange={set} />
        <Problem text={problem} />
        <div className="between">
          <Button onPress={() => void keepIt()}>{say('shell.keep')}</Button>
          <WhoReads roomId={roomId} when />
        </div>
      </div>
    </Twin>
  );
};
