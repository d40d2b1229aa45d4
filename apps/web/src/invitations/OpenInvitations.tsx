import type { InvitationView } from '@handrail/store/protocol.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useInvitations } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useArrivedInvitation } from './arrived.ts';

const closed: ReadonlySet<InvitationView['state']> = new Set(['done', 'withdrawn', 'different']);

/** Invitations that want something, or that somebody waits for. For the circle and for a desk. */
export const OpenInvitations = () => {
  const say = useSay();
  const arrived = useArrivedInvitation();
  const open = useInvitations().filter(({ state }) => !closed.has(state));
  return open.length === 0 && arrived === null ? null : (
    <section aria-labelledby="invitations-h">
      <h2 id="invitations-h">{say('invitations.open')}</h2>
      <ul className="rows" role="list">
        {arrived === null ? null : (
          <li>
            <Go to={{ name: 'joining' }} className="list-row">
              <Icon name="letter" />
              <span className="list-title">{say('invitations.arrived')}</span>
              <Icon name="onward" />
            </Go>
          </li>
        )}
        {open.map((invitation) => (
          <li key={invitation.id}>
            <InvitationRow invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const InvitationRow = ({ invitation: { id, state, made, other } }: { invitation: InvitationView }) => {
  const say = useSay();
  const name = other?.name.trim();
  const how = state === 'waiting' && !made ? 'answered' : state;
  return (
    <Go to={{ name: 'invitation', id }} className="list-row">
      <Icon name="letter" />
      <span>
        <span className="list-title">
          {name ? say('invitations.row-with', { name }) : say('invitations.row')}
        </span>
        <br />
        <span className="soft">
          {say(`invitations.row.${how as Exclude<typeof how, 'done' | 'withdrawn' | 'different'>}`)}
        </span>
      </span>
      <Icon name="onward" />
    </Go>
  );
};
