import type { ReactNode } from 'react';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import { useSay } from '@handrail/ui/say.tsx';

/** The sections of a use plan down one page, in their order (clinical.md §1.6); what stands under each is given. */
export const PlanPage = ({
  section: under,
  level: Heading,
}: {
  section: (section: UsePlanSection) => ReactNode;
  level: 'h2' | 'h3';
}) => {
  const say = useSay();
  return (
    <ol className="use-plan" role="list">
      {usePlanSections.map((section) => (
        <li key={section} data-section={section}>
          <Heading id={`plan-${section}`}>{say(`mydata.value.use-plan.${section}`)}</Heading>
          <div className="use-plan-lines">{under(section)}</div>
        </li>
      ))}
    </ol>
  );
};
