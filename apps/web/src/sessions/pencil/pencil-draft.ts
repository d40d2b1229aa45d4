/** The fields of a suggestion while it is written, and as it is kept: only what was said. */
import type { RecordOf } from '@handrail/domain/records.ts';
import { triggerTypes } from '@handrail/domain/steps/step.ts';

export type PencilOf = NonNullable<RecordOf<'suggestion'>['of']>;
export type PencilDraft = NonNullable<RecordOf<'suggestion'>['draft']>;

/** Everything a pencil form may hold; each kind of suggestion uses its own few. */
export interface Written {
  readonly label?: string | undefined;
  readonly why?: string | undefined;
  readonly when?: string | undefined;
  readonly confidence?: number | undefined;
  readonly ifWords?: string | undefined;
  readonly thenWords?: string | undefined;
  readonly trigger?: (typeof triggerTypes)[number] | undefined;
}

const fieldsOf = {
  goal: ['label', 'why'],
  step: ['label', 'when', 'confidence'],
  'if-then': ['ifWords', 'thenWords', 'trigger'],
  strategy: ['label'],
} as const satisfies Record<PencilOf, readonly (keyof Written)[]>;

/** Reads a kept draft back into the form, field by field: what is not of its type was not written by a form. */
export const writtenFrom = (draft: PencilDraft): Written => {
  const { label, why, when, confidence, ifWords, thenWords, trigger } = draft;
  const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    label: words(label),
    why: words(why),
    when: words(when),
    confidence: typeof confidence === 'number' ? confidence : undefined,
    ifWords: words(ifWords),
    thenWords: words(thenWords),
    trigger: triggerTypes.find((one) => one === trigger),
  };
};

/** Whether there is a word to keep: a ruler alone says nothing that could be suggested. */
export const saysWords = (written: Written): boolean =>
  [written.label, written.ifWords, written.thenWords].some(
    (words) => words !== undefined && words.trim() !== '',
  );

/** The draft to keep: the fields of this kind that were said, with what it belongs to (`beside`: a goal's id, a step's id). */
export const draftOf = (of: PencilOf, written: Written, beside: PencilDraft): PencilDraft => {
  const said = fieldsOf[of].flatMap((field): [string, string | number][] => {
    const value = written[field];
    return value === undefined || value === '' ? [] : [[field, value]];
  });
  return { ...beside, ...Object.fromEntries(said) };
};

/** What a kept draft says beside the form's own fields: what it belongs to, and where it came from. */
export const besideOf = (of: PencilOf, draft: PencilDraft): PencilDraft =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !fieldsOf[of].some((own) => own === field)));
