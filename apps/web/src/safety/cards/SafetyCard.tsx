import { useEffect, useRef, type ReactNode } from 'react';
import type { Card, CardPart } from '@handrail/content/safety/card.ts';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardSources } from './CardSources.tsx';
import './cards.css';

const Lines = ({ part }: { part: CardPart }) => {
  if (part.look === 'words') return part.lines.map((line) => <p key={line}>{line}</p>);
  const items = part.lines.map((line) => <li key={line}>{line}</li>);
  return part.look === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Part = ({ part }: { part: CardPart }) => (
  <section className="card-part" data-look={part.look}>
    {part.heading === undefined ? null : <h3>{part.heading}</h3>}
    <Lines part={part} />
  </section>
);

/** A danger card over the page: it informs, and every way out of it is one press. [P10, D11, D12] */
export const SafetyCard = ({
  card,
  onClose,
  children,
}: {
  card: Card;
  onClose: () => void;
  /** The buttons; each of them closes the card. */
  children: ReactNode;
}) => {
  const say = useSay();
  const words = card[say.language];
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The dialog opens in an effect of its own, after this one, and would scroll to its first button at the very end.
    queueMicrotask(() => {
      start.current?.focus({ preventScroll: true });
      start.current?.closest('dialog')?.scrollTo(0, 0);
    });
  }, []);
  return (
    <Dialog title={words.title} kind="safety" onClose={onClose}>
      <div className="card-words" ref={start} tabIndex={-1}>
        {words.parts.map((part) => (
          <Part key={part.heading ?? part.look} part={part} />
        ))}
        <CardSources of={card} />
      </div>
      <div className="actions card-actions">{children}</div>
    </Dialog>
  );
};
