import { useEffect } from 'react';
import { isWholeCard } from '@handrail/domain/sessions/flow.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { useDevice, useNotebook, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { CardWords } from './CardWords.tsx';
import { deskRows } from './desk-notebooks.ts';
import { NotebookRow } from './NotebookRow.tsx';
import './desk.css';

/** The therapist's desk: notebooks with the names they gave them, in the order they were made. Nobody is ranked. */
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
  const device = useDevice();
  const card = useRecords('therapistCard').at(-1);
  const rows = deskRows(useRecords('deskNotebook'), device?.notebooks ?? []);
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
      <div className="split">
        <section aria-labelledby="people-h">
          <h2 id="people-h" className="visually-hidden">
            {say('desk.people')}
          </h2>
          {rows.length === 0 ? (
            <Empty drawing={<Drawing name="notebook" />}>
              <p>
                <strong>{say('desk.empty')}</strong>
              </p>
              <p>{say('desk.empty-more')}</p>
            </Empty>
          ) : (
            <ul className="rows desk-rows" role="list">
              {rows.map((row) => (
                <NotebookRow key={row.id} row={row} card={card} />
              ))}
            </ul>
          )}
          <div className="actions">
            <Go to={{ name: 'new-notebook' }} className="button" kind="main">
              <Icon name="plus" />
              {say('desk.new')}
            </Go>
            <Go to={{ name: 'new-notebook', from: 'file' }} className="button" kind="quiet">
              {say('desk.restore')}
            </Go>
          </div>
        </section>
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
