import { useState } from 'react';
import { planKinds, planSections, type PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesIn } from '@handrail/domain/plans/plan-lines.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { LineWords } from './PlanRail.tsx';
import { usePocket, type Pocket as PocketState } from './use-pocket.ts';
import './safety.css';

type Line = RecordOf<'planLine'>;

/** Line by line: what may be read before unlocking. Nothing is there until it is put there. [P8, P10, D2] */
export default function Pocket() {
  const say = useSay();
  const lines = useRecords('planLine');
  const pocket = usePocket();
  const strays = pocket.items.filter((item) => !lines.some(({ id }) => id === item.id));
  return (
    <Page
      title={say('safety.pocket.title')}
      intro={say('safety.pocket.intro')}
      back={{ to: { name: 'safety' }, label: say('safety.back') }}
    >
      <dl className="trade">
        {(['good', 'cost'] as const).map((side) => (
          <div key={side}>
            <dt>
              <strong>{say(`safety.pocket.${side}`)}</strong>
            </dt>
            <dd>
              <p>{say(`safety.pocket.${side}-more`)}</p>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{say('safety.pocket.choose')}</h2>
      {lines.length === 0 ? <p>{say('safety.pocket.none')}</p> : null}
      {planKinds
        .filter((plan) => lines.some((line) => line.plan === plan))
        .map((plan) => (
          <PocketPlan key={plan} plan={plan} lines={lines} pocket={pocket} />
        ))}
      {strays.length > 0 ? (
        <section aria-labelledby="strays-h">
          <h3 id="strays-h">{say('safety.pocket.old')}</h3>
          <ul className="rows" role="list">
            {strays.map((item) => (
              <li key={item.id} className="pocket-row">
                <OwnLine>{item.words || item.phone}</OwnLine>
                <PocketButton line={null} id={item.id} words={item.words} pocket={pocket} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

const PocketPlan = ({
  plan,
  lines,
  pocket,
}: {
  plan: PlanKind;
  lines: readonly Line[];
  pocket: PocketState;
}) => {
  const say = useSay();
  const sections = planSections[plan].filter((section) => linesIn(lines, plan, section).length > 0);
  return (
    <section aria-labelledby={`pocket-${plan}`}>
      <h3 id={`pocket-${plan}`}>{say(`safety.plan.${plan}`)}</h3>
      {sections.map((section) => (
        <div key={section} className="stack">
          <h4>{say(`safety.section.${section}`)}</h4>
          <ul className="rows" role="list">
            {linesIn(lines, plan, section).map((line) => (
              <li key={line.id} className="pocket-row">
                <LineWords line={line} />
                <PocketButton
                  line={line}
                  id={line.id}
                  words={line.words ?? line.phone ?? ''}
                  pocket={pocket}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

const PocketButton = ({
  line,
  id,
  words,
  pocket,
}: {
  /** `null` when the line is no longer in a plan: it can only be sealed again. */
  line: Line | null;
  id: string;
  words: string;
  pocket: PocketState;
}) => {
  const say = useSay();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const readable = pocket.items.some((item) => item.id === id);
  const press = async (): Promise<void> => {
    const taking = readable || line === null;
    const refusal = taking ? await pocket.take(id) : await pocket.put(line);
    setProblem(refusal);
    if (refusal === null)
      notify({ text: say(taking ? 'safety.pocket.take-done' : 'safety.pocket.put-done') });
  };
  return (
    <div className="row">
      <span className="small soft">{say(readable ? 'safety.pocket.readable' : 'safety.pocket.sealed')}</span>
      <Button
        onPress={() => void press()}
        label={say(readable ? 'safety.pocket.take-of' : 'safety.pocket.put-of', { words })}
      >
        {say(readable ? 'safety.pocket.take' : 'safety.pocket.put')}
      </Button>
      <Problem text={problem && say(refusalSentence[problem])} />
    </div>
  );
};
