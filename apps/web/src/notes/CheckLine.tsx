import type { RecordOf } from '@handrail/domain/records.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useCheck } from './use-check.ts';

/** Whether what is shown is what was signed, in a sentence. */
export const CheckLine = (props: {
  kind: 'progressNote' | 'noteAddendum';
  /** As it is shown. */
  shown: RecordOf<'progressNote'> | RecordOf<'noteAddendum'>;
  /** That it was added to; left out for a note, and where that one is not here. */
  note?: RecordOf<'progressNote'> | undefined;
  /** As it stands in this room; at home when left out. */
  roomId?: string | undefined;
}) => {
  const say = useSay();
  const { kind, shown, note, roomId } = props;
  const checked = useCheck({ kind, id: shown.id, ...(roomId !== undefined && { roomId }) }, shown, note);
  if (checked === null || checked === 'withheld') return null;
  if (typeof checked === 'object')
    return <Problem small text={say('notes.cannot-check', { why: say(refusalSentence[checked.refused]) })} />;
  if (checked === 'changed')
    return (
      <p className="note-changed" role="alert">
        <strong>{say('notes.changed')}</strong>
      </p>
    );
  return <p className="small soft">{say(`notes.${checked}`)}</p>;
};
