import { useState } from 'react';
import { flushSync } from 'react-dom';
import { usePlanLinesElsewhere, usePlanLinesIn } from '@handrail/domain/plans/use-plan-lines.ts';
import { Button } from '@handrail/ui/button.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { PartRow } from '../circle/ShareRow.tsx';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { planKey, planLineKey } from './draft-keys.ts';
import { PlanCard } from './PlanCard.tsx';
import { PlanPage } from './PlanPage.tsx';
import { UsePlanSection } from './UsePlanSection.tsx';
import './tools.css';

type Paper = 'page' | 'card';

/** How the person wants it to be: one page to read, to try out and to look at again, and a card to carry. [P5] */
export default function UsePlan() {
  const say = useSay();
  const lines = useRecords('usePlanLine');
  const [paper, setPaper] = useState<Paper>('page');
  const client = useNotebook();
  // Words that are still in a box are where they were left; an empty plan begins with writing.
  const [editing, setEditing] = useState(
    lines.length === 0 ||
      client.draftsUnder(planKey('')).length > 0 ||
      client.draftsUnder(planLineKey('')).length > 0,
  );
  const elsewhere = usePlanLinesElsewhere(lines);
  const print = (which: Paper): void => {
    // The page has to be as it shall be printed before the browser takes its picture.
    flushSync(() => setPaper(which));
    window.print();
  };
  return (
    <Page
      title={say('tools.plan.title')}
      intro={say('tools.plan.intro')}
      back={{ to: { name: 'plan' }, label: say('plan.all-goals') }}
      head={<SeeChip of={{ part: 'plan' }} />}
    >
      <div className="plan-paper stack" data-paper={paper}>
        {lines.length === 0 ? (
          <p className="soft no-print">{say('tools.plan.empty')}</p>
        ) : (
          <div className="no-print">
            <Button pressed={editing} icon="pencil" onPress={() => setEditing(!editing)}>
              {say('tools.plan.change')}
            </Button>
          </div>
        )}
        <PlanPage
          level="h2"
          section={(section) => (
            <UsePlanSection
              section={section}
              lines={usePlanLinesIn(lines, section)}
              all={lines}
              editing={editing}
            />
          )}
        />
        {elsewhere.length > 0 ? (
          <section aria-labelledby="plan-elsewhere">
            <h2 id="plan-elsewhere">{say('tools.elsewhere')}</h2>
            {elsewhere.map(({ id, words }) => (
              <OwnLine key={id}>{words}</OwnLine>
            ))}
          </section>
        ) : null}
        <p className="small soft">{say('tools.plan.safer')}</p>
        <p className="small soft no-print">{say('shell.unreviewed')}</p>
        <div className="actions no-print">
          <Button icon="print" onPress={() => print('page')}>
            {say('tools.plan.print-page')}
          </Button>
          <span className="small soft">{say('tools.plan.print-note')}</span>
        </div>
        <section className="plan-card-part" aria-labelledby="plan-card-h">
          <h2 id="plan-card-h">{say('tools.plan.card')}</h2>
          <p className="small soft no-print">{say('tools.plan.card-more')}</p>
          <PlanCard />
          {lines.length > 0 ? (
            <div className="no-print">
              <Button icon="print" onPress={() => print('card')}>
                {say('tools.plan.print-card')}
              </Button>
            </div>
          ) : null}
        </section>
        <PartRow part="plan" />
      </div>
    </Page>
  );
}
