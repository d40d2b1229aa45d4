import { useEffect } from 'react';
import { isWholeCard } from '@handrail/domain/sessions/flow.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { RelayLine } from '../circle/RelayLine.tsx';
import { RunningAtDesk } from '../live/RunningNow.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { CardWords } from './CardWords.tsx';
import { PeopleList } from './PeopleList.tsx';
import './desk.css';

/** The therapist's desk: people at a distance and notebooks here, by the names the therapist gave. Nobody is ranked. */
export default function Desk() {
  const open = useOpenNotebook();
  const atDesk = open?.cover.role === 'desk';
  useEffect(() => {
    // A notebook that is not a desk has no desk in it.
    if (open && !atDesk) beginAt({ name: 'today' });
  }, [open, atDesk]);
  return atDesk ? <DeskPage /> : <main id="main" />;
}

const DeskPage = () => {
  const say = useSay();
  const client = useNotebook();
  const card = useRecords('therapistCard').at(-1);
  return (
    <main id="main" className="desk-page" data-wide="">
      <div className="page-head desk-head">
        <div className="stack">
          <h1 tabIndex={-1}>{say('desk.title')}</h1>
          <SeeChip />
          <p className="soft">{say('desk.intro')}</p>
        </div>
        <Drawing name="chairs" />
      </div>
      <RelayLine />
      <RunningAtDesk />
      <div className="split">
        <PeopleList card={card} />
        <div className="stack">
          {card ? (
            <CardWords card={card} />
          ) : (
            <section aria-labelledby="your-card-h">
              <h2 id="your-card-h">{say('desk.your-card')}</h2>
              <p>{say('desk.no-card')}</p>
            </section>
          )}
          {card && !isWholeCard(card) ? <p className="small">{say('desk.gaps')}</p> : null}
          <p>
            <Go to={{ name: 'therapist-card' }} className="button">
              <Icon name="pencil" />
              {say(card ? 'desk.card.change' : 'desk.card.write')}
            </Go>
          </p>
          <p className="small soft">
            {say('desk.copies')} <Go to={{ name: 'my-data' }}>{say('desk.copies-see')}</Go>
          </p>
          <Button onPress={() => void client.send('lock', null).then(() => beginAt({ name: 'locked' }))}>
            {say('desk.lock')}
          </Button>
        </div>
      </div>
    </main>
  );
};
