import { useEffect, useRef, useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';

type Metric = RecordOf<'metric'>;
const wanted = ['up', 'down', 'steady', 'watching'] as const;
const cadences = ['weekly', 'before-session', 'when-i-want'] as const;
interface MetricDraft {
  readonly label: string;
  readonly unit: string;
  readonly wanted: NonNullable<Metric['wanted']> | null;
  readonly cadence: NonNullable<Metric['cadence']> | null;
}
const blank: MetricDraft = { label: '', unit: '', wanted: null, cadence: null };

/** Something to follow, in one's own word. No direction and no rhythm unless the person sets one. [D2] */
export const NewMetric = ({ onDone }: { onDone: () => void }) => {
  const say = useSay();
  const form = 'metric/new';
  const [draft, set, drop] = useDraft(form, blank);
  const { keep, problem } = useKeep(form);
  const [id] = useState(freshId);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const onKeep = async (): Promise<void> => {
    setMissing(draft.label.trim() === '');
    if (draft.label.trim() === '') return;
    const made = change('metric', id, {
      label: draft.label,
      ...(draft.unit.trim() === '' ? {} : { unit: draft.unit }),
      ...(draft.wanted === null ? {} : { wanted: draft.wanted }),
      ...(draft.cadence === null ? {} : { cadence: draft.cadence }),
    });
    if (!(await keep(made))) return;
    drop();
    onDone();
  };
  return (
    <section className="form">
      <Field
        inputRef={first}
        label={say('lookback.follow.label')}
        value={draft.label}
        onChange={(label) => set({ label })}
        problem={missing ? say('lookback.follow.label-missing') : null}
      />
      <Field label={say('lookback.follow.unit')} value={draft.unit} onChange={(unit) => set({ unit })} />
      <Choices
        legend={say('lookback.follow.wanted')}
        choices={wanted.map((value) => ({ value, label: say(`lookback.follow.wanted.${value}`) }))}
        value={draft.wanted ?? undefined}
        onChange={(value) => set({ wanted: value })}
      />
      <Choices
        legend={say('lookback.follow.cadence')}
        choices={cadences.map((value) => ({ value, label: say(`lookback.follow.cadence.${value}`) }))}
        value={draft.cadence ?? undefined}
        onChange={(value) => set({ cadence: value })}
      />
      <KeepRow
        sees={{ kind: 'metric', id: undefined }}
        onKeep={() => void onKeep()}
        onNotNow={onDone}
        problem={problem}
      />
    </section>
  );
};
