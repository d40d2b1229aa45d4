import { useState } from 'react';
import type { Copies } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { momentInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { inOneSentence, useCircle, useNames } from '../circle/rooms.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.2 MB", by locale. */
export const sizeInWords = (bytes: number, language: string): string => {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
};

const persistence = (copies: Copies, say: Say): string => {
  if (copies.persisted === null) return say('mydata.where.cannot-say');
  return say(copies.persisted ? 'mydata.where.persisted' : 'mydata.where.may-clear');
};

/** Where the copies are, and a warning while the only one may be cleared. [P12] */
export const WherePart = ({ copies, again }: { copies: Copies | null; again: () => Promise<void> }) => {
  const say = useSay();
  const [asked, setAsked] = useState<boolean | null>(null);
  const nameOf = useNames();
  const names = inOneSentence(
    useCircle().map((room) => nameOf(room.id)),
    say.language,
  );
  if (copies === null) return null;
  const at = (moment: number): string => momentInWords(moment, say.language);
  const { lastBackupAt, lastKitAt, persisted, usedBytes } = copies;
  const ask = async (): Promise<void> => {
    setAsked(await navigator.storage.persist());
    await again();
  };
  return (
    <section aria-labelledby="where-h">
      <h2 id="where-h">{say('mydata.where')}</h2>
      {lastBackupAt === null && persisted === false ? (
        <p className="card warning" role="note">
          {say('mydata.warning')}
        </p>
      ) : null}
      <ul role="list" className="stack where">
        <li>
          {say('mydata.where.here')}{' '}
          {usedBytes === null
            ? null
            : say('mydata.where.size', { size: sizeInWords(usedBytes, say.language) })}
        </li>
        {names === '' ? null : <li>{say('mydata.where.shared', { names })}</li>}
        <li>{persistence(copies, say)}</li>
        <li>
          {lastBackupAt === null
            ? say('mydata.where.no-backup')
            : say('mydata.where.backup', { at: at(lastBackupAt) })}
        </li>
        <li>
          {lastKitAt === null ? say('mydata.where.no-kit') : say('mydata.where.kit', { at: at(lastKitAt) })}
        </li>
      </ul>
      {persisted === false && canAsk() ? (
        <div className="actions">
          <Button onPress={() => void ask()}>{say('mydata.where.ask')}</Button>
        </div>
      ) : null}
      <p role="status" className="small soft">
        {asked === null ? null : say(asked ? 'mydata.where.ask-yes' : 'mydata.where.ask-no')}
      </p>
    </section>
  );
};

const canAsk = (): boolean => 'storage' in navigator && 'persist' in navigator.storage;
