import { useSay } from '@handrail/ui/say.tsx';
import { Page } from '../shell/Page.tsx';
import { FindBox } from './FindBox.tsx';

/** The same box as a page of its own, for a phone. */
export default function Find() {
  const say = useSay();
  return (
    <Page
      title={say('find.title')}
      back={{ to: { name: 'desk' }, label: say('desk.back') }}
      intro={say('find.intro')}
    >
      <FindBox />
    </Page>
  );
}
