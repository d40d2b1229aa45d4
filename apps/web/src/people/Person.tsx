import { useEffect, useState } from 'react';
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { newestOf } from '@handrail/domain/circle/whats-new.ts';
import { change } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { RelayLine } from '../circle/RelayLine.tsx';
import { TroubleLines } from '../circle/TroubleLines.tsx';
import type { OpenNotebook } from '../notebook/client.ts';
import { useNotebook, useOpenNotebook, useRecord, useRelay, useRoom } from '../notebook/notebook.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { Ended } from './Ended.tsx';
import { useNameIn } from './names.ts';
import { OpenedNote } from './OpenedNote.tsx';
import { Overview } from './Overview.tsx';
import { PartTabs } from './PartTabs.tsx';
import { CheckInsPart } from './parts/CheckInsPart.tsx';
import { FollowPart } from './parts/FollowPart.tsx';
import { HarmsPart } from './parts/HarmsPart.tsx';
import { MapPart } from './parts/MapPart.tsx';
import { PlanPart } from './parts/PlanPart.tsx';
import { SafetyPlanPart } from './parts/SafetyPlanPart.tsx';
import { PersonProvider, usePerson } from './person-context.tsx';
import { useNewParts, usePartsHere } from './use-parts.ts';
import { useAwake } from './use-awake.ts';
import { lookedBefore } from './visit.ts';
import '../map/map.css';
import '../harms/harms.css';
import '../goals/goals.css';
import '../sessions/sessions.css';
import './people.css';

type PersonRoute = Extract<Route, { name: 'person' }>;

/** What one person shares with this therapist, in that person's words; to read, and to write beside. */
export default function PersonScreen({ route }: { route: PersonRoute }) {
  const say = useSay();
  const room = useRoom(route.roomId);
  const open = useOpenNotebook();
  if (!open || room?.mine !== 'member')
    return <Gone back={{ to: { name: 'desk' }, label: say('desk.back') }} />;
  return <PersonPage room={room} notebook={open} part={route.part} />;
}

/**
 * How far the therapist had looked before this visit. How far they look now is written down once the page can be seen
 * and there is something they have not looked at; it stays on the desk and is told to nobody.
 */
const useLooking = (room: RoomView, notebook: OpenNotebook): number | undefined => {
  const client = useNotebook();
  const member = useRecord('member', room.id);
  const [since] = useState(() => lookedBefore(notebook, room.id, member?.lookedAt));
  const unlooked = useNewParts(room.id, member?.lookedAt).length > 0;
  useEffect(() => {
    if (!unlooked) return;
    const look = (): void => {
      const now = client.rooms.find(({ id }) => id === room.id);
      const newest = now?.awake ? newestOf(now.summary.latest) : undefined;
      if (document.visibilityState !== 'visible' || newest === undefined) return;
      void client.keep(change('member', room.id, { roomId: room.id, lookedAt: newest }));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client, room.id, room.awake, unlooked]);
  return since;
};

const PersonPage = ({
  room,
  notebook,
  part,
}: {
  room: RoomView;
  notebook: OpenNotebook;
  part: SharedPart | undefined;
}) => {
  const say = useSay();
  const name = useNameIn(room.id);
  const whyShut = useAwake(room);
  const since = useLooking(room, notebook);
  const { relay } = useRelay();
  const open = room.state === 'open';
  return (
    <PersonProvider value={{ roomId: room.id, room, name, open, since }}>
      <Page
        wide
        title={<bdi>{part === undefined ? name : say(`people.title.${part}`, { name })}</bdi>}
        back={{ to: { name: 'desk' }, label: say('desk.back') }}
        intro={part === undefined ? say('people.intro', { name }) : null}
      >
        {open ? null : <Ended />}
        <TroubleLines room={room} name={name} />
        {open && relay.state !== 'connected' ? <RelayLine /> : null}
        <Problem text={whyShut} />
        <PartTabs part={part} />
        {!room.awake ? null : part === undefined ? <Overview /> : <Part part={part} />}
      </Page>
    </PersonProvider>
  );
};

const parts = {
  map: MapPart,
  harms: HarmsPart,
  plan: PlanPart,
  'check-ins': CheckInsPart,
  follow: FollowPart,
  'safety-plan': SafetyPlanPart,
} as const satisfies Record<SharedPart, () => React.ReactNode>;

/** One part as it is shared now. What is not shared is not there, and nothing says since when or why. */
const Part = ({ part }: { part: SharedPart }) => {
  const say = useSay();
  const { roomId, open } = usePerson();
  const here = usePartsHere(roomId).includes(part);
  const Shown = parts[part];
  return (
    <>
      <OpenedNote part={part} shown={here && open} />
      {here ? <Shown /> : <p className="big-say">{say('sharing.not-shared-now')}</p>}
    </>
  );
};
