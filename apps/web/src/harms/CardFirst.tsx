import { useRef } from 'react';
import { Icon } from '@handrail/ui/icon.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { Button } from '@handrail/ui/button.tsx';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useCards } from '../circle/cards.ts';
import { Go } from '../shell/navigator.tsx';
import { useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';

const parts = [
  ['mustAct', 'harms.card.must-act'],
  ['whenRead', 'harms.card.when-read'],
  ['inBetween', 'harms.card.in-between'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** The therapist's own words. They are print, not pen: pen is the person's alone. */
const TherapistsWords = ({ card }: { card: RecordOf<'therapistCard'> }) => {
  const say = useSay();
  return (
    <>
      <h3>
        {card.name ? (
          <Sentence id="harms.card.from" parts={{ name: <bdi>{card.name}</bdi> }} />
        ) : (
          say('harms.card.from-therapist')
        )}
      </h3>
      <dl>
        {parts.map(([field, label]) => (
          <div key={field}>
            <dt className="small soft">{say(label)}</dt>
            <dd dir="auto">{card[field] ? card[field] : say('shell.unsaid')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/**
 * Shown before anything is asked about a child or another person at risk: who can see this, what the therapist must
 * act on, when they read it and what to do in between; and the way to Safety. It informs and never blocks. [D18, P10]
 */
export const CardFirst = ({ harmId, onGoOn }: { harmId: string | undefined; onGoOn?: () => void }) => {
  const say = useSay();
  const who = useWhoSees({ kind: 'harm', id: harmId });
  const cards = useCards();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="card card-first" aria-labelledby="card-first">
      <h2 id="card-first" ref={heading} tabIndex={-1}>
        {say('harms.card.title')}
      </h2>
      <p>
        <strong>{whoSeesSentence(who, say)}</strong>
      </p>
      {cards.length > 0 || (who.kind === 'only-you' && who.afar.length === 0) ? null : (
        <p>{say('harms.card.ask')}</p>
      )}
      {cards.map((card) => (
        <TherapistsWords key={card.id} card={card} />
      ))}
      <p className="small soft">{say('harms.card.nobody-watches')}</p>
      <div className="actions">
        {onGoOn ? (
          <Button
            onPress={() => {
              onGoOn();
              // The button goes away; the focus stays at the card, right before the questions.
              heading.current?.focus();
            }}
          >
            {say('harms.card.go-on')}
          </Button>
        ) : null}
        <Go to={{ name: 'safety' }} className="button" kind="safety">
          <Icon name="lantern" />
          {say('shell.safety')}
        </Go>
      </div>
    </section>
  );
};
