import { cards } from '@handrail/content/safety/cards.ts';
import type { CardId } from '@handrail/content/safety/card.ts';
import { planSections, type PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesElsewhere } from '@handrail/domain/plans/plan-lines.ts';
import { PartRow } from '../circle/ShareRow.tsx';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { CardText } from './CardText.tsx';
import { NotYet } from './NotYet.tsx';
import { LineWords } from './PlanRail.tsx';
import { PlanSection } from './PlanSection.tsx';
import { usePocket } from './use-pocket.ts';
import './safety.css';

/** The texts that stand beside a plan. The overdose plan has the steps, with naloxone. */
const beside: Readonly<Record<PlanKind, readonly CardId[]>> = {
  crisis: ['suicide-thoughts'],
  overdose: ['overdose-steps', 'naloxone'],
  'using-alone': ['using-alone'],
};

/** A plan of the person's own: own headings, their words under each, and nobody keeps score of it. */
export default function SafetyPlan({ route: { plan } }: { route: Extract<Route, { name: 'safety-plan' }> }) {
  const say = useSay();
  const lines = useRecords('planLine');
  const pocket = usePocket();
  const elsewhere = linesElsewhere(lines, plan);
  return (
    <Page
      title={say(`safety.plan.${plan}`)}
      intro={say('safety.plan.start')}
      back={{ to: { name: 'safety' }, label: say('safety.back') }}
      head={<SeeChip of={{ part: 'safety-plan' }} />}
      wide
    >
      <div className="split">
        <div className="stack">
          <ol className="crisis plan-edit" role="list">
            {planSections[plan].map((section) => (
              <PlanSection key={section} plan={plan} section={section} pocket={pocket} />
            ))}
            {elsewhere.length > 0 ? (
              <li>
                <h2>{say('safety.plan.elsewhere')}</h2>
                {elsewhere.map((line) => (
                  <LineWords key={line.id} line={line} />
                ))}
              </li>
            ) : null}
          </ol>
          <p className="small soft">{say('shell.unreviewed')}</p>
          {plan === 'crisis' && lines.some((line) => line.plan === 'crisis') ? (
            <NotYet lines={lines} />
          ) : null}
          {plan === 'overdose' ? <NotWaking /> : null}
          <PartRow part="safety-plan" />
          <div className="actions">
            <Button icon="print" onPress={() => window.print()}>
              {say('safety.plan.print')}
            </Button>
            <Go to={{ name: 'pocket' }} className="button" kind="quiet">
              {say('safety.to-pocket')}
            </Go>
          </div>
        </div>
        <section aria-labelledby="beside-h" className="beside-plan">
          <h2 id="beside-h" className="visually-hidden">
            {say('safety.plan.beside')}
          </h2>
          {beside[plan].map((id) => (
            <CardText key={id} card={cards[id]} />
          ))}
        </section>
      </div>
    </Page>
  );
}

/** Overdose and not wanting to live overlap: the plan asks once, and wants no answer (clinical.md §1.13). */
const NotWaking = () => {
  const say = useSay();
  return (
    <section className="card stack no-print" aria-labelledby="wake-h">
      <h2 id="wake-h">{say('safety.wake.title')}</h2>
      <p>{say('safety.wake.ask')}</p>
      <p>{say('safety.wake.more')}</p>
      <div className="actions">
        <Go to={{ name: 'safety', card: 'suicide-thoughts' }} className="button" kind="safety">
          <Icon name="lantern" />
          {say('safety.wake.card')}
        </Go>
        <Go to={{ name: 'safety-plan', plan: 'crisis' }} className="button" kind="quiet">
          {say('safety.wake.plan')}
        </Go>
      </div>
      <p className="small soft">{say('shell.unreviewed')}</p>
    </section>
  );
};
