import { useEffect, useState } from 'react';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { nothingTyped, PassphraseTwice } from '../forms/PassphraseTwice.tsx';
import { SlowForm } from '../forms/SlowForm.tsx';
import { arrivedInvitation } from '../invitations/arrived.ts';
import { useDevice, useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { beginAt, Go, goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import './desk.css';

/** The therapist's door: a passphrase, and there is a desk. A device has one desk; if it is there, its lock is next. */
export default function TherapistDoor() {
  const say = useSay();
  const device = useDevice();
  const open = useOpenNotebook();
  const exists = device?.notebooks.some((one) => one.role === 'desk') ?? false;
  const back = { to: { name: 'doors' }, label: say('doors.back') } as const;
  useEffect(() => {
    if (open?.cover.role === 'desk') goInstead({ name: 'desk' });
  }, [open]);
  if (exists) {
    return (
      <Page title={say('desk.title')} intro={say('desk.door.exists')} back={back}>
        <div className="actions">
          <Go to={{ name: 'locked' }} className="button" kind="main">
            {say('desk.door.open')}
          </Go>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={say('desk.door.title')}
      intro={say('desk.door.intro')}
      back={back}
      head={<Drawing name="door-desk" className="drawing door-drawing" />}
    >
      <MakeDesk />
    </Page>
  );
}

const MakeDesk = () => {
  const say = useSay();
  const client = useNotebook();
  const [typed, setTyped] = useState(nothingTyped);
  const [tried, setTried] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const differ = typed.once !== typed.again;
    setTried(differ);
    if (differ) return;
    setProblem(null);
    setWaiting(true);
    const answer = await client.send('makeNotebook', {
      role: 'desk',
      lock: { kind: 'passphrase', passphrase: typed.once },
      first: [],
    });
    setWaiting(false);
    // The card comes first; then an invitation that waits goes on.
    if (answer.ok)
      beginAt({ name: 'therapist-card', ...(arrivedInvitation() !== null && { next: 'joining' }) });
    else setProblem(say(refusalSentence[answer.error]));
  };
  return (
    <SlowForm
      act={say('desk.door.make')}
      onAct={() => void make()}
      waiting={waiting}
      waitingText={say('desk.door.waiting')}
    >
      <PassphraseTwice
        label={say('desk.door.passphrase')}
        hint={say('desk.door.hint')}
        typed={typed}
        onChange={setTyped}
        problem={problem}
        tried={tried}
      />
    </SlowForm>
  );
};
