import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { sessionBefore } from '@handrail/domain/sessions/past.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../../forms/focus.ts';
import { freshId, useDraft, useRecords } from '../../notebook/notebook.tsx';
import { useKeep, useRemove } from '../../shell/use-keep.ts';
import { agendaKey } from '../draft-keys.ts';
import { useSession } from '../session-context.tsx';

type Item = RecordOf<'agendaItem'>;

/** What matters today: both add, whoever types. What was taken along last time stands first. */
export const AgendaPart = () => {
  const say = useSay();
  const { session } = useSession();
  const items = useRecords('agendaItem').filter((item) => item.sessionId === session.id);
  const before = sessionBefore(session, useRecords('session'));
  return (
    <>
      <p className="soft">{say('session.agenda.intro')}</p>
      {before?.takeAway ? (
        <section aria-labelledby="last-h">
          <h2 id="last-h">{say('session.agenda.last-time')}</h2>
          <OwnLine>{before.takeAway}</OwnLine>
        </section>
      ) : null}
      <section aria-labelledby="list-h">
        <h2 id="list-h">{say('session.agenda.list')}</h2>
        {items.length === 0 ? (
          <p className="soft">{say('session.agenda.empty')}</p>
        ) : (
          <>
            <p className="small soft">{say('session.agenda.had-time')}</p>
            <ul className="agenda" role="list">
              {items.map((item) => (
                <AgendaLine key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
      </section>
      <AddToAgenda />
    </>
  );
};

const AgendaLine = ({ item }: { item: Item }) => {
  const say = useSay();
  const { name } = useSession();
  const { keep, problem } = useKeep();
  const remove = useRemove();
  const words = item.label ?? '';
  return (
    <li className="agenda-line">
      <label>
        <input
          type="checkbox"
          autoComplete="off"
          checked={item.done === true}
          onChange={(event) =>
            void keep(change('agendaItem', item.id, { done: event.target.checked || null }))
          }
        />
        <span>
          {item.by === 'therapist' ? <bdi className="pencil">{words}</bdi> : <Own>{words}</Own>}
          <small>
            {item.by === 'therapist'
              ? say('session.agenda.theirs', { name: name ?? say('session.the-therapist') })
              : say('session.agenda.yours')}
          </small>
        </span>
      </label>
      <Button
        kind="quiet"
        label={say('session.agenda.remove', { words })}
        onPress={() => void remove('agendaItem', item.id).then(focusHeading)}
      >
        {say('shell.remove')}
      </Button>
      <Problem small text={problem} />
    </li>
  );
};

const AddToAgenda = () => {
  const say = useSay();
  const { session, name } = useSession();
  const form = agendaKey(session.id);
  const [draft, setDraft, drop] = useDraft(form, { label: '' });
  const { keep, problem, busy } = useKeep(form);
  const [blank, setBlank] = useState(false);
  const add = async (by: NonNullable<Item['by']>): Promise<void> => {
    if (busy) return;
    const blank = draft.label.trim() === '';
    setBlank(blank);
    if (blank) return;
    const fields = { sessionId: session.id, label: draft.label, by };
    if (!(await keep(change('agendaItem', freshId(), fields)))) return;
    setDraft({ label: '' });
    drop();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        // Enter must not decide whose words these are.
        event.preventDefault();
      }}
    >
      <Field
        label={say('session.agenda.label')}
        value={draft.label}
        onChange={(label) => setDraft({ label })}
        problem={problem ?? (blank ? say('session.pencil.blank') : null)}
      />
      <div className="actions">
        <Button onPress={() => void add('person')}>{say('session.agenda.mine')}</Button>
        <Button onPress={() => void add('therapist')}>
          {name === undefined
            ? say('session.agenda.as-therapists')
            : say('session.agenda.as-theirs', { name })}
        </Button>
      </div>
    </form>
  );
};
