import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { isWholeCard } from '@handrail/domain/sessions/flow.ts';
import type { Lock } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { agreed, nothingTyped, PassphraseTwice } from '../forms/PassphraseTwice.tsx';
import { Waiting } from '../forms/Waiting.tsx';
import { freshId, useNotebook, useRecords } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { cardAs } from './carry-card.ts';
import { NameFields } from './NameFields.tsx';
import { useNewNotebook } from './use-new-notebook.ts';

/** Name, lock, hand over. How it is locked is chosen by a hand, never by the program. [D2] */
export const MakeNotebook = () => {
  const say = useSay();
  const client = useNotebook();
  const card = useRecords('therapistCard').at(-1);
  const [lockKind, setLockKind] = useState<Lock['kind'] | undefined>(undefined);
  const [typed, setTyped] = useState(nothingTyped);
  const { names, setNames, waiting, problem, make } = useNewNotebook('new-notebook');
  const passphrase = agreed(typed);
  const whyNot =
    lockKind === undefined
      ? say('desk.make.lock-first')
      : lockKind === 'passphrase' && passphrase === null
        ? say('desk.make.passphrase-first')
        : null;
  const makeIt = async (): Promise<void> => {
    const lock: Lock =
      lockKind === 'passphrase' && passphrase !== null
        ? { kind: 'passphrase', passphrase }
        : { kind: 'later' };
    const first = [
      change('about', 'about', { onTherapistsDevice: true }),
      ...(card ? [cardAs(card, freshId())] : []),
    ];
    const made = await make((id) => client.send('makeNotebook', { role: 'on-desk', lock, first, id }));
    if (made) beginAt({ name: 'therapist-card' });
  };
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <NameFields names={names} onChange={setNames} />
      <Choices<Lock['kind']>
        look="tiles"
        legend={say('desk.make.lock')}
        choices={[
          { value: 'passphrase', label: say('desk.make.passphrase-now') },
          { value: 'later', label: say('desk.make.later') },
        ]}
        value={lockKind}
        onChange={(value) => setLockKind(value ?? undefined)}
      />
      {lockKind === 'later' ? <p role="status">{say('desk.make.later-more')}</p> : null}
      {lockKind === 'passphrase' ? (
        <PassphraseTwice
          label={say('desk.make.passphrase')}
          hint={say('desk.make.passphrase-hint')}
          typed={typed}
          onChange={setTyped}
        />
      ) : null}
      {card && isWholeCard(card) ? null : (
        <p>
          {say(card ? 'desk.gaps' : 'desk.no-card')}{' '}
          <Go to={{ name: 'therapist-card' }}>{say(card ? 'desk.card.change' : 'desk.card.write')}</Go>
        </p>
      )}
      <p className="soft">{say('desk.make.hand-over')}</p>
      <Problem text={problem} />
      {waiting && lockKind === 'passphrase' ? (
        <Waiting text={say('desk.door.waiting')} />
      ) : (
        <div className="actions">
          <Button
            kind="main"
            whyNot={whyNot}
            onPress={() => {
              if (!waiting) void makeIt();
            }}
          >
            {say('desk.make.make')}
          </Button>
          <Go to={{ name: 'desk' }} className="button" kind="quiet">
            {say('shell.not-now')}
          </Go>
        </div>
      )}
    </form>
  );
};
