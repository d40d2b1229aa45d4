import { useState } from 'react';
import type { Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { momentInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { KitPaper } from './KitPaper.tsx';
import { useCopies } from './use-copies.ts';
import './mydata.css';

/** A new kit, shown once. The code is held by this screen alone and goes when the screen goes. */
export default function Kit() {
  const say = useSay();
  const client = useNotebook();
  const [copies] = useCopies();
  const [kit, setKit] = useState<string | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    const answer = await client.send('newKit', null);
    if (answer.ok) setKit(answer.value.kit);
    setProblem(answer.ok ? null : answer.error);
  };
  if (kit !== null) return <KitPaper kit={kit} />;
  const before = copies?.lastKitAt ?? null;
  return (
    <Page
      title={say('mydata.kit.title')}
      intro={say('mydata.kit.intro')}
      back={{ to: { name: 'my-data' }, label: say('mydata.back') }}
    >
      <div className="stack">
        <p>{say('mydata.kit.only-copy')}</p>
        <p>{say('mydata.kit.who-holds')}</p>
        {before === null ? null : (
          <p className="card">{say('mydata.kit.old', { at: momentInWords(before, say.language) })}</p>
        )}
      </div>
      <Problem text={problem && say(refusalSentence[problem])} />
      <div className="actions">
        <Button kind="main" onPress={() => void make()}>
          {say(before === null ? 'mydata.kit.make' : 'mydata.kit.make-new')}
        </Button>
      </div>
    </Page>
  );
}
