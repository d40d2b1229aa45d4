import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useHeadingAfter } from '../forms/focus.ts';
import { useDraft, useNotebook, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useBack } from './back.ts';
import { PassphraseFirst, WriteCardFirst } from './First.tsx';
import { useCardText, useMyName } from './my-words.ts';
import './invitations.css';

/** Asking somebody in: a lock first, a therapist's card first, then one name and nothing else. */
export default function Invite() {
  const open = useOpenNotebook();
  const desk = open?.cover.role === 'desk';
  const card = useRecords('therapistCard').at(-1);
  const mode = open?.cover.lock === 'later' ? 'lock' : desk && !card ? 'card' : 'form';
  useHeadingAfter(mode);
  if (mode === 'lock') return <PassphraseFirst />;
  if (mode === 'card') return <WriteCardFirst next="invite" />;
  return <InviteForm desk={desk} />;
}

const InviteForm = ({ desk }: { desk: boolean }) => {
  const say = useSay();
  const client = useNotebook();
  const myName = useMyName();
  const card = useCardText();
  const form = 'invitation/new';
  const [draft, set, drop] = useDraft(form, { name: myName });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    const made = await client.send('invite', { name: draft.name.trim(), ...(card ? { card } : {}) });
    setBusy(false);
    if (!made.ok) return setProblem(say(refusalSentence[made.error]));
    drop();
    goInstead({ name: 'invitation', id: made.value.id });
  };
  return (
    <Page
      title={say(desk ? 'invitations.invite-person' : 'invitations.invite')}
      intro={say(desk ? 'invitations.invite-person-more' : 'invitations.invite-more')}
      back={useBack()}
    >
      <div className="form">
        <Field
          label={say('invitations.my-name')}
          hint={say(desk ? 'invitations.my-name-desk' : 'invitations.my-name-own')}
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
          onPress={() => void make()}
        >
          {say('invitations.make')}
        </Button>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};
