import { Drawing, type DrawingName } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDevice } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';

const doors = [
  ['on-my-own', 'door-own', { name: 'about-this', role: 'own' }],
  ['invitation', 'door-letter', { name: 'joining' }],
  ['therapist', 'door-desk', { name: 'about-this', role: 'desk' }],
] as const satisfies readonly (readonly [string, DrawingName, Route])[];

/** The first thing anyone sees: no account, no address, three doors. */
export default function Doors() {
  const say = useSay();
  const device = useDevice();
  return (
    <main id="main" className="welcome">
      <div className="welcome-top">
        <div className="stack">
          <h1 tabIndex={-1}>{say('doors.title')}</h1>
          <p>{say('doors.intro')}</p>
          {device && device.notebooks.length > 0 ? (
            <Go to={{ name: 'locked' }} className="button" kind="main">
              {say('doors.open-mine')}
            </Go>
          ) : null}
        </div>
        <Drawing name="stair" />
      </div>
      <section aria-labelledby="doors-h">
        <h2 id="doors-h" className="visually-hidden">
          {say('doors.three-doors')}
        </h2>
        <ul className="doors" role="list">
          {doors.map(([key, drawing, to]) => (
            <li key={key}>
              <Go to={to} className="door">
                <Drawing name={drawing} />
                <span className="door-text">
                  <strong>{say(`doors.${key}`)}</strong>
                  <span>{say(`doors.${key}-more`)}</span>
                </span>
                <Icon name="onward" />
              </Go>
            </li>
          ))}
        </ul>
      </section>
      <section className="before" aria-labelledby="before-h">
        <h2 id="before-h">{say('doors.before')}</h2>
        <ul role="list" className="plainlist">
          <li>{say('doors.before.no-account')}</li>
          <li>{say('doors.before.skip')}</li>
          <li>{say('doors.before.leave')}</li>
        </ul>
        <div className="actions">
          <Go to={{ name: 'safety' }} className="button" kind="safety">
            <Icon name="lantern" />
            {say('doors.danger-now')}
          </Go>
          <Go to={{ name: 'restore' }} className="button" kind="quiet">
            {say('doors.restore')}
          </Go>
          <Go to={{ name: 'settings' }} className="button" kind="quiet">
            {say('doors.settings')}
          </Go>
        </div>
      </section>
    </main>
  );
}
