/** What of a use plan stands on the page of somebody who only reads it. */
import { usePlanLinesElsewhere, usePlanLinesIn } from '@handrail/domain/plans/use-plan-lines.ts';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import type { RecordOf } from '@handrail/domain/records.ts';

type Line = RecordOf<'usePlanLine'>;

/** Sections with something in them, in the order of the plan: an empty heading would say what was not shared. [P8] */
export const usePlanShown = (
  lines: readonly Line[],
): {
  readonly sections: readonly { readonly section: UsePlanSection; readonly lines: readonly Line[] }[];
  readonly elsewhere: readonly Line[];
} => ({
  sections: usePlanSections
    .map((section) => ({ section, lines: usePlanLinesIn(lines, section) }))
    .filter((one) => one.lines.length > 0),
  elsewhere: usePlanLinesElsewhere(lines),
});
