import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { beginAt, Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { SealedFile } from './SealedFile.tsx';
import { TakeOff } from './TakeOff.tsx';
import { Unkept } from './Unkept.tsx';

/** After the session: the page, the person's own file, and on a therapist's device the way off it. */
export const Ended = ({ session }: { session: RecordOf<'session'> }) => {
  const say = useSay();
  const client = useNotebook();
  const onDesk = useOpenNotebook()?.cover.role === 'on-desk';
  const card = useRecords('therapistCard').at(-1);
  const [saved, setSaved] = useState(false);
  return (
    <Page
      title={say('session.ended.title')}
      intro={say('session.ended.intro')}
      head={
        <>
          <SeeChip />
          <Drawing name="chairs" className="drawing ended-drawing" />
        </>
      }
    >
      <Unkept session={session} />
      <section aria-labelledby="page-h">
        <h2 id="page-h">{say('session.ended.page')}</h2>
        <p>{say('session.ended.page-more')}</p>
        <div className="actions">
          <Go to={{ name: 'take-away', id: session.id }} className="button" kind="main">
            <Icon name="print" />
            {say('session.ended.see')}
          </Go>
        </div>
      </section>
      <SealedFile onSaved={() => setSaved(true)} />
      {onDesk ? <TakeOff name={session.therapistName ?? card?.name} saved={saved} /> : null}
      <div className="actions">
        <Button onPress={() => void client.send('lock', null).then(() => beginAt({ name: 'locked' }))}>
          {say('session.ended.lock')}
        </Button>
        <Go to={{ name: 'today' }} className="button" kind="quiet">
          {say('session.ended.stay')}
        </Go>
      </div>
    </Page>
  );
};
