import { useId, useState } from 'react';
import { saysAnything } from '@handrail/domain/sessions/feedback-said.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import type { Other } from '../appointments/here.ts';
import { FromHere } from '../circle/Share.tsx';
import { WhenRead } from '../circle/WhenRead.tsx';
import { focusHeading, takeFocus } from '../forms/focus.ts';
import { goBack } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { FeedbackSeen } from './FeedbackForm.tsx';
import { FeedbackWords } from './FeedbackWords.tsx';

interface Props {
  readonly feedback: RecordOf<'sessionFeedback'>;
  readonly other: Other;
}

/** What was said, and who sees it: nobody else, unless the person lets the therapist. */
export const FeedbackKept = ({ feedback, other, onChange }: Props & { onChange: () => void }) => {
  const say = useSay();
  const remove = useRemove();
  const staysRead = useId();
  const said = saysAnything(feedback);
  return (
    <div className="stack feedback-kept">
      {said ? <FeedbackWords feedback={feedback} /> : <p className="soft">{say('after.feedback.unsaid')}</p>}
      <div>
        <FeedbackSeen roomId={other.room.id} feedback={feedback} />
      </div>
      {feedback.shared === true ? <WhenRead of={{ kind: 'sessionFeedback', id: feedback.id }} /> : null}
      <div className="actions">
        <Button icon="pencil" onPress={onChange}>
          {say('after.feedback.change')}
        </Button>
        <Button
          kind="quiet"
          {...(feedback.shared === true && { describedBy: staysRead })}
          onPress={() => void remove('sessionFeedback', feedback.id).then((gone) => gone && goBack())}
        >
          {say('after.feedback.remove')}
        </Button>
      </div>
      {feedback.shared === true ? (
        <p className="small soft" id={staysRead}>
          {say('after.feedback.remove-more', { name: other.name })}
        </p>
      ) : null}
      {feedback.shared === true && other.open ? (
        <Stop feedback={feedback} other={other} />
      ) : said && other.open ? (
        <LetRead feedback={feedback} other={other} />
      ) : null}
    </div>
  );
};

/** Two steps: what would go is read first. */
const LetRead = ({ feedback, other }: Props) => {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { keep, problem, busy } = useKeep();
  const { name } = other;
  const share = async (): Promise<void> => {
    if (busy || !(await keep(change('sessionFeedback', feedback.id, { shared: true })))) return;
    notify({ text: say('after.feedback.shared', { name }) });
    focusHeading();
  };
  if (!asking)
    return (
      <div>
        <Button icon="circle" onPress={() => setAsking(true)}>
          {say('after.feedback.share', { name })}
        </Button>
      </div>
    );
  return (
    <section className="card stack" aria-labelledby="let-read-h">
      <h2 id="let-read-h" tabIndex={-1} ref={takeFocus}>
        {say('after.feedback.share', { name })}
      </h2>
      <p>{say('after.feedback.share-more', { name })}</p>
      <FeedbackWords feedback={feedback} />
      <FromHere room={other.room} />
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" onPress={() => void share()}>
          {say('after.feedback.share-yes', { name })}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setAsking(false);
            focusHeading();
          }}
        >
          {say('shell.not-now')}
        </Button>
      </div>
    </section>
  );
};

const Stop = ({ feedback, other }: Props) => {
  const say = useSay();
  const { keep, problem, busy } = useKeep();
  const { name } = other;
  const stop = async (): Promise<void> => {
    if (busy || !(await keep(change('sessionFeedback', feedback.id, { shared: null })))) return;
    notify({ text: say('after.feedback.stopped', { name }) });
    focusHeading();
  };
  return (
    <section className="stack" aria-labelledby="stop-read-h">
      <h2 id="stop-read-h">{say('after.feedback.stop', { name })}</h2>
      <p>{say('after.feedback.stop-more', { name })}</p>
      <FromHere room={other.room} />
      <Problem text={problem} />
      <div>
        <Button onPress={() => void stop()}>{say('after.feedback.stop', { name })}</Button>
      </div>
    </section>
  );
};
