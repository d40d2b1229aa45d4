import { useEffect, useState } from 'react';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { beginOrJoin } from '../invitations/arrived.ts';
import { useDevice } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { CoverDrawing, coverName } from './covers.tsx';
import { Unlock } from './Unlock.tsx';

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
  return (
    <Unlock
      notebook={notebook}
      label={say('locks.passphrase')}
      className="form"
      onOpened={() => beginOrJoin({ name: notebook.role === 'desk' ? 'desk' : 'today' })}
    >
      <div className="row">
        <CoverDrawing cover={notebook.cover} />
        <CoverWords notebook={notebook} />
      </div>
      {notebook.lock === 'later' ? <p>{say('locks.later')}</p> : null}
    </Unlock>
  );
};
