import './map.css';
import { useState } from 'react';
import { concernAreas } from '@handrail/domain/concerns/concern.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
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

type Area = (typeof concernAreas)[number];
const draftKey = (id: string): string => `concern/${id}`;

const ConcernForm = ({
  kept,
  onDone,
}: {
  kept: RecordOf<'concern'> | undefined;
  onDone: (id: string | null) => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = draftKey(kept?.id ?? 'new');
  const [draft, set, drop] = useDraft<{ label: string; area: Area | null; more: string }>(form, {
    label: kept?.label ?? '',
    area: kept?.area ?? null,
    more: kept?.more ?? '',
  });
  const { keep, problem } = useKeep(form);
  const fields = { label: saidWords(draft.label), area: draft.area, more: saidWords(draft.more) };
  const keepIt = async (): Promise<void> => {
    const changed = onlyChanged(kept, fields);
    if (hasFields(changed) && !(await keep(change('concern', id, changed)))) return;
    drop();
    onDone(id);
  };
  return (
    <Page title={say(kept ? 'map.concern.change' : 'map.concern.new')} intro={say('map.concern.intro')}>
      <div className="form">
        <Field
          label={say('map.concern.label')}
          hint={say('map.concern.label-hint')}
          value={draft.label}
          onChange={(label) => set({ label })}
        />
        <Choices
          legend={say('map.concern.area')}
          choices={concernAreas.map((value) => ({ value, label: say(`kind.concern.${value}`) }))}
          value={draft.area ?? undefined}
          onChange={(area) => set({ area })}
        />
        <Field
          label={say('map.concern.more')}
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

/** The issue behind or beside a behaviour. */
export default function ConcernScreen({ route }: { route: Extract<Route, { name: 'concern' }> }) {
  const say = useSay();
  const kept = useRecord('concern', route.id);
  const isNew = route.id === 'new';
  const found = useNotebook().draft(draftKey(route.id)) !== undefined;
  const [editing, setEditing] = useEditing(isNew || found);
  if (!isNew && !kept) return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  if (editing) {
    const done = (id: string | null): void => {
      if (!isNew) setEditing(false);
      else if (id === null) goBack();
      else goInstead({ name: 'concern', id });
    };
    return <ConcernForm kept={kept} onDone={done} />;
  }
  return (
    <ThingPage kind="concern" id={route.id} onChange={() => setEditing(true)}>
      {kept?.area && kept.label?.trim() ? <p className="soft">{say(`kind.concern.${kept.area}`)}</p> : null}
      {kept?.more ? <OwnLine>{kept.more}</OwnLine> : null}
    </ThingPage>
  );
}
