import { planKinds, type PlanKind } from '@handrail/domain/plans/plan.ts';
import { linesIn } from '@handrail/domain/plans/plan-lines.ts';
import { dialable } from '@handrail/domain/plans/telephone.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { CallLink } from './Calls.tsx';
import { PlanRail } from './PlanRail.tsx';

/** People of the person's own, beside the emergency number: from the crisis plan, in their order. */
export const OwnCalls = () => {
  const say = useSay();
  const people = linesIn(useRecords('planLine'), 'crisis', 'people-to-ask');
  return people.map(({ id, words, phone, hours }) => {
    const number = phone === undefined ? null : dialable(phone);
    if (number === null) return null;
    return (
      <CallLink
        key={id}
        number={number}
        shown={
          <strong className={words ? 'own' : undefined} dir="auto">
            {words?.trim() ? words : phone}
          </strong>
        }
      >
        {hours?.trim() ? (
          <>
            {say('safety.you-said')} <bdi className="own-inline">{hours}</bdi>
          </>
        ) : (
          <bdi>{phone}</bdi>
        )}
      </CallLink>
    );
  });
};

const begun = (plan: PlanKind, lines: ReturnType<typeof useRecords<'planLine'>>): boolean =>
  lines.some((line) => line.plan === plan);

/** The person's plans, when their notebook is open: the crisis plan to read, the others by name. */
export const MyPlans = () => {
  const say = useSay();
  const lines = useRecords('planLine');
  const others = planKinds.filter((plan) => plan !== 'crisis' || !begun(plan, lines));
  return (
    <>
      {begun('crisis', lines) ? <CrisisPlan /> : null}
      <section aria-labelledby="plans-h">
        <div className="between">
          <h2 id="plans-h">{say('safety.plans')}</h2>
          <SeeChip of={{ part: 'safety-plan' }} />
        </div>
        <p className="small soft">{say('safety.plans-more')}</p>
        <ul className="rows" role="list">
          {others.map((plan) => (
            <PlanRow key={plan} plan={plan} written={begun(plan, lines)} />
          ))}
          <li>
            <Go to={{ name: 'use-plan' }} className="list-row">
              <Icon name="pencil" />
              <span>
                <span className="list-title">{say('tools.plan.row')}</span>
                <br />
                <span className="soft">{say('tools.plan.row-about')}</span>
              </span>
              <Icon name="onward" />
            </Go>
          </li>
          <li>
            <Go to={{ name: 'pocket' }} className="list-row">
              <Icon name="key" />
              <span className="list-title">{say('safety.to-pocket')}</span>
              <Icon name="onward" />
            </Go>
          </li>
        </ul>
      </section>
    </>
  );
};

const PlanRow = ({ plan, written }: { plan: PlanKind; written: boolean }) => {
  const say = useSay();
  return (
    <li>
      <Go to={{ name: 'safety-plan', plan }} className="list-row">
        <Icon name="pencil" />
        <span>
          <span className="list-title">{say(`safety.plan.${plan}`)}</span>
          <br />
          <span className="soft">{say(written ? `safety.plan.${plan}-about` : 'safety.plan.empty')}</span>
        </span>
        <Icon name="onward" />
      </Go>
    </li>
  );
};

const CrisisPlan = () => {
  const say = useSay();
  const lines = useRecords('planLine');
  return (
    <section aria-labelledby="crisis-h">
      <div className="between">
        <h2 id="crisis-h">{say('safety.plan.crisis')}</h2>
        <SeeChip of={{ part: 'safety-plan' }} />
      </div>
      <PlanRail lines={lines} plan="crisis" />
      <div className="actions">
        <Go to={{ name: 'safety-plan', plan: 'crisis' }} className="button">
          {say('safety.plan.change')}
        </Go>
      </div>
    </section>
  );
};

/** Watching an urge, where a person would look for it when one is there. */
export const RideRow = () => {
  const say = useSay();
  return (
    <ul className="rows" role="list">
      <li>
        <Go to={{ name: 'sheet', tool: 'ride-urge' }} className="list-row">
          <Icon name="waves" />
          <span>
            <span className="list-title">{say('tools.ride.row')}</span>
            <br />
            <span className="soft">{say('tools.ride.row-about')}</span>
          </span>
          <Icon name="onward" />
        </Go>
      </li>
    </ul>
  );
};
