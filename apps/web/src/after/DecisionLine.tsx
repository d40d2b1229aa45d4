import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';

/** One thing the person said yes to, in their words of that day. */
export const DecisionLine = ({ decision }: { decision: RecordOf<'decision'> }) => {
  const say = useSay();
  return (
    <li>
      <span className="own decided-words" dir="auto">
        {decision.words}
      </span>
      {decision.confidence === undefined ? null : (
        <span className="small soft"> {say('after.sure', { value: decision.confidence })}</span>
      )}
    </li>
  );
};
