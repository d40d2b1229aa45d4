import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useAbout, useOpenNotebook, useRecords } from '../notebook/notebook.tsx';
import { Go, goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip, useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';
import type { Route } from '../shell/routes.ts';
import { useCardIntoRooms } from './use-card-into-rooms.ts';
import { CardForm } from './CardForm.tsx';
import { CardWords } from './CardWords.tsx';
import './desk.css';

type CardRoute = Extract<Route, { name: 'therapist-card' }>;

/** At the desk the card is written; in a person's notebook it is read, and the therapist may bring it up to date. [D18] */
export default function TherapistCard({ route }: { route: CardRoute }) {
  return useOpenNotebook()?.cover.role === 'desk' ? <AtTheDesk next={route.next} /> : <InANotebook />;
}

/** `next`: where the therapist was going when the card was asked for first. */
const AtTheDesk = ({ next }: { next: CardRoute['next'] }) => {
  const say = useSay();
  const card = useRecords('therapistCard').at(-1);
  const intoRooms = useCardIntoRooms();
  const toDesk = (): void => goInstead({ name: 'desk' });
  const kept = (): void => {
    intoRooms();
    goInstead(next === undefined ? { name: 'desk' } : { name: next });
  };
  return (
    <Page title={say('desk.write.title')} intro={say('desk.write.intro')}>
      <section className="card" aria-labelledby="why-h">
        <h2 id="why-h">{say('desk.write.why')}</h2>
        <p>{say('desk.write.why-more')}</p>
      </section>
      <CardForm card={card} onDone={kept} onNotNow={toDesk} />
    </Page>
  );
};

const InANotebook = () => {
  const say = useSay();
  const card = useRecords('therapistCard').at(-1);
  const about = useAbout();
  const who = useWhoSees();
  const [writing, setWriting] = useState(false);
  const stopWriting = (): void => {
    setWriting(false);
    focusHeading();
  };
  // The first page of a notebook that a therapist made: the person has not been asked anything yet.
  const first =
    about?.onTherapistsDevice === true && about.dangerAsked === undefined && about.helpWith === undefined;
  return (
    <Page
      title={say('desk.card.title')}
      intro={say('desk.card.intro')}
      head={<SeeChip />}
      {...(first ? {} : { back: { to: { name: 'circle' }, label: say('session.page.circle') } as const })}
    >
      {first ? <p className="see-sentence">{whoSeesSentence(who, say)}</p> : null}
      {writing ? (
        <>
          <p className="soft">{say('desk.card.theirs')}</p>
          <CardForm card={card} onDone={stopWriting} onNotNow={stopWriting} />
        </>
      ) : (
        <>
          {card ? <CardWords card={card} /> : <p>{say('desk.card.none')}</p>}
          <div className="actions">
            {first ? (
              <Button kind="main" onPress={() => goInstead({ name: 'help-with' })}>
                {say('desk.card.go-on')}
              </Button>
            ) : null}
            <Button onPress={() => setWriting(true)}>
              {say(card ? 'desk.card.change' : 'desk.card.write')}
            </Button>
            {first ? (
              <Go to={{ name: 'how-it-works' }} className="button" kind="quiet">
                {say('doors.about.more')}
              </Go>
            ) : null}
          </div>
        </>
      )}
    </Page>
  );
};
