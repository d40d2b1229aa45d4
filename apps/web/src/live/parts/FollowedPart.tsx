import { noticeText } from '@handrail/domain/sessions/live.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRecords, useRoomRecords, useToday } from '../../notebook/notebook.tsx';
import { CheckInsPart } from '../../people/parts/CheckInsPart.tsx';
import { FollowPart } from '../../people/parts/FollowPart.tsx';
import { usePartsHere } from '../../people/use-parts.ts';
import { FollowedBehaviour } from '../../sessions/parts/FollowedBehaviour.tsx';
import { FollowedHarms, FollowedMetrics } from '../../sessions/parts/FollowedPart.tsx';
import { CoText } from '../CoText.tsx';
import { useLive } from '../session-here.tsx';
import { PartReads } from './PartReads.tsx';

/** What was followed, said back without a verdict, and one question that both may answer: what do you notice? */
export const FollowedPart = () => {
  const say = useSay();
  const { roomId, session, mine, name } = useLive();
  return (
    <>
      {mine === 'owner' ? <Mine /> : <Theirs />}
      <CoText
        roomId={roomId}
        text={noticeText(session.id)}
        label={say('session.notice')}
        hint={say('live.notice-hint', { name })}
        rows={5}
      />
    </>
  );
};

/** Three kinds, each shared by itself, so over each stands who reads it. [P8] */
const Mine = () => {
  const say = useSay();
  const today = useToday();
  const behaviours = useRecords('behaviour');
  return (
    <>
      <p className="soft">
        {say(behaviours.length === 0 ? 'session.followed.nothing' : 'session.followed.intro')}
      </p>
      {behaviours.length === 0 ? null : <PartReads part="check-ins" />}
      {behaviours.map((behaviour) => (
        <FollowedBehaviour key={behaviour.id} behaviour={behaviour} today={today} />
      ))}
      <FollowedMetrics today={today} reads={<PartReads part="follow" />} />
      <FollowedHarms today={today} reads={<PartReads part="harms" />} />
    </>
  );
};

/** What the person shares of it: the same four weeks they see themselves; each day and each number when one wants them. */
const Theirs = () => {
  const say = useSay();
  const today = useToday();
  const { roomId, name } = useLive();
  const here = usePartsHere(roomId);
  const behaviours = useRoomRecords(roomId, 'behaviour');
  const checkIns = useRoomRecords(roomId, 'checkIn');
  const shared = { checkIns, heading: say('live.followed.words', { name }) };
  const [days, follow] = [here.includes('check-ins'), here.includes('follow')];
  return (
    <>
      {days
        ? behaviours.map((behaviour) => (
            <FollowedBehaviour key={behaviour.id} behaviour={behaviour} today={today} shared={shared} />
          ))
        : null}
      {days ? (
        <Twin summary={say('people.day-by-day')}>
          <div className="stack">
            <CheckInsPart />
          </div>
        </Twin>
      ) : null}
      {follow ? (
        <Twin summary={say('people.part.follow')}>
          <div className="stack">
            <FollowPart />
          </div>
        </Twin>
      ) : null}
      {days || follow ? null : <p className="soft">{say('live.part.not-shared', { name })}</p>}
    </>
  );
};
