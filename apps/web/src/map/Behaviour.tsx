import './map.css';
import { useSay } from '@handrail/ui/say.tsx';
import { useEditing } from '../forms/editing.ts';
import { useRecord } from '../notebook/notebook.tsx';
import { Gone } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { behaviourDraftKey, BehaviourForm } from './BehaviourForm.tsx';
import { Costs } from './Costs.tsx';
import { BehaviourFacts } from './Facts.tsx';
import { Gives } from './Gives.tsx';
import { ThingPage } from './ThingPage.tsx';

/** Something the person does: to read, and to write on. The id `new` makes one. */
export default function BehaviourScreen({ route }: { route: Extract<Route, { name: 'behaviour' }> }) {
  const say = useSay();
  const kept = useRecord('behaviour', route.id);
  const isNew = route.id === 'new';
  const { editing, edit, done } = useEditing(isNew, behaviourDraftKey(route.id), (id) => ({
    name: 'behaviour',
    id,
  }));
  if (!isNew && !kept) return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  if (editing || !kept) return <BehaviourForm kept={kept} onDone={done} />;
  return (
    <ThingPage kind="behaviour" id={kept.id} onChange={edit}>
      <BehaviourFacts behaviour={kept} />
      <Gives behaviourId={kept.id} />
      <Costs behaviourId={kept.id} />
    </ThingPage>
  );
}
