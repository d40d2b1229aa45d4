import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft, useInvitations, useRecord } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { nameIn } from './names.ts';

/** What the therapist calls a person at a distance, and when the next contact is: free words, on the desk only. */
export const NamePerson = ({ roomId, onDone }: { roomId: string; onDone: () => void }) => {
  const say = useSay();
  const member = useRecord('member', roomId);
  const invitations = useInvitations();
  const form = `member/${roomId}`;
  const [draft, set, drop] = useDraft(form, {
    name: nameIn(roomId, member, invitations) ?? '',
    nextContact: member?.nextContact ?? '',
  });
  const { keep, problem } = useKeep(form);
  const keepIt = async (): Promise<void> => {
    const fields = { roomId, name: draft.name || null, nextContact: draft.nextContact || null };
    if (!(await keep(change('member', roomId, fields)))) return;
    drop();
    onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say('people.name')}
        hint={say('people.name-hint')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Field
        label={say('desk.edit.next')}
        value={draft.nextContact}
        onChange={(nextContact) => set({ nextContact })}
        problem={problem}
      />
      <div className="actions">
        <Button kind="main" onPress={() => void keepIt()}>
          {say('shell.keep')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            drop();
            onDone();
          }}
        >
          {say('shell.not-now')}
        </Button>
      </div>
    </form>
  );
};
