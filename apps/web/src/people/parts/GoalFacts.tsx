import type { ReactNode } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { FactList, type Fact } from '../../map/Facts.tsx';
import { behaviourName, concernName, harmName, Named, type Name } from '../../names/names.tsx';
import { useShared } from '../person-context.tsx';

type Goal = RecordOf<'goal'>;

/** How long, from when, by how much: only what was said. */
const directionMore = (goal: Goal, say: Say): readonly string[] => {
  const from = goal.startsOn === undefined ? null : parseLocalDay(goal.startsOn);
  return [
    goal.breakDays === undefined ? '' : say('plan.goal.break', { days: goal.breakDays }),
    from === null ? '' : say('plan.goal.from', { day: dateInWords(from, say.language) }),
    goal.cutPercent === undefined ? '' : say('plan.goal.cut', { percent: goal.cutPercent }),
    goal.withinDays === undefined ? '' : say('plan.goal.within', { days: goal.withinDays }),
    goal.pace === undefined ? '' : say(`people.goal.pace.${goal.pace}`),
  ].filter(Boolean);
};

const Names = ({ names }: { names: readonly Name[] }) =>
  names.map((name, at) => (
    // Two things can go by one word; their order does not change while they are drawn.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={at}>
      {at > 0 ? ', ' : ''}
      <Named name={name} />
    </span>
  ));

/** What the person said about a goal, each under its question. What it is about is named only where that is shared too. */
export const GoalFacts = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const about: readonly Name[] = [
    ...useShared('behaviour')
      .filter(({ id }) => goal.behaviourIds?.includes(id))
      .map((one) => behaviourName(one, say)),
    ...useShared('harm')
      .filter(({ id }) => goal.harmIds?.includes(id))
      .map((one) => harmName(one, say)),
    ...useShared('concern')
      .filter(({ id }) => goal.concernIds?.includes(id))
      .map((one) => concernName(one, say)),
  ];
  const facts: Fact[] = [];
  const tell = (label: string, said: ReactNode): void => {
    if (said !== undefined && said !== '' && said !== null) facts.push({ label, said });
  };
  const own = (label: string, words: string | undefined): void =>
    tell(label, words?.trim() ? <Own>{words}</Own> : null);
  tell(
    say('plan.goal.direction'),
    goal.direction ? [say(`kind.direction.${goal.direction}`), ...directionMore(goal, say)].join('. ') : null,
  );
  own(say('plan.goal.why'), goal.why);
  if (about.length > 0) tell(say('plan.goal.about'), <Names names={about} />);
  tell(say('people.goal.area'), goal.area && say(`kind.goal-area.${goal.area}`));
  own(say('plan.goal.horizon'), goal.horizon);
  if (goal.importance !== undefined)
    tell(say('people.goal.importance'), say('people.of-ten', { value: goal.importance }));
  own(say('plan.edit.not-lower'), goal.importanceNotLower);
  own(say('plan.edit.one-higher'), goal.importanceOneHigher);
  if (goal.confidence !== undefined)
    tell(say('people.goal.confidence'), say('people.of-ten', { value: goal.confidence }));
  // The same two questions were asked about this ruler; the labels say of which.
  own(say('people.goal.confidence-not-lower'), goal.confidenceNotLower);
  own(say('people.goal.confidence-one-higher'), goal.confidenceOneHigher);
  return <FactList facts={facts} />;
};
