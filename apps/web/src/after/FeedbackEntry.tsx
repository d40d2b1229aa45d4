import { feedbackOn, saysAnything } from '@handrail/domain/sessions/feedback-said.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import type { Other } from '../appointments/here.ts';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { FeedbackWords } from './FeedbackWords.tsx';

interface Props {
  readonly roomId: string;
  readonly sessionId: string;
  readonly other: Other;
}

/** For the person the way to the four questions; for the therapist what they were let read, and otherwise nothing at all. */
export const FeedbackEntry = (props: Props) =>
  props.other.mine === 'owner' ? <Mine {...props} /> : <Theirs {...props} />;

const Mine = ({ roomId, sessionId }: Props) => {
  const say = useSay();
  const kept = feedbackOn(sessionId, useRecords('sessionFeedback'));
  return (
    <section className="no-print stack" aria-labelledby="how-was-it-h">
      <h2 id="how-was-it-h">{say('after.feedback.title')}</h2>
      <p className="soft">{say('after.feedback.entry-more')}</p>
      <p>
        <Go to={{ name: 'feedback', roomId, sessionId }} className="button">
          <Icon name={kept ? 'onward' : 'pencil'} />
          {say(kept ? 'after.feedback.read' : 'after.feedback.entry')}
        </Go>
      </p>
    </section>
  );
};

const Theirs = ({ roomId, sessionId, other }: Props) => {
  const say = useSay();
  const feedback = feedbackOn(sessionId, useRoomRecords(roomId, 'sessionFeedback'));
  if (!feedback || !saysAnything(feedback)) return null;
  return (
    <section className="no-print stack" aria-labelledby="how-was-it-h">
      <h2 id="how-was-it-h">{say('after.feedback.theirs', { name: other.name })}</h2>
      <FeedbackWords feedback={feedback} />
      <p className="small soft">{say('after.feedback.theirs-more', { name: other.name })}</p>
    </section>
  );
};
