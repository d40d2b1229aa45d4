import type { Kind } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { usePerson } from './person-context.tsx';

export const isUnsent = (room: RoomView, kind: Kind, id: string): boolean =>
  room.unsent.includes(`${kind} ${id}`);

/** Where one of the therapist's own things is: kept on this device only, or sent too. [P12] */
export const Sent = ({ kind, id }: { kind: Kind; id: string }) => {
  const say = useSay();
  const { room, open } = usePerson();
  const unsent = isUnsent(room, kind, id);
  return (
    <span className="small soft">
      {say(unsent ? (open ? 'people.kept-here' : 'people.never-sent') : 'people.sent')}
    </span>
  );
};

/** Beside every box whose words go to the person. */
export const ReadsThis = () => {
  const say = useSay();
  const { name } = usePerson();
  return <p className="small soft reads-this">{say('people.reads-this', { name })}</p>;
};
