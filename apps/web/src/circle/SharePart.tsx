import { useState } from 'react';
import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useAllRecords } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { wouldGo } from './preview.ts';
import { seesOfPart, usePartChoice } from './rooms.ts';
import { FromHere, StopWords } from './Share.tsx';
import { ShareGate } from './ShareGate.tsx';
import { useShareChanges } from './use-share.ts';
import { WhatGoes } from './WhatGoes.tsx';
import './circle.css';

/** A whole part and one person: what is there, what comes later, and the stop. [P8] */
export default function SharePart({ route }: { route: Extract<Route, { name: 'share-part' }> }) {
  const say = useSay();
  const part = sharedParts.find((one) => one === route.part);
  if (part === undefined) return <Gone back={{ to: { name: 'circle' }, label: say('circle.title') }} />;
  return (
    <ShareGate
      title={say('circle.share-part', { part: say(`mydata.value.part.${part}`) })}
      roomId={route.roomId}
      toRoom={(roomId) => ({ name: 'share-part', part, roomId })}
    >
      {(room, name) => <WithOne part={part} room={room} name={name} />}
    </ShareGate>
  );
}

interface OneProps {
  readonly part: SharedPart;
  readonly room: RoomView;
  readonly name: string;
}

const WithOne = (props: OneProps) => {
  const { part, room, name } = props;
  const say = useSay();
  const records = useAllRecords();
  const choice = usePartChoice(room.id, part);
  const sees = seesOfPart(records, room.id, part);
  const goesOn = choice?.state === 'shared';
  const partName = say(`mydata.value.part.${part}`);
  return (
    <Page
      title={say('circle.part-title', { name, part: partName })}
      back={{ to: { name: 'room', id: room.id }, label: name }}
      head={
        <p className="see-sentence">
          {say(`circle.part-now.${sees}`, { name })} {goesOn ? say('circle.part-goes-on', { name }) : null}
        </p>
      }
    >
      <FromHere room={room} />
      {goesOn && choice.past === true ? null : <SharePartForm {...props} again={goesOn} />}
      {goesOn || sees !== 'none' ? <StopPart {...props} /> : null}
    </Page>
  );
};

/** The question about the past has no answer of its own. [D2] */
const SharePartForm = ({ part, room, name, again }: OneProps & { again: boolean }) => {
  const say = useSay();
  const records = useAllRecords();
  const changes = useShareChanges(room.id, { of: 'part', part });
  const { keep, problem, busy } = useKeep();
  const [past, setPast] = useState<'yes' | 'no' | null>(null);
  // Whoever shares from now on already can only add what was before.
  const answered = again ? 'yes' : past;
  const goes = answered === null ? [] : wouldGo(records, room.id, changes.share(answered === 'yes'));
  const act = async (): Promise<void> => {
    if (busy || answered === null || !(await keep(...changes.share(answered === 'yes')))) return;
    notify({ text: say('sharing.shared-with', { name }) });
    goBack();
  };
  return (
    <section aria-labelledby="share-h" className="stack">
      <h2 id="share-h">
        {again ? say('circle.part-past-too', { name }) : say('circle.share-title', { name })}
      </h2>
      <p>{say(`sharing.part.${part}.more`)}</p>
      {again ? null : (
        <Choices
          legend={say('sharing.past')}
          look="lines"
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            label: say(`sharing.past.${value}`),
          }))}
          value={past ?? undefined}
          onChange={setPast}
        />
      )}
      {answered === null ? null : (
        <>
          <h3>{say('circle.goes', { name })}</h3>
          {goes.length === 0 ? <p>{say('circle.goes.nothing-yet')}</p> : <WhatGoes things={goes} />}
          <p className="small soft">
            {say('sharing.share.kind.more', { name })} {say('sharing.share.links')} {say('sharing.except')}
          </p>
        </>
      )}
      <Problem text={problem} />
      <div className="actions">
        <Button
          kind="main"
          whyNot={answered === null ? say('sharing.past.choose-first') : null}
          onPress={() => void act()}
        >
          {say('circle.share-with', { name })}
        </Button>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </section>
  );
};

const StopPart = ({ part, room, name }: OneProps) => {
  const say = useSay();
  const changes = useShareChanges(room.id, { of: 'part', part });
  const { keep, problem, busy } = useKeep();
  const act = async (): Promise<void> => {
    if (busy || !(await keep(...changes.stop()))) return;
    notify({ text: say('sharing.stopped.kind', { name }) });
    goBack();
  };
  return (
    <section aria-labelledby="stop-h" className="stack">
      <h2 id="stop-h">{say('circle.stop-title', { name })}</h2>
      <StopWords name={name} of="kind" />
      <Problem text={problem} />
      <div className="actions">
        <Button onPress={() => void act()}>{say('circle.stop-with', { name })}</Button>
      </div>
    </section>
  );
};
