import { useCallback, useEffect, useState } from 'react';
import type { Commands, Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { useHeadingAfter } from '../forms/focus.ts';
import { useDraft, useNotebook } from '../notebook/notebook.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { arrivedInvitation, forgetInvitation } from './arrived.ts';
import { dayOf } from './day-of.ts';
import { useBack } from './back.ts';
import { useCardText, useMyName } from './my-words.ts';

type Looked = Commands['lookAtInvitation']['out'];

/** Of these nothing more can come: such a code does not wait anywhere. */
const ofNoUse: ReadonlySet<Refusal> = new Set([
  'not-an-invitation',
  'invitation-used',
  'invitation-over',
  'invitation-own',
]);

/** Who invites. Asking changes nothing; nothing is answered before "go on". */
export const Look = ({ code }: { code: string }) => {
  const say = useSay();
  const client = useNotebook();
  const back = useBack();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  // Each time the heading says something else, reading begins there.
  useHeadingAfter(looked ? 'looked' : (refused ?? 'asking'));
  const look = useCallback(() => client.send('lookAtInvitation', { code }), [client, code]);
  useEffect(() => {
    let here = true;
    void look().then((answer) => {
      if (!here) return;
      if (answer.ok) setLooked(answer.value);
      else setRefused(answer.error);
    });
    return () => {
      here = false;
    };
  }, [look]);
  const useless = refused !== null && ofNoUse.has(refused);
  useEffect(() => {
    if (!useless) return;
    return () => {
      // Another one may have come in its place.
      if (arrivedInvitation() === code) forgetInvitation();
    };
  }, [useless, code]);
  const again = async (): Promise<void> => {
    setRefused(null);
    const answer = await look();
    if (answer.ok) setLooked(answer.value);
    else setRefused(answer.error);
  };
  if (looked) return <WhoInvites code={code} looked={looked} />;
  return (
    <Page title={say(refused ? 'invitations.look-not' : 'invitations.looking')} back={back}>
      {refused ? (
        <>
          <Problem text={say(refusalSentence[refused])} />
          <div className="actions">
            {refused === 'not-reached' || refused === 'relay-refused' || refused === 'failed' ? (
              <Button kind="main" onPress={() => void again()}>
                {say('invitations.try-again')}
              </Button>
            ) : null}
            <Button kind="quiet" onPress={forgetInvitation}>
              {say('invitations.other-code')}
            </Button>
          </div>
        </>
      ) : (
        <p role="status">{say('invitations.looking-more')}</p>
      )}
    </Page>
  );
};

const WhoInvites = ({ code, looked }: { code: string; looked: Looked }) => {
  const say = useSay();
  const client = useNotebook();
  const myName = useMyName();
  const card = useCardText();
  const { name } = looked.other;
  const form = 'invitation/answer';
  const [draft, set, drop] = useDraft(form, { name: myName });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const answer = async (): Promise<void> => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    const made = await client.send('answerInvitation', {
      code,
      name: draft.name.trim(),
      ...(looked.mine === 'member' && card ? { card } : {}),
    });
    setBusy(false);
    if (!made.ok) return setProblem(say(refusalSentence[made.error]));
    drop();
    forgetInvitation();
    goInstead({ name: 'invitation', id: made.value.id });
  };
  // I am the owner where a therapist invites me; a therapist is the member.
  const byTherapist = looked.mine === 'owner';
  const back = useBack();
  return (
    <Page
      title={say('invitations.invites', { name })}
      intro={say('invitations.until', { day: dateInWords(dayOf(looked.expires), say.language) })}
      back={back}
    >
      {byTherapist && looked.other.card ? (
        <CardWords card={{ ...looked.other.card, name, id: looked.id, madeAt: 0 }} />
      ) : null}
      {byTherapist && !looked.other.card ? <p>{say('circle.card-first-none', { name })}</p> : null}
      <p>
        <strong>
          {say(byTherapist ? 'sharing.self-claimed' : 'invitations.unchecked-person', { name })}
        </strong>
      </p>
      <p>{say(byTherapist ? 'invitations.nothing-yet' : 'invitations.nothing-yet-person', { name })}</p>
      <div className="form">
        <Field
          label={say('invitations.my-name')}
          hint={say('invitations.my-name-hint', { name })}
          value={draft.name}
          onChange={(words) => set({ name: words })}
        />
      </div>
      {busy ? <p role="status">{say('invitations.working')}</p> : null}
      <Problem text={problem} />
      <div className="actions">
        <Button
          kind="main"
          whyNot={draft.name.trim() === '' ? say('invitations.name-first') : null}
          onPress={() => void answer()}
        >
          {say('invitations.answer', { name })}
        </Button>
        {/* It waits in the circle or on the desk; "another code" is what lets go of it. */}
        <Button kind="quiet" onPress={() => goInstead(back.to)}>
          {say('shell.not-now')}
        </Button>
        <Button kind="quiet" onPress={forgetInvitation}>
          {say('invitations.other-code')}
        </Button>
      </div>
    </Page>
  );
};
