import { change, type Change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { textKey, type TextField } from './draft-keys.ts';
import { useSession } from './session-context.tsx';

/** The words of one box as a change of the session; blank takes them back. */
export const textChange = (sessionId: string, field: TextField, words: string): Change<'session'> =>
  change('session', sessionId, { [field]: words === '' ? null : words });

/** A box of the session in the person's words. Someone else may type; it is kept when the person says yes. */
export const SessionText = ({
  field,
  label,
  hint,
  rows = 3,
}: {
  field: TextField;
  label: string;
  hint?: string;
  rows?: number;
}) => {
  const say = useSay();
  const { session } = useSession();
  const kept = session[field] ?? '';
  const form = textKey(session.id, field);
  const [draft, setDraft, drop] = useDraft(form, { words: kept });
  const { keep, problem, busy } = useKeep(form);
  const changed = draft.words !== kept;
  return (
    <div className="stack session-text">
      <Field
        rows={rows}
        label={label}
        hint={hint}
        value={draft.words}
        onChange={(words) => setDraft({ words })}
        problem={problem}
      />
      <div className="actions">
        <Button
          onPress={() => {
            if (!busy && changed)
              void keep(textChange(session.id, field, draft.words)).then((ok) => ok && drop());
          }}
        >
          {say('session.yes-keep')}
        </Button>
      </div>
    </div>
  );
};
