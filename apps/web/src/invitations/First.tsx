/** What comes before an invitation is made or answered. */
import { useSay } from '@handrail/ui/say.tsx';
import { PassphraseForm } from '../mydata/Passphrase.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useBack } from './back.ts';

/** Nobody is let in to a notebook that anyone who holds the device can open. */
export const PassphraseFirst = () => {
  const say = useSay();
  const back = useBack();
  return (
    <Page title={say('invitations.passphrase-first')} intro={say('invitations.passphrase-why')} back={back}>
      {/* Once it is set the notebook has a lock, and this page goes on by itself. */}
      <PassphraseForm changing={false} notNow={back.to} onDone={() => undefined} />
    </Page>
  );
};

export const WriteCardFirst = ({ next }: { next: 'invite' | 'joining' }) => {
  const say = useSay();
  return (
    <Page title={say('invitations.card-first')} intro={say('invitations.card-first-more')} back={useBack()}>
      <div className="actions">
        <Go to={{ name: 'therapist-card', next }} className="button" kind="main">
          {say('desk.card.write')}
        </Go>
      </div>
    </Page>
  );
};
