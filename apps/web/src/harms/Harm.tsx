import '../map/map.css';
import './harms.css';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecord } from '../notebook/notebook.tsx';
import { Go, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useRemove } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useEditing } from '../forms/editing.ts';
import { harmName } from '../names/names.tsx';
import { HarmFacts } from './HarmFacts.tsx';
import { harmDraftKey, HarmForm } from './HarmForm.tsx';
import { Readings } from './Readings.tsx';

const HarmPage = ({ harm, onChange }: { harm: RecordOf<'harm'>; onChange: () => void }) => {
  const say = useSay();
  const remove = useRemove();
  const name = harmName(harm, say);
  return (
    <Page
      title={name.text}
      own={name.own}
      back={{ to: { name: 'harms' }, label: say('harms.title-short') }}
      head={
        <div className="between">
          <span className="soft">
            {say(
              harm.to === 'me'
                ? 'harms.to-me'
                : harm.to === undefined
                  ? 'harms.to-unsaid'
                  : 'harms.to-others',
            )}
          </span>
          <SeeChip of={{ kind: 'harm', id: harm.id }} />
        </div>
      }
    >
      <div className="sheet stack">
        <HarmFacts harm={harm} />
        <div className="actions">
          <Button icon="pencil" onPress={onChange}>
            {say('shell.change')}
          </Button>
        </div>
      </div>
      <Readings harmId={harm.id} />
      <ShareRow kind="harm" id={harm.id} />
      <TheirWords kind="harm" id={harm.id} />
      <div className="actions">
        <Go to={{ name: 'history', kind: 'harm', id: harm.id }} className="small">
          {say('map.earlier')}
        </Go>
        <Button
          kind="quiet"
          label={say('map.remove-named', { name: name.text })}
          onPress={() =>
            void remove('harm', harm.id).then((gone) => (gone ? goInstead({ name: 'harms' }) : undefined))
          }
        >
          {say('shell.remove')}
        </Button>
      </div>
    </Page>
  );
};

/** One thing it costs: to read, and to write on. Without an id it makes a new one. */
export default function HarmScreen({ route }: { route: Extract<Route, { name: 'harm' }> }) {
  const say = useSay();
  const kept = useRecord('harm', route.id);
  const isNew = route.id === undefined;
  const { editing, edit, done } = useEditing(isNew, harmDraftKey(route.id, route.to), (id) => ({
    name: 'harm',
    id,
  }));
  if (!isNew && !kept) return <Gone back={{ to: { name: 'harms' }, label: say('harms.title-short') }} />;
  if (editing || !kept) return <HarmForm kept={kept} start={route.to} onDone={done} />;
  return <HarmPage harm={kept} onChange={edit} />;
}
