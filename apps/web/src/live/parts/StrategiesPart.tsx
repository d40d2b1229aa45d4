import { change, type RecordOf } from '@handrail/domain/records.ts';
import { chosenIn, roomForStrategy } from '@handrail/domain/sessions/flow.ts';
import { sizeOffer } from '@handrail/domain/steps/confidence.ts';
import { draftFromRoom } from '@handrail/domain/circle/suggestions.ts';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { Strategy } from '@handrail/content/strategies/strategy.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../../forms/focus.ts';
import { freshId, useRecords, useRoomRecords, useToday } from '../../notebook/notebook.tsx';
import { Suggestions } from '../../people/suggest/Suggestions.tsx';
import { useKeepInRoom } from '../../people/use-keep-in-room.ts';
import { useKeep } from '../../shell/use-keep.ts';
import { Decisions } from '../Decisions.tsx';
import { LetSee } from '../LetSee.tsx';
import { OwnWriting } from '../pencil/OwnWriting.tsx';
import { PencilHere } from '../pencil/PencilHere.tsx';
import { useLive } from '../session-here.tsx';
import { Ideas } from './Ideas.tsx';
import { PartReads } from './PartReads.tsx';

/** None to three safer ways to try until next time, each by the person's yes. */
export const StrategiesPart = () => {
  const { mine } = useLive();
  return (
    <>
      {mine === 'owner' ? <Mine /> : <Theirs />}
      <Decisions of={['strategy']} />
    </>
  );
};

const Mine = () => {
  const say = useSay();
  const today = useToday();
  const { session } = useLive();
  const choices = useRecords('strategyChoice');
  const behaviours = useRecords('behaviour');
  const chosen = chosenIn(session.id, choices);
  const full = roomForStrategy(session.id, choices) ? null : say('session.strategies.full');
  const { keep, problem } = useKeep();
  const take = async (strategy: Strategy): Promise<void> => {
    const fields = {
      sessionId: session.id,
      strategyId: strategy.id,
      label: strategy[say.language],
      day: today,
    };
    if (await keep(change('strategyChoice', freshId(), fields))) focusHeading();
  };
  return (
    <>
      <p className="soft">{say('session.strategies.intro')}</p>
      {chosen.length > 0 ? (
        <section className="stack" aria-labelledby="chosen-h">
          <h2 id="chosen-h">{say('session.strategies.chosen')}</h2>
          {chosen.map((choice) => (
            <Chosen key={choice.id} choice={choice} />
          ))}
        </section>
      ) : null}
      <PencilHere of="strategy" whyNot={full} />
      <PartReads part="plan" />
      <OwnWriting of="strategy" label={say('session.strategies.add')} whyNot={full} />
      <Problem text={problem} />
      <Ideas
        behaviours={behaviours}
        taken={chosen.flatMap(({ strategyId }) => strategyId ?? [])}
        action={say('live.strategies.take')}
        actionOf={(words) => say('live.strategies.take-of', { words })}
        whyNot={full}
        onTake={(strategy) => void take(strategy)}
      />
    </>
  );
};

const Chosen = ({ choice }: { choice: RecordOf<'strategyChoice'> }) => {
  const say = useSay();
  const { keep, problem } = useKeep();
  const words =
    choice.label ?? (choice.strategyId ? strategyById(choice.strategyId)?.[say.language] : '') ?? '';
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
      >
        {sizeOffer(choice.confidence) === 'offer-smaller' ? (
          <p role="status">{say('session.steps.smaller')}</p>
        ) : null}
      </Ruler>
      <Problem text={problem} />
      <LetSee told={{ of: 'strategy', words, confidence: choice.confidence, becameId: choice.id }} />
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

const Theirs = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  const behaviours = useRoomRecords(roomId, 'behaviour');
  const pencilled = useRoomRecords(roomId, 'suggestion').filter(
    (one) => one.sessionId === session.id && one.of === 'strategy',
  );
  const { keep, problem } = useKeepInRoom(roomId);
  const pencil = (strategy: Strategy): void => {
    const draft = { strategyId: strategy.id, label: strategy[say.language] };
    void keep(
      change('suggestion', freshId(), { sessionId: session.id, of: 'strategy', by: 'therapist', draft }),
    );
  };
  return (
    <>
      <Suggestions of="strategy" />
      <Problem text={problem} />
      <Ideas
        behaviours={behaviours}
        taken={pencilled.flatMap((one) => {
          const id = draftFromRoom(one)['strategyId'];
          return typeof id === 'string' ? [id] : [];
        })}
        action={say('session.strategies.put-in-pencil')}
        actionOf={(words) => say('session.strategies.put-in-pencil-of', { words })}
        whyNot={null}
        onTake={pencil}
      />
    </>
  );
};
