import { useLayoutEffect, useRef, useState } from 'react';
import { usePlanLinesIn } from '@handrail/domain/plans/use-plan-lines.ts';
import { usePlanSections, type UsePlanSection } from '@handrail/domain/plans/use-plan.ts';
import { Scroll } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { panelsFor, type Panel } from './card-panels.ts';

/** The inside of one panel in millimetres: 54 without the margins. */
const insideMm = 54 - 2 * 3.5;
const gapMm = 1.5;
const pixelsInMm = 96 / 25.4;

/** My use plan, 85.6 by 54 millimetres a panel, folded as often as its words need. */
export const PlanCard = () => {
  const say = useSay();
  const lines = useRecords('usePlanLine');
  const sections = usePlanSections.filter((section) => usePlanLinesIn(lines, section).some(hasWords));
  const text = JSON.stringify([
    say.language,
    sections.map((s) => usePlanLinesIn(lines, s).map((l) => l.words)),
  ]);
  const measured = useRef<HTMLDivElement>(null);
  const [panels, setPanels] = useState<readonly Panel[]>([]);
  useLayoutEffect(() => {
    const measure = (): void => {
      const heights = Array.from(
        measured.current?.children ?? [],
        (one) => one.getBoundingClientRect().height,
      );
      setPanels(panelsFor(heights, insideMm * pixelsInMm, gapMm * pixelsInMm));
    };
    measure();
    // The letters may still be on their way; with them the heights change.
    let gone = false;
    void document.fonts.ready.then(() => {
      if (!gone) measure();
    });
    return () => {
      gone = true;
    };
  }, [text]);
  if (sections.length === 0) return <p className="soft">{say('tools.plan.card-empty')}</p>;
  return (
    <>
      <div className="card-measure" ref={measured} aria-hidden="true">
        <CardTitle />
        {sections.map((section) => (
          <CardSection key={section} section={section} />
        ))}
      </div>
      <div className="plan-card">
        {panels.map(({ things, folds }) => (
          <div
            key={things[0]}
            className="plan-card-panel"
            style={{ '--folds': folds } as React.CSSProperties}
          >
            {things.map((at) => {
              const section = sections[at - 1];
              return section === undefined ? (
                <CardTitle key="title" />
              ) : (
                <CardSection key={section} section={section} />
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
};

const hasWords = ({ words }: { readonly words?: string }): boolean => (words ?? '').trim() !== '';

const CardTitle = () => {
  const say = useSay();
  return (
    <p className="plan-card-title">
      <Scroll />
      {say('tools.plan.card-title')}
    </p>
  );
};

const CardSection = ({ section }: { section: UsePlanSection }) => {
  const say = useSay();
  const lines = usePlanLinesIn(useRecords('usePlanLine'), section).filter(hasWords);
  return (
    <div className="plan-card-section">
      <p className="plan-card-name">{say(`mydata.value.use-plan.${section}`)}</p>
      {lines.map(({ id, words }) => (
        <p key={id} className="own" dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
};
