import { feedbackOn } from '@handrail/domain/sessions/feedback-said.ts';
import { howMuch, paces } from '@handrail/domain/sessions/feedback.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Rings } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useOther } from '../appointments/here.ts';
import { FromHere } from '../circle/Share.tsx';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { freshId, useRecords, useRoomRecords, useToday } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { feedbackDraftOf, feedbackFields, feedbackKey, seesFeedback } from './feedback-draft.ts';

const questions = ['heard', 'mattered'] as const;

/** The four questions. Each can be skipped; with none answered nothing is kept. `onDone`: with the id when it was kept. */
export const FeedbackForm = ({
  roomId,
  sessionId,
  onDone,
}: {
  roomId: string;
  sessionId: string;
  onDone?: (id: string | null) => void;
}) => {
  const say = useSay();
  const today = useToday();
  const other = useOther(roomId);
  const kept = feedbackOn(sessionId, useRecords('sessionFeedback'));
  const key = feedbackKey(sessionId);
  const { draft, set, drop, begun, startAgain } = useForm(key, feedbackDraftOf(kept));
  const { keep, problem, busy } = useKeep(key);
  const keepIt = async (): Promise<void> => {
    const fields = changedFields<'sessionFeedback'>(kept, feedbackFields(draft));
    const id = kept?.id ?? freshId();
    if (busy) return;
    const first = kept ? {} : { roomId, sessionId, day: today };
    if (hasFields(fields) && !(await keep(change('sessionFeedback', id, { ...first, ...fields })))) return;
    drop();
    onDone?.(hasFields(fields) || kept ? id : null);
  };
  return (
    <div className="form">
      {begun ? <BegunNote existing={kept !== undefined} onStartAgain={startAgain} /> : null}
      {questions.map((question) => (
        <Choices
          key={question}
          legend={say(`after.feedback.${question}`)}
          value={draft[question] || undefined}
          onChange={(value) => set({ [question]: value ?? '' })}
          choices={howMuch.map((value) => ({ value, label: say(`after.feedback.much.${value}`) }))}
        />
      ))}
      <Choices
        legend={say('after.feedback.pace')}
        value={draft.pace || undefined}
        onChange={(value) => set({ pace: value ?? '' })}
        choices={paces.map((value) => ({ value, label: say(`after.feedback.pace.${value}`) }))}
      />
      <Field
        rows={3}
        label={say('after.feedback.missing')}
        value={draft.missing}
        onChange={(missing) => set({ missing })}
      />
      <FeedbackSeen roomId={roomId} feedback={kept} />
      {kept?.shared === true && other ? <FromHere room={other.room} /> : null}
      <Problem text={problem} />
      <div className="actions">
        {kept || saysSomething(feedbackFields(draft)) ? (
          <Button kind="main" onPress={() => void keepIt()}>
            {say('shell.keep')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => onDone?.(null)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};

/** Who sees it, in one chip: nobody else until the person lets somebody. [P8] */
export const FeedbackSeen = ({
  roomId,
  feedback,
}: {
  roomId: string;
  feedback: RecordOf<'sessionFeedback'> | undefined;
}) => {
  const say = useSay();
  const name = useOther(roomId)?.name ?? '';
  const sees = seesFeedback(feedback, useRoomRecords(roomId, 'sessionFeedback'));
  return (
    <span className="see">
      <Rings people={sees === 'you-and' ? 2 : 1} />
      <span>
        <span className="visually-hidden">{say('shell.see')} </span>
        {sees === 'waits' ? say('live.let-see.waits', { name }) : say(`after.feedback.${sees}`, { name })}
      </span>
    </span>
  );
};
