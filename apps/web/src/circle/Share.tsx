import { isSharedKind } from '@handrail/domain/circle/what-goes.ts';
import { isShared } from '@handrail/domain/circle/projection.ts';
import { isKind, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { ThingName } from '../mydata/thing-name.tsx';
import { useAllRecords, useRecord } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { wouldGo, wouldSayMore } from './preview.ts';
import { ShareGate } from './ShareGate.tsx';
import { useShareChanges, type Subject } from './use-share.ts';
import { WhatGoes } from './WhatGoes.tsx';
import './circle.css';

type ShareRoute = Extract<Route, { name: 'share' }>;

/** One thing and one person: what exactly goes, or the stop. [P8] */
export default function Share({ route }: { route: ShareRoute }) {
  const say = useSay();
  const back = { to: { name: 'circle' }, label: say('circle.title') } as const;
  const { kind } = route;
  return isKind(kind) && isSharedKind(kind) ? <ShareOf kind={kind} route={route} /> : <Gone back={back} />;
}

const ShareOf = ({ kind, route: { id, roomId } }: { kind: Kind; route: ShareRoute }) => {
  const say = useSay();
  const record = useRecord(kind, id);
  if (!record) return <Gone back={{ to: { name: 'circle' }, label: say('circle.title') }} />;
  return (
    <ShareGate
      title={say('circle.share')}
      roomId={roomId}
      toRoom={(room) => ({ name: 'share', kind, id, roomId: room })}
    >
      {(room, name) => <WithOne kind={kind} record={record} room={room} name={name} />}
    </ShareGate>
  );
};

const WithOne = ({
  kind,
  record,
  room,
  name,
}: {
  kind: Kind;
  record: AnyRecord;
  room: RoomView;
  name: string;
}) => {
  const say = useSay();
  const records = useAllRecords();
  const subject: Subject = { of: 'item', kind, id: record.id };
  const changes = useShareChanges(room.id, subject);
  const { keep, problem, busy } = useKeep();
  const seen = isShared(records, room.id, kind, record.id);
  const goes = seen ? [] : wouldGo(records, room.id, changes.share(false));
  const more = seen ? [] : wouldSayMore(records, room.id, changes.share(false));
  // A step goes with its goal and a number with what is followed: alone it means nothing, so nothing would go.
  const waits = !seen && !goes.some((one) => one.kind === kind && one.id === record.id);
  const act = async (): Promise<void> => {
    if (busy || !(await keep(...(seen ? changes.stop() : changes.share(false))))) return;
    notify({ text: say(seen ? 'sharing.stopped.this' : 'sharing.shared-with', { name }) });
    goBack();
  };
  return (
    <Page
      title={say(seen ? 'circle.stop-title' : 'circle.share-title', { name })}
      head={
        <p>
          <span className="soft">{say(`mydata.kind.${kind}`)}: </span>
          <ThingName kind={kind} record={record} />
        </p>
      }
    >
      {seen ? (
        <StopWords name={name} of="this" />
      ) : (
        <section aria-labelledby="goes-h">
          <h2 id="goes-h">{say('circle.goes', { name })}</h2>
          {waits ? <p>{say('circle.goes.with-another', { name })}</p> : <WhatGoes things={goes} />}
          {more.length > 0 ? (
            <>
              <p>{say('circle.goes.also', { name })}</p>
              <WhatGoes things={more} />
            </>
          ) : null}
          <p className="small soft">{say('sharing.share.this.more', { name })}</p>
        </section>
      )}
      <FromHere room={room} />
      <Problem text={problem} />
      <div className="actions">
        {waits ? null : (
          <Button kind="main" onPress={() => void act()}>
            {say(seen ? 'circle.stop-with' : 'circle.share-with', { name })}
          </Button>
        )}
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};

/** What a stop does, and what it cannot. [P8] */
export const StopWords = ({ name, of }: { name: string; of: 'this' | 'kind' }) => {
  const say = useSay();
  return (
    <div className="stack">
      <p>{say(`sharing.stop.${of}.more`, { name })}</p>
      <p>
        <strong>{say('sharing.stays-read', { name })}</strong>
      </p>
      <p className="small soft">{say('sharing.stop.no-reason', { name })}</p>
    </div>
  );
};

/** On a device that is not the newest one, a choice is kept and carried out from there. */
export const FromHere = ({ room }: { room: RoomView }) => {
  const say = useSay();
  return room.sharesFromHere ? null : (
    <p className="card" role="note">
      {say('circle.older-device')}
    </p>
  );
};
