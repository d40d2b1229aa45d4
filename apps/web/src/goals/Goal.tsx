import { localDayAt } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { goalName } from '../names/names.tsx';
import { useAbout, useRecord, useRecords } from '../notebook/notebook.tsx';
import { Go, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useRemove } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { useGoalCards } from './goal-cards.tsx';
import { statusOf } from './goal-look.ts';
import { GoalAbout } from './GoalAbout.tsx';
import { GoalDirection } from './GoalDirection.tsx';
import { GoalFeeling } from './GoalFeeling.tsx';
import { GoalIfThens } from './GoalIfThens.tsx';
import { GoalRows } from './GoalRows.tsx';
import { GoalScale } from './GoalScale.tsx';
import { GoalStands } from './GoalStands.tsx';
import { Ladder } from './Ladder.tsx';
import './goals.css';

type Goal = RecordOf<'goal'>;

/** The calendar day on which something was written down. */
const useDayOf = (ms: number): string => {
  const say = useSay();
  const endsAt = useAbout()?.dayEndsAt ?? 0;
  return dateInWords(localDayAt(ms, Intl.DateTimeFormat().resolvedOptions().timeZone, endsAt), say.language);
};

const Why = ({ why }: { why: string | undefined }) => {
  const say = useSay();
  return why?.trim() ? (
    <section aria-labelledby="why-title">
      <h2 id="why-title">{say('plan.goal.why')}</h2>
      <OwnLine>{why}</OwnLine>
    </section>
  ) : null;
};

const OtherGoals = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const others = useRecords('goal').filter(({ id }) => id !== goal.id);
  return others.length === 0 ? null : (
    <section aria-labelledby="others-title">
      <h2 id="others-title">{say('plan.other-goals')}</h2>
      <GoalRows goals={others} />
    </section>
  );
};

const Keeping = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const remove = useRemove();
  return (
    <section className="keeping">
      <p>
        <Go to={{ name: 'history', kind: 'goal', id: goal.id }}>{say('plan.goal.history')}</Go>
      </p>
      <Button
        kind="quiet"
        onPress={() =>
          void remove('goal', goal.id).then((removed) => {
            if (removed) goInstead({ name: 'plan' });
          })
        }
      >
        {say('plan.goal.remove')}
      </Button>
    </section>
  );
};

const GoalPage = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const cards = useGoalCards();
  const since = useDayOf(goal.madeAt);
  const name = goalName(goal, say);
  return (
    <Page
      wide
      title={name.text}
      own={name.own}
      back={{ to: { name: 'plan' }, label: say('plan.all-goals') }}
      intro={say(`plan.goal.since.${statusOf(goal)}`, { day: since })}
      head={
        <div className="row">
          <SeeChip of={{ kind: 'goal', id: goal.id }} />
          <Go to={{ name: 'edit-goal', id: goal.id }} className="button" kind="quiet">
            {say('plan.goal.change')}
          </Go>
        </div>
      }
    >
      <div className="split plan-split">
        <div className="stack">
          <Ladder goal={goal} />
          <GoalIfThens goalId={goal.id} />
        </div>
        <div className="stack">
          <Why why={goal.why} />
          <GoalDirection
            goal={goal}
            {...(cards.stopCardFor(goal).card !== 'no' && { onStopCard: () => cards.openStopCard(goal) })}
          />
          <GoalAbout goal={goal} />
          <GoalFeeling goal={goal} />
          <GoalScale goalId={goal.id} />
          <GoalStands
            goal={goal}
            onStatus={(status) => cards.ask({ ...goal, status }, { status }, () => undefined)}
          />
          <OtherGoals goal={goal} />
          <ShareRow kind="goal" id={goal.id} />
          <TheirWords kind="goal" id={goal.id} />
          <Keeping goal={goal} />
        </div>
      </div>
      {cards.dialog}
    </Page>
  );
};

/** One goal: its ladder, why it matters, and everything around it. */
export default function GoalScreen({ route }: { route: Extract<Route, { name: 'goal' }> }) {
  const say = useSay();
  const goal = useRecord('goal', route.id);
  return goal ? (
    <GoalPage goal={goal} />
  ) : (
    <Gone back={{ to: { name: 'plan' }, label: say('plan.all-goals') }} />
  );
}
