import { openSuggestions } from '@handrail/domain/circle/suggestions.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useCircle, useNames } from './rooms.ts';

/** "1 suggestion from Dana": a sentence with a way on, and no badge. */
export const SuggestionsLink = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const open = openSuggestions(useRoomRecords(roomId, 'suggestion'), useRecords('suggestionAnswer'));
  return open.length === 0 ? null : (
    <p>
      <Go to={{ name: 'suggestions' }}>{say('circle.suggestions-from', { count: open.length, name })}</Go>
    </p>
  );
};

/** The same for everybody in the circle. */
export const AllSuggestionsLinks = () =>
  useCircle().map((room) => <SuggestionsLink key={room.id} roomId={room.id} />);
