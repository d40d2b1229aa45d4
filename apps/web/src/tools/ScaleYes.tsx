import { change, type RecordOf } from '@handrail/domain/records.ts';
import { scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { scaleFrom } from '@handrail/domain/tools/becoming.ts';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields } from '../forms/changed-fields.ts';
import { useFocusAfterAct } from '../forms/focus.ts';
import { anchorWords, anchors } from '../goals/scale-anchors.ts';
import { goalName } from '../names/names.tsx';
import { freshId, useRecords, useToday } from '../notebook/notebook.tsx';
import { YesTold } from '../live/YesTold.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep, useKeeping } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { useSheet } from './sheet-context.tsx';
import { told } from './told.ts';

/** The person's yes makes a new version of the goal's scale at home; an earlier one stays with its own answers. */
export const ScaleYes = ({
  goal,
  lines,
  onAnother,
}: {
  goal: RecordOf<'goal'>;
  lines: readonly SheetLine[];
  /** Another goal is asked for: this goes. */
  onAnother: () => void;
}) => {
  const say = useSay();
  const { place, inPencil } = useSheet();
  const today = useToday();
  const scale = scaleVersions(goal.id, useRecords('scale')).at(-1);
  const { keep, problem, busy } = useKeep();
  const from = scaleFrom(lines, (line) => !inPencil(line));
  const words = { ...anchorWords(undefined), ...from };
  const any = hasFields(from);
  const same = scale !== undefined && !hasFields(changedFields<'scale'>(scale, words));
  const { place: below, acted } = useFocusAfterAct(same);
  const pencil = anchors.some(({ field }) => {
    const there = lines.filter(({ slot }) => slot === field);
    return there.length > 0 && there.every(inPencil);
  });
  const yes = async (): Promise<void> => {
    if (busy || !any || same) return;
    acted();
    const id = freshId();
    const fields = changedFields<'scale'>(undefined, {
      goalId: goal.id,
      version: (scale?.version ?? 0) + 1,
      ...words,
    });
    const name = goalName(goal, say).text;
    const said = [
      name,
      ...anchors.flatMap(({ field, sign }) => (from[field] === undefined ? [] : [`${sign} ${from[field]}`])),
    ];
    await keep(
      change('scale', id, fields),
      ...told(place, today, { of: 'scale', words: said.join('\n'), becameId: id }, name),
    );
  };
  return (
    <div ref={below} className="stack no-print">
      {same ? (
        <p role="status">
          {say('tools.scale.same')} <Go to={{ name: 'scale', goalId: goal.id }}>{say('tools.scale.see')}</Go>
        </p>
      ) : (
        <>
          <p className="small soft">
            {say('tools.scale.yes-more')} {pencil ? say('tools.scale.yes-pencil') : null}
          </p>
          {place.mine === 'owner' && place.sessionId !== undefined ? (
            <YesTold roomId={place.roomId} name={place.name} />
          ) : (
            <SeeChip of={{ kind: 'scale', id: undefined, fields: { goalId: goal.id } }} />
          )}
        </>
      )}
      <Problem text={problem} />
      <div className="actions">
        {same ? null : (
          <Button onPress={() => void yes()} whyNot={any ? null : say('tools.scale.nothing')}>
            {say('tools.scale.yes')}
          </Button>
        )}
        <AnotherGoal onPress={onAnother} />
      </div>
    </div>
  );
};

/** The way to another goal, while nothing was decided with it. */
const AnotherGoal = ({ onPress }: { onPress: () => void }) => {
  const say = useSay();
  const { place, sheet } = useSheet();
  const { keep, problem } = useKeeping((...changes) => place.keep(...changes));
  return (
    <>
      <Button
        kind="quiet"
        onPress={() => {
          onPress();
          void keep(change('sheet', sheet.id, { aboutId: null, aboutKind: null, label: null }));
        }}
      >
        {say('tools.scale.another')}
      </Button>
      <Problem text={problem} />
    </>
  );
};
