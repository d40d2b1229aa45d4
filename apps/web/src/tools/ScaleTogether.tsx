import { change, type RecordOf } from '@handrail/domain/records.ts';
import { linesAt } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { useFocusAfterAct } from '../forms/focus.ts';
import { anchors, type Anchor } from '../goals/scale-anchors.ts';
import { goalName, Named } from '../names/names.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { isNow } from '../sessions/parts/GoalsPart.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeeping } from '../shell/use-keep.ts';
import { LineShown } from './LineShown.tsx';
import { ScaleYes } from './ScaleYes.tsx';
import { useSheet } from './sheet-context.tsx';
import { Write } from './Write.tsx';

type Goal = RecordOf<'goal'>;

/** The goals that can be scaled by who is here: the person's own, or those that stand in the room. One that rests still has its name. */
const useGoals = (): readonly Goal[] => {
  const { place } = useSheet();
  const own = useRecords('goal');
  const shared = useRoomRecords(place.roomId ?? '', 'goal');
  return place.mine === 'member' ? shared : own;
};

/** Five places on one rail, each in the person's words. None of them has a number of anything in it. [D2] */
export const ScaleTogether = () => {
  const say = useSay();
  const { sheet, lines, place } = useSheet();
  const goals = useGoals();
  const goal = goals.find(({ id }) => id === sheet.aboutId);
  const named = goal ? goalName(goal, say) : null;
  const label = sheet.label?.trim() ? { text: sheet.label, own: true } : null;
  const shown = named ?? label;
  const { place: about, acted } = useFocusAfterAct(sheet.aboutId);
  return (
    <>
      <p className="soft">{say('tools.scale.intro')}</p>
      <div ref={about} tabIndex={-1} className="stack focus-quietly">
        {shown ? (
          <p>
            <Sentence id="tools.scale.for" parts={{ goal: <Named name={shown} /> }} />
          </p>
        ) : null}
        {sheet.aboutId === undefined ? <WhichGoal goals={goals.filter(isNow)} onChoose={acted} /> : null}
      </div>
      <ol className="five-places" role="list">
        {anchors.map((anchor) => (
          <PlaceOfFive key={anchor.field} anchor={anchor} />
        ))}
      </ol>
      {place.mine === 'member' ? (
        <p className="small soft">{say('tools.scale.theirs', { name: place.name ?? '' })}</p>
      ) : goal && place.open !== false ? (
        <ScaleYes goal={goal} lines={lines} onAnother={acted} />
      ) : null}
    </>
  );
};

const PlaceOfFive = ({ anchor: { field, sign } }: { anchor: Anchor }) => {
  const say = useSay();
  const { lines } = useSheet();
  const name = say('plan.scale.label', { sign, anchor: say(`tools.slot.${field}`) });
  return (
    <li>
      <h2>
        <span className="five-sign">{sign}</span>
        {say(`tools.slot.${field}`)}
      </h2>
      {linesAt(lines, field).map((line) => (
        <LineShown key={line.id} line={line} label={name} />
      ))}
      <Write slot={field} name={name} />
    </li>
  );
};

/** Which goal: nothing is chosen before a hand chooses, and in a room it says that its words are seen. [D2, P8] */
const WhichGoal = ({ goals, onChoose }: { goals: readonly Goal[]; onChoose: () => void }) => {
  const say = useSay();
  const { place, sheet, first } = useSheet();
  const { keep, problem } = useKeeping((...changes) => place.keep(...changes));
  if (place.open === false) return null;
  if (goals.length === 0)
    return place.mine === 'member' ? (
      <p>{say('tools.scale.waiting', { name: place.name ?? '' })}</p>
    ) : (
      <p>
        {say('tools.scale.no-goal')} <Go to={{ name: 'edit-goal' }}>{say('plan.add-goal')}</Go>
      </p>
    );
  const choose = (goal: Goal): void => {
    onChoose();
    const named = goalName(goal, say);
    void keep(
      ...first,
      change('sheet', sheet.id, {
        aboutKind: 'goal',
        aboutId: goal.id,
        ...(named.own && { label: named.text }),
      }),
    );
  };
  return (
    <div className="stack no-print">
      <p className="label-like" id="which-goal">
        {say('tools.scale.which')}
      </p>
      {/* A press keeps it at once, so these are buttons: the arrow keys would choose the next one on their way. */}
      <div className="actions" role="group" aria-labelledby="which-goal">
        {goals.map((goal) => (
          <Button key={goal.id} onPress={() => choose(goal)}>
            {goalName(goal, say).text}
          </Button>
        ))}
      </div>
      {place.mine === 'owner' ? (
        <p className="small soft">{say('tools.scale.which-shown', { name: place.name ?? '' })}</p>
      ) : null}
      <Problem text={problem} />
    </div>
  );
};
