/** What the person wrote over pencil before they said yes; it stays when the pencil is taken back. [P12] */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { PencilDraft, Written } from '../../sessions/pencil/pencil-draft.ts';

type Suggestion = RecordOf<'suggestion'>;

/** The boxes, and what the pencil said beside them: without it nobody would know later what the words belong to. */
export interface Changed extends Written {
  readonly beside?: PencilDraft;
}

/** One pencil on the page: as it lies in the room, or only as the person's words over one that is gone. */
export type PencilLine =
  | { readonly id: string; readonly suggestion: Suggestion }
  | { readonly id: string; readonly suggestion: null };

/**
 * Open pencil in its order, then what was written over pencil that is gone. `written`: ids of pencil that somebody wrote over;
 * one that was answered is neither.
 */
export const pencilLines = (
  open: readonly Suggestion[],
  inRoom: readonly Suggestion[],
  answered: ReadonlySet<string>,
  written: readonly string[],
): readonly PencilLine[] => {
  const there = new Set(inRoom.map(({ id }) => id));
  const gone = [...new Set(written)].filter((id) => !there.has(id) && !answered.has(id));
  return [
    ...open.map((suggestion) => ({ id: suggestion.id, suggestion })),
    ...gone.map((id) => ({ id, suggestion: null })),
  ];
};
