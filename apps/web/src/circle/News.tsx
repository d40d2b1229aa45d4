import { useSay } from '@handrail/ui/say.tsx';
import { useInvitations } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useEveryRoom } from './rooms.ts';
import { AllSuggestionsLinks } from './SuggestionsLink.tsx';

/** What wants a look in the circle, as plain sentences: no count on a place, and nothing that presses. */
export const News = () => {
  const say = useSay();
  const troubled = useEveryRoom().some(({ trouble }) => trouble.length > 0);
  const comparing = useInvitations().filter(({ state }) => state === 'compare');
  return (
    <div className="stack circle-news">
      {comparing.map(({ id, other }) => (
        <p key={id}>
          <Go to={{ name: 'invitation', id }}>
            {say('invitations.compare', { name: other?.name.trim() || say('circle.someone') })}
          </Go>
        </p>
      ))}
      <AllSuggestionsLinks />
      {troubled ? (
        <p>
          <Go to={{ name: 'circle' }}>{say('trouble.title')}</Go>
        </p>
      ) : null}
    </div>
  );
};
