import { useEffect, useState } from 'react';
import type { Copies as CopiesState } from '@handrail/store/protocol.ts';
import { momentInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { inOneSentence, useCircle, useNames } from '../circle/rooms.ts';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';

/** Where the copies are, and a word of warning when this device holds the only one. [P12] */
export const Copies = () => {
  const say = useSay();
  const client = useNotebook();
  const [copies, setCopies] = useState<CopiesState | null>(null);
  const behaviours = useRecords('behaviour').length;
  useEffect(() => {
    let here = true;
    void client.send('copies', null).then((answer) => {
      if (here && answer.ok) setCopies(answer.value);
    });
    return () => {
      here = false;
    };
  }, [client, behaviours]);
  const nameOf = useNames();
  const names = inOneSentence(
    useCircle().map((room) => nameOf(room.id)),
    say.language,
  );
  if (!copies) return null;
  return (
    <div className="kept small soft">
      <Icon name="key" />
      <p>
        {copies.lastBackupAt === null
          ? say(names === '' ? 'today.copies.only-here' : 'today.copies.here')
          : say('today.copies.backup', { at: momentInWords(copies.lastBackupAt, say.language) })}{' '}
        {names === '' ? null : say('today.copies.shared', { names })}{' '}
        {copies.persisted === false ? say('today.copies.may-clear') : null}{' '}
        <Go to={{ name: 'my-data' }}>{say('today.copies.see')}</Go>
      </p>
    </div>
  );
};
