import { useState } from 'react';
import { declineFromRoom, draftFromRoom } from '@handrail/domain/circle/suggestions.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import { ladder, putOnLadder } from '@handrail/domain/steps/ladder.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useGoalCards } from '../goals/goal-cards.tsx';
import '../goals/goals.css';
import { goalName } from '../names/names.tsx';
import { freshId, nowMs, useAllRecords, useRecords, useRoomRecord } from '../notebook/notebook.tsx';
import { Go, go, goInstead } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { acceptedWith } from './from-room.ts';
import { useNames, useSeers, type Seen } from './rooms.ts';
import { Said } from './SuggestionWords.tsx';
import './circle.css';

const list = { name: 'suggestions' } as const;
const kindOf = { goal: 'goal', step: 'step', 'if-then': 'ifThen', strategy: 'strategyChoice' } as const;

/** One thing in pencil from afar. A yes makes it the person's, as it is or changed; "not now" is told to nobody. [P7, D4] */
export default function SuggestionScreen({ route }: { route: Extract<Route, { name: 'suggestion' }> }) {
  const say = useSay();
  const suggestion = useRoomRecord(route.roomId, 'suggestion', route.id);
  const answered = useRecords('suggestionAnswer').some(({ suggestionId }) => suggestionId === route.id);
  const [opened] = useState(answered);
  const back = { to: list, label: say('circle.suggestions') };
  // Answered on this page a moment ago: it leads on by itself.
  if (!suggestion || opened) return <Gone back={back} />;
  return <One roomId={route.roomId} suggestion={suggestion} back={back} />;
}

const One = ({
  roomId,
  suggestion,
  back,
}: {
  roomId: string;
  suggestion: RecordOf<'suggestion'>;
  back: { readonly to: Route; readonly label: string };
}) => {
  const say = useSay();
  const name = useNames()(roomId);
  const of = suggestion.of ?? 'goal';
  const draft = draftFromRoom(suggestion);
  const goals = useRecords('goal');
  const steps = useRecords('step');
  const records = useAllRecords();
  const [goalId, setGoalId] = useState<string | null>(null);
  const [newId] = useState(freshId);
  const [refused, setRefused] = useState<string | null>(null);
  const { keep, problem, busy } = useKeep();
  const cards = useGoalCards();
  const suggestedGoal = typeof draft['goalId'] === 'string' ? draft['goalId'] : undefined;
  const ofGoal = goals.find(({ id }) => id === (goalId ?? suggestedGoal))?.id;
  const needsGoal = (of === 'step' || of === 'if-then') && ofGoal === undefined;
  const made: Seen = {
    kind: kindOf[of],
    id: undefined,
    fields: ofGoal === undefined || of === 'goal' || of === 'strategy' ? {} : { goalId: ofGoal },
  };
  const seen = useSeers(made).some(({ room, sees }) => room.id === roomId && sees !== 'none');
  const whyNot = needsGoal ? say('circle.suggestion.goal-first') : null;

  const asItIs = async (): Promise<void> => {
    if (busy) return;
    const fields = {
      ...draft,
      ...(ofGoal !== undefined && of !== 'goal' && of !== 'strategy' && { goalId: ofGoal }),
    };
    const changes = acceptedWith({ roomId, suggestion, said: draft }, records, newId, fields);
    if (changes === null)
      return setRefused(
        say(
          of === 'goal' || of === 'step'
            ? 'circle.suggestion.unreadable'
            : 'circle.suggestion.unreadable-leave',
        ),
      );
    setRefused(null);
    const rungs = of === 'step' && ofGoal !== undefined ? ladder(ofGoal, steps) : [];
    const placed = of === 'step' ? putOnLadder(rungs, newId, rungs.length) : [];
    if (!(await keep(...changes, ...placed))) return;
    const then = (): void => goInstead(thingRoute(of, newId, ofGoal));
    if (of === 'goal') {
      const goal = { ...draft, id: newId, madeAt: nowMs() } as RecordOf<'goal'>;
      cards.ask(goal, draft as FieldsToKeep<'goal'>, then);
    } else then();
  };
  const change = (): void => {
    if (of === 'goal') go({ name: 'edit-goal', roomId, suggestionId: suggestion.id });
    else if (of === 'step' && ofGoal !== undefined)
      go({ name: 'step', goalId: ofGoal, roomId, suggestionId: suggestion.id });
  };
  const notNow = async (): Promise<void> => {
    if (busy || !(await keep(...declineFromRoom(suggestion, roomId, freshId())))) return;
    notify({ text: say('circle.suggestion.put-by', { name }) });
    goInstead(list);
  };
  return (
    <Page title={say(`circle.suggestion-title.${of}`, { name })} back={back} head={<SeeChip of={made} />}>
      <div className="suggestion">
        <p className="from">
          <Icon name="pencil" />
          {say('circle.suggestion.from', { name })}
        </p>
        <Said of={of} draft={draft} />
      </div>
      <p>
        {say('circle.suggestion.note')}{' '}
        {say(seen ? 'circle.suggestion.will-see' : 'sharing.yes-is-not-share', { name })}
      </p>
      {(of === 'step' || of === 'if-then') &&
      goals.length > 0 &&
      (suggestedGoal === undefined || needsGoal || goalId !== null) ? (
        <Choices
          legend={say('circle.suggestion.which-goal')}
          look="lines"
          choices={goals.map((goal) => ({ value: goal.id, label: goalName(goal, say).text }))}
          value={goalId ?? undefined}
          onChange={setGoalId}
        />
      ) : null}
      {needsGoal && goals.length === 0 ? (
        <p>
          {say('circle.suggestion.no-goal')} <Go to={{ name: 'edit-goal' }}>{say('plan.add-goal')}</Go>
        </p>
      ) : null}
      <Problem text={refused ?? problem} />
      <div className="actions">
        <Button whyNot={whyNot} onPress={() => void asItIs()}>
          {say('circle.suggestion.yes')}
        </Button>
        {of === 'goal' || of === 'step' ? (
          <Button whyNot={whyNot} onPress={change}>
            {say('circle.suggestion.change')}
          </Button>
        ) : null}
        <Button onPress={() => void notNow()}>{say('shell.not-now')}</Button>
      </div>
      <p className="small soft">{say('circle.suggestion.not-now-means', { name })}</p>
      {cards.dialog}
    </Page>
  );
};

/** Where the person goes once it is theirs; a step opens as its own page, so that its size can be looked at. [D8] */
const thingRoute = (of: keyof typeof kindOf, id: string, goalId: string | undefined): Route => {
  if (of === 'goal') return { name: 'goal', id };
  if (of === 'step' && goalId !== undefined) return { name: 'step', id, goalId };
  return goalId === undefined ? { name: 'plan' } : { name: 'goal', id: goalId };
};
