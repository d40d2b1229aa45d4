import './map.css';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useRecord } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { behaviourDraftKey, BehaviourForm } from './BehaviourForm.tsx';
import { Costs } from './Costs.tsx';
import { useEditing } from './editing.ts';
import { BehaviourFacts } from './Facts.tsx';
import { Gives } from './Gives.tsx';
import { ThingPage } from './ThingPage.tsx';

/** Something the person does: to read, and to write on. The id `new` makes one. */
export default function BehaviourScreen({ route }: { route: Extract<Route, { name: 'behaviour' }> }) {
  const say = useSay();
  const kept = useRecord('behaviour', route.id);
  const isNew = route.id === 'new';
  const found = useNotebook().draft(behaviourDraftKey(route.id)) !== undefined;
  const [editing, setEditing] = useEditing(isNew || found);
  if (!isNew && !kept) return <Gone back={{ to: { name: 'map' }, label: say('shell.map') }} />;
  if (editing || !kept) {
    const done = (id: string | null): void => {
      if (!isNew) setEditing(false);
      else if (id === null) goBack();
      else goInstead({ name: 'behaviour', id });
    };
    return <BehaviourForm kept={kept} onDone={done} />;
  }
  return (
    <ThingPage kind="behaviour" id={kept.id} onChange={() => setEditing(true)}>
      <BehaviourFacts behaviour={kept} />
      <Gives behaviourId={kept.id} />
      <Costs behaviourId={kept.id} />
    </ThingPage>
  );
}
