import { PartRow } from '../circle/ShareRow.tsx';
import { useState } from 'react';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import { BehaviourTabs } from '../checkins/BehaviourTabs.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { Changes } from './Changes.tsx';
import { Follow } from './Follow.tsx';
import './lookback.css';
import { MarksLookBack } from './MarksLookBack.tsx';
import { WordsLookBack } from './WordsLookBack.tsx';

const followTab = 'follow';

/** Past days, one behaviour at a time, and whatever else the person follows. */
export default function LookBack({ route }: { route: Extract<Route, { name: 'look-back' }> }) {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const [tab, setTab] = useState(route.behaviourId);
  const behaviour =
    behaviours.find(({ id }) => id === tab) ?? (tab === followTab ? undefined : behaviours[0]);
  return (
    <Page
      title={say('lookback.title')}
      wide
      head={
        <>
          <div className="row">
            <SeeChip of={{ part: behaviour === undefined ? 'follow' : 'check-ins' }} />
          </div>
          <BehaviourTabs
            label={say('lookback.which-one')}
            behaviours={behaviours}
            current={behaviour?.id ?? followTab}
            onOpen={setTab}
            last={{ id: followTab, label: say('lookback.follow-tab') }}
          />
        </>
      }
    >
      {behaviours.length === 0 ? (
        <Empty drawing={<Drawing name="notebook" />}>
          <p>{say('lookback.nothing-yet')}</p>
          <Go to={{ name: 'behaviour', id: 'new' }} className="button">
            {say('lookback.name-one')}
          </Go>
        </Empty>
      ) : null}
      {behaviour === undefined ? (
        <Follow />
      ) : hasAmounts(behaviour.behaviourKind) ? (
        <MarksLookBack key={behaviour.id} behaviour={behaviour} />
      ) : (
        <WordsLookBack key={behaviour.id} behaviour={behaviour} />
      )}
      <PartRow part={behaviour === undefined ? 'follow' : 'check-ins'} />
      <div className="look-foot">
        <Changes />
        <p>
          <Go to={{ name: 'import' }}>{say('lookback.bring-in')}</Go>
        </p>
      </div>
    </Page>
  );
}
