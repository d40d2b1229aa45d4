import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { seesOfPart } from '../../circle/rooms.ts';
import { useAllRecords } from '../../notebook/notebook.tsx';
import { Go } from '../../shell/navigator.tsx';
import { useLive } from '../session-here.tsx';
import { ReadsSome, StaysHere, WhoReads } from '../WhoReads.tsx';

/** Over the person's own things on this page: whether the other one reads them now, and the way to change that. [P8] */
export const PartReads = ({ part }: { part: SharedPart }) => {
  const say = useSay();
  const { roomId, name } = useLive();
  const sees = seesOfPart(useAllRecords(), roomId, part);
  return (
    <p className="row part-reads">
      {sees === 'all' ? (
        <WhoReads roomId={roomId} />
      ) : sees === 'some' ? (
        <ReadsSome roomId={roomId} />
      ) : (
        <StaysHere roomId={roomId} />
      )}
      {sees === 'all' ? null : (
        <Go to={{ name: 'share-part', part, roomId }} className="small">
          {say(sees === 'some' ? 'live.part.some' : 'live.part.show', { name })}
        </Go>
      )}
    </p>
  );
};
