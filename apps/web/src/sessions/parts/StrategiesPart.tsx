import { change, type RecordOf } from '@handrail/domain/records.ts';
import { chosenIn, roomForStrategy } from '@handrail/domain/sessions/flow.ts';
import { isInPencil } from '@handrail/domain/sessions/accept.ts';
import { reviewState } from '@handrail/content/safety/reviewed.ts';
import { familyNames, type Strategy } from '@handrail/content/strategies/strategy.ts';
import { inFamilies, shuffled, strategiesFor } from '@handrail/content/strategies/strategies.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { focusHeading } from '../../forms/focus.ts';
import { freshId, useRecords } from '../../notebook/notebook.tsx';
import { useKeep } from '../../shell/use-keep.ts';
import { PencilSection } from '../pencil/PencilSection.tsx';
import { useSession } from '../session-context.tsx';
import { StrategyIdea } from './StrategyIdea.tsx';

/** The ideas for what is on the map, in an order that the session alone decides: none is always first. [D10] */
const useIdeas = (sessionId: string): readonly Strategy[] => {
  const behaviours = useRecords('behaviour');
  const kinds = behaviours.flatMap(({ behaviourKind }) => behaviourKind ?? []);
  const routes = behaviours.flatMap(({ route }) => route ?? []);
  return shuffled(strategiesFor(kinds, routes), Number.parseInt(sessionId.slice(0, 8), 16) || 1);
};

/** None to three ways to try: picked from ideas or written in own words, always by the person's yes. */
export const StrategiesPart = () => {
  const say = useSay();
  const { session, aside, putAside, takeOut } = useSession();
  const ideas = useIdeas(session.id);
  const choices = useRecords('strategyChoice');
  const pencilled = useRecords('suggestion').filter(
    (one) => one.sessionId === session.id && one.of === 'strategy' && isInPencil(one),
  );
  const { keep, problem } = useKeep();
  const chosen = chosenIn(session.id, choices);
  const full = roomForStrategy(session.id, choices) ? null : say('session.strategies.full');
  const isChosen = ({ id }: Strategy): boolean => chosen.some(({ strategyId }) => strategyId === id);
  const isPencilled = ({ id }: Strategy): boolean =>
    pencilled.some(({ draft }) => draft?.['strategyId'] === id);
  const offered = ideas.filter((one) => !isChosen(one) && !aside.includes(one.id));
  const notForMe = ideas.filter(({ id }) => aside.includes(id));
  const pencil = async (strategy: Strategy): Promise<void> => {
    const draft = { strategyId: strategy.id, label: strategy[say.language] };
    if (await keep(change('suggestion', freshId(), { sessionId: session.id, of: 'strategy', draft })))
      focusHeading();
  };
  return (
    <>
      <p className="soft">{say('session.strategies.intro')}</p>
      {chosen.length > 0 ? (
        <section aria-labelledby="chosen-h">
          <h2 id="chosen-h">{say('session.strategies.chosen')}</h2>
          {chosen.map((choice) => (
            <Chosen key={choice.id} choice={choice} />
          ))}
        </section>
      ) : null}
      <PencilSection of="strategy" openLabel={say('session.strategies.add')} whyNot={full} />
      <Problem text={problem} />
      <section aria-labelledby="ideas-h">
        <h2 id="ideas-h">{say('session.strategies.ideas')}</h2>
        {ideas.length === 0 ? <p>{say('session.strategies.no-ideas')}</p> : null}
        {ideas.length > 0 && ideas.every((one) => reviewState(one) === 'nobody') ? (
          <p className="small soft">{say('session.strategies.nobody')}</p>
        ) : null}
        {inFamilies(offered).map(({ family, strategies }) => (
          <Twin key={family} summary={familyNames[family][say.language]}>
            <ul className="rows" role="list">
              {strategies.map((strategy) => (
                <StrategyIdea
                  key={strategy.id}
                  strategy={strategy}
                  inPencil={isPencilled(strategy)}
                  onPencil={() => void pencil(strategy)}
                  onNotForMe={() => {
                    putAside(strategy.id);
                    focusHeading();
                  }}
                />
              ))}
            </ul>
          </Twin>
        ))}
        {notForMe.length > 0 ? (
          <Twin summary={say('session.strategies.aside')}>
            <ul className="rows" role="list">
              {notForMe.map((strategy) => (
                <li key={strategy.id} className="between">
                  <span>{strategy[say.language]}</span>
                  <Button
                    kind="quiet"
                    label={say('session.strategies.look-again-of', { words: strategy[say.language] })}
                    onPress={() => takeOut(strategy.id)}
                  >
                    {say('session.strategies.look-again')}
                  </Button>
                </li>
              ))}
            </ul>
          </Twin>
        ) : null}
      </section>
    </>
  );
};

const Chosen = ({ choice }: { choice: RecordOf<'strategyChoice'> }) => {
  const say = useSay();
  const { keep, problem } = useKeep();
  const words = choice.label ?? '';
  return (
    <div className="suggestion" data-inked="">
      <p className="text">
        <Own>{words}</Own>
      </p>
      <Ruler
        legend={say('session.strategies.confidence')}
        value={choice.confidence}
        onChange={(confidence) => void keep(change('strategyChoice', choice.id, { confidence }))}
        ends={[say('session.steps.low'), say('session.steps.high')]}
      />
      <Problem text={problem} />
      <div className="actions">
        <Button
          kind="quiet"
          label={say('session.strategies.rest-of', { words })}
          onPress={() => void keep(change('strategyChoice', choice.id, { resting: true })).then(focusHeading)}
        >
          {say('session.strategies.rest')}
        </Button>
      </div>
    </div>
  );
};
