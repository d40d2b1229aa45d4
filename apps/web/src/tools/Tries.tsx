import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** What happened, beside the plan: a list by day. Nothing is added up, and no day without a word is one. [D6, P5] */
export const Tries = ({ tries }: { tries: readonly RecordOf<'usePlanTry'>[] }) => {
  const say = useSay();
  return (
    <div className="tries">
      <p className="small soft">{say('tools.plan.happened')}</p>
      <ul role="list">
        {tries.map(({ id, day, went, words }) => (
          <li key={id}>
            <p>
              {[
                ...(day === undefined ? [] : [dateInWords(day, say.language)]),
                ...(went === undefined ? [] : [say(`tools.plan.went.${went}`)]),
              ].join(': ')}
            </p>
            {words?.trim() ? <OwnLine>{words}</OwnLine> : null}
          </li>
        ))}
      </ul>
    </div>
  );
};
