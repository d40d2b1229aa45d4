import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { agendaOf } from '@handrail/domain/sessions/live.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { freshId, useDraft, useRoomAuthor, useRoomRecords } from '../notebook/notebook.tsx';
import { useKeepInRoom, useRemoveInRoom } from '../people/use-keep-in-room.ts';
import { noted } from './Begin.tsx';
import { agendaKey } from './draft-keys.ts';
import { useLive } from './session-here.tsx';
import { WhoReads } from './WhoReads.tsx';

type Item = RecordOf<'agendaItem'>;

/** What should have time: both add and both tick, before the session and in it. Whose line it is, its signature says. */
export const AgendaBox = ({ canAdd = true }: { canAdd?: boolean }) => {
  const say = useSay();
  const { roomId, room, session } = useLive();
  const sessions = useRoomRecords(roomId, 'session');
  const items = agendaOf(session, sessions, useRoomRecords(roomId, 'agendaItem'));
  const begun = session.startedAt !== undefined;
  return (
    <div className="stack">
      {items.length === 0 ? (
        <p className="soft">{say('live.agenda.empty')}</p>
      ) : (
        <ul className="agenda" role="list">
          {items.map((item) => (
            <Line key={item.id} item={item} ticks={begun} />
          ))}
        </ul>
      )}
      {canAdd && room.state === 'open' ? <AddLine /> : null}
    </div>
  );
};

const Line = ({ item, ticks }: { item: Item; ticks: boolean }) => {
  const say = useSay();
  const { roomId, room, session, mine, name } = useLive();
  const by = useRoomAuthor()(roomId, 'agendaItem', item.id);
  const { keep, problem } = useKeepInRoom(roomId);
  const remove = useRemoveInRoom(roomId);
  const words = item.label ?? '';
  const open = room.state === 'open' && session.endedAt === undefined;
  const said = (
    <span>
      {by === 'owner' ? <Own>{words}</Own> : <bdi className="pencil">{words}</bdi>}
      <small>{by === mine ? say('live.agenda.yours') : say('live.agenda.theirs', { name })}</small>
    </span>
  );
  return (
    <li className="agenda-line">
      {ticks ? (
        <label>
          <input
            type="checkbox"
            autoComplete="off"
            checked={item.done === true}
            disabled={!open}
            onChange={({ target }) =>
              void keep(change('agendaItem', item.id, { done: target.checked || null }))
            }
          />
          {said}
        </label>
      ) : (
        <p className="agenda-said">{said}</p>
      )}
      {open && by === mine ? (
        <Button
          kind="quiet"
          label={say('live.agenda.remove-of', { words })}
          onPress={() =>
            void remove('agendaItem', item.id, say('live.agenda.removed')).then((gone) => {
              if (gone) focusHeading();
            })
          }
        >
          {say('shell.remove')}
        </Button>
      ) : null}
      <Problem small text={problem} />
    </li>
  );
};

const AddLine = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  const form = agendaKey(roomId);
  const [draft, set, drop] = useDraft(form, { label: '' });
  const [blank, setBlank] = useState(false);
  const { keep, problem, busy } = useKeepInRoom(roomId, form);
  const add = async (): Promise<void> => {
    if (busy) return;
    const blank = draft.label.trim() === '';
    setBlank(blank);
    if (blank) return;
    const line = change('agendaItem', freshId(), { sessionId: session.id, label: draft.label });
    if (!(await keep(...noted(session), line))) return;
    set({ label: '' });
    drop();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={say('live.agenda.label')}
        value={draft.label}
        onChange={(label) => set({ label })}
        problem={problem ?? (blank ? say('session.pencil.blank') : null)}
      />
      <div className="between">
        <Button icon="plus" onPress={() => void add()}>
          {say('live.agenda.add')}
        </Button>
        <WhoReads roomId={roomId} when />
      </div>
    </form>
  );
};
