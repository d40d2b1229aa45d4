/** What tools and their places are called on the screen. */
import type { ToolName } from '@handrail/domain/tools/sheet.ts';
import type { SlotName } from '@handrail/domain/tools/tools.ts';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import type { Say } from '@handrail/ui/say.tsx';

export const toolName = (tool: ToolName, say: Say): string => say(`tools.tool.${tool}`);

const isSection = (slot: SlotName): slot is UsePlanSection =>
  usePlanSections.some((section) => section === slot);

export const slotName = (slot: SlotName, say: Say): string =>
  isSection(slot) ? say(`mydata.value.use-plan.${slot}`) : say(`tools.slot.${slot}`);
