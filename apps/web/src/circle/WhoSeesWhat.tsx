import { useEffect, useState } from 'react';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { PartsTable } from './PartsTable.tsx';
import { useCircle } from './rooms.ts';
import { Go } from '../shell/navigator.tsx';
import { whoSeesSentence, type Seeing } from '../shell/who-sees.tsx';

const things = ['map', 'plan', 'look-back', 'safety', 'sessions'] as const;

/** Whether the person put lines of a plan where they can be read before unlocking. */
const useHasPocket = (): boolean => {
  const client = useNotebook();
  const open = useOpenNotebook();
  const [has, setHas] = useState(false);
  useEffect(() => {
    let here = true;
    void client.send('pocket', null).then((answer) => {
      if (here && answer.ok) setHas(answer.value.some(({ notebookId }) => notebookId === open?.cover.id));
    });
    return () => {
      here = false;
    };
  }, [client, open]);
  return has;
};

/** Thing by thing, in a sentence each: what can be seen by whom, with nothing left to guess. [P8] */
export const WhoSeesWhat = ({ seeing }: { seeing: Seeing }) => {
  const say = useSay();
  const pocket = useHasPocket();
  const seen = seeing.who.includes('nobody') ? say('shell.see.only-you') : whoSeesSentence(seeing, say);
  const later = useOpenNotebook()?.cover.lock === 'later';
  const shared = useCircle().length > 0;
  // What is never shared has its line in either table.
  const rows = shared ? things.filter((thing) => thing === 'sessions') : things;
  return (
    <section aria-labelledby="who-h">
      <h2 id="who-h">{say('circle.who')}</h2>
      {shared ? (
        <>
          {seeing.who.includes('nobody') ? null : <p>{whoSeesSentence(seeing, say)}</p>}
          <PartsTable />
          <p className="small soft">{say('circle.parts-note')}</p>
        </>
      ) : null}
      <table className="who-sees">
        <thead>
          <tr>
            <th scope="col">{say('circle.thing')}</th>
            <th scope="col">{say('circle.seen-by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((thing) => (
            <tr key={thing}>
              <th scope="row">{say(`circle.what.${thing}`)}</th>
              <td>{seen}</td>
            </tr>
          ))}
          {pocket ? (
            <tr>
              <th scope="row">{say('circle.what.pocket')}</th>
              <td>{say('circle.pocket')}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {later ? (
        <p>
          {say('circle.later')} <Go to={{ name: 'passphrase' }}>{say('circle.choose-passphrase')}</Go>
        </p>
      ) : null}
    </section>
  );
};
