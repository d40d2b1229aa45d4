import { useCallback, useEffect, useState } from 'react';
import type { Refusal, Removed as RemovedThing } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { momentInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { ownNameOf, plainName, ThingName } from './thing-name.tsx';
import { TwoSteps } from './TwoSteps.tsx';
import './mydata.css';

/** What was removed: put it back, or erase its words for good. */
export default function Removed() {
  const say = useSay();
  const client = useNotebook();
  const [things, setThings] = useState<readonly RemovedThing[] | null>(null);
  const [erasing, setErasing] = useState<RemovedThing | null>(null);
  const look = useCallback(() => client.send('removed', null), [client]);
  useEffect(() => {
    let here = true;
    void look().then((answer) => {
      if (here && answer.ok) setThings(answer.value);
    });
    return () => {
      here = false;
    };
  }, [look]);
  const again = async (text: string): Promise<void> => {
    const answer = await look();
    if (answer.ok) setThings(answer.value);
    notify({ text });
    // The row goes away under the hand; the heading of the page takes the focus.
    focusHeading();
  };
  const putBack = async ({ kind, id }: RemovedThing): Promise<void> => {
    const answer = await client.send('putBack', { kind, id });
    await again(answer.ok ? say('mydata.removed.put-back-done') : say(refusalSentence[answer.error]));
  };
  const erase = async ({ kind, id }: RemovedThing): Promise<Refusal | null> => {
    const answer = await client.send('erase', { kind, id });
    if (!answer.ok) return answer.error;
    setErasing(null);
    await again(say('mydata.removed.erase.done'));
    return null;
  };
  return (
    <Page
      title={say('mydata.removed.title')}
      intro={say('mydata.removed.intro')}
      back={{ to: { name: 'my-data' }, label: say('mydata.back') }}
      head={<SeeChip />}
    >
      {things?.length === 0 ? <p>{say('mydata.removed.none')}</p> : null}
      <ul className="rows" role="list">
        {things?.map((thing) => (
          <RemovedRow
            key={`${thing.kind}-${thing.id}`}
            thing={thing}
            onPutBack={() => void putBack(thing)}
            onErase={() => setErasing(thing)}
          />
        ))}
      </ul>
      {erasing ? (
        <TwoSteps
          title={say('mydata.removed.erase.title')}
          yes={say('mydata.removed.erase.yes')}
          act={() => erase(erasing)}
          onClose={() => setErasing(null)}
        >
          <p className="erased-name">
            <ThingName kind={erasing.kind} record={erasing.record} />
          </p>
          <p>{say('mydata.removed.erase.lost')}</p>
          <p>
            <strong>{say('mydata.removed.erase.backup')}</strong>
          </p>
        </TwoSteps>
      ) : null}
    </Page>
  );
}

const RemovedRow = ({
  thing: { kind, record, removedAt, canPutBack },
  onPutBack,
  onErase,
}: {
  thing: RemovedThing;
  onPutBack: () => void;
  onErase: () => void;
}) => {
  const say = useSay();
  const name = ownNameOf(record) ?? plainName(kind, record, say);
  return (
    <li className="removed-row">
      <div className="stack">
        <span>
          <ThingName kind={kind} record={record} />
        </span>
        <span className="small soft">
          {say('mydata.removed.on', {
            kind: say(`mydata.kind.${kind}`),
            at: momentInWords(removedAt, say.language),
          })}
        </span>
      </div>
      <div className="actions">
        {canPutBack ? (
          <Button icon="undo" onPress={onPutBack} label={`${say('mydata.removed.put-back')}: ${name}`}>
            {say('mydata.removed.put-back')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={onErase} label={`${say('mydata.removed.erase')}: ${name}`}>
          {say('mydata.removed.erase')}
        </Button>
      </div>
    </li>
  );
};
