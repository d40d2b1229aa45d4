import './map.css';
import { useState } from 'react';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { PartRow } from '../circle/ShareRow.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { AddToMap } from './AddToMap.tsx';
import { MapList } from './MapList.tsx';
import { Picture } from './picture/Picture.tsx';
import { useMapLines, useMapThings } from './things.ts';

/** Map, list, and what it costs. The first two are one page, so that turning from one to the other loses no focus. */
export default function MapScreen({ route }: { route: Extract<Route, { name: 'map' }> }) {
  const say = useSay();
  const [look, setLook] = useState(route.look ?? 'picture');
  const things = useMapThings();
  const lines = useMapLines(things);
  return (
    <Page
      title={say('map.title')}
      wide
      head={
        <>
          <SeeChip of={{ part: 'map' }} />
          <nav className="tabs" aria-label={say('map.tabs')}>
            {(['picture', 'list'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-current={look === one ? true : undefined}
                onClick={() => setLook(one)}
              >
                {say(`map.tab.${one}`)}
              </button>
            ))}
            <Go to={{ name: 'harms' }}>{say('map.tab.costs')}</Go>
          </nav>
        </>
      }
    >
      {things.length === 0 ? (
        <Empty drawing={<Drawing name="notebook" />}>
          <p>{say('map.empty')}</p>
          <p className="soft">{say('map.empty-more')}</p>
        </Empty>
      ) : look === 'picture' ? (
        <Picture things={things} lines={lines} />
      ) : (
        <MapList things={things} lines={lines} />
      )}
      <AddToMap withLine={things.length > 1} />
      <PartRow part="map" />
    </Page>
  );
}
