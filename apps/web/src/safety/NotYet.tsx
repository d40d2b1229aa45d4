import { notYetIn, sectionFor, type CrisisNeed } from '@handrail/domain/plans/plan-lines.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** Takes the hand to the heading's own button, which opens the box there. */
const goTo = (need: CrisisNeed): void => {
  const heading = document.getElementById(`section-${sectionFor[need]}`);
  heading?.scrollIntoView({ block: 'center' });
  heading?.closest('li')?.querySelector<HTMLElement>('.add-line button')?.focus();
};

/** What helps most and is not named yet, in words. With everything named there is nothing to say. [P5] */
export const NotYet = ({ lines }: { lines: readonly RecordOf<'planLine'>[] }) => {
  const say = useSay();
  const needs = notYetIn(lines);
  if (needs.length === 0) return null;
  return (
    <div className="card stack no-print not-yet">
      <ul role="list" className="stack">
        {needs.map((need) => (
          <li key={need} className="between">
            <span>{say(`safety.need.${need}`)}</span>
            <Button
              kind="quiet"
              onPress={() => goTo(need)}
              label={`${say('safety.need.add')}: ${say(`safety.section.${sectionFor[need]}`)}`}
            >
              {say('safety.need.add')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="small soft">{say('safety.need.can-wait')}</p>
    </div>
  );
};
