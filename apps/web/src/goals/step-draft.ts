/** The form of a step: what its boxes hold, and what is kept of them. */
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';

type Step = RecordOf<'step'>;
export const stepBoxes = ['label', 'when', 'where', 'withWhom', 'helpNeeded'] as const;
export type StepBox = (typeof stepBoxes)[number];

/** `null` is nothing chosen. */
export type StepDraft = Record<StepBox | 'reviewOn', string> & {
  readonly size: NonNullable<Step['size']> | null;
  readonly confidence: number | null;
  readonly status: NonNullable<Step['status']> | null;
};

/** A kept step's own values, or nothing at all: a smaller step begins blank too, beside the words of the larger. [D2] */
export const stepDraft = (step: Step | undefined): StepDraft => ({
  label: step?.label ?? '',
  when: step?.when ?? '',
  where: step?.where ?? '',
  withWhom: step?.withWhom ?? '',
  helpNeeded: step?.helpNeeded ?? '',
  size: step?.size ?? null,
  confidence: step?.confidence ?? null,
  status: step?.status ?? null,
  reviewOn: step?.reviewOn ?? '',
});

export const isDayBox = (text: string): boolean => text === '' || parseLocalDay(text) !== null;

export const stepFieldsIn = ({ reviewOn, ...rest }: StepDraft): FieldsToKeep<'step'> => ({
  ...rest,
  reviewOn: parseLocalDay(reviewOn),
});
