import type { RecordOf } from '@handrail/domain/records.ts';
import { planKinds, planSections, type PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesElsewhere, linesIn } from '@handrail/domain/plans/plan-lines.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { LineWords } from '../../safety/PlanRail.tsx';
import { Beside } from '../beside/Beside.tsx';
import { useShared } from '../person-context.tsx';
import '../../safety/safety.css';

type Line = RecordOf<'planLine'>;

const Lines = ({ heading, lines }: { heading: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <div className="stack">
      <h3>{heading}</h3>
      <ul className="plainlist theirs-list" role="list">
        {lines.map((line) => (
          <li key={line.id}>
            <Beside kind="planLine" record={line} thing={line.words?.trim() ? line.words : heading}>
              <LineWords line={line} />
            </Beside>
          </li>
        ))}
      </ul>
    </div>
  );

const OnePlan = ({ plan, lines }: { plan: PlanKind; lines: readonly Line[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby={`plan-${plan}`}>
      <h2 id={`plan-${plan}`}>{say(`safety.plan.${plan}`)}</h2>
      {planSections[plan].map((section) => (
        <Lines
          key={section}
          heading={say(`safety.section.${section}`)}
          lines={linesIn(lines, plan, section)}
        />
      ))}
      <Lines heading={say('safety.plan.elsewhere')} lines={linesElsewhere(lines, plan)} />
    </section>
  );
};

/** The person's safety plans, line by line as they wrote them; only headings with something under them. */
export const SafetyPlanPart = () => {
  const lines = useShared('planLine');
  return planKinds
    .filter((plan) => lines.some((line) => line.plan === plan))
    .map((plan) => <OnePlan key={plan} plan={plan} lines={lines} />);
};
