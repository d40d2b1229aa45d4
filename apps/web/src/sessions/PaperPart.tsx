import type { ReactNode } from 'react';
import { useSay } from '@handrail/ui/say.tsx';

/** What may stand on the page. */
export type PaperPartName = 'words' | 'steps' | 'ways' | 'goals' | 'next' | 'numbers';

/** One part of the printed page. Paper can be found, so each part can be left out before printing. */
export const PaperPart = ({
  part,
  leftOut,
  onToggle,
  children,
}: {
  part: PaperPartName;
  leftOut: boolean;
  onToggle: (part: PaperPartName) => void;
  children: ReactNode;
}) => {
  const say = useSay();
  const title = say(part === 'words' ? 'session.page.part.words' : `session.page.${part}`);
  const toggle = (
    <button type="button" className="take-back small no-print" onClick={() => onToggle(part)}>
      {say(leftOut ? 'session.page.put-back' : 'session.page.leave-out', { part: title })}
    </button>
  );
  if (leftOut) return <div className="no-print">{toggle}</div>;
  return (
    <section className="paper-part" aria-labelledby={`paper-${part}`}>
      <h2 id={`paper-${part}`}>{title}</h2>
      {children}
      {toggle}
    </section>
  );
};
