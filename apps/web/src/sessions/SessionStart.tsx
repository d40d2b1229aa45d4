import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { isSessionOpen } from '@handrail/domain/harms/harm-to-other.ts';
import { openSession } from '@handrail/domain/sessions/past.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { momentInWords } from '@handrail/ui/dates.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, nowMs, useDraft, useRecords, useToday } from '../notebook/notebook.tsx';
import { Go, goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { useEndSession } from './end-session.ts';
import { StartCard, type CardStand } from './StartCard.tsx';
import './sessions.css';

type Form = NonNullable<RecordOf<'session'>['form']>;
interface Beginning {
  readonly someoneElse: boolean;
  readonly typed: string;
  readonly form: Form | null;
}
const nothingYet: Beginning = { someoneElse: false, typed: '', form: null };

/** Before a session on one screen: the card, who is here, how much time there is, and who can see it from then on. */
export default function SessionStart() {
  const say = useSay();
  const open = openSession(useRecords('session'));
  return (
    <Page
      title={say('session.start.title')}
      intro={say('session.start.intro')}
      back={{ to: { name: 'circle' }, label: say('session.page.circle') }}
      head={<Drawing name="chairs" className="drawing start-drawing" />}
    >
      {open ? <AlreadyOpen session={open} /> : <Begin />}
    </Page>
  );
}

const AlreadyOpen = ({ session }: { session: RecordOf<'session'> }) => {
  const say = useSay();
  const end = useEndSession();
  const today = useToday();
  return (
    <>
      <p>
        {session.startedAt === undefined
          ? null
          : say('session.start.open', { at: momentInWords(session.startedAt, say.language) })}
      </p>
      {isSessionOpen(session, today) ? (
        <div className="actions">
          <Go to={{ name: 'session', id: session.id }} className="button" kind="main">
            {say('session.start.go-on')}
          </Go>
          <Button kind="quiet" onPress={() => void end(session)}>
            {say('session.end')}
          </Button>
        </div>
      ) : (
        <div className="actions">
          <Button kind="main" onPress={() => void end(session)}>
            {say('session.end')}
          </Button>
          <Go to={{ name: 'session', id: session.id }} className="button" kind="quiet">
            {say('session.start.go-on')}
          </Go>
        </div>
      )}
    </>
  );
};

const Begin = () => {
  const say = useSay();
  const today = useToday();
  const cards = useRecords('therapistCard');
  const cardName = cards.at(-1)?.name;
  const [stand, setStand] = useState<CardStand>('asked');
  const place = 'session/new';
  const [{ someoneElse, typed, form }, set, drop] = useDraft<Beginning>(place, nothingYet);
  const { keep, problem, busy } = useKeep(place);
  const name = cardName === undefined || someoneElse ? typed || undefined : cardName;
  const begin = async (): Promise<void> => {
    if (busy) return;
    const id = freshId();
    const fields = {
      day: today,
      startedAt: nowMs(),
      ...(name === undefined ? {} : { therapistName: name }),
      ...(form === null ? {} : { form }),
    };
    if (!(await keep(change('session', id, fields)))) return;
    drop();
    goInstead({ name: 'session', id });
  };
  return (
    <StartCard cards={cards} stand={stand} onStand={setStand}>
      {cardName === undefined || someoneElse ? (
        <section aria-labelledby="here-h">
          <h2 id="here-h">{say('session.start.here')}</h2>
          <Field
            label={say('session.start.name')}
            hint={say('session.start.name-hint')}
            value={typed}
            onChange={(words) => set({ typed: words })}
          />
        </section>
      ) : (
        <p>
          <Button kind="quiet" onPress={() => set({ someoneElse: true })}>
            {say('session.start.someone-else')}
          </Button>
        </p>
      )}
      <div className="stack">
        <Choices<Form>
          look="tiles"
          legend={say('session.start.form')}
          choices={[
            { value: 'whole', label: <FormWords form="whole" /> },
            { value: 'five-minutes', label: <FormWords form="five" /> },
          ]}
          value={form ?? undefined}
          onChange={(value) => set({ form: value })}
        />
        <p className="small soft">{say('session.start.form-hint')}</p>
      </div>
      <p>{say('session.start.stance')}</p>
      <div className="stack">
        <SeeChip />
        <p className="see-sentence">
          {say('session.start.sees')}{' '}
          {name === undefined ? say('shell.see.someone-here') : say('shell.see.here', { name })}
        </p>
        <Problem text={problem} />
        <div className="actions">
          <Button kind="main" onPress={() => void begin()}>
            {say('session.start.begin')}
          </Button>
          <Go to={{ name: 'today' }} className="button" kind="quiet">
            {say('shell.not-now')}
          </Go>
        </div>
      </div>
    </StartCard>
  );
};

const FormWords = ({ form }: { form: 'whole' | 'five' }) => {
  const say = useSay();
  return (
    <>
      {say(`session.start.${form}`)}
      <small>{say(`session.start.${form}-more`)}</small>
    </>
  );
};
