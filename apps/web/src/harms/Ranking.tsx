import '../map/map.css';
import './harms.css';
import { useState } from 'react';
import { currentOrder, moveTo, rank } from '@handrail/domain/urgency/order.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { UndoNote } from '@handrail/ui/undo-note.tsx';
import { TheirOrder } from '../circle/TheirOrder.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { harmName, Named } from '../names/names.tsx';
import { freshId, useDraft, useRecords, useToday } from '../notebook/notebook.tsx';
import { Go, goBack, goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { EarlierOrders } from './EarlierOrders.tsx';
import { RankItem } from './RankItem.tsx';
import { useDragOrder } from './use-drag-order.ts';

interface RankDraft {
  readonly order: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}
interface Moved {
  readonly text: string;
  readonly before: readonly string[];
}

/** What matters most right now: the person's order, and nobody else's. [P6, D5] */
export default function RankingScreen() {
  const say = useSay();
  const today = useToday();
  const harms = useRecords('harm');
  const rankings = useRecords('ranking');
  const kept = currentOrder(rankings, harms);
  const [id] = useState(freshId);
  const form = 'ranking';
  const [draft, set, drop] = useDraft<RankDraft>(form, {
    order: kept.ranked.map((harm) => harm.id),
    reasons: kept.reasons,
  });
  const [moved, setMoved] = useState<Moved | null>(null);
  const { keep, problem } = useKeep(form);
  const byId = new Map(harms.map((harm) => [harm.id, harm]));
  const nameOf = (harmId: string): ReturnType<typeof harmName> => {
    const harm = byId.get(harmId);
    return harm ? harmName(harm, say) : { text: say('map.this'), own: false };
  };
  // Something removed while the page was open has no place; something new is not placed by us.
  const order = draft.order.filter((harmId) => byId.has(harmId));
  const unplaced = harms.filter((harm) => !order.includes(harm.id));
  const put = (harmId: string, index: number): void => {
    const next = moveTo(order, harmId, index);
    set({ order: next });
    setMoved({
      text: say('harms.rank.moved', { name: nameOf(harmId).text, place: next.indexOf(harmId) + 1 }),
      before: order,
    });
  };
  const drag = useDragOrder(order, put);
  const keepIt = async (): Promise<void> => {
    if (!(await keep(rank(order, draft.reasons, today, id)))) return;
    drop();
    goInstead({ name: 'harms' });
  };
  return (
    <Page
      title={say('harms.rank')}
      intro={say('harms.rank.intro')}
      back={{ to: { name: 'harms' }, label: say('harms.title-short') }}
    >
      {harms.length === 0 ? (
        <section>
          <p>{say('harms.rank.nothing')}</p>
          <Go to={{ name: 'harm' }} className="button">
            {say('harms.add')}
          </Go>
        </section>
      ) : (
        <>
          <section aria-label={say('harms.rank.yours')}>
            <p className="small soft" id="rank-how">
              {kept.day === undefined
                ? say('harms.rank.how')
                : say('harms.rank.from-how', { day: dateInWords(kept.day, say.language) })}
            </p>
            {order.length === 0 ? <p>{say('harms.rank.empty')}</p> : null}
            <ol className="rank">
              {drag.shown.map((harmId, place) => (
                <RankItem
                  key={harmId}
                  id={harmId}
                  name={nameOf(harmId)}
                  place={place}
                  last={order.length - 1}
                  reason={draft.reasons[harmId] ?? ''}
                  held={drag.held === harmId}
                  onTake={drag.take(harmId)}
                  onMove={(index) => put(harmId, index)}
                  onReason={(reason) => set({ reasons: { ...draft.reasons, [harmId]: reason } })}
                />
              ))}
            </ol>
            {moved ? (
              <UndoNote
                text={moved.text}
                onUndo={() => {
                  set({ order: moved.before });
                  setMoved(null);
                }}
              />
            ) : null}
          </section>
          {unplaced.length > 0 ? (
            <section aria-labelledby="not-yet">
              <h2 id="not-yet">{say('harms.rank.not-yet')}</h2>
              <ul className="rows">
                {unplaced.map((harm) => (
                  <li key={harm.id} className="harm between">
                    <p>
                      <Named name={harmName(harm, say)} />
                    </p>
                    <div className="actions">
                      <Button
                        label={say('harms.rank.place-first-named', { name: nameOf(harm.id).text })}
                        onPress={() => put(harm.id, 0)}
                      >
                        {say('harms.rank.place-first')}
                      </Button>
                      {order.length > 0 ? (
                        <Button
                          label={say('harms.rank.place-last-named', { name: nameOf(harm.id).text })}
                          onPress={() => put(harm.id, order.length)}
                        >
                          {say('harms.rank.place-last')}
                        </Button>
                      ) : null}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <KeepRow
            sees={{ kind: 'ranking', id: undefined, fields: { order } }}
            onKeep={() => void keepIt()}
            onNotNow={() => {
              drop();
              goBack();
            }}
            whyNot={order.length === 0 ? say('harms.rank.place-one') : null}
            problem={problem}
            keep={say('harms.rank.keep')}
          />
          <TheirOrder />
          {rankings.length > 0 ? <EarlierOrders rankings={rankings} harms={harms} /> : null}
        </>
      )}
    </Page>
  );
}
