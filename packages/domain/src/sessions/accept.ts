/**
 * From pencil to ink: a suggestion becomes the person's only by their yes. [P7, D4]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import {
  change,
  fieldProblem,
  type Change,
  type FieldProblem,
  type FieldsToKeep,
  type Kind,
  type RecordOf,
} from '../records.ts';

type Suggestion = RecordOf<'suggestion'>;
type Draft = NonNullable<Suggestion['draft']>;

const kindOf = {
  goal: 'goal',
  step: 'step',
  'if-then': 'ifThen',
  strategy: 'strategyChoice',
} as const satisfies Record<NonNullable<Suggestion['of']>, Kind>;

/** Why a yes could not be carried out. The suggestion stays as it is. */
export type AcceptRefusal =
  | { readonly kind: 'already-yours'; readonly id: string }
  | { readonly kind: 'nothing-written' }
  | { readonly kind: 'field'; readonly field: string; readonly problem: FieldProblem };

/** Open until the person said yes; whether it was ever looked at is kept nowhere. [D4] */
export const isInPencil = ({ acceptedAs }: Suggestion): boolean => acceptedAs === undefined;

const firstProblem = (kind: Kind, draft: Draft): AcceptRefusal | null => {
  for (const [field, value] of Object.entries(draft)) {
    const problem = fieldProblem(kind, field, value);
    if (problem) return { kind: 'field', field, problem };
  }
  return null;
};

/**
 * The record the suggestion describes, under `newId`, and the mark that it was accepted. `edited` is the draft as the
 * person changed it, whole; without it they take it as it is. Every value is checked against its kind.
 */
export const accept = (
  suggestion: Suggestion,
  newId: string,
  edited?: Draft,
): Result<readonly Change[], AcceptRefusal> => {
  if (suggestion.acceptedAs !== undefined) return err({ kind: 'already-yours', id: suggestion.acceptedAs });
  const draft = edited ?? suggestion.draft ?? {};
  if (!suggestion.of || Object.keys(draft).length === 0) return err({ kind: 'nothing-written' });
  const kind = kindOf[suggestion.of];
  const problem = firstProblem(kind, draft);
  if (problem) return err(problem);
  const origin: FieldsToKeep<typeof kind> = {
    suggestionId: suggestion.id,
    ...(kind === 'strategyChoice' &&
      suggestion.sessionId !== undefined && { sessionId: suggestion.sessionId }),
  };
  return ok([
    change(kind, newId, { ...draft, ...origin }),
    change('suggestion', suggestion.id, { acceptedAs: newId }),
  ]);
};

/** "Not now" needs no reason and leaves no trace: the same as never opened. [D4] */
export const notNow = (): readonly [] => [];
