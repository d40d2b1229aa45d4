import { useEffect, useState } from 'react';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Field } from '@handrail/ui/field.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDevice, useNotebook } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { CoverDrawing, coverName } from './covers.tsx';

/** Which notebook, then its lock. Nothing here says whose it is. */
export default function Locked() {
  const say = useSay();
  const device = useDevice();
  const notebooks = device?.notebooks ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const notebook =
    notebooks.find((one) => one.id === chosen) ?? (notebooks.length === 1 ? notebooks[0] : undefined);
  useEffect(() => {
    if (device && notebooks.length === 0) beginAt({ name: 'doors' });
  }, [device, notebooks.length]);
  return (
    <Page title={say('locks.title')} intro={say('locks.intro')}>
      {notebook ? (
        <OpenOne key={notebook.id} notebook={notebook} />
      ) : (
        <ul className="rows" role="list">
          {notebooks.map((one) => (
            <li key={one.id}>
              <button type="button" className="list-row plain-row" onClick={() => setChosen(one.id)}>
                <CoverDrawing cover={one.cover} />
                <CoverWords notebook={one} />
                <Icon name="onward" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        {notebook && notebooks.length > 1 ? (
          <Button kind="quiet" onPress={() => setChosen(null)}>
            {say('locks.other')}
          </Button>
        ) : null}
        <Go to={{ name: 'doors' }} className="button" kind="quiet">
          {say('locks.doors')}
        </Go>
      </div>
    </Page>
  );
}

const CoverWords = ({ notebook }: { notebook: NotebookCover }) => {
  const say = useSay();
  const day = parseLocalDay(notebook.madeOn);
  return (
    <span>
      <span className="list-title">
        {say(notebook.role === 'desk' ? 'locks.desk' : coverName(notebook.cover))}
      </span>
      <br />
      <span className="soft">{day ? say('locks.made', { day: dateInWords(day, say.language) }) : null}</span>
    </span>
  );
};

const OpenOne = ({ notebook }: { notebook: NotebookCover }) => {
  const say = useSay();
  const client = useNotebook();
  const [secret, setSecret] = useState('');
  const [withKit, setWithKit] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setWaiting(true);
    setProblem(null);
    const notebookId = notebook.id;
    const answer = withKit
      ? await client.send('openWithKit', { notebookId, kit: secret })
      : await client.send(
          'open',
          notebook.lock === 'later' ? { notebookId } : { notebookId, passphrase: secret },
        );
    setWaiting(false);
    if (answer.ok) beginAt({ name: notebook.role === 'desk' ? 'desk' : 'today' });
    else setProblem(say(refusalSentence[answer.error]));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className="row">
        <CoverDrawing cover={notebook.cover} />
        <CoverWords notebook={notebook} />
      </div>
      {withKit ? (
        <Field
          label={say('locks.kit')}
          hint={say('locks.kit-hint')}
          value={secret}
          onChange={setSecret}
          problem={problem}
        />
      ) : notebook.lock === 'passphrase' ? (
        <Field
          type="password"
          label={say('locks.passphrase')}
          value={secret}
          onChange={setSecret}
          problem={problem}
        />
      ) : (
        <>
          <p>{say('locks.later')}</p>
          {problem ? (
            <p className="problem" role="alert">
              {problem}
            </p>
          ) : null}
        </>
      )}
      {waiting ? (
        <div className="stack" role="status">
          <p>{say('locks.waiting')}</p>
          <Button onPress={() => void client.send('cancel', null)}>{say('locks.stop')}</Button>
        </div>
      ) : (
        <div className="actions">
          <button type="submit" className="button" data-kind="main">
            {say('locks.open')}
          </button>
          {notebook.lock === 'passphrase' ? (
            <Button
              kind="quiet"
              onPress={() => {
                setSecret('');
                setProblem(null);
                setWithKit(!withKit);
              }}
            >
              {say(withKit ? 'locks.use-passphrase' : 'locks.use-kit')}
            </Button>
          ) : null}
        </div>
      )}
    </form>
  );
};
