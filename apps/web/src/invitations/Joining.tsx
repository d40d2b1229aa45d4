import { useHeadingAfter } from '../forms/focus.ts';
import { useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { useArrivedInvitation } from './arrived.ts';
import { EnterCode } from './EnterCode.tsx';
import { PassphraseFirst, WriteCardFirst } from './First.tsx';
import { Look } from './Look.tsx';
import { WhereIsMine } from './WhereIsMine.tsx';
import './invitations.css';

/**
 * "I have an invitation": the code, then a notebook to answer it with, then a passphrase for that, then who invites.
 * Each is skipped when it is there already.
 */
export default function Joining() {
  const code = useArrivedInvitation();
  const open = useOpenNotebook();
  const mode =
    code === null ? 'code' : open === null ? 'notebook' : open.cover.lock === 'later' ? 'passphrase' : 'look';
  useHeadingAfter(mode);
  if (code === null) return <EnterCode />;
  if (open === null) return <WhereIsMine code={code} />;
  if (open.cover.lock === 'later') return <PassphraseFirst />;
  return <CardBefore code={code} />;
}

/** A therapist's card goes with their answer, so it is written before. [D18] */
const CardBefore = ({ code }: { code: string }) => {
  const desk = useOpenNotebook()?.cover.role === 'desk';
  const card = useRecords('therapistCard').at(-1);
  // Another invitation begins anew: nobody is answered under the name of the one before.
  return desk && !card ? <WriteCardFirst next="joining" /> : <Look key={code} code={code} />;
};
