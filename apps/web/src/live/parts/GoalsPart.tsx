import type { RecordOf } from '@handrail/domain/records.ts';
import { ratingsOf, scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { anchorAt } from '../../goals/scale-anchors.ts';
import { goalName, Named } from '../../names/names.tsx';
import { useRecords, useRoomRecords } from '../../notebook/notebook.tsx';
import { ScaleOf } from '../../people/parts/ScaleOf.tsx';
import { Suggestions } from '../../people/suggest/Suggestions.tsx';
import { GoalTap } from '../../sessions/parts/GoalTap.tsx';
import { isNow } from '../../sessions/parts/GoalsPart.tsx';
import { Go } from '../../shell/navigator.tsx';
import { Decisions } from '../Decisions.tsx';
import { LetSee } from '../LetSee.tsx';
import { OwnWriting } from '../pencil/OwnWriting.tsx';
import { PencilHere } from '../pencil/PencilHere.tsx';
import { useLive } from '../session-here.tsx';
import { PartReads } from './PartReads.tsx';

/** What the person wants, where they say they are, and what is in pencil. */
export const GoalsPart = () => {
  const { mine } = useLive();
  return (
    <>
      {mine === 'owner' ? <Mine /> : <Theirs />}
      <Decisions of={['goal', 'scale', 'rating']} />
    </>
  );
};

const Mine = () => {
  const say = useSay();
  const goals = useRecords('goal').filter(isNow);
  return (
    <>
      <p className="soft">{say(goals.length === 0 ? 'session.goals.none' : 'session.goals.intro')}</p>
      <PartReads part="plan" />
      <PencilHere of="goal" />
      {goals.map((goal) => (
        <GoalHere key={goal.id} goal={goal} />
      ))}
      <OwnWriting of="goal" label={say('session.goals.add')} />
    </>
  );
};

const GoalHere = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const { session } = useLive();
  const name = goalName(goal, say);
  return (
    <section className="ontable" aria-label={name.text}>
      <div className="between">
        <h2>
          <Named name={name} />
        </h2>
        <Go
          to={{ name: 'edit-goal', id: goal.id }}
          label={say('session.goals.change-of', { goal: name.text })}
        >
          {say('session.goals.change')}
        </Go>
      </div>
      {goal.direction ? <p className="small soft">{say(`kind.direction.${goal.direction}`)}</p> : null}
      {goal.madeAt >= (session.startedAt ?? Infinity) ? (
        <LetSee told={{ of: 'goal', words: name.text, becameId: goal.id }} />
      ) : null}
      <GoalTap goal={goal} />
      <RatedNow goal={goal} />
    </section>
  );
};

/** A place on the scale that was said in this session. */
const RatedNow = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const { session } = useLive();
  const scale = scaleVersions(goal.id, useRecords('scale')).at(-1);
  const last = ratingsOf(scale?.id ?? '', useRecords('scaleRating')).at(-1);
  if (!scale || last?.value === undefined || last.madeAt < (session.startedAt ?? Infinity)) return null;
  const { field, sign } = anchorAt(last.value);
  // The person's words for the goal and for the place; a place without words has its sign.
  const own = goalName(goal, say);
  const words = [own.own ? own.text : null, scale[field]?.trim() ? scale[field] : sign];
  return <LetSee told={{ of: 'rating', words: words.filter(Boolean).join('\n'), becameId: last.id }} />;
};

const Theirs = () => {
  const say = useSay();
  const { roomId, name } = useLive();
  const goals = useRoomRecords(roomId, 'goal').filter(isNow);
  return (
    <>
      {goals.length === 0 ? <p className="soft">{say('live.part.not-shared', { name })}</p> : null}
      {goals.length > 0 ? <h2 className="visually-hidden">{say('people.part.plan')}</h2> : null}
      {goals.map((goal) => (
        <section key={goal.id} className="ontable" aria-label={goalName(goal, say).text}>
          <h3 className="thing-name">
            <Named name={goalName(goal, say)} />
          </h3>
          {goal.direction ? <p className="small soft">{say(`kind.direction.${goal.direction}`)}</p> : null}
          <ScaleOf goalId={goal.id} />
        </section>
      ))}
      <Suggestions of="goal" />
    </>
  );
};
