import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';

/** What is not as it should be in a room: what it is, what it may mean, what to do. Never papered over. */
export const TroubleLines = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  return room.trouble.length === 0 ? null : (
    <div className="stack" role="group" aria-label={say('trouble.title')}>
      {room.trouble.map(({ kind, count }) => (
        <div key={kind} className="card stack" role="note">
          <p>
            <strong>{say(`trouble.${kind}.title`)}</strong> {say('trouble.how-many', { count })}
          </p>
          <p>{say(`trouble.${kind}.means`, { name })}</p>
          <p>
            {say(`trouble.${kind}.do`)}{' '}
            {kind === 'many-devices' ? <Go to={{ name: 'devices' }}>{say('devices.link')}</Go> : null}
          </p>
          <p className="small soft">{say('trouble.safe')}</p>
        </div>
      ))}
    </div>
  );
};
