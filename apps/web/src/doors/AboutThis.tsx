import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { beginOrJoin } from '../invitations/arrived.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { Go, go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Route } from '../shell/routes.ts';

const parts = ['what', 'who', 'leave', 'where', 'cannot'] as const;

/** Behind the first door: what this is, who can see it, how to leave fast, where it is kept, what it cannot do. */
export default function AboutThis({ route }: { route: Extract<Route, { name: 'about-this' }> }) {
  const say = useSay();
  const client = useNotebook();
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    if (route.role === 'desk') return go({ name: 'therapist-door' });
    const answer = await client.send('makeNotebook', { role: 'own', lock: { kind: 'later' }, first: [] });
    if (answer.ok) beginOrJoin({ name: 'help-with' });
    else setProblem(say(refusalSentence[answer.error]));
  };
  return (
    <Page title={say('doors.about.title')} back={{ to: { name: 'doors' }, label: say('doors.back') }}>
      <dl className="about-this">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <strong>{say(`doors.about.${part}`)}</strong>
            </dt>
            <dd>
              <p>
                {say(
                  (part === 'who' || part === 'where') && route.role === 'desk'
                    ? `doors.about.${part}.desk`
                    : `doors.about.${part}.text`,
                )}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" onPress={() => void begin()}>
          {say('doors.about.begin')}
        </Button>
        <Go to={{ name: 'how-it-works' }} className="button" kind="quiet">
          {say('doors.about.more')}
        </Go>
      </div>
    </Page>
  );
}
