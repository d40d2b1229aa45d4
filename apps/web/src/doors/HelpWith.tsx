import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft, useNotebook } from '../notebook/notebook.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';

/** One plain box that may be the only thing ever filled in. */
export default function HelpWith() {
  const say = useSay();
  const client = useNotebook();
  const kept = client.record('about', 'about')?.helpWith ?? '';
  const form = 'help-with';
  const [draft, setDraft, drop] = useDraft(form, { words: kept });
  const { keep, problem } = useKeep(form);
  const onward = (): void => {
    drop();
    goInstead(client.record('about', 'about')?.dangerAsked ? { name: 'today' } : { name: 'danger' });
  };
  return (
    <Page title={say('doors.help.title')} intro={say('doors.help.intro')} head={<SeeChip />}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Field
          label={say('doors.help.label')}
          rows={6}
          value={draft.words}
          onChange={(words) => setDraft({ words })}
          problem={problem}
        />
        <div className="actions">
          <Button
            kind="main"
            onPress={() => {
              void (async () => {
                if (
                  draft.words === kept ||
                  (await keep(change('about', 'about', { helpWith: draft.words || null })))
                )
                  onward();
              })();
            }}
          >
            {say('doors.help.on')}
          </Button>
          <Button kind="quiet" onPress={onward}>
            {say('doors.help.skip')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
