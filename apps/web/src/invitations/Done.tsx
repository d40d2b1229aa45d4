import { sharedParts } from '@handrail/domain/circle/share.ts';
import type { InvitationView } from '@handrail/store/protocol.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { partIcons } from '../circle/part-icons.ts';
import { useNameless, useNames } from '../circle/rooms.ts';
import { useAbout } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useBack } from './back.ts';

/** They are in the circle, and nothing is shared. The person chooses what, part by part, or nothing. [P8, D2] */
export const Done = ({ invitation: { roomId, mine, other } }: { invitation: InvitationView }) => {
  const say = useSay();
  const back = useBack();
  const nameOf = useNames();
  const nameless = useNameless();
  const name = roomId === null ? other?.name.trim() || nameless : nameOf(roomId);
  // A notebook that was made for this invitation has not had its first question yet.
  const about = useAbout();
  const fresh = about?.helpWith === undefined && about?.dangerAsked === undefined;
  if (mine === 'member')
    return (
      <Page
        title={say('invitations.done-at-desk', { name })}
        intro={say('invitations.done-person', { name })}
        back={back}
      >
        <div className="actions">
          <Go to={back.to} className="button" kind="main">
            {say('invitations.done-desk')}
          </Go>
        </div>
      </Page>
    );
  return (
    <Page
      title={say('invitations.done', { name })}
      intro={say('invitations.done-more', { name })}
      back={back}
    >
      {roomId === null ? null : (
        <section aria-labelledby="choose-h">
          <h2 id="choose-h">{say('invitations.choose')}</h2>
          <ul className="rows" role="list">
            {sharedParts.map((part) => (
              <li key={part}>
                <Go to={{ name: 'share-part', part, roomId }} className="list-row">
                  <Icon name={partIcons[part]} />
                  <span className="list-title">{say(`sharing.part.${part}`)}</span>
                  <Icon name="onward" />
                </Go>
              </li>
            ))}
          </ul>
          <p className="small soft">{say('circle.one-by-one')}</p>
        </section>
      )}
      <div className="actions">
        <Go to={fresh ? { name: 'help-with' } : { name: 'circle' }} className="button" kind="main">
          {say(fresh ? 'invitations.begin-mine' : 'invitations.to-circle')}
        </Go>
      </div>
    </Page>
  );
};
