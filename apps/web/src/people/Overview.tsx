import { useState } from 'react';
import { sharedParts } from '@handrail/domain/circle/share.ts';
import { isKind, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { NextContact } from '../appointments/NextContact.tsx';
import { inOneSentence } from '../circle/rooms.ts';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook, useRecord } from '../notebook/notebook.tsx';
import { SessionBlock } from '../live/SessionBlock.tsx';
import { Go } from '../shell/navigator.tsx';
import { Comment } from './beside/Comment.tsx';
import { Comments } from './beside/Beside.tsx';
import { LeaveRoom } from './LeaveRoom.tsx';
import { NotesRow } from '../notes/NotesRow.tsx';
import { NamePerson } from './NamePerson.tsx';
import { usePerson, useShared } from './person-context.tsx';
import { Suggestion } from './suggest/Suggestions.tsx';
import { UnsentWords } from './UnsentWords.tsx';
import { useNewParts, usePartsHere, usePartsNotNow } from './use-parts.ts';

/** One person at a glance: what came, what is shared, what the therapist wrote. No amounts and no scores. [D10] */
export const Overview = () => {
  const { roomId, open } = usePerson();
  return (
    <div className="split">
      <div className="stack">
        <WhatIsNew />
        <NotNow />
        <YourPencil />
        <General />
        <BesideNothing />
        <UnsentWords />
      </div>
      <div className="stack">
        <SessionBlock roomId={roomId} />
        <NextContact roomId={roomId} />
        <NotesRow roomId={roomId} />
        <Contact />
        <AppReports />
        {open ? <LeaveRoom /> : null}
      </div>
    </div>
  );
};

/** Words to the person beside nothing in particular. */
const General = () => {
  const say = useSay();
  const { name, open } = usePerson();
  const none = useShared('comment').every(({ aboutId }) => aboutId !== undefined);
  return none && !open ? null : (
    <section aria-labelledby="general-h">
      <h2 id="general-h">{say('people.general', { name })}</h2>
      <Comments about={null} thing={name} />
    </section>
  );
};

const WhatIsNew = () => {
  const say = useSay();
  const { roomId, name, since } = usePerson();
  const here = usePartsHere(roomId);
  const fresh = useNewParts(roomId, since);
  return (
    <section aria-labelledby="new-h">
      <h2 id="new-h">{say(since === undefined ? 'people.shared' : 'people.new', { name })}</h2>
      {here.length === 0 ? <p>{say('people.nothing-shared', { name })}</p> : null}
      {here.length > 0 && fresh.length === 0 ? <p>{say('people.nothing-new')}</p> : null}
      {fresh.length === 0 ? null : (
        <ul className="rows parts-new" role="list">
          {fresh.map((part) => (
            <li key={part}>
              <Go to={{ name: 'person', roomId, part }} className="list-row">
                <span className="list-title">{say(`people.part.${part}`)}</span>
                <Icon name="onward" />
              </Go>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** What was there once and is not now: that, and nothing more. */
const NotNow = () => {
  const say = useSay();
  const { roomId } = usePerson();
  const parts = usePartsNotNow(roomId).map((part) => say(`people.part.${part}`));
  return parts.length === 0 ? null : (
    <section aria-labelledby="not-now-h">
      <h2 id="not-now-h">{say('sharing.not-shared-now')}</h2>
      <p>{inOneSentence(parts, say.language)}</p>
    </section>
  );
};

/** Everything the therapist suggested, in the order they did. */
const YourPencil = () => {
  const say = useSay();
  const { name } = usePerson();
  const all = useShared('suggestion');
  return all.length === 0 ? null : (
    <section aria-labelledby="pencil-h">
      <h2 id="pencil-h">{say('people.suggest.yours')}</h2>
      <p className="small soft">{say('people.suggest.how', { name })}</p>
      <ul className="plainlist stack" role="list">
        {all.map((suggestion) => (
          <Suggestion key={suggestion.id} suggestion={suggestion} onGone={focusHeading} />
        ))}
      </ul>
    </section>
  );
};

const useLost = (): readonly RecordOf<'comment'>[] => {
  const client = useNotebook();
  const { roomId } = usePerson();
  usePartsHere(roomId);
  return useShared('comment').filter(
    ({ aboutKind, aboutId }) =>
      aboutKind !== undefined &&
      aboutId !== undefined &&
      !(isKind(aboutKind) && client.roomRecord(roomId, aboutKind, aboutId)),
  );
};

/** The therapist's words beside things that are not shared now. They stay the therapist's. */
const BesideNothing = () => {
  const say = useSay();
  const lost = useLost();
  return lost.length === 0 ? null : (
    <section aria-labelledby="lost-h">
      <h2 id="lost-h">{say('people.beside-not-shared')}</h2>
      <ul className="plainlist comment-list" role="list">
        {lost.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            thing={say('sharing.not-shared-now')}
            onGone={focusHeading}
          />
        ))}
      </ul>
    </section>
  );
};

const Contact = () => {
  const say = useSay();
  const { roomId, name } = usePerson();
  const member = useRecord('member', roomId);
  const [naming, setNaming] = useState(false);
  return (
    <section aria-labelledby="contact-h">
      <h2 id="contact-h">{say('people.contact')}</h2>
      {naming ? (
        <NamePerson
          roomId={roomId}
          onDone={() => {
            setNaming(false);
            focusHeading();
          }}
        />
      ) : (
        <>
          <p dir="auto">
            {member?.nextContact ? (
              <Sentence id="desk.next" parts={{ words: <bdi>{member.nextContact}</bdi> }} />
            ) : (
              <span className="soft">{say('desk.no-next')}</span>
            )}
          </p>
          <p className="small soft">{say('people.contact.only-you', { name })}</p>
          <div>
            <Button icon="pencil" onPress={() => setNaming(true)}>
              {say('people.contact.change')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};

/** What this app reported to the person, as they read it: by day, in the order of days. */
const AppReports = () => {
  const say = useSay();
  const { name } = usePerson();
  const reports = useShared('opened').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const days = [...new Set(reports.map(({ day }) => day))].filter((day) => day !== undefined);
  return days.length === 0 ? null : (
    <section aria-labelledby="reports-h">
      <h2 id="reports-h">{say('people.reports')}</h2>
      <p className="small soft">{say('people.reports.note', { name })}</p>
      <Twin summary={say('people.reports.show')}>
        <ul className="plainlist stack" role="list">
          {days.map((day) => (
            <li key={day} className="small">
              {dateInWords(day, say.language)}:{' '}
              {sharedParts
                .filter((part) => reports.some((one) => one.day === day && one.part === part))
                .map((part) => say(`people.part.${part}`))
                .join(', ')}
            </li>
          ))}
        </ul>
      </Twin>
    </section>
  );
};
