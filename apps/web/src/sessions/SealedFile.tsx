import { useEffect, useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { download } from '../mydata/download.ts';

/** The person's own sealed file. Without a passphrase or a kit nobody could open it, so that comes first. [P1, P12] */
export const SealedFile = ({ onSaved }: { onSaved: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const locked = useOpenNotebook()?.cover.lock === 'passphrase';
  const [hasKit, setHasKit] = useState<boolean | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void client.send('copies', null).then((answer) => {
      if (here && answer.ok) setHasKit(answer.value.lastKitAt !== null);
    });
    return () => {
      here = false;
    };
  }, [client]);
  const save = async (): Promise<void> => {
    const answer = await client.send('backup', null);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    download(answer.value.name, 'application/octet-stream', answer.value.file);
    setProblem(null);
    setSaved(answer.value.name);
    onSaved();
  };
  return (
    <section aria-labelledby="file-h">
      <h2 id="file-h">{say('session.ended.file')}</h2>
      <p>{say('session.ended.file-more')}</p>
      {locked || hasKit === true ? (
        <div className="actions">
          <Button icon="key" onPress={() => void save()}>
            {say('session.ended.file-save')}
          </Button>
        </div>
      ) : (
        <>
          <p>{say('session.ended.file-needs')}</p>
          <div className="actions">
            <Go to={{ name: 'passphrase' }} className="button">
              {say('session.ended.passphrase')}
            </Go>
            <Go to={{ name: 'kit' }} className="button" kind="quiet">
              {say('session.ended.kit')}
            </Go>
          </div>
        </>
      )}
      {saved === null ? null : <p role="status">{say('session.ended.file-saved', { name: saved })}</p>}
      <Problem text={problem} />
    </section>
  );
};
