import { change, type RecordOf } from '@handrail/domain/records.ts';
import { beginSession } from '@handrail/domain/sessions/live.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { nowMs, useDraft, useRoomRecords, useToday } from '../notebook/notebook.tsx';
import { useKeepInRoom } from '../people/use-keep-in-room.ts';
import { goInstead } from '../shell/navigator.tsx';
import { beginKey } from './draft-keys.ts';
import { MeetingFields, type Meeting } from './Meeting.tsx';
import { useLive } from './session-here.tsx';
import { WhoReads } from './WhoReads.tsx';

type Session = RecordOf<'session'>;
interface Asked extends Meeting {
  readonly form: NonNullable<Session['form']> | null;
}
const nothingYet: Asked = { form: null, way: null, place: '', present: '' };

/** Beginning: four questions, none of which has to be answered. [P4] */
export const Begin = () => {
  const say = useSay();
  const today = useToday();
  const { roomId, session, name } = useLive();
  const sessions = useRoomRecords(roomId, 'session');
  const items = useRoomRecords(roomId, 'agendaItem');
  const form = beginKey(roomId);
  const [asked, set, drop] = useDraft<Asked>(form, nothingYet);
  const { keep, problem, busy } = useKeepInRoom(roomId, form);
  const begin = async (): Promise<void> => {
    if (busy) return;
    const beginning = {
      day: today,
      ...(asked.form !== null && { form: asked.form }),
      ...(asked.way !== null && { way: asked.way }),
      ...(asked.place.trim() !== '' && { place: asked.place }),
      ...(asked.present.trim() !== '' && { present: asked.present }),
    };
    const changes = beginSession(session.id, nowMs(), beginning, sessions, items);
    if (!(await keep(...changes))) return;
    drop();
    goInstead({ name: 'shared-session', roomId, id: session.id });
  };
  return (
    <section className="stack begin-session" aria-labelledby="begin-h">
      <h2 id="begin-h">{say('live.begin.title')}</h2>
      <p className="soft">{say('live.begin.intro', { name })}</p>
      <Choices
        legend={say('session.start.form')}
        choices={(['whole', 'five-minutes'] as const).map((value) => ({
          value,
          label: say(value === 'whole' ? 'session.start.whole' : 'session.start.five'),
        }))}
        value={asked.form ?? undefined}
        onChange={(value) => set({ form: value })}
      />
      <MeetingFields asked={asked} onChange={set} />
      <p>
        <WhoReads roomId={roomId} when />
      </p>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" onPress={() => void begin()}>
          {say('live.begin.begin')}
        </Button>
      </div>
    </section>
  );
};

/** Makes the next session, so that a line can be put on it. */
export const noted = (session: Session): ReturnType<typeof change<'session'>>[] =>
  session.madeAt === 0 ? [change('session', session.id, {})] : [];
