/** What the behaviour form holds while it is being written, and the fields it becomes. */
import {
  hasAmounts,
  substanceKinds,
  type BehaviourKind,
  type routes,
} from '@handrail/domain/behaviours/behaviour.ts';
import { substancesOf, type Substance } from '@handrail/domain/behaviours/substances.ts';
import type { FieldsToKeep, RecordOf } from '@handrail/domain/records.ts';
import { saidWords } from '../forms/changed-fields.ts';
import { numberIn, orNull, wholeNumberIn } from '../forms/typed-number.ts';

export type UseRoute = (typeof routes)[number];
export type Prescribed = 'prescribed' | 'not-prescribed' | 'both';
export interface BehaviourDraft {
  readonly label: string;
  readonly behaviourKind: BehaviourKind | null;
  readonly substance: Substance | null;
  readonly prescribed: Prescribed | null;
  /** As typed. */
  readonly days: string;
  readonly amount: string;
  readonly unit: string;
  readonly route: UseRoute | null;
  readonly set: string;
  readonly setting: string;
  readonly rules: string;
  readonly sinceWhen: string;
  readonly longestBreak: string;
  readonly breakHelped: string;
}
export const mostDays = 28;

export const draftOf = (kept: RecordOf<'behaviour'> | undefined): BehaviourDraft => ({
  label: kept?.label ?? '',
  behaviourKind: kept?.behaviourKind ?? null,
  substance: kept?.substance ?? null,
  prescribed: kept?.prescribed ?? null,
  days: kept?.daysInFour?.toString() ?? '',
  amount: kept?.typicalAmount?.toString() ?? '',
  unit: kept?.unit ?? '',
  route: kept?.route ?? null,
  set: kept?.set ?? '',
  setting: kept?.setting ?? '',
  rules: kept?.rules ?? '',
  sinceWhen: kept?.sinceWhen ?? '',
  longestBreak: kept?.longestBreak ?? '',
  breakHelped: kept?.breakHelped ?? '',
});

export const isSubstance = (kind: BehaviourKind | null): boolean =>
  kind !== null && substanceKinds.includes(kind);
/** Eating and self-injury are asked for no number at all. [D16] */
export const asksNumbers = (kind: BehaviourKind | null): boolean => hasAmounts(kind ?? undefined);

/** Which number boxes hold something that cannot be read as their number. */
export const unreadable = (draft: BehaviourDraft): readonly ('days' | 'amount')[] =>
  asksNumbers(draft.behaviourKind)
    ? [
        ...(wholeNumberIn(draft.days, mostDays) === 'unreadable' ? (['days'] as const) : []),
        ...(numberIn(draft.amount) === 'unreadable' ? (['amount'] as const) : []),
      ]
    : [];

/** Questions a kind does not ask leave nothing behind when the kind is changed to it; history keeps what was said. */
export const fieldsOf = (draft: BehaviourDraft): FieldsToKeep<'behaviour'> => {
  const kind = draft.behaviourKind;
  const numbers = asksNumbers(kind);
  const substance = isSubstance(kind);
  return {
    label: saidWords(draft.label),
    behaviourKind: kind,
    substance:
      draft.substance !== null && substancesOf(kind ?? undefined).includes(draft.substance)
        ? draft.substance
        : null,
    prescribed: substance ? draft.prescribed : null,
    route: substance ? draft.route : null,
    daysInFour: numbers ? orNull(wholeNumberIn(draft.days, mostDays)) : null,
    typicalAmount: numbers ? orNull(numberIn(draft.amount)) : null,
    unit: numbers ? saidWords(draft.unit) : null,
    set: saidWords(draft.set),
    setting: saidWords(draft.setting),
    rules: saidWords(draft.rules),
    sinceWhen: saidWords(draft.sinceWhen),
    longestBreak: saidWords(draft.longestBreak),
    breakHelped: saidWords(draft.breakHelped),
  };
};
