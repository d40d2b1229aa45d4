import { useId, useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import type { Lock } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { bytesOf } from '../forms/bytes-of.ts';
import { FileButton } from '../forms/FileButton.tsx';
import { agreed, nothingTyped, PassphraseTwice } from '../forms/PassphraseTwice.tsx';
import { Waiting } from '../forms/Waiting.tsx';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { cardChanges } from './carry-card.ts';
import { NameFields } from './NameFields.tsx';
import { useNewNotebook } from './use-new-notebook.ts';

type Opens = 'passphrase' | 'kit';

/** A person's sealed file becomes a notebook of its own here; what opened it goes on opening it, unless a kit did. */
export const FromFile = () => {
  const say = useSay();
  const client = useNotebook();
  const card = useRecords('therapistCard').at(-1);
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [opens, setOpens] = useState<Opens | undefined>(undefined);
  const [secret, setSecret] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const { names, setNames, waiting, problem, make } = useNewNotebook('notebook-from-file');
  const fresh = agreed(typed);
  const whyNot = !file
    ? say('desk.file.file-first')
    : opens === undefined || secret === ''
      ? say('desk.file.opens-first')
      : opens === 'kit' && fresh === null
        ? say('desk.make.passphrase-first')
        : null;
  const bringIn = async (): Promise<void> => {
    if (!file) return;
    const bytes = await bytesOf(file);
    setUnreadable(bytes === null);
    if (bytes === null) return;
    const lock: Lock = { kind: 'passphrase', passphrase: opens === 'kit' ? (fresh ?? '') : secret };
    const made = await make((id) =>
      client.send('restoreBackup', {
        file: bytes,
        opens: opens === 'kit' ? { kit: secret } : { passphrase: secret },
        lock,
        role: 'on-desk',
        id,
      }),
    );
    if (!made) return;
    beginAt({ name: 'therapist-card' });
    const kept = await client.keep(
      change('about', 'about', { onTherapistsDevice: true }),
      ...cardChanges(client, card),
    );
    if (!kept.ok) notify({ text: say(refusalSentence[kept.error]) });
  };
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <span className="label">{say('desk.file.file')}</span>
        <FileButton words={say('desk.file.choose')} describedBy={`${fileId}-hint`} onFile={setFile} />
        <p className="hint" id={`${fileId}-hint`} role="status">
          {file ? say('desk.file.chosen', { name: file.name }) : say('desk.file.file-hint')}
        </p>
      </div>
      <NameFields names={names} onChange={setNames} />
      <Choices<Opens>
        look="tiles"
        legend={say('desk.file.opens')}
        choices={[
          { value: 'passphrase', label: say('desk.file.passphrase') },
          { value: 'kit', label: say('desk.file.kit') },
        ]}
        value={opens}
        onChange={(value) => {
          setOpens(value ?? undefined);
          setSecret('');
        }}
      />
      {opens === 'passphrase' ? (
        <Field
          type="password"
          label={say('desk.make.passphrase')}
          hint={say('desk.file.keeps')}
          value={secret}
          onChange={setSecret}
        />
      ) : null}
      {opens === 'kit' ? (
        <>
          <Field label={say('desk.file.kit-code')} value={secret} onChange={setSecret} />
          <PassphraseTwice
            label={say('desk.make.passphrase')}
            hint={say('desk.make.passphrase-hint')}
            typed={typed}
            onChange={setTyped}
          />
        </>
      ) : null}
      <Problem text={unreadable ? say('mydata.restore.unreadable') : problem} />
      {waiting ? (
        <Waiting text={say('desk.door.waiting')} />
      ) : (
        <div className="actions">
          <Button kind="main" whyNot={whyNot} onPress={() => void bringIn()}>
            {say('desk.file.make')}
          </Button>
          <Go to={{ name: 'desk' }} className="button" kind="quiet">
            {say('shell.not-now')}
          </Go>
        </div>
      )}
    </form>
  );
};
