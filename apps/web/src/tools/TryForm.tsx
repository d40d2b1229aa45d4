import { useEffect, useRef, useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields } from '../forms/changed-fields.ts';
import { isDayBox } from '../goals/step-draft.ts';
import { freshId, useDraft, useToday } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { tryKey } from './draft-keys.ts';

type Went = NonNullable<RecordOf<'usePlanTry'>['went']>;
interface TryDraft {
  readonly day: string;
  readonly went: Went | null;
  readonly words: string;
}

/** The four answers weigh the same; none of them is counted. */
const answers = ['kept', 'partly', 'not', 'did-not-matter'] as const satisfies readonly Went[];

/** How one line went on a try-out, beside what it says. */
export const TryForm = ({ lineId, onClose }: { lineId: string; onClose: () => void }) => {
  const say = useSay();
  const today = useToday();
  const key = tryKey(lineId);
  const [draft, set, drop] = useDraft<TryDraft>(key, { day: today, went: null, words: '' });
  const { keep, problem, busy } = useKeep(key);
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const onKeep = async (): Promise<void> => {
    if (busy) return;
    if (!isDayBox(draft.day)) return setWrong(say('tools.plan.check-day'));
    if (draft.went === null && draft.words.trim() === '') return setWrong(say('tools.plan.choose-first'));
    setWrong(null);
    const fields = changedFields<'usePlanTry'>(undefined, {
      lineId,
      day: parseLocalDay(draft.day),
      went: draft.went,
      words: draft.words,
    });
    if (!(await keep(change('usePlanTry', freshId(), fields)))) return;
    drop();
    onClose();
  };
  return (
    <div
      ref={form}
      className="form write-box no-print"
      role="group"
      aria-label={say('tools.plan.how-did-it-go')}
    >
      <Choices
        legend={say('tools.plan.went')}
        look="tiles"
        choices={answers.map((value) => ({ value, label: say(`tools.plan.went.${value}`) }))}
        value={draft.went ?? undefined}
        onChange={(went) => set({ went })}
      />
      <Field
        label={say('tools.plan.what-happened')}
        rows={2}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <Field label={say('tools.plan.day')} type="date" value={draft.day} onChange={(day) => set({ day })} />
      <SeeChip of={{ kind: 'usePlanTry', id: undefined, fields: { lineId } }} />
      <Problem text={wrong ?? problem} />
      <div className="actions">
        <Button onPress={() => void onKeep()}>{say('shell.keep')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
