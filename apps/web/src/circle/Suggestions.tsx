import { openSuggestions } from '@handrail/domain/circle/suggestions.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useEveryRoom, useNames } from './rooms.ts';
import './circle.css';

/** Everything that somebody wrote in pencil and that has no answer. It may stay so. [P7, D4] */
export default function Suggestions() {
  const say = useSay();
  const rooms = useEveryRoom();
  return (
    <Page
      title={say('circle.suggestions')}
      intro={say('circle.suggestions-more')}
      back={{ to: { name: 'circle' }, label: say('circle.title') }}
    >
      {rooms.map((room) => (
        <FromRoom key={room.id} roomId={room.id} />
      ))}
      <p className="small soft">{say('circle.suggestions-quiet')}</p>
    </Page>
  );
}

const FromRoom = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const open = openSuggestions(useRoomRecords(roomId, 'suggestion'), useRecords('suggestionAnswer'));
  return (
    <section aria-label={say('circle.suggestions-by', { name })}>
      <h2>{say('circle.suggestions-by', { name })}</h2>
      {open.length === 0 ? <p className="soft">{say('circle.suggestions-none', { name })}</p> : null}
      <ul className="rows" role="list">
        {open.map((suggestion) => (
          <li key={suggestion.id}>
            <Go to={{ name: 'suggestion', roomId, id: suggestion.id }} className="list-row">
              <Icon name="pencil" />
              <span>
                <span className="soft">{say(`circle.suggestion-of.${suggestion.of ?? 'goal'}`)}</span>
                <br />
                <span className="list-title pencil" dir="auto">
                  {firstWords(suggestion)}
                </span>
              </span>
              <Icon name="onward" />
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
};

const firstWords = ({ draft }: RecordOf<'suggestion'>): string =>
  String(draft?.['label'] ?? draft?.['ifWords'] ?? draft?.['thenWords'] ?? '…');
