import type { RecordOf } from '@handrail/domain/records.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { writtenFrom } from './pencil-draft.ts';

/** What a suggestion says, in pencil. Not in pen: the words are not the person's until their yes. */
export const PencilWords = ({ suggestion }: { suggestion: RecordOf<'suggestion'> }) => {
  const say = useSay();
  const { label, why, when, confidence, ifWords, thenWords } = writtenFrom(suggestion.draft ?? {});
  const rest = [when, why].filter((words) => words !== undefined);
  return (
    <div className="pencil-words">
      {suggestion.of === 'if-then' ? (
        <p className="text">
          <Sentence
            id="session.steps.sentence"
            parts={{ situation: <bdi>{ifWords ?? '…'}</bdi>, response: <bdi>{thenWords ?? '…'}</bdi> }}
          />
        </p>
      ) : (
        <p className="text" dir="auto">
          {label}
        </p>
      )}
      {rest.map((words) => (
        <p key={words} className="pre" dir="auto">
          {words}
        </p>
      ))}
      {confidence === undefined ? null : (
        <p className="small">{say('plan.ladder.sure', { value: confidence })}</p>
      )}
    </div>
  );
};
