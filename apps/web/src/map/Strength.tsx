import './map.css';
import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Field } from '@handrail/ui/field.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useDraft, useNotebook, useRecord } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { hasFields, onlyChanged, saidWords, saysSomething } from './changed.ts';
import { useEditing } from './editing.ts';
import { FormEnd } from './FormEnd.tsx';
import { ThingPage } from './ThingPage.tsx';

const draftKey = (id: string): string => `strength/${id}`;

const StrengthForm = ({
  kept,
  onDone,
}: {
  kept: RecordOf<'strength'> | undefined;
  onDone: (id: string | null) => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = draftKey(kept?.id ?? 'new');
  const [draft, set, drop] = useDraft(form, {
    label: kept?.label ?? '',
    more: kept?.more ?? '',
  });
  const { keep, problem } = useKeep(form);
  const fields = { label: saidWords(draft.label), more: saidWords(draft.more) };
  const keepIt = async (): Promise<void> => {
    const changed = onlyChanged(kept, fields);
    if (hasFields(changed) && !(await keep(change('strength', id, changed)))) return;
    drop();
    onDone(id);
  };
  return (
    <Page title={say(kept ? 'map.strength.change' : 'map.strength.new')} intro={say('map.strength.intro')}>
      <div className="form">
        <Field
          label={say('map.strength.label')}
          hint={say('map.strength.label-hint')}
          value={draft.label}
          onChange={(label) => set({ label })}
        />
        <Field
          label={say('map.strength.more')}
          rows={3}
          value={draft.more}
          onChange={(more) => set({ more })}
        />
        <FormEnd
          onKeep={() => void keepIt()}
          onNotNow={() => {
            drop();
            onDone(null);
          }}
          whyNot={saysSomething(fields) ? null : say('map.say-something')}
          problem={problem}
        />
      </div>
    </Page>
  );
};

/** A strength or support: what holds me. */
export default function StrengthScreen({ route }: { route: Extract<Route, { name: 'strength' }> }) {
  const say = useSay();
  const kept = useRecord('strength', route.id);
  const isNew = route.id === 'new';
  const found = useNotebook().draft(draftKey(route.id)) !== undefined;
  const [editing, setEditing] = useEditing(isNew || found);
  if (!isNew && !kept) return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  if (editing) {
    const done = (id: string | null): void => {
      if (!isNew) setEditing(false);
      else if (id === null) goBack();
      else goInstead({ name: 'strength', id });
    };
    return <StrengthForm kept={kept} onDone={done} />;
  }
  return (
    <ThingPage kind="strength" id={route.id} onChange={() => setEditing(true)}>
      {kept?.more ? <OwnLine>{kept.more}</OwnLine> : null}
    </ThingPage>
  );
}
