import { Icon, Scroll } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { leave } from './leave.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { Go, useRoute } from './navigator.tsx';
import { setPrefs, usePrefs } from './prefs.ts';

/** Safety and Leave are on every screen, in the same place. [P10] */
export const Bar = () => {
  const say = useSay();
  const client = useNotebook();
  const prefs = usePrefs();
  const open = useOpenNotebook();
  const route = useRoute();
  const name = say(prefs.shownName === 'handrail' ? 'shell.name.handrail' : 'shell.name.notes');
  const home = open ? (open.cover.role === 'desk' ? 'desk' : 'today') : 'doors';
  return (
    <header className="bar">
      <Go to={{ name: home }} className="brand" label={name}>
        <Scroll />
        <span>{name}</span>
      </Go>
      <div className="end">
        {home === 'desk' && route.name !== 'find' ? (
          <Go to={{ name: 'find' }} className="button bar-find">
            <Icon name="find" />
            {say('shell.find')}
          </Go>
        ) : null}
        {open && route.name !== 'menu' ? (
          <Go to={{ name: 'menu' }} className="button">
            {say('shell.menu')}
          </Go>
        ) : null}
        {open ? null : (
          <button
            type="button"
            className="button"
            lang={prefs.language === 'es' ? 'en' : 'es'}
            onClick={() => setPrefs({ language: prefs.language === 'es' ? 'en' : 'es' })}
          >
            {say(prefs.language === 'es' ? 'doors.language.en' : 'doors.language.es')}
          </button>
        )}
        <Go to={{ name: 'safety' }} className="button" kind="safety">
          <Icon name="lantern" />
          {say('shell.safety')}
        </Go>
        <button type="button" className="button" onClick={() => void leave(client)}>
          <Icon name="leave" />
          {say('shell.leave')}
        </button>
      </div>
    </header>
  );
};
