/** The person's answer to pencil on the shared page, and keeping as their own what was written over pencil that is gone. */
import { useState } from 'react';
import { declineFromRoom } from '@handrail/domain/circle/suggestions.ts';
import { change, type Change, type FieldsToKeep, type RecordOf } from '@handrail/domain/records.ts';
import { decidedFromPencil } from '@handrail/domain/sessions/decide.ts';
import { keptAsOwn } from '@handrail/domain/sessions/kept-as-own.ts';
import { ladder, putOnLadder } from '@handrail/domain/steps/ladder.ts';
import { useSay } from '@handrail/ui/say.tsx';
import type { GoalCards } from '../../goals/goal-cards.tsx';
import { freshId, nowMs, useAllRecords, useToday } from '../../notebook/notebook.tsx';
import type { PencilDraft, PencilOf } from '../../sessions/pencil/pencil-draft.ts';
import { useKeep } from '../../shell/use-keep.ts';
import { useLive } from '../session-here.tsx';
import type { PencilLine } from './changed-pencil.ts';

export interface Answering {
  readonly say: (edited: PencilDraft) => Promise<void>;
  readonly notNow: () => Promise<void>;
  readonly problem: string | null;
}

/** A yes: one act at home of what it became, the answer, and the decision. Over pencil that is gone: the record alone. [P7, D4] */
export const useAnswer = (
  { suggestion }: PencilLine,
  of: PencilOf,
  form: string,
  cards: GoalCards,
  onLeave: () => void,
): Answering => {
  const say = useSay();
  const today = useToday();
  const { roomId, session } = useLive();
  const records = useAllRecords();
  const { keep, problem, busy } = useKeep(form);
  const [refused, setRefused] = useState<string | null>(null);
  const sayYes = async (edited: PencilDraft): Promise<void> => {
    if (busy) return;
    const newId = freshId();
    const ids = { newId, answerId: freshId(), decisionId: freshId() };
    const where = { roomId, sessionId: session.id, day: today };
    const made =
      suggestion === null
        ? keptAsOwn(of, edited, records, newId)
        : decidedFromPencil(suggestion, where, records, ids, edited);
    if (!made.ok) return setRefused(say('session.pencil.refused'));
    setRefused(null);
    if (!(await keep(...made.value, ...besides(newId, edited)))) return;
    if (of !== 'goal') return onLeave();
    const goal = { ...edited, id: newId, madeAt: nowMs() } as RecordOf<'goal'>;
    cards.ask(goal, edited as FieldsToKeep<'goal'>, onLeave);
  };
  /** Where a new step stands on its ladder, and that a way to try belongs to this session. */
  const besides = (newId: string, draft: PencilDraft): readonly Change[] => {
    if (of === 'strategy') return [change('strategyChoice', newId, { sessionId: session.id, day: today })];
    if (of !== 'step') return [];
    const rungs = ladder(String(draft['goalId']), records('step'));
    return [change('step', newId, { status: 'trying' }), ...putOnLadder(rungs, newId, rungs.length)];
  };
  const notNow = async (): Promise<void> => {
    if (busy || suggestion === null) return;
    if (await keep(...declineFromRoom(suggestion, roomId, freshId()))) onLeave();
  };
  return { say: sayYes, notNow, problem: refused ?? problem };
};
