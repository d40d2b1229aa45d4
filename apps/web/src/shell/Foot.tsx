import { useSay } from '@handrail/ui/say.tsx';
import { setPrefs, usePrefs } from './prefs.ts';

/** Light or dark, and the one sentence of honesty. [P13] */
export const Foot = () => {
  const say = useSay();
  const { light } = usePrefs();
  const lamps = [
    ['light', 'shell.light'],
    ['dark', 'shell.dark'],
    [null, 'shell.as-device'],
  ] as const;
  return (
    <footer className="foot">
      <div className="lamp" role="group" aria-label={say('shell.light-or-dark')}>
        {lamps.map(([value, key]) => (
          <button
            key={key}
            type="button"
            aria-pressed={light === value}
            onClick={() => setPrefs({ light: value })}
          >
            {say(key)}
          </button>
        ))}
      </div>
      <span>{say('shell.honest')}</span>
    </footer>
  );
};
