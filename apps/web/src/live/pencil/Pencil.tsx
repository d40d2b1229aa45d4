import { useState } from 'react';
import { draftFromRoom } from '@handrail/domain/circle/suggestions.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Said } from '../../circle/SuggestionWords.tsx';
import type { GoalCards } from '../../goals/goal-cards.tsx';
import { useFocusAfterAct } from '../../forms/focus.ts';
import { goalName } from '../../names/names.tsx';
import { useNotebook, useRecords } from '../../notebook/notebook.tsx';
import type { PencilDraft, PencilOf } from '../../sessions/pencil/pencil-draft.ts';
import { isNow } from '../../sessions/parts/GoalsPart.tsx';
import { changingKey } from '../draft-keys.ts';
import { useLive } from '../session-here.tsx';
import { Changing } from './Changing.tsx';
import type { Changed, PencilLine } from './changed-pencil.ts';
import { useAnswer, type Answering } from './use-answer.ts';
import { YesMeans } from './YesMeans.tsx';

interface PencilProps {
  readonly line: PencilLine;
  readonly of: PencilOf;
  readonly whyNot: string | null;
  readonly cards: GoalCards;
  readonly onWritten: () => void;
  readonly onLeave: () => void;
}

/** What words over pencil belong to, as it was said when they were written. */
const besideIn = (kept: string | undefined): PencilDraft =>
  kept === undefined ? {} : ((JSON.parse(kept) as Changed).beside ?? {});

/** Which goal of the person's a step or an if-then is for: the one they pick, else the one it names. */
const useGoalFor = (of: PencilOf, draft: PencilDraft) => {
  const goals = useRecords('goal').filter(isNow);
  const [picked, setPicked] = useState<string | null>(null);
  const needed = of === 'step' || of === 'if-then';
  const named = typeof draft['goalId'] === 'string' ? draft['goalId'] : undefined;
  const goalId = goals.find(({ id }) => id === (picked ?? named))?.id;
  const asks = needed && goals.length > 0 && (named === undefined || picked !== null || goalId === undefined);
  return { goals, goalId, picked, setPicked, asks, missing: needed && goalId === undefined, needed };
};

/** A yes makes it the person's, as it is or changed, and both see that it was decided; "not now" is told to nobody. [P7, D4] */
export const Pencil = ({ line, of, whyNot, cards, onWritten, onLeave }: PencilProps) => {
  const say = useSay();
  const { roomId, name } = useLive();
  const client = useNotebook();
  const form = changingKey(roomId, of, line.id);
  const draft = line.suggestion === null ? null : draftFromRoom(line.suggestion);
  // Kept from when it lay here: what it belongs to goes with it when it is taken back.
  const [first] = useState(draft ?? besideIn(client.draft(form)));
  const [changing, setChanging] = useState(client.draft(form) !== undefined);
  const goal = useGoalFor(of, draft ?? first);
  // Its boxes come and go by a button of its own.
  const { place, acted } = useFocusAfterAct(changing);
  const wait = goal.missing ? say('circle.suggestion.goal-first') : whyNot;
  const yes = useAnswer(line, of, form, cards, onLeave);
  const withGoal = (edited: PencilDraft): PencilDraft =>
    goal.needed && goal.goalId !== undefined ? { ...edited, goalId: goal.goalId } : edited;
  return (
    <div className="suggestion" ref={place}>
      {draft === null ? null : (
        <p className="from">
          <Icon name="pencil" />
          {say('session.pencil.theirs', { name })}
        </p>
      )}
      {goal.asks ? (
        <Choices
          legend={say('circle.suggestion.which-goal')}
          look="lines"
          choices={goal.goals.map((one) => ({ value: one.id, label: goalName(one, say).text }))}
          value={goal.picked ?? undefined}
          onChange={goal.setPicked}
        />
      ) : null}
      {changing || draft === null ? (
        <Changing
          of={of}
          draft={draft}
          form={form}
          whyNot={wait}
          onWritten={onWritten}
          onYes={(edited) => void yes.say(withGoal(edited))}
          onBack={() => {
            acted();
            setChanging(false);
          }}
          onLetGo={onLeave}
        />
      ) : (
        <AsItIs
          of={of}
          draft={draft}
          whyNot={wait}
          yes={yes}
          withGoal={withGoal}
          onChange={() => {
            acted();
            setChanging(true);
          }}
        />
      )}
      <Problem small text={yes.problem} />
    </div>
  );
};

const AsItIs = ({
  of,
  draft,
  whyNot,
  yes,
  withGoal,
  onChange,
}: {
  of: PencilOf;
  draft: PencilDraft;
  whyNot: string | null;
  yes: Answering;
  withGoal: (draft: PencilDraft) => PencilDraft;
  onChange: () => void;
}) => {
  const say = useSay();
  return (
    <>
      <Said of={of} draft={draft} />
      <YesMeans />
      <div className="actions">
        <Button whyNot={whyNot} onPress={() => void yes.say(withGoal(draft))}>
          {say(of === 'step' ? 'session.pencil.yes-step' : 'session.pencil.yes')}
        </Button>
        <Button onPress={onChange}>{say('session.pencil.change')}</Button>
        <Button kind="quiet" onPress={() => void yes.notNow()}>
          {say('shell.not-now')}
        </Button>
      </div>
      <p className="small soft">{say('live.pencil.not-now-means')}</p>
    </>
  );
};
