import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useCards } from '../circle/cards.ts';
import { CardWords } from '../desk/CardWords.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { DangerTiles } from '../safety/DangerTiles.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useSayRefused } from '../shell/use-keep.ts';
import { useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';

/** Asked once. Each tile opens Safety at the right place; none is a score. The therapist's card comes before the question. [D18] */
export default function Danger() {
  const say = useSay();
  const client = useNotebook();
  const who = useWhoSees();
  const cards = useCards();
  const sayRefused = useSayRefused();
  const asked = (): void => sayRefused(client.keep(change('about', 'about', { dangerAsked: true })));
  return (
    <Page title={say('doors.danger.title')} intro={say('doors.danger.intro')}>
      <p className="see-sentence">{whoSeesSentence(who, say)}</p>
      {cards.map((card) => (
        <CardWords key={card.id} card={card} />
      ))}
      <DangerTiles onGo={asked} />
      <div className="actions">
        <Button
          kind="main"
          onPress={() => {
            asked();
            goInstead({ name: 'map' });
          }}
        >
          {say('doors.danger.on')}
        </Button>
      </div>
    </Page>
  );
}
