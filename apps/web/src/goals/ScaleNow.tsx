import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import type { Attainment } from '@handrail/domain/scales/scale.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useToday } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { AnchorName } from './AnchorName.tsx';
import { anchorAt, anchors, type AnchorField } from './scale-anchors.ts';

interface RatingDraft {
  readonly at: AnchorField | null;
  readonly words: string;
}
const blank: RatingDraft = { at: null, words: '' };
const valueOf = (field: AnchorField): Attainment => anchors.find((one) => one.field === field)?.value ?? 0;

/** "Where are you now?": a tap on one of the five places, none chosen, dated when it is kept. */
export const ScaleNow = ({ scale, onKept }: { scale: RecordOf<'scale'>; onKept: () => void }) => {
  const say = useSay();
  const today = useToday();
  const form = `scale-rating/${scale.id}`;
  const { draft, set, drop, begun, startAgain } = useForm(form, blank);
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);
  const onKeep = async (): Promise<void> => {
    if (busy) return;
    if (draft.at === null) return setWrong(say('plan.scale.choose-first'));
    setWrong(null);
    const fields = changedFields<'scaleRating'>(undefined, {
      scaleId: scale.id,
      day: today,
      value: valueOf(draft.at),
      words: draft.words,
    });
    if (!(await keep(change('scaleRating', freshId(), fields)))) return;
    set(blank);
    drop();
    onKept();
  };
  return (
    <>
      {begun ? <BegunNote existing={false} onStartAgain={startAgain} /> : null}
      <div className="form">
        <div className="scale-rail">
          <Choices
            legend={say('plan.scale.now')}
            look="lines"
            choices={anchors.map(({ field, value }) => ({
              value: field,
              label: <AnchorName anchor={anchorAt(value)} scale={scale} />,
            }))}
            value={draft.at ?? undefined}
            onChange={(at) => set({ at })}
          />
        </div>
        <Field
          label={say('plan.scale.now-words')}
          value={draft.words}
          onChange={(words) => set({ words })}
          rows={1}
        />
      </div>
      <KeepRow
        sees={{ kind: 'scaleRating', id: undefined, fields: { scaleId: scale.id } }}
        onKeep={() => void onKeep()}
        problem={wrong ?? problem}
        keep={say('plan.scale.keep-now')}
      />
    </>
  );
};
