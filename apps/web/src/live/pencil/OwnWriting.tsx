import { useState } from 'react';
import { change, type Change } from '@handrail/domain/records.ts';
import { ladder, putOnLadder } from '@handrail/domain/steps/ladder.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../../forms/focus.ts';
import { freshId, useDraft, useRecords, useToday } from '../../notebook/notebook.tsx';
import {
  draftOf,
  saysWords,
  type PencilDraft,
  type PencilOf,
  type Written,
} from '../../sessions/pencil/pencil-draft.ts';
import { PencilFields } from '../../sessions/pencil/PencilFields.tsx';
import { useKeep } from '../../shell/use-keep.ts';
import { ownKey } from '../draft-keys.ts';
import { useLive } from '../session-here.tsx';
import { ThingReads } from '../ThingReads.tsx';

const blankWritten: Written = {
  label: undefined,
  why: undefined,
  when: undefined,
  confidence: undefined,
  ifWords: undefined,
  thenWords: undefined,
  trigger: undefined,
};
const nothingBeside: PencilDraft = {};
const kindOf = { goal: 'goal', step: 'step', 'if-then': 'ifThen', strategy: 'strategyChoice' } as const;

/** What the person writes in their own plan while both look at the page. It needs no pencil: the hand is theirs. */
export const OwnWriting = ({
  of,
  beside = nothingBeside,
  label,
  name = label,
  whyNot = null,
}: {
  of: PencilOf;
  /** The goal or the step it belongs to. */
  beside?: PencilDraft;
  label: string;
  /** For a screen reader, when several such buttons stand on a page. */
  name?: string;
  whyNot?: string | null;
}) => {
  const say = useSay();
  const { roomId } = useLive();
  const besideId = String(beside['stepId'] ?? beside['goalId'] ?? '');
  const draftKey = ownKey(roomId, of, besideId);
  const [written, set, drop, found] = useDraft<Written>(draftKey, {});
  const [open, setOpen] = useState(found);
  const [blank, setBlank] = useState(false);
  const { keep, problem, busy } = useKeep(draftKey);
  const made = useMade();
  const keepIt = async (): Promise<void> => {
    if (busy) return;
    setBlank(!saysWords(written));
    if (!saysWords(written)) return;
    if (!(await keep(...made(of, freshId(), draftOf(of, written, beside))))) return;
    set(blankWritten);
    drop();
    setOpen(false);
    focusHeading();
  };
  if (!open)
    return (
      <div>
        <Button
          icon="plus"
          whyNot={whyNot}
          {...(name === label ? {} : { label: name })}
          onPress={() => setOpen(true)}
        >
          {label}
        </Button>
      </div>
    );
  return (
    <div className="form" role="group" aria-label={name}>
      <PencilFields of={of} written={written} onChange={set} />
      <p>
        <ThingReads of={{ kind: kindOf[of], id: undefined, fields: beside }} />
      </p>
      <Problem text={problem ?? (blank ? say('session.pencil.blank') : null)} />
      <div className="actions">
        <Button whyNot={whyNot} onPress={() => void keepIt()}>
          {say('shell.keep')}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};

/** The person's own record, as their own pages make it. */
const useMade = (): ((of: PencilOf, id: string, draft: PencilDraft) => readonly Change[]) => {
  const { session } = useLive();
  const today = useToday();
  const steps = useRecords('step');
  return (of, id, draft) => {
    switch (of) {
      case 'goal':
        return [change('goal', id, draft)];
      case 'step': {
        const rungs = ladder(String(draft['goalId']), steps);
        return [change('step', id, { ...draft, status: 'trying' }), ...putOnLadder(rungs, id, rungs.length)];
      }
      case 'if-then':
        return [change('ifThen', id, draft)];
      case 'strategy':
        return [change('strategyChoice', id, { ...draft, sessionId: session.id, day: today })];
    }
  };
};
