import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../../shell/navigator.tsx';
import type { TextField } from '../draft-keys.ts';
import { useSession } from '../session-context.tsx';
import { SessionText } from '../SessionText.tsx';
import { Unkept } from '../Unkept.tsx';

/** The two boxes of this part are on the page themselves; only the others are shown once more. */
const elsewhere: readonly TextField[] = ['notice', 'safetyWords'];

/** The last part: a line or two to take along, the next contact, and the page that prints. */
export const TakeAwayPart = () => {
  const say = useSay();
  const { session } = useSession();
  return (
    <>
      <p className="soft">{say('session.take.intro')}</p>
      <Unkept session={session} fields={elsewhere} />
      <SessionText field="takeAway" label={say('session.take.words')} hint={say('session.take.words-hint')} />
      <SessionText field="nextContact" rows={1} label={say('session.take.next')} />
      <p>
        <Go to={{ name: 'take-away', id: session.id }} className="button">
          {say('session.take.see')}
        </Go>
      </p>
    </>
  );
};
