import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { usePerson } from './person-context.tsx';
import { isUnsent } from './Sent.tsx';
import { useOpened } from './use-opened.ts';

/** What this app tells the person about this page, said to the therapist in the same breath. [P13] */
export const OpenedNote = ({ part, shown }: { part: SharedPart; shown: boolean }) => {
  const say = useSay();
  const { roomId, room, name } = usePerson();
  const opened = useOpened(roomId, part, shown);
  if (!opened) return null;
  return (
    <p className="small soft opened-note">
      {say(isUnsent(room, 'opened', opened.id) ? 'people.opened-later' : 'people.opened', { name })}
    </p>
  );
};
