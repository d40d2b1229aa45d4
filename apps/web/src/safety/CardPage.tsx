import { cardIds, type CardId } from '@handrail/content/safety/card.ts';
import { cards, opens } from '@handrail/content/safety/cards.ts';
import { dangerTiles, type DangerTile } from '@handrail/domain/plans/danger.ts';
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useCards } from '../circle/cards.ts';
import { CardWords } from '../desk/CardWords.tsx';
import { useOpenNotebook, useDevice } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import { useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';
import { CardRows } from './CardRows.tsx';
import { CardText } from './CardText.tsx';
import { CountryChoice } from './CountryChoice.tsx';
import { ServiceLines } from './Calls.tsx';
import { NumberSources } from './NumberSources.tsx';

interface Opened {
  readonly card: CardId;
  readonly beside: readonly CardId[];
  readonly plan: PlanKind;
  readonly tile: DangerTile | null;
}

/** What a name in the route opens: a danger tile, or one card. `null` for a name this version does not know. */
const opened = (name: string): Opened | null => {
  const tile = dangerTiles.find((one) => one === name);
  if (tile) {
    const [card, ...beside] = opens[tile].cards;
    return { card, beside, plan: opens[tile].plan, tile };
  }
  const card = cardIds.find((id) => id === name);
  return card ? { card, beside: [], plan: cards[card].plan, tile: null } : null;
};

/** One danger, opened from its tile or from the list. It informs and asks nothing. [P10] */
export const CardPage = ({ name }: { name: string }) => {
  const say = useSay();
  const back = { to: { name: 'safety' }, label: say('safety.back') } as const;
  const open = opened(name);
  if (!open) return <Gone back={back} />;
  const card = cards[open.card];
  return (
    <Page title={open.tile ? say(`doors.danger.${open.tile}`) : say('safety.title')} back={back} wide>
      <div className="split">
        <div className="stack card-column">
          {card.therapistCardFirst ? <TherapistFirst /> : null}
          {open.beside.length > 0 ? (
            <nav aria-label={say('safety.beside')} className="stack beside">
              <p className="label-like">{say('safety.beside')}</p>
              <CardRows ids={open.beside} />
            </nav>
          ) : null}
          <CardText card={card} />
        </div>
        <div className="stack">
          <ServiceLines kinds={card.services} level="h2" />
          <CountryChoice />
          <NumberSources />
          <OwnWay plan={open.plan} offers={card.offers !== undefined} />
        </div>
      </div>
    </Page>
  );
};

/** Who sees this, and what a therapist must act on, before anything about somebody else is said. [D18] */
const TherapistFirst = () => {
  const say = useSay();
  const who = useWhoSees();
  const cards = useCards();
  const open = useOpenNotebook() !== null;
  // Before unlocking, on a device with a therapist's notebooks, nobody can say whose page this is: then nothing is claimed.
  const ownDevice = useDevice()?.notebooks.every(({ role }) => role === 'own') ?? true;
  return (
    <>
      {open || ownDevice ? <p className="see-sentence">{whoSeesSentence(who, say)}</p> : null}
      {cards.map((card) => (
        <CardWords key={card.id} card={card} />
      ))}
    </>
  );
};

/** The person's own plan, and the two ways on of the card that offers them. Only in a notebook of their own. */
const OwnWay = ({ plan, offers }: { plan: PlanKind; offers: boolean }) => {
  const say = useSay();
  const open = useOpenNotebook();
  if (!open || open.cover.role === 'desk') return null;
  return (
    <section className="no-print" aria-labelledby="own-way-h">
      <h2 id="own-way-h">{say('safety.plan-link')}</h2>
      <div className="actions">
        <Go to={{ name: 'safety-plan', plan }} className="button" kind="safety">
          <Icon name="pencil" />
          {say(`safety.plan.${plan}`)}
        </Go>
        {offers ? (
          <Go to={{ name: 'edit-goal' }} className="button" kind="quiet">
            {say('safety.offers')}
          </Go>
        ) : null}
      </div>
    </section>
  );
};
