import type { ReactNode } from 'react';
import { openingOf } from '@handrail/domain/sessions/flow.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardForm } from '../desk/CardForm.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { focusHeading } from '../forms/focus.ts';

export type CardStand = 'asked' | 'writing' | 'without';

/** Shown with nothing on it, the three headings still say what to ask. */
const blankCard: RecordOf<'therapistCard'> = { id: 'blank', madeAt: 0 };

/** Every session begins with the therapist's card: shown, written now, or named as not written. [D18] */
export const StartCard = ({
  cards,
  stand,
  onStand,
  children,
}: {
  cards: readonly RecordOf<'therapistCard'>[];
  stand: CardStand;
  onStand: (stand: CardStand) => void;
  /** What follows once the card, or its absence, has been shown. */
  children: ReactNode;
}) => {
  const say = useSay();
  const opening = openingOf(cards);
  const card = opening.kind === 'show-card' ? opening.card : cards.at(-1);
  const move = (next: CardStand) => (): void => {
    onStand(next);
    focusHeading();
  };
  const writing = stand === 'writing' || (stand === 'asked' && !card);
  return (
    <>
      <section aria-labelledby="card-first-h">
        <h2 id="card-first-h">{say('session.start.card')}</h2>
        <p className="soft">{say('session.start.card-why')}</p>
        {writing ? (
          <>
            {card ? null : <p>{say('session.start.write')}</p>}
            <CardForm
              card={card}
              onDone={move('asked')}
              onNotNow={move(card ? 'asked' : 'without')}
              keepLabel={say('session.start.keep-card')}
              notNowLabel={card ? say('shell.not-now') : say('session.start.no-card')}
            />
          </>
        ) : (
          <>
            {card ? null : <p>{say('session.start.without')}</p>}
            <CardWords card={card ?? blankCard} />
            <p>
              <Button kind="quiet" onPress={move('writing')}>
                {say(card ? 'desk.card.change' : 'desk.card.write')}
              </Button>
            </p>
          </>
        )}
      </section>
      {writing ? null : children}
    </>
  );
};
