import type { RecordOf } from '@handrail/domain/records.ts';
import { reviewState } from '@handrail/content/safety/reviewed.ts';
import { inFamilies, shuffled, strategiesFor } from '@handrail/content/strategies/strategies.ts';
import { familyNames, type Strategy } from '@handrail/content/strategies/strategy.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { CardSources } from '../../safety/cards/CardSources.tsx';
import { useLive } from '../session-here.tsx';

/** Ideas for what is on the map, in an order that the session alone decides: none is always first. [D10] */
const useIdeas = (behaviours: readonly RecordOf<'behaviour'>[]): readonly Strategy[] => {
  const { session } = useLive();
  const kinds = behaviours.flatMap(({ behaviourKind }) => behaviourKind ?? []);
  const routes = behaviours.flatMap(({ route }) => route ?? []);
  return shuffled(strategiesFor(kinds, routes), Number.parseInt(session.id.slice(0, 8), 16) || 1);
};

/** The library to look through together: what is taken from it is taken by one of the two, and by nobody else. */
export const Ideas = ({
  behaviours,
  taken,
  action,
  actionOf,
  whyNot,
  onTake,
}: {
  behaviours: readonly RecordOf<'behaviour'>[];
  taken: readonly string[];
  action: string;
  actionOf: (words: string) => string;
  whyNot: string | null;
  onTake: (strategy: Strategy) => void;
}) => {
  const say = useSay();
  const ideas = useIdeas(behaviours);
  const offered = ideas.filter(({ id }) => !taken.includes(id));
  return (
    <section className="stack" aria-labelledby="ideas-h">
      <h2 id="ideas-h">{say('session.strategies.ideas')}</h2>
      {ideas.length === 0 ? <p className="soft">{say('session.strategies.no-ideas')}</p> : null}
      {ideas.length > 0 && ideas.every((one) => reviewState(one) === 'nobody') ? (
        <p className="small soft">{say('session.strategies.nobody')}</p>
      ) : null}
      {inFamilies(offered).map(({ family, strategies }) => (
        <Twin key={family} summary={familyNames[family][say.language]}>
          <ul className="rows" role="list">
            {strategies.map((strategy) => {
              const words = strategy[say.language];
              return (
                <li key={strategy.id} className="idea">
                  <p className="idea-words">{words}</p>
                  {strategy.note ? <p className="small soft">{strategy.note[say.language]}</p> : null}
                  <div className="actions">
                    <Button label={actionOf(words)} whyNot={whyNot} onPress={() => onTake(strategy)}>
                      {action}
                    </Button>
                  </div>
                  <Twin summary={say('session.strategies.from')}>
                    <div className="small soft">
                      <p>{say(`session.strategies.${strategy.evidence}`)}</p>
                      <CardSources of={strategy} />
                    </div>
                  </Twin>
                </li>
              );
            })}
          </ul>
        </Twin>
      ))}
    </section>
  );
};
