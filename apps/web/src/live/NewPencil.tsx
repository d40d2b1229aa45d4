import { openSuggestions } from '@handrail/domain/circle/suggestions.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { SessionPart } from '@handrail/domain/sessions/flow.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useLive } from './session-here.tsx';

type Of = NonNullable<RecordOf<'suggestion'>['of']>;
const partOfPencil = {
  goal: 'goals',
  step: 'steps',
  'if-then': 'steps',
  strategy: 'strategies',
} as const satisfies Record<Of, SessionPart>;

/** Where something new lies in pencil: said once, quietly, with the way there. No badge and no count. */
export const NewPencil = ({ part }: { part: SessionPart | 'sheets' }) => {
  const say = useSay();
  const { roomId, session, mine, name } = useLive();
  const suggestions = useRoomRecords(roomId, 'suggestion');
  const answers = useRecords('suggestionAnswer');
  const open =
    mine === 'owner'
      ? openSuggestions(suggestions, answers).filter(({ sessionId }) => sessionId === session.id)
      : [];
  const places = [...new Set(open.map(({ of = 'goal' }) => partOfPencil[of]))];
  return (
    <div role="status">
      {places.map((place) => (
        <p key={place} className="small">
          {say('live.pencil.new', { name })}{' '}
          {place === part ? (
            say('live.pencil.below')
          ) : (
            <Go to={{ name: 'shared-session', roomId, id: session.id, part: place }}>
              {say(`session.part.${place}`)}
            </Go>
          )}
        </p>
      ))}
    </div>
  );
};
