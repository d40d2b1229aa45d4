import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import type { Lock } from '@handrail/store/protocol.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { bytesOf } from '../forms/bytes-of.ts';
import { nothingTyped, PassphraseTwice, type Twice } from '../forms/PassphraseTwice.tsx';
import { SlowForm } from '../forms/SlowForm.tsx';
import { beginOrJoin } from '../invitations/arrived.ts';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useSayRefused } from '../shell/use-keep.ts';
import { ChooseFile } from './ChooseFile.tsx';
import './mydata.css';

interface Answers {
  readonly file: File | null;
  readonly opens: 'passphrase' | 'kit' | null;
  readonly secret: string;
  readonly lock: 'same' | 'new' | 'later' | null;
  readonly typed: Twice;
  readonly whose: 'own' | 'desk' | null;
}
const blank: Answers = {
  file: null,
  opens: null,
  secret: '',
  lock: null,
  typed: nothingTyped,
  whose: null,
};

/** What still has to be answered before the file can be opened, as a sentence; `null` when nothing has. */
const missing = (answers: Answers, say: Say): string | null => {
  if (answers.file === null) return say('mydata.restore.file-first');
  if (answers.opens === null || answers.secret === '') return say('mydata.restore.opens-first');
  if (answers.lock === null) return say('mydata.restore.lock-first');
  return null;
};

const lockOf = ({ lock, secret, typed }: Answers): Lock => {
  if (lock === 'same') return { kind: 'passphrase', passphrase: secret };
  return lock === 'new' ? { kind: 'passphrase', passphrase: typed.once } : { kind: 'later' };
};

/** A sealed file becomes a notebook of its own here. Needs nothing to be open. */
export default function Restore() {
  const say = useSay();
  const client = useNotebook();
  const open = useOpenNotebook();
  const sayRefused = useSayRefused();
  const [answers, setAnswers] = useState<Answers>(blank);
  const [problem, setProblem] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const set = (patch: Partial<Answers>): void => setAnswers({ ...answers, ...patch });
  const restore = async (): Promise<void> => {
    const differ = answers.lock === 'new' && answers.typed.once !== answers.typed.again;
    setTried(differ);
    const lacks = missing(answers, say);
    const file = answers.file && (await bytesOf(answers.file));
    if (lacks !== null || file === null) return setProblem(lacks ?? say('mydata.restore.unreadable'));
    setProblem(null);
    if (differ) return;
    setWaiting(true);
    const answer = await client.send('restoreBackup', {
      file,
      opens: answers.opens === 'kit' ? { kit: answers.secret } : { passphrase: answers.secret },
      lock: lockOf(answers),
      ...(answers.whose === null ? {} : { role: answers.whose }),
    });
    setWaiting(false);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    beginOrJoin({ name: answer.value.notebook.role === 'desk' ? 'desk' : 'today' });
    // A file that was saved on a therapist's device says so; here that is not true any more.
    if (client.record('about', 'about')?.onTherapistsDevice)
      sayRefused(client.keep(change('about', 'about', { onTherapistsDevice: null })));
  };
  const back = open ? { name: 'my-data' as const } : { name: 'doors' as const };
  return (
    <Page
      title={say('mydata.restore.title')}
      intro={say('mydata.restore.intro')}
      back={{ to: back, label: say(open ? 'mydata.back' : 'doors.back') }}
    >
      {open ? <p>{say('mydata.restore.open-closes')}</p> : null}
      <SlowForm
        act={say('mydata.restore.open')}
        onAct={() => void restore()}
        waiting={waiting}
        waitingText={say('locks.waiting')}
        problem={problem}
        others={
          <Go to={back} className="button" kind="quiet">
            {say('shell.not-now')}
          </Go>
        }
      >
        <ChooseFile file={answers.file} onChoose={(file) => set({ file })} />
        <OpensPart answers={answers} set={set} />
        <LockPart answers={answers} tried={tried} set={set} />
        <WhosePart answers={answers} set={set} />
      </SlowForm>
    </Page>
  );
}

interface PartProps {
  readonly answers: Answers;
  readonly set: (patch: Partial<Answers>) => void;
}

const OpensPart = ({ answers: { opens, secret, lock }, set }: PartProps) => {
  const say = useSay();
  return (
    <div className="stack">
      <Choices
        legend={say('mydata.restore.opens')}
        choices={(['passphrase', 'kit'] as const).map((value) => ({
          value,
          label: say(`mydata.restore.opens.${value}`),
        }))}
        value={opens ?? undefined}
        // "The same passphrase" needs a passphrase: with the kit that answer is taken back.
        onChange={(value) => set({ opens: value, secret: '', lock: lock === 'same' ? null : lock })}
      />
      {opens === 'passphrase' ? (
        <Field
          type="password"
          label={say('mydata.restore.passphrase')}
          value={secret}
          onChange={(text) => set({ secret: text })}
        />
      ) : null}
      {opens === 'kit' ? (
        <Field
          label={say('mydata.restore.kit')}
          hint={say('locks.kit-hint')}
          value={secret}
          onChange={(text) => set({ secret: text })}
        />
      ) : null}
    </div>
  );
};

const LockPart = ({ answers: { opens, lock, typed }, tried, set }: PartProps & { tried: boolean }) => {
  const say = useSay();
  const ways = opens === 'passphrase' ? (['same', 'new', 'later'] as const) : (['new', 'later'] as const);
  return (
    <div className="stack">
      <Choices
        legend={say('mydata.restore.lock')}
        choices={ways.map((value) => ({ value, label: say(`mydata.restore.lock.${value}`) }))}
        value={lock ?? undefined}
        onChange={(value) => set({ lock: value })}
      />
      {lock === 'later' ? <p className="small soft">{say('mydata.restore.lock.later-more')}</p> : null}
      {lock === 'new' ? (
        <PassphraseTwice
          label={say('mydata.passphrase.new')}
          hint={say('mydata.passphrase.new-hint')}
          typed={typed}
          onChange={(twice) => set({ typed: twice })}
          tried={tried}
        />
      ) : null}
    </div>
  );
};

const WhosePart = ({ answers: { whose }, set }: PartProps) => {
  const say = useSay();
  return (
    <div className="stack">
      <Choices
        legend={say('mydata.restore.whose')}
        choices={(['own', 'desk'] as const).map((value) => ({
          value,
          label: say(`mydata.restore.whose.${value}`),
        }))}
        value={whose ?? undefined}
        onChange={(value) => set({ whose: value })}
      />
      <p className="small soft">{say('mydata.restore.whose-more')}</p>
    </div>
  );
};
