import { useSay } from '@handrail/ui/say.tsx';
import { go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { useHomePlace } from './place.ts';
import { ToolPicker } from './ToolPicker.tsx';

/** The tools, alone at home. Nothing of them leaves this device. */
export default function Tools() {
  const say = useSay();
  const place = useHomePlace();
  return (
    <Page
      title={say('tools.title')}
      intro={say('tools.intro')}
      back={{ to: { name: 'plan' }, label: say('plan.all-goals') }}
      head={<SeeChip />}
    >
      <ToolPicker
        place={place}
        onOpen={(id) => go({ name: 'sheet', id })}
        onBegin={(tool) => go(tool === 'use-plan' ? { name: 'use-plan' } : { name: 'sheet', tool })}
      />
    </Page>
  );
}
