import { cardIds } from '@handrail/content/safety/card.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { EmergencyCalls, ServiceLines } from './Calls.tsx';
import { CardRows } from './CardRows.tsx';
import { CountryChoice } from './CountryChoice.tsx';
import { DangerTiles } from './DangerTiles.tsx';
import { MyPlans, OwnCalls, RideRow } from './MyPlans.tsx';
import { NumberSources } from './NumberSources.tsx';
import { PocketWords } from './PocketWords.tsx';
import { useCountry } from './use-country.ts';

/** Numbers first, then what one may look for, then what the person wrote for themselves. */
export const SafetyHome = () => {
  const say = useSay();
  const open = useOpenNotebook();
  const own = open !== null && open.cover.role !== 'desk';
  return (
    <main id="main" data-wide="">
      <div className="page-head safety-head">
        <div className="stack">
          <h1 tabIndex={-1}>{say('safety.title')}</h1>
          <p>{say('safety.intro')}</p>
          {open ? <SeeChip of={{ part: 'safety-plan' }} /> : null}
        </div>
        <Drawing name="lantern" />
      </div>
      <section aria-labelledby="call-h">
        <h2 id="call-h" className="visually-hidden">
          {say('safety.call-someone')}
        </h2>
        <div className="calls">
          <EmergencyCalls />
          {own ? <OwnCalls /> : null}
        </div>
        <CountryChoice />
      </section>
      {open ? null : <PocketWords />}
      <div className="split">
        <div className="stack">
          <Dangers />
          {own ? <RideRow /> : null}
          {own ? <MyPlans /> : null}
        </div>
        <div className="stack">
          <Lines />
          <section aria-labelledby="cards-h">
            <h2 id="cards-h">{say('safety.cards')}</h2>
            <CardRows ids={cardIds} />
          </section>
        </div>
      </div>
    </main>
  );
};

const Dangers = () => {
  const say = useSay();
  return (
    <section aria-labelledby="tiles-h">
      <h2 id="tiles-h">{say('safety.tiles')}</h2>
      <p className="small soft">{say('safety.tiles-more')}</p>
      <DangerTiles />
    </section>
  );
};

const Lines = () => {
  const say = useSay();
  const [country] = useCountry();
  return (
    <section aria-labelledby="lines-h">
      <h2 id="lines-h">{say('safety.lines')}</h2>
      {country === null ? <p>{say('safety.choose-country')}</p> : null}
      <ServiceLines />
      <NumberSources />
    </section>
  );
};
