import { Suspense, useState } from 'react';
import type { Commands, InvitationView, Refusal } from '@handrail/store/protocol.ts';
import type { Result } from '@handrail/kernel/result.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { RelayLine } from '../circle/RelayLine.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { useHeadingAfter } from '../forms/focus.ts';
import { useInvitations, useNotebook } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Route } from '../shell/routes.ts';
import { CopyText } from './CopyText.tsx';
import { dayOf } from './day-of.ts';
import { Done } from './Done.tsx';
import { useBack } from './back.ts';
import { QrPicture } from './QrPicture.tsx';
import './invitations.css';

type Act = 'sayYes' | 'sayDifferent' | 'withdrawInvitation';

/** One invitation, wherever it stands. A reload comes back here from the list of open ones. */
export default function InvitationPage({ route }: { route: Extract<Route, { name: 'invitation' }> }) {
  const invitation = useInvitations().find(({ id }) => id === route.id);
  const back = useBack();
  useHeadingAfter(invitation?.state ?? 'gone');
  return invitation ? <One invitation={invitation} /> : <Gone back={back} />;
}

const One = ({ invitation }: { invitation: InvitationView }) => {
  switch (invitation.state) {
    case 'waiting':
      return invitation.made ? <Waiting invitation={invitation} /> : <Answered invitation={invitation} />;
    case 'compare':
      return <Compare invitation={invitation} />;
    case 'said-yes':
      return <SaidYes invitation={invitation} />;
    case 'done':
      return <Done invitation={invitation} />;
    case 'used':
    case 'over':
    case 'withdrawn':
    case 'different':
      return <Closed invitation={invitation} />;
  }
};

interface OneProps {
  readonly invitation: InvitationView;
}

const useAct = (
  id: string,
): { readonly act: (command: Act) => void; readonly problem: string | null; readonly busy: boolean } => {
  const say = useSay();
  const client = useNotebook();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const act = (command: Act): void => {
    if (busy) return;
    setBusy(true);
    const answer: Promise<Result<Commands[Act]['out'], Refusal>> = client.send(command, { invitation: id });
    void answer.then((done) => {
      setBusy(false);
      setRefused(done.ok ? null : done.error);
    });
  };
  return { act, problem: refused && say(refusalSentence[refused]), busy };
};

/** Who it is with, in a sentence: the other one's own name, or what they would be. */
const useOther = ({ other, mine }: InvitationView): string => {
  const say = useSay();
  return other?.name.trim() || say(mine === 'owner' ? 'circle.someone' : 'invitations.someone');
};

/** Made here, nobody has answered: what to hand over, until when, and the way to take it back. */
const Waiting = ({ invitation: { id, code, expires, mine } }: OneProps) => {
  const say = useSay();
  const { act, problem } = useAct(id);
  const link = code === null ? null : `${location.origin}/#i=${code}`;
  return (
    <Page
      title={say('invitations.waiting')}
      intro={say('invitations.until', { day: dateInWords(dayOf(expires), say.language) })}
      back={useBack()}
    >
      <p>{say(mine === 'owner' ? 'invitations.hand-over' : 'invitations.hand-over-person')}</p>
      {code === null || link === null ? null : (
        <div className="split">
          <div className="stack">
            <CopyText text={link} label={say('invitations.link')} act={say('invitations.copy-link')} />
            <CopyText text={code} label={say('invitations.code')} act={say('invitations.copy-code')} />
          </div>
          <Twin summary={say('invitations.show-picture')}>
            <Suspense fallback={<p role="status">{say('invitations.drawing')}</p>}>
              <QrPicture text={link} />
            </Suspense>
          </Twin>
        </div>
      )}
      <div className="stack">
        <p>{say('invitations.then')}</p>
        <p className="small soft">{say('invitations.once')}</p>
        <RelayLine />
      </div>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="quiet" onPress={() => act('withdrawInvitation')}>
          {say('invitations.withdraw')}
        </Button>
      </div>
    </Page>
  );
};

/** Answered here; the other device has not been there yet. */
const Answered = ({ invitation }: OneProps) => {
  const say = useSay();
  const name = useOther(invitation);
  const { act, problem } = useAct(invitation.id);
  return (
    <Page title={say('invitations.answered', { name })} back={useBack()}>
      <div className="stack">
        <p role="status">{say('invitations.answered-more', { name })}</p>
        <p>{say('invitations.come-back')}</p>
        <RelayLine />
      </div>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="quiet" onPress={() => act('withdrawInvitation')}>
          {say('invitations.take-back')}
        </Button>
      </div>
    </Page>
  );
};

/** The one moment at which a stranger in between can be seen. Two answers of the same weight. */
const Compare = ({ invitation }: OneProps) => {
  const say = useSay();
  const name = useOther(invitation);
  const { act, problem, busy } = useAct(invitation.id);
  return (
    <Page
      title={say('invitations.compare', { name })}
      intro={say('invitations.compare-how')}
      back={useBack()}
    >
      {/* Heard digit by digit; a paragraph itself may carry no other name. */}
      <p className="visually-hidden">{invitation.compare?.replaceAll(/\s/g, '').split('').join(' ')}</p>
      <p className="compare-code" aria-hidden="true">
        {invitation.compare}
      </p>
      <p>{say('invitations.compare-why', { name })}</p>
      <div className="two-answers">
        <Button onPress={() => act('sayYes')} describedBy="same-means">
          {say('invitations.same', { name })}
        </Button>
        <p id="same-means" className="small soft">
          {say('invitations.same-means', { name })}
        </p>
        <Button onPress={() => act('sayDifferent')} describedBy="different-means">
          {say('invitations.differs')}
        </Button>
        <p id="different-means" className="small soft">
          {say('invitations.differs-means')}
        </p>
      </div>
      {busy ? <p role="status">{say('invitations.working')}</p> : null}
      <Problem text={problem} />
      {invitation.mine === 'owner' && invitation.other?.card ? (
        <CardWords card={{ ...invitation.other.card, name, id: invitation.id, madeAt: 0 }} />
      ) : null}
    </Page>
  );
};

const SaidYes = ({ invitation }: OneProps) => {
  const say = useSay();
  const name = useOther(invitation);
  return (
    <Page title={say('invitations.said-yes')} back={useBack()}>
      <div className="stack">
        <p role="status">{say('invitations.said-yes-more', { name })}</p>
        <p>{say('invitations.come-back')}</p>
        {invitation.compare === null ? null : (
          <p className="small soft">
            {say('invitations.said-yes-code')} <span className="code-again">{invitation.compare}</span>
          </p>
        )}
        <RelayLine />
      </div>
    </Page>
  );
};

/** Of no use any more: why, what that means, and the way to a new one. */
const Closed = ({ invitation }: OneProps) => {
  const say = useSay();
  const state = invitation.state as 'used' | 'over' | 'withdrawn' | 'different';
  const name = useOther(invitation);
  return (
    <Page title={say(`invitations.closed.${state}`)} back={useBack()}>
      <p>{say(`invitations.closed.${state}-more`, { name })}</p>
      <div className="actions">
        <Go to={{ name: 'invite' }} className="button" kind="main">
          {say('invitations.new')}
        </Go>
        <Go to={{ name: 'joining' }} className="button" kind="quiet">
          {say('circle.have-invitation')}
        </Go>
      </div>
    </Page>
  );
};
