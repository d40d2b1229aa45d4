import { triesOf } from '@handrail/domain/plans/use-plan-lines.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Tries } from '../../tools/Tries.tsx';
import { Beside } from '../beside/Beside.tsx';
import { useShared } from '../person-context.tsx';
import { usePlanShown } from './use-plan-shown.ts';
import '../../tools/tools.css';

type Line = RecordOf<'usePlanLine'>;

/** How the person wants it to be, and what happened beside it, in their order. What was not shared is no gap. [P5, P8] */
export const UsePlanOf = () => {
  const say = useSay();
  const { sections, elsewhere } = usePlanShown(useShared('usePlanLine'));
  if (sections.length + elsewhere.length === 0) return null;
  return (
    <section className="use-plan-of" aria-labelledby="use-plan-h">
      <h2 id="use-plan-h">{say('people.plan.use-plan')}</h2>
      <ol className="use-plan" role="list">
        {sections.map(({ section, lines }) => (
          <Lines key={section} title={say(`mydata.value.use-plan.${section}`)} lines={lines} />
        ))}
        {elsewhere.length > 0 ? <Lines title={say('tools.elsewhere')} lines={elsewhere} /> : null}
      </ol>
    </section>
  );
};

const Lines = ({ title, lines }: { title: string; lines: readonly Line[] }) => (
  <li>
    <h3>{title}</h3>
    <div className="use-plan-lines">
      {lines.map((line) => (
        <Beside key={line.id} kind="usePlanLine" record={line} thing={line.words ?? title}>
          <LineOf line={line} />
        </Beside>
      ))}
    </div>
  </li>
);

const LineOf = ({ line }: { line: Line }) => {
  const say = useSay();
  const tries = triesOf(line.id, useShared('usePlanTry'));
  return (
    <div className="sheet-line">
      {tries.length > 0 ? <p className="small soft">{say('tools.plan.planned')}</p> : null}
      <OwnLine>{line.words}</OwnLine>
      {tries.length > 0 ? <Tries tries={tries} /> : null}
    </div>
  );
};
