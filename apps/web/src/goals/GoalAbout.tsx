import type { RecordOf } from '@handrail/domain/records.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { behaviourName, concernName, harmName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';

type Goal = RecordOf<'goal'>;

const found = <T extends { readonly id: string }>(
  things: readonly T[],
  ids: readonly string[] = [],
): readonly T[] => things.filter(({ id }) => ids.includes(id));

/** What the goal is about, each with the way to its own page. A thing that was removed leaves the goal standing. [D1, D3] */
export const GoalAbout = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const behaviours = found(useRecords('behaviour'), goal.behaviourIds);
  const harms = found(useRecords('harm'), goal.harmIds);
  const concerns = found(useRecords('concern'), goal.concernIds);
  const named = [goal.behaviourIds, goal.harmIds, goal.concernIds].reduce(
    (sum, ids = []) => sum + ids.length,
    0,
  );
  const removed = named - behaviours.length - harms.length - concerns.length;
  if (named === 0 && !goal.area && !goal.horizon) return null;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{say('plan.goal.about')}</h2>
      {named > removed ? (
        <ul className="about-list">
          {behaviours.map((thing) => (
            <li key={thing.id}>
              <Go to={{ name: 'behaviour', id: thing.id }}>
                <Named name={behaviourName(thing, say)} />
              </Go>
            </li>
          ))}
          {harms.map((thing) => (
            <li key={thing.id}>
              <Go to={{ name: 'harm', id: thing.id }}>
                <Named name={harmName(thing, say)} />
              </Go>
            </li>
          ))}
          {concerns.map((thing) => (
            <li key={thing.id}>
              <Go to={{ name: 'concern', id: thing.id }}>
                <Named name={concernName(thing, say)} />
              </Go>
            </li>
          ))}
        </ul>
      ) : null}
      {removed > 0 ? (
        <p className="small soft">{say('plan.goal.about-removed', { count: removed })}</p>
      ) : null}
      {goal.area ? (
        <p className="small">{say('plan.goal.area', { area: say(`kind.goal-area.${goal.area}`) })}</p>
      ) : null}
      {goal.horizon ? (
        <>
          <h3>{say('plan.goal.horizon')}</h3>
          <OwnLine>{goal.horizon}</OwnLine>
        </>
      ) : null}
    </section>
  );
};
