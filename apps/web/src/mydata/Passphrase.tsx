import { useEffect, useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { Go, goBack } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { Waiting } from './Waiting.tsx';
import './mydata.css';

const back = { name: 'my-data' } as const;

/** A passphrase, set for the first time or changed. What is typed here is never a draft and is kept nowhere. */
export default function Passphrase() {
  const say = useSay();
  const locked = useOpenNotebook()?.cover.lock === 'passphrase';
  const [done, setDone] = useState(false);
  // What the page was opened for: after the first passphrase is set the notebook has one, and the title stays true.
  const [changing] = useState(locked);
  if (done) return <InUse />;
  return (
    <Page
      title={say(changing ? 'mydata.passphrase.title-change' : 'mydata.passphrase.title-set')}
      intro={say('mydata.passphrase.intro')}
      back={{ to: back, label: say('mydata.back') }}
    >
      <PassphraseForm changing={changing} onDone={() => setDone(true)} />
    </Page>
  );
}

const PassphraseForm = ({ changing, onDone }: { changing: boolean; onDone: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const set = async (): Promise<void> => {
    if (passphrase !== again) return setProblem(say('mydata.passphrase.differ'));
    setProblem(null);
    setWaiting(true);
    const answer = await client.send(
      'setPassphrase',
      current === '' ? { passphrase } : { current, passphrase },
    );
    setWaiting(false);
    if (answer.ok) onDone();
    else setProblem(say(refusalSentence[answer.error]));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void set();
      }}
    >
      {changing ? (
        <Field
          type="password"
          label={say('mydata.passphrase.current')}
          hint={say('mydata.passphrase.current-hint')}
          value={current}
          onChange={setCurrent}
        />
      ) : null}
      <Field
        type="password"
        label={say('mydata.passphrase.new')}
        hint={say('mydata.passphrase.new-hint')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Field type="password" label={say('mydata.passphrase.again')} value={again} onChange={setAgain} />
      <div className="stack small soft">
        <p>{say('mydata.passphrase.older')}</p>
        <p>{say('mydata.passphrase.kit-stops')}</p>
      </div>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {waiting ? (
        <Waiting text={say('mydata.passphrase.waiting')} />
      ) : (
        <div className="actions">
          <button type="submit" className="button" data-kind="main">
            {say('mydata.passphrase.set')}
          </button>
          <Go to={back} className="button" kind="quiet">
            {say('shell.not-now')}
          </Go>
        </div>
      )}
    </form>
  );
};

/** It is in use; the kit of before is not, so a new one and a sealed file are offered in the same breath. */
const InUse = () => {
  const say = useSay();
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), []);
  return (
    <Page title={say('mydata.passphrase.done')} intro={say('mydata.passphrase.done-more')}>
      <div className="actions">
        <Go to={{ name: 'kit' }} className="button" kind="main">
          {say('mydata.passphrase.make-kit')}
        </Go>
        <Go to={back} className="button">
          {say('mydata.passphrase.save-file')}
        </Go>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};
