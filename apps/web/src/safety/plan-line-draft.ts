import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { placing } from '@handrail/domain/position.ts';
import { change, type Change, type FieldsToKeep, type RecordOf } from '@handrail/domain/records.ts';

type Line = RecordOf<'planLine'>;

/** What stands in the boxes of a line's form, as typed. */
export interface LineDraft {
  readonly words: string;
  readonly phone: string;
  readonly hours: string;
  readonly triedOn: string;
}
export const emptyLine: LineDraft = { words: '', phone: '', hours: '', triedOn: '' };

export const draftOf = (line: Line | undefined): LineDraft => ({
  words: line?.words ?? '',
  phone: line?.phone ?? '',
  hours: line?.hours ?? '',
  triedOn: line?.triedOn ?? '',
});

/** Where the draft of a line lies. */
export const draftKey = (plan: PlanKind, section: string, id: string | null): string =>
  `safety-plan/${plan}/${section}/${id ?? 'new'}`;

export const saysSomething = (draft: LineDraft): boolean =>
  draft.words.trim() !== '' || draft.phone.trim() !== '';

/** What a form keeps: blank boxes are unsaid and take an earlier answer back; words go in as typed. */
export const fieldsOf = (draft: LineDraft, before: Line | undefined): FieldsToKeep<'planLine'> => {
  const text = (now: string, old: string | undefined): string | null | undefined =>
    now.trim() === '' ? (old === undefined ? undefined : null) : now;
  const day = parseLocalDay(draft.triedOn);
  const fields = {
    words: text(draft.words, before?.words),
    phone: text(draft.phone, before?.phone),
    hours: text(draft.hours, before?.hours),
    triedOn: day ?? (before?.triedOn === undefined ? undefined : null),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** The changes that make a new line, last in its section; more than one when the places had to be spread anew. */
export const newLine = (
  draft: LineDraft,
  at: { readonly plan: PlanKind; readonly section: string },
  others: readonly Line[],
  id: string,
): readonly Change[] =>
  [...placing(others, id, others.length)].map(([placed, position]) =>
    placed === id
      ? change('planLine', id, { ...fieldsOf(draft, undefined), ...at, position })
      : change('planLine', placed, { position }),
  );

/** The changes that put a line at `index` among the lines of its section. */
export const moveLine = (lines: readonly Line[], id: string, index: number): readonly Change[] =>
  [...placing(lines, id, index)].map(([placed, position]) => change('planLine', placed, { position }));
