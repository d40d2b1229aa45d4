/** What stands in the boxes of a moment while it is written. */
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import type { LineFields } from './use-lines.ts';

export interface MomentDraft {
  readonly words: string;
  readonly value: number | null;
  readonly moment: string;
  readonly otherwise: string;
}

export const momentDraft = (line: SheetLine | undefined): MomentDraft => ({
  words: line?.words ?? '',
  value: line?.value ?? null,
  moment: line?.moment ?? '',
  otherwise: line?.otherwise ?? '',
});

/** What a form keeps: a blank box is unsaid and takes an earlier answer back. [P4] */
export const momentFields = (draft: MomentDraft, before: SheetLine | undefined): LineFields => {
  const text = (now: string, old: string | undefined): string | null | undefined =>
    now.trim() === '' ? (old === undefined ? undefined : null) : now;
  const fields = {
    words: text(draft.words, before?.words),
    value: draft.value ?? (before?.value === undefined ? undefined : null),
    moment: text(draft.moment, before?.moment),
    otherwise: text(draft.otherwise, before?.otherwise),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};
