import { useEffect, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { OpenInvitations } from '../invitations/OpenInvitations.tsx';
import { useDevice, useInvitations, useOpenNotebook, useRecords, useRooms } from '../notebook/notebook.tsx';
import { endVisits } from '../people/visit.ts';
import { Go } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';
import { deskRows } from './desk-notebooks.ts';
import { NotebookRow } from './NotebookRow.tsx';
import { peopleRows, type By } from './people-rows.ts';
import { RoomRow } from './RoomRow.tsx';

/** Everybody this desk knows, in one list. Nothing here puts one person before another. [D10] */
export const PeopleList = ({ card }: { card: RecordOf<'therapistCard'> | undefined }) => {
  const say = useSay();
  const open = useOpenNotebook();
  const [by, setBy] = useState<By>('added');
  const known = {
    rooms: useRooms(),
    members: useRecords('member'),
    invitations: useInvitations(),
    notebooks: deskRows(useRecords('deskNotebook'), useDevice()?.notebooks ?? []),
  };
  useEffect(() => {
    if (open) endVisits(open);
  }, [open]);
  const rows = peopleRows(known, by, say.language);
  return (
    <section aria-labelledby="people-h">
      <h2 id="people-h" className="visually-hidden">
        {say('desk.people')}
      </h2>
      {rows.length === 0 ? (
        <Empty drawing={<Drawing name="notebook" />}>
          <p>
            <strong>{say('desk.empty')}</strong>
          </p>
          <p>{say('desk.empty-more')}</p>
        </Empty>
      ) : null}
      {rows.length > 1 ? (
        <div className="lamp people-order" role="group" aria-label={say('desk.order')}>
          {(['added', 'name'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
              {say(`desk.order.${one}`)}
            </button>
          ))}
        </div>
      ) : null}
      {rows.length > 0 ? (
        <ul className="rows desk-rows" role="list">
          {rows.map((one) =>
            one.kind === 'distance' ? (
              <RoomRow key={one.id} room={one.room} name={one.name ?? say('desk.nameless')} />
            ) : (
              <NotebookRow key={one.id} row={one.row} card={card} />
            ),
          )}
        </ul>
      ) : null}
      <OpenInvitations />
      <Add card={card} />
    </section>
  );
};

/** The card comes before the first invitation: nobody is asked to share with someone whose card they cannot read. [D18] */
const Add = ({ card }: { card: RecordOf<'therapistCard'> | undefined }) => {
  const say = useSay();
  const afterCard = (next: 'invite' | 'joining'): Route =>
    card ? { name: next } : { name: 'therapist-card', next };
  return (
    <>
      <div className="actions">
        <Go to={afterCard('invite')} className="button" kind="main">
          <Icon name="letter" />
          {say('desk.invite')}
        </Go>
        <Go to={afterCard('joining')} className="button">
          {say('desk.join')}
        </Go>
      </div>
      {card ? null : <p className="small soft">{say('desk.card-first')}</p>}
      <div className="actions">
        <Go to={{ name: 'new-notebook' }} className="button">
          <Icon name="plus" />
          {say('desk.new')}
        </Go>
        <Go to={{ name: 'new-notebook', from: 'file' }} className="button" kind="quiet">
          {say('desk.restore')}
        </Go>
      </div>
    </>
  );
};
