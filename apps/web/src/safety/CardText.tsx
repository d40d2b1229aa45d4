import type { Card, CardPart } from '@handrail/content/safety/card.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { EmergencyCalls } from './Calls.tsx';
import { CardSources } from './cards/CardSources.tsx';
import './cards/cards.css';
import './safety.css';

const Lines = ({ part }: { part: CardPart }) => {
  if (part.look === 'words') return part.lines.map((line) => <p key={line}>{line}</p>);
  const items = part.lines.map((line) => <li key={line}>{line}</li>);
  return part.look === 'steps' ? <ol className="card-steps">{items}</ol> : <ul>{items}</ul>;
};

/**
 * A safety text in the page: its parts, the emergency number beside whatever calls for it, and underneath who has
 * reviewed it and where it comes from. [D19]
 */
export const CardText = ({ card, calls = true }: { card: Card; calls?: boolean }) => {
  const say = useSay();
  const words = card[say.language];
  const urgent = words.parts.findIndex((part) => part.look === 'urgent');
  const id = `card-${card.id}`;
  return (
    <article className="safety-card" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="lantern" />
        <span>{words.title}</span>
      </h2>
      {calls && urgent === -1 ? <Numbers /> : null}
      {words.parts.map((part, at) => (
        // The parts of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="card-part" data-look={part.look}>
          {part.heading === undefined ? null : <h3>{part.heading}</h3>}
          <Lines part={part} />
          {calls && at === urgent ? <Numbers /> : null}
        </div>
      ))}
      <CardSources of={card} />
    </article>
  );
};

const Numbers = () => (
  <div className="calls calls-brief no-print">
    <EmergencyCalls brief />
  </div>
);
