import { change } from '@handrail/domain/records.ts';
import { usePlanFrom } from '@handrail/domain/tools/becoming.ts';
import { linesAt } from '@handrail/domain/tools/tools.ts';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useFocusAfterAct } from '../forms/focus.ts';
import { freshId, useRecords, useToday } from '../notebook/notebook.tsx';
import { YesTold } from '../live/YesTold.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { LineShown } from './LineShown.tsx';
import { PlanPage } from './PlanPage.tsx';
import { useSheet } from './sheet-context.tsx';
import { told } from './told.ts';
import { Write } from './Write.tsx';

/** The use plan as both write it; it is the person's when they say yes, and then at home. */
export const UsePlanSheet = () => {
  const say = useSay();
  const { place } = useSheet();
  return (
    <>
      <p className="soft">{say('tools.plan.intro')}</p>
      <PlanPage level="h2" section={(section) => <SheetSection section={section} />} />
      {place.mine === 'member' ? (
        <p className="small soft">{say('tools.plan.theirs', { name: place.name ?? '' })}</p>
      ) : place.open === false ? null : (
        <PlanYes />
      )}
    </>
  );
};

const SheetSection = ({ section }: { section: UsePlanSection }) => {
  const say = useSay();
  const { lines } = useSheet();
  return (
    <>
      {linesAt(lines, section).map((line) => (
        <LineShown key={line.id} line={line} label={say(`mydata.value.use-plan.${section}`)} />
      ))}
      <Write slot={section} hint={say(`tools.plan.hint.${section}`)} />
    </>
  );
};

const PlanYes = () => {
  const say = useSay();
  const { place, sheet, lines, inPencil } = useSheet();
  const today = useToday();
  const { keep, problem, busy } = useKeep();
  const standing = useRecords('usePlanLine');
  const mine = lines.filter((line) => !inPencil(line));
  const fresh = usePlanFrom(mine, standing);
  const already = usePlanSections.some((section) => linesAt(mine, section).length > 0) && fresh.length === 0;
  const { place: below, acted } = useFocusAfterAct(already);
  const about = sheet.aboutKind === 'behaviour' && place.mine === null ? sheet.aboutId : undefined;
  const yes = async (): Promise<void> => {
    if (busy || fresh.length === 0) return;
    acted();
    await keep(
      ...fresh.map((fields) =>
        change('usePlanLine', freshId(), { ...fields, ...(about !== undefined && { behaviourId: about }) }),
      ),
      ...told(place, today, { of: 'use-plan', words: fresh.map(({ words }) => words).join('\n') }),
    );
  };
  return (
    <div ref={below} className="stack no-print">
      {already ? (
        <p role="status">
          {say('tools.plan.kept')} <Go to={{ name: 'use-plan' }}>{say('tools.plan.see')}</Go>
        </p>
      ) : (
        <>
          <p className="small soft">
            {say('tools.plan.yes-more')} {lines.some(inPencil) ? say('tools.plan.yes-mine') : null}
          </p>
          {place.mine === 'owner' && place.sessionId !== undefined ? (
            <YesTold roomId={place.roomId} name={place.name} />
          ) : (
            <SeeChip of={{ kind: 'usePlanLine', id: undefined }} />
          )}
          <Problem text={problem} />
          <Button onPress={() => void yes()} whyNot={fresh.length === 0 ? say('tools.plan.nothing') : null}>
            {say('tools.plan.yes')}
          </Button>
        </>
      )}
    </div>
  );
};
