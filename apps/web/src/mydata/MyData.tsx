import type { IconName } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useCircle } from '../circle/rooms.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { DeletePart } from './DeletePart.tsx';
import { MenuRow } from './MenuRow.tsx';
import { TakePart } from './TakePart.tsx';
import { useCopies } from './use-copies.ts';
import { WherePart } from './WherePart.tsx';
import './mydata.css';

/** See all of it, take it along, bring it back, delete it. [P1, P12] */
export default function MyData() {
  const alone = useCircle().length === 0;
  const say = useSay();
  const [copies, again] = useCopies();
  const cover = useOpenNotebook()?.cover;
  const desk = cover?.role === 'desk';
  const passphrase =
    cover?.lock === 'passphrase' ? 'mydata.menu.passphrase-change' : 'mydata.menu.passphrase-set';
  const links: readonly (readonly [icon: IconName, to: Route, title: string, more: string])[] = [
    ['print', { name: 'kit' }, say('mydata.menu.kit'), say('mydata.menu.kit-more')],
    ['key', { name: 'passphrase' }, say(passphrase), say('mydata.menu.passphrase-more')],
    ['letter', { name: 'restore' }, say('mydata.restore-link'), say('mydata.restore-link-more')],
    ['circle', { name: 'devices' }, say('devices.link'), say('devices.link-more')],
    ...(desk
      ? []
      : [
          ['undo', { name: 'removed' }, say('mydata.removed-link'), say('mydata.removed-link-more')] as const,
        ]),
  ];
  return (
    <Page
      title={say('mydata.title')}
      intro={say('mydata.intro')}
      back={{ to: { name: 'menu' }, label: say('shell.menu') }}
      // Where shared things are is said below, with names.
      head={alone ? <SeeChip /> : null}
    >
      <WherePart copies={copies} again={again} />
      <TakePart copies={copies} again={again} />
      <ul className="rows" role="list">
        {links.map(([icon, to, title, more]) => (
          <li key={to.name}>
            <MenuRow icon={icon} to={to} title={title} more={more} />
          </li>
        ))}
      </ul>
      <DeletePart />
    </Page>
  );
}
