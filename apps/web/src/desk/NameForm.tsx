import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';

/** What the desk calls a notebook, and when the next contact is: free words, in the desk only. */
export const NameForm = ({
  notebookId,
  named,
  onDone,
}: {
  notebookId: string;
  named: RecordOf<'deskNotebook'> | undefined;
  onDone: () => void;
}) => {
  const say = useSay();
  const kept = { name: named?.name ?? '', nextContact: named?.nextContact ?? '' };
  const form = `desk/${notebookId}`;
  const [draft, setDraft, drop] = useDraft(form, kept);
  const { keep, problem } = useKeep(form);
  const keepName = async (): Promise<void> => {
    const fields = { notebookId, name: draft.name || null, nextContact: draft.nextContact || null };
    if (!(await keep(change('deskNotebook', named?.id ?? notebookId, fields)))) return;
    drop();
    onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say('desk.edit.name')}
        hint={say('desk.edit.name-hint')}
        value={draft.name}
        onChange={(name) => setDraft({ name })}
      />
      <Field
        label={say('desk.edit.next')}
        value={draft.nextContact}
        onChange={(nextContact) => setDraft({ nextContact })}
        problem={problem}
      />
      <div className="actions">
        <Button kind="main" onPress={() => void keepName()}>
          {say('shell.keep')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {say('shell.not-now')}
        </Button>
      </div>
    </form>
  );
};
