import './map.css';
import { useState } from 'react';
import { concernAreas } from '@handrail/domain/concerns/concern.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { useEditing } from '../forms/editing.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft, useRecord } from '../notebook/notebook.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { ThingPage } from './ThingPage.tsx';

type Sort = 'concern' | 'strength';
/** Both are a word and some more of them; a concern has an area besides, and a strength never says one. */
type Kept = RecordOf<'concern'>;
interface Draft {
  readonly label: string;
  readonly area: NonNullable<Kept['area']> | null;
  readonly more: string;
}
const draftKey = (sort: Sort, id: string): string => `${sort}/${id}`;

const Form = ({
  sort,
  kept,
  onDone,
}: {
  sort: Sort;
  kept: Kept | undefined;
  onDone: (id: string | null) => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = draftKey(sort, kept?.id ?? 'new');
  const [draft, set, drop] = useDraft<Draft>(form, {
    label: kept?.label ?? '',
    area: kept?.area ?? null,
    more: kept?.more ?? '',
  });
  const { keep, problem } = useKeep(form);
  const done = (keptAs: string | null): void => {
    drop();
    onDone(keptAs);
  };
  const keepIt = async (): Promise<void> => {
    const changed = changedFields<'concern'>(kept, draft);
    if (!hasFields(changed) || (await keep(change(sort, id, changed)))) done(id);
  };
  return (
    <Page title={say(`map.${sort}.${kept ? 'change' : 'new'}`)} intro={say(`map.${sort}.intro`)}>
      <div className="form">
        <Field
          label={say(`map.${sort}.label`)}
          hint={say(`map.${sort}.label-hint`)}
          value={draft.label}
          onChange={(label) => set({ label })}
        />
        {sort === 'concern' ? (
          <Choices
            legend={say('map.concern.area')}
            choices={concernAreas.map((value) => ({ value, label: say(`kind.concern.${value}`) }))}
            value={draft.area ?? undefined}
            onChange={(area) => set({ area })}
          />
        ) : null}
        <Field
          label={say(`map.${sort}.more`)}
          rows={3}
          value={draft.more}
          onChange={(more) => set({ more })}
        />
        <KeepRow
          sees={{ kind: sort, id: kept?.id }}
          onKeep={() => void keepIt()}
          onNotNow={() => done(null)}
          whyNot={saysSomething(draft) ? null : say('map.say-something')}
          problem={problem}
        />
      </div>
    </Page>
  );
};

/** The issue behind or beside a behaviour, or what holds me: to read, and to write on. The id `new` makes one. */
export default function ConcernOrStrength({ route }: { route: Extract<Route, { name: Sort }> }) {
  const say = useSay();
  const { name: sort, id } = route;
  const concern = useRecord('concern', sort === 'concern' ? id : undefined);
  const strength = useRecord('strength', sort === 'strength' ? id : undefined);
  const kept: Kept | undefined = concern ?? strength;
  const isNew = id === 'new';
  const { editing, edit, done } = useEditing(isNew, draftKey(sort, id), (made) => ({ name: sort, id: made }));
  if (!isNew && !kept) return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  if (editing) return <Form sort={sort} kept={kept} onDone={done} />;
  return (
    <ThingPage kind={sort} id={id} onChange={edit}>
      {kept?.area && kept.label?.trim() ? <p className="soft">{say(`kind.concern.${kept.area}`)}</p> : null}
      {kept?.more ? <OwnLine>{kept.more}</OwnLine> : null}
    </ThingPage>
  );
}
