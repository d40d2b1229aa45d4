import { useId } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import './card.css';

/** What a therapist wrote once, shown before hard questions and before anything is first shared. [D18] */
export const CardWords = ({ card }: { card: RecordOf<'therapistCard'> }) => {
  const say = useSay();
  // Several may stand on one page: of the therapist at this screen, and of one from afar.
  const id = useId();
  const parts = [
    ['must-act', card.mustAct],
    ['when-read', card.whenRead],
    ['in-between', card.inBetween],
  ] as const;
  return (
    <section className="card stack therapist-card" aria-labelledby={id}>
      <h2 id={id}>
        {card.name === undefined ? say('desk.card.nameless') : say('desk.card.of', { name: card.name })}
      </h2>
      <dl>
        {parts.map(([key, words]) => (
          <div key={key}>
            <dt>
              <strong>{say(`desk.card.${key}`)}</strong>
            </dt>
            <dd dir="auto" className="pencil pre">
              {words ?? say('desk.card.not-written')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
