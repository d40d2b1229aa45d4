import { useSay } from '@handrail/ui/say.tsx';
import { Button } from '@handrail/ui/button.tsx';
import { useDevice } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { forgetInvitation } from './arrived.ts';
import { CopyText } from './CopyText.tsx';
import { useBack } from './back.ts';

/** Nothing is open. Whoever writes in another browser must not begin a second notebook by accident. */
export const WhereIsMine = ({ code }: { code: string }) => {
  const say = useSay();
  const device = useDevice();
  const back = useBack();
  const any = (device?.notebooks.length ?? 0) > 0;
  return (
    <Page title={say('invitations.where')} intro={say('invitations.where-more')} back={back}>
      <ul className="rows ways-in" role="list">
        {any ? (
          <li className="stack">
            <h2>{say('invitations.where.here')}</h2>
            <p>{say('invitations.where.here-more')}</p>
            <div>
              <Go to={{ name: 'locked' }} className="button" kind="main">
                {say('doors.open-mine')}
              </Go>
            </div>
          </li>
        ) : null}
        <li className="stack">
          <h2>{say('invitations.where.browser')}</h2>
          <p>{say('invitations.where.browser-more')}</p>
          <CopyText text={code} label={say('invitations.code')} act={say('invitations.copy-code')} />
        </li>
        <li className="stack">
          <h2>{say('invitations.where.file')}</h2>
          <p>{say('invitations.where.file-more')}</p>
          <div>
            <Go to={{ name: 'restore' }} className="button">
              {say('invitations.where.file-act')}
            </Go>
          </div>
        </li>
        <li className="stack">
          <h2>{say('invitations.where.no')}</h2>
          <p>{say('invitations.where.no-more')}</p>
          <div className="actions">
            <Go to={{ name: 'about-this', role: 'own' }} className="button">
              {say('invitations.where.no-act')}
            </Go>
            <Go to={{ name: 'about-this', role: 'desk' }} className="button" kind="quiet">
              {say('doors.therapist')}
            </Go>
          </div>
        </li>
      </ul>
      <div className="actions">
        <Button kind="quiet" onPress={forgetInvitation}>
          {say('invitations.other-code')}
        </Button>
      </div>
    </Page>
  );
};
