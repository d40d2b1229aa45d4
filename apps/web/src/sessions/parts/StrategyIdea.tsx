import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import type { Strategy } from '@handrail/content/strategies/strategy.ts';
import { CardSources } from '../../safety/cards/CardSources.tsx';

/** One ready idea: what it says, what to mind, where it comes from, who has looked at it. [D19] */
export const StrategyIdea = ({
  strategy,
  inPencil,
  onPencil,
  onNotForMe,
}: {
  strategy: Strategy;
  inPencil: boolean;
  onPencil: () => void;
  onNotForMe: () => void;
}) => {
  const say = useSay();
  const words = strategy[say.language];
  return (
    <li className="idea">
      <p className="idea-words">{words}</p>
      {strategy.note ? <p className="small soft">{strategy.note[say.language]}</p> : null}
      {inPencil ? (
        <p className="small soft">{say('session.strategies.in-pencil')}</p>
      ) : (
        <div className="actions">
          <Button label={say('session.strategies.put-in-pencil-of', { words })} onPress={onPencil}>
            {say('session.strategies.put-in-pencil')}
          </Button>
          <Button
            kind="quiet"
            label={say('session.strategies.not-for-me-of', { words })}
            onPress={onNotForMe}
          >
            {say('session.strategies.not-for-me')}
          </Button>
        </div>
      )}
      <IdeaSource strategy={strategy} />
    </li>
  );
};

const IdeaSource = ({ strategy }: { strategy: Strategy }) => {
  const say = useSay();
  return (
    <Twin summary={say('session.strategies.from')}>
      <div className="small soft">
        <p>{say(`session.strategies.${strategy.evidence}`)}</p>
        <CardSources of={strategy} />
      </div>
    </Twin>
  );
};
