import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { draftOf, fieldsOf, unreadable } from './behaviour-draft.ts';
import { KindPick } from './KindPick.tsx';
import { SayMore } from './SayMore.tsx';

export const behaviourDraftKey = (id: string): string => `behaviour/${id}`;

/** First the person's own word for it; the kind if they like; the rest under "Say more". */
export const BehaviourForm = ({
  kept,
  onDone,
}: {
  kept: RecordOf<'behaviour'> | undefined;
  /** With the id when it was kept, with `null` when it was put off. */
  onDone: (id: string | null) => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = behaviourDraftKey(kept?.id ?? 'new');
  const [draft, set, drop] = useDraft(form, draftOf(kept));
  const { keep, problem } = useKeep(form);
  const fields = fieldsOf(draft);
  const wrong = unreadable(draft);
  const keepIt = async (): Promise<void> => {
    const changed = changedFields<'behaviour'>(kept, fields);
    if (hasFields(changed) && !(await keep(change('behaviour', id, changed)))) return;
    drop();
    onDone(id);
  };
  return (
    <Page title={say(kept ? 'map.behaviour.change' : 'map.behaviour.new')} intro={say('map.behaviour.intro')}>
      <div className="form">
        <Field
          label={say('map.behaviour.label')}
          hint={say('map.behaviour.label-hint')}
          value={draft.label}
          onChange={(label) => set({ label })}
        />
        <KindPick draft={draft} set={set} />
        <details className="twin say-more">
          <summary>{say('map.behaviour.more')}</summary>
          <SayMore draft={draft} set={set} />
        </details>
        <KeepRow
          sees={{ kind: 'behaviour', id: kept?.id }}
          onKeep={() => void keepIt()}
          onNotNow={() => {
            drop();
            onDone(null);
          }}
          whyNot={
            wrong.length > 0
              ? say('map.behaviour.number-wrong')
              : saysSomething(fields)
                ? null
                : say('map.say-something')
          }
          problem={problem}
        />
      </div>
    </Page>
  );
};
