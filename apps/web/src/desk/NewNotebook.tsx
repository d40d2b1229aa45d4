import { useSay } from '@handrail/ui/say.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { FromFile } from './FromFile.tsx';
import { MakeNotebook } from './MakeNotebook.tsx';
import './desk.css';

/** One person's notebook on this device: new, or from the sealed file they bring. */
export default function NewNotebook({ route }: { route: Extract<Route, { name: 'new-notebook' }> }) {
  const say = useSay();
  const back = { to: { name: 'desk' }, label: say('desk.back') } as const;
  return route.from === 'file' ? (
    <Page title={say('desk.file.title')} intro={say('desk.file.intro')} back={back} head={<SeeChip />}>
      <FromFile />
    </Page>
  ) : (
    <Page title={say('desk.make.title')} intro={say('desk.make.intro')} back={back} head={<SeeChip />}>
      <MakeNotebook />
    </Page>
  );
}
