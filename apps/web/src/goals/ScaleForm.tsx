import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { anchors, anchorWords } from './scale-anchors.ts';

/** Five places in own words, none filled in. Keeping makes the first version; changing makes a new one. [D2] */
export const ScaleForm = ({
  goalId,
  scale,
  onKept,
  onNotNow,
}: {
  goalId: string;
  /** The version in use, when there is one. */
  scale: RecordOf<'scale'> | undefined;
  onKept: () => void;
  onNotNow: () => void;
}) => {
  const say = useSay();
  const [newId] = useState(freshId);
  const form = `scale/${goalId}`;
  const { draft, set, drop, begun, startAgain } = useForm(form, anchorWords(scale));
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);

  const onKeep = async (): Promise<void> => {
    if (busy) return;
    if (!saysSomething(draft)) return setWrong(say('plan.edit.something-first'));
    if (!hasFields(changedFields<'scale'>(scale, draft))) return setWrong(say('plan.scale.change-none'));
    setWrong(null);
    const fields = changedFields<'scale'>(undefined, {
      goalId,
      version: (scale?.version ?? 0) + 1,
      ...draft,
    });
    if (!(await keep(change('scale', newId, fields)))) return;
    drop();
    onKept();
  };

  return (
    <>
      {begun ? <BegunNote existing={scale !== undefined} onStartAgain={startAgain} /> : null}
      <div className="scale-form">
        {anchors.map(({ field, sign }) => (
          <Field
            key={field}
            label={say('plan.scale.label', { sign, anchor: say(`plan.scale.anchor.${field}`) })}
            value={draft[field]}
            onChange={(words) => set({ [field]: words })}
            rows={1}
          />
        ))}
      </div>
      {scale ? <p className="small soft">{say('plan.scale.keep-hint')}</p> : null}
      <KeepRow
        sees={{ kind: 'scale', id: undefined, fields: { goalId } }}
        onKeep={() => void onKeep()}
        onNotNow={onNotNow}
        problem={wrong ?? problem}
      />
    </>
  );
};
