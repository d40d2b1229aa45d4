import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { CoverDrawing } from '../doors/covers.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { DeskRow } from './desk-notebooks.ts';
import { NameForm } from './NameForm.tsx';
import { OpenNotebook } from './OpenNotebook.tsx';
import { TakeOffDevice } from './TakeOffDevice.tsx';

type Doing = 'opening' | 'naming' | 'taking-off' | null;

/** One notebook on the desk: its cover, the name the therapist gave it, the next contact, and what can be done. */
export const NotebookRow = ({ row, card }: { row: DeskRow; card: RecordOf<'therapistCard'> | undefined }) => {
  const say = useSay();
  const [doing, setDoing] = useState<Doing>(null);
  const stop = (): void => {
    setDoing(null);
    focusHeading();
  };
  const named = row.kind === 'unnamed' ? undefined : row.named;
  const name = named?.name ?? say('desk.nameless');
  if (row.kind === 'not-here') return <NotHere named={row.named} name={name} />;
  const { cover } = row;
  return (
    <li className="desk-row">
      <CoverDrawing cover={cover.cover} />
      <div className="stack">
        <div>
          <h4 dir="auto">{name}</h4>
          <p dir="auto">
            {named?.nextContact ? (
              <Sentence id="desk.next" parts={{ words: <bdi>{named.nextContact}</bdi> }} />
            ) : (
              <span className="soft">{say('desk.no-next')}</span>
            )}
          </p>
          <p className="small soft">
            {say(cover.lock === 'later' ? 'desk.lock.later' : 'desk.lock.passphrase')}{' '}
            {row.kind === 'unnamed' ? say('desk.no-name-yet') : null}
          </p>
        </div>
        {doing === 'opening' ? <OpenNotebook cover={cover} card={card} onNotNow={stop} /> : null}
        {doing === 'naming' ? <NameForm notebookId={cover.id} named={named} onDone={stop} /> : null}
        {doing === 'opening' || doing === 'naming' ? null : (
          <div className="actions">
            <Button label={say('desk.open-of', { name })} onPress={() => setDoing('opening')}>
              {say('desk.open')}
            </Button>
            <Button kind="quiet" label={say('desk.edit-of', { name })} onPress={() => setDoing('naming')}>
              {say('desk.edit')}
            </Button>
            <Button kind="quiet" label={say('desk.off-of', { name })} onPress={() => setDoing('taking-off')}>
              {say('desk.off')}
            </Button>
          </div>
        )}
        {doing === 'taking-off' ? (
          <TakeOffDevice cover={cover} named={named} onOpenFirst={() => setDoing('opening')} onClose={stop} />
        ) : null}
      </div>
    </li>
  );
};

const NotHere = ({ named, name }: { named: RecordOf<'deskNotebook'>; name: string }) => {
  const say = useSay();
  const client = useNotebook();
  const takeOff = async (): Promise<void> => {
    const answer = await client.send('erase', { kind: 'deskNotebook', id: named.id });
    notify({ text: say(answer.ok ? 'desk.name-off.done' : refusalSentence[answer.error]) });
    focusHeading();
  };
  return (
    <li className="desk-row">
      <span className="cover-gap" aria-hidden="true" />
      <div className="stack">
        <div>
          <h4 dir="auto">{name}</h4>
          <p className="soft">{say('desk.not-here')}</p>
        </div>
        <div className="actions">
          <Button kind="quiet" label={say('desk.name-off-of', { name })} onPress={() => void takeOff()}>
            {say('desk.name-off')}
          </Button>
        </div>
      </div>
    </li>
  );
};
