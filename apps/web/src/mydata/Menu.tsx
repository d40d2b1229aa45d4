import { languages, type Language } from '@handrail/content/translations/catalogue.ts';
import { Icon, type IconName } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { beginAt } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { setPrefs } from '../shell/prefs.ts';
import type { Route } from '../shell/routes.ts';
import { MenuRow } from './MenuRow.tsx';
import './mydata.css';

type Row = readonly [
  key: 'safety' | 'pocket' | 'data' | 'kit' | 'settings' | 'removed' | 'import' | 'how',
  icon: IconName,
  to: Route,
  /** Whether a therapist's desk has it too. */
  onDesk: boolean,
];
const rows: readonly Row[] = [
  ['safety', 'lantern', { name: 'safety' }, true],
  ['pocket', 'letter', { name: 'pocket' }, false],
  ['data', 'book', { name: 'my-data' }, true],
  ['kit', 'print', { name: 'kit' }, true],
  ['removed', 'undo', { name: 'removed' }, false],
  ['import', 'down', { name: 'import' }, false],
  ['settings', 'today', { name: 'settings' }, true],
  ['how', 'find', { name: 'how-it-works' }, true],
];

/** Behind the small menu: everything that is not one of the five places. */
export default function Menu() {
  const say = useSay();
  const open = useOpenNotebook();
  const desk = open?.cover.role === 'desk';
  const locked = open?.cover.lock === 'passphrase';
  const shown = rows.filter(([, , , onDesk]) => onDesk || !desk);
  return (
    <Page title={say('mydata.menu.title')}>
      <ul className="rows menu" role="list">
        <li>
          <LockRow locked={locked} />
        </li>
        {shown.map(([key, icon, to]) => (
          <li key={key}>
            <MenuRow
              icon={icon}
              to={to}
              title={say(`mydata.menu.${key}`)}
              more={say(`mydata.menu.${key}-more`)}
            />
          </li>
        ))}
        <li>
          <MenuRow
            icon="person"
            to={{ name: 'passphrase' }}
            title={say(locked ? 'mydata.menu.passphrase-change' : 'mydata.menu.passphrase-set')}
            more={say('mydata.menu.passphrase-more')}
          />
        </li>
      </ul>
      <LanguageRow />
    </Page>
  );
}

/** Without a passphrase there is nothing to lock with, and the word says so. */
const LockRow = ({ locked }: { locked: boolean }) => {
  const say = useSay();
  const client = useNotebook();
  return (
    <button
      type="button"
      className="list-row plain-row"
      onClick={() => void client.send('lock', null).then(() => beginAt({ name: 'locked' }))}
    >
      <Icon name="key" />
      <span>
        <span className="list-title">{say(locked ? 'mydata.menu.lock' : 'mydata.menu.close')}</span>
        <br />
        <span className="soft">{say(locked ? 'mydata.menu.lock-more' : 'mydata.menu.close-more')}</span>
      </span>
      <Icon name="onward" />
    </button>
  );
};

const LanguageRow = () => {
  const say = useSay();
  const all = Object.entries(languages) as [Language, string][];
  return (
    <section aria-labelledby="language-h">
      <h2 id="language-h">{say('mydata.settings.language')}</h2>
      <p role="status">{say('mydata.settings.language-now')}</p>
      <div className="actions">
        {all.map(([language, name]) => (
          <button
            key={language}
            type="button"
            className="button"
            lang={language}
            onClick={() => setPrefs({ language })}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
};
