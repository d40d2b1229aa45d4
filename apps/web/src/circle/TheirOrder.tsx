import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { harmName, Named } from '../names/names.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { useCircle, useNames } from './rooms.ts';
import './circle.css';

/** The other one's view of what is urgent, beside the person's order and never in it. [P6, D5] */
export const TheirOrder = () => {
  const rooms = useCircle();
  const nameOf = useNames();
  return rooms.map((room) => <OrderOf key={room.id} roomId={room.id} name={nameOf(room.id)} />);
};

const OrderOf = ({ roomId, name }: { roomId: string; name: string }) => {
  const say = useSay();
  const view = useRoomRecords(roomId, 'urgencyView').at(-1);
  const harms = useRecords('harm');
  const listed = (view?.order ?? []).flatMap((id) => harms.find((harm) => harm.id === id) ?? []);
  if (view === undefined || listed.length === 0) return null;
  return (
    <section className="their-order" aria-label={say('circle.urgency', { name })}>
      <h3>{say('circle.urgency', { name })}</h3>
      <p className="small soft">
        {view.day === undefined
          ? say('circle.urgency-beside')
          : `${dateInWords(view.day, say.language)}. ${say('circle.urgency-beside')}`}
      </p>
      <ol className="margin-note">
        {listed.map((harm) => (
          <Listed key={harm.id} harm={harm} reason={view.reasons?.[harm.id]} />
        ))}
      </ol>
    </section>
  );
};

const Listed = ({ harm, reason }: { harm: RecordOf<'harm'>; reason: string | undefined }) => {
  const say = useSay();
  return (
    <li>
      <Named name={harmName(harm, say)} />
      {reason ? (
        <p className="pre" dir="auto">
          {reason}
        </p>
      ) : null}
    </li>
  );
};
