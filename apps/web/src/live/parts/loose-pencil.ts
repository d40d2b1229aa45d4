/** Pencil that belongs beside a goal, where the goal is not named or does not stand on the page. */
import { draftFromRoom } from '@handrail/domain/circle/suggestions.ts';
import type { RecordOf } from '@handrail/domain/records.ts';

type Suggestion = RecordOf<'suggestion'>;

/** Steps and if-thens of this session that would otherwise stand nowhere: those beside `goalIds` stand there. */
export const loosePencil = (
  suggestions: readonly Suggestion[],
  sessionId: string,
  goalIds: readonly string[],
): readonly Suggestion[] =>
  suggestions.filter((one) => {
    if (one.sessionId !== sessionId || (one.of !== 'step' && one.of !== 'if-then')) return false;
    const { goalId } = draftFromRoom(one);
    return typeof goalId !== 'string' || !goalIds.includes(goalId);
  });
