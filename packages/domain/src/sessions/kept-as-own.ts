/**
 * Pencil that was taken back while the person was changing it: what they had written is theirs, and their own act makes it a
 * record of theirs. There is nothing left to answer, so nothing is answered and nobody is told. [P7, P8]
 */
import { ok, type Result } from '@handrail/kernel/result.ts';
import type { Records } from '../circle/seen.ts';
import { acceptFromRoom, type RoomAcceptRefusal } from '../circle/suggestions.ts';
import { change, type Change, type RecordOf } from '../records.ts';

type Suggestion = RecordOf<'suggestion'>;

/** As a yes to it would have made it, without where it came from. `draft`: whole, as the person changed it. */
export const keptAsOwn = (
  of: NonNullable<Suggestion['of']>,
  draft: NonNullable<Suggestion['draft']>,
  records: Records,
  newId: string,
): Result<readonly Change[], RoomAcceptRefusal> => {
  const gone: Suggestion = { id: newId, madeAt: 0, of, draft };
  const accepted = acceptFromRoom(gone, '', records, newId, newId, draft);
  if (!accepted.ok) return accepted;
  return ok(
    accepted.value
      .filter(({ kind }) => kind !== 'suggestionAnswer')
      .map(({ kind, id, fields }) => {
        const { suggestionId: _, ...own } = fields as Readonly<Record<string, unknown>>;
        return change(kind, id, own);
      }),
  );
};
