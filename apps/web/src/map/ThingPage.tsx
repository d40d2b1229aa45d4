import type { ReactNode } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { RemoveThing } from './RemoveThing.tsx';
import { useMapLines, useMapThings, type ThingKind } from './things.ts';
import { Ways } from './Ways.tsx';

/** One thing on the map, to read: its name, what was said about it, how it is joined to the rest, and what can be done. */
export const ThingPage = ({
  kind,
  id,
  onChange,
  children,
  after,
}: {
  kind: ThingKind;
  id: string;
  onChange: () => void;
  children?: ReactNode;
  after?: ReactNode;
}) => {
  const say = useSay();
  const things = useMapThings();
  const lines = useMapLines(things);
  const thing = things.find((one) => one.kind === kind && one.id === id);
  if (!thing) return null;
  return (
    <Page
      title={thing.name.text}
      own={thing.name.own}
      back={{ to: { name: 'map' }, label: say('shell.map') }}
      head={
        <div className="between">
          <span className="soft">{say(`map.sort.${thing.sort}`)}</span>
          <SeeChip of={{ kind, id }} />
        </div>
      }
    >
      <div className="sheet node-sheet stack">
        {children}
        <Ways thing={thing} things={things} lines={lines} level="h2" />
        <div className="actions">
          <Button icon="pencil" onPress={onChange}>
            {say('shell.change')}
          </Button>
          <Go to={{ name: 'link', fromKind: kind, fromId: id }} className="button">
            {say('map.draw-line-here')}
          </Go>
        </div>
      </div>
      {after}
      <ShareRow kind={kind} id={id} />
      <TheirWords kind={kind} id={id} />
      <div className="actions">
        <Go to={{ name: 'history', kind, id }} className="small">
          {say('map.earlier')}
        </Go>
        <RemoveThing kind={kind} id={id} name={thing.name.text} />
      </div>
    </Page>
  );
};
