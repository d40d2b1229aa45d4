/** Under a thing, or at the foot of a page: who can see it from afar, whether it was sent, and the way to change that. */
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import type { Kind } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';
import { useSeers, type Seer } from './rooms.ts';
import './circle.css';

/** Stands only where there is somebody to share with: alone there is nothing to decide. */
export const ShareRow = ({ kind, id }: { kind: Kind; id: string }) => {
  const seers = useSeers({ kind, id });
  return seers.length === 0 ? null : (
    <Rows>
      {seers.map((seer) => (
        <li key={seer.room.id} className="share-line">
          <ItemWords seer={seer} kind={kind} id={id} />
          <ShareLink seer={seer} to={{ name: 'share', kind, id, roomId: seer.room.id }} />
        </li>
      ))}
    </Rows>
  );
};

/** The same for everything a page shows. */
export const PartRow = ({ part }: { part: SharedPart }) => {
  const say = useSay();
  const seers = useSeers({ part });
  return seers.length === 0 ? null : (
    <Rows>
      {seers.map((seer) => (
        <li key={seer.room.id} className="share-line">
          <span>
            {say(`circle.part-seen.${seer.sees}`, {
              name: seer.name,
              part: say(`mydata.value.part.${part}`),
            })}
          </span>
          <Go to={{ name: 'share-part', part, roomId: seer.room.id }}>
            {say('circle.change-sees', { name: seer.name })}
          </Go>
        </li>
      ))}
    </Rows>
  );
};

const Rows = ({ children }: { children: React.ReactNode }) => {
  const say = useSay();
  return (
    <section className="share-row no-print" aria-label={say('circle.who-sees-this')}>
      <ul role="list" className="plainlist">
        {children}
      </ul>
    </section>
  );
};

const ShareLink = ({ seer, to }: { seer: Seer; to: Parameters<typeof Go>[0]['to'] }) => {
  const say = useSay();
  return (
    <Go to={to}>
      {say(seer.sees === 'none' ? 'circle.share-with' : 'circle.stop-with', { name: seer.name })}
    </Go>
  );
};

/** "Dana can see this. Sent.": whether it left this device is said of each thing. [P12] */
const ItemWords = ({ seer: { room, name, sees }, kind, id }: { seer: Seer; kind: Kind; id: string }) => {
  const say = useSay();
  if (sees === 'none') return <span>{say('circle.item-unseen', { name })}</span>;
  // From an older device nothing goes: whether the newer one sent it is not known here.
  const kept = !room.sharesFromHere || room.unsent.includes(`${kind} ${id}`);
  return (
    <span>
      {say('circle.item-seen', { name })}{' '}
      <span className="small soft">{say(kept ? 'sharing.kept-here' : 'sharing.sent')}</span>
    </span>
  );
};
