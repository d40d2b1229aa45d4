import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useHeadingAtFirst } from '../forms/focus.ts';
import { nothingTyped, PassphraseTwice } from '../forms/PassphraseTwice.tsx';
import { SlowForm } from '../forms/SlowForm.tsx';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { Go, goBack } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Route } from '../shell/routes.ts';
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

/** `notNow`: where "not now" leads. */
export const PassphraseForm = ({
  changing,
  onDone,
  notNow = back,
}: {
  changing: boolean;
  onDone: () => void;
  notNow?: Route;
}) => {
  const say = useSay();
  const client = useNotebook();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const set = async (): Promise<void> => {
    const passphrase = typed.once;
    const differ = passphrase !== typed.again;
    setTried(differ);
    setProblem(null);
    if (differ) return;
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
    <SlowForm
      act={say('mydata.passphrase.set')}
      onAct={() => void set()}
      waiting={waiting}
      waitingText={say('mydata.passphrase.waiting')}
      problem={problem}
      others={
        <Go to={notNow} className="button" kind="quiet">
          {say('shell.not-now')}
        </Go>
      }
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
      <PassphraseTwice
        label={say('mydata.passphrase.new')}
        hint={say('mydata.passphrase.new-hint')}
        typed={typed}
        onChange={setTyped}
        tried={tried}
      />
      <div className="stack small soft">
        <p>{say('mydata.passphrase.older')}</p>
        <p>{say('mydata.passphrase.kit-stops')}</p>
      </div>
    </SlowForm>
  );
};

/** It is in use; the kit of before is not, so a new one and a sealed file are offered in the same breath. */
const InUse = () => {
  const say = useSay();
  useHeadingAtFirst();
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
