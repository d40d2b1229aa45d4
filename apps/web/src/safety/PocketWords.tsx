import { planKinds, planSections } from '@handrail/domain/plans/plan.ts';
import { dialable } from '@handrail/domain/plans/telephone.ts';
import type { PocketItem } from '@handrail/store/protocol.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { CoverDrawing } from '../doors/covers.tsx';
import { useDevice } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { CallLink } from './Calls.tsx';
import { usePocket } from './use-pocket.ts';

/** While locked: what the person put where it can be read, and nothing else of theirs. [P10] */
export const PocketWords = () => {
  const say = useSay();
  const notebooks = useDevice()?.notebooks ?? [];
  const { items } = usePocket();
  if (notebooks.length === 0) return null;
  const byNotebook = [...Map.groupBy(items, ({ notebookId }) => notebookId)];
  return (
    <section aria-labelledby="pocket-h" className="pocket">
      <h2 id="pocket-h">{say('safety.plans')}</h2>
      {items.length > 0 ? <p className="small soft">{say('safety.pocket.chosen')}</p> : null}
      {byNotebook.map(([id, own]) => (
        <div key={id} className="stack">
          {byNotebook.length > 1 ? (
            <CoverDrawing cover={notebooks.find((one) => one.id === id)?.cover ?? 0} />
          ) : null}
          <PocketPlan items={own} />
        </div>
      ))}
      {items.length === 0 ? <p>{say('safety.locked-plans')}</p> : null}
      <div className="actions">
        <Go to={{ name: 'locked' }} className="button">
          {say('safety.open-notebook')}
        </Go>
      </div>
    </section>
  );
};

const orderOf = ({ plan, section }: PocketItem): number => {
  const kind = planKinds.findIndex((one) => one === plan);
  const sections: readonly string[] = planKinds[kind] ? planSections[planKinds[kind]] : [];
  return kind * 100 + sections.indexOf(section);
};

/** The heading a line stood under; the plan's name when a newer version made the heading. */
export const headingOf = ({ plan, section }: Pick<PocketItem, 'plan' | 'section'>, say: Say): string => {
  const kind = planKinds.find((one) => one === plan);
  const known = kind && planSections[kind].find((one) => one === section);
  if (known) return say(`safety.section.${known}`);
  return kind ? say(`safety.plan.${kind}`) : say('safety.plans');
};

const PocketPlan = ({ items }: { items: readonly PocketItem[] }) => {
  const say = useSay();
  const groups = Map.groupBy(
    items.toSorted((a, b) => orderOf(a) - orderOf(b)),
    (item) => headingOf(item, say),
  );
  return (
    <ol className="crisis" role="list">
      {[...groups].map(([heading, lines]) => (
        <li key={heading}>
          <h3>{heading}</h3>
          {lines.map((line) => (
            <PocketLine key={line.id} line={line} />
          ))}
        </li>
      ))}
    </ol>
  );
};

const PocketLine = ({ line: { words, phone } }: { line: PocketItem }) => {
  const number = phone === undefined ? null : dialable(phone);
  const spoken = words.trim() !== '';
  if (number !== null) {
    return (
      <CallLink
        number={number}
        shown={
          <strong className={spoken ? 'own' : undefined} dir="auto">
            {spoken ? words : phone}
          </strong>
        }
      >
        {spoken ? <bdi>{phone}</bdi> : null}
      </CallLink>
    );
  }
  return [words, phone ?? ''].map((text, at) =>
    text.trim() === '' ? null : (
      <p key={at === 0 ? 'words' : 'phone'} className="own" dir="auto">
        {text}
      </p>
    ),
  );
};
