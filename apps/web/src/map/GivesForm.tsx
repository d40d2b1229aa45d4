import { useState } from 'react';
import { functionPicks } from '@handrail/domain/behaviours/behaviour.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saidWords, saysSomething } from '../forms/changed-fields.ts';
import { takeFocus } from '../forms/focus.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft } from '../notebook/notebook.tsx';
import { useKeep, useRemove } from '../shell/use-keep.ts';

interface GivesDraft {
  readonly gives: (typeof functionPicks)[number] | null;
  readonly words: string;
  readonly strength: number | null;
  readonly elsewhere: string;
}

/** One thing a behaviour gives: picked or in own words, how strongly, and what else gives some of it. */
export const GivesForm = ({
  behaviourId,
  kept,
  onDone,
}: {
  behaviourId: string;
  kept: RecordOf<'function'> | undefined;
  onDone: () => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = `function/${kept?.id ?? behaviourId}`;
  const [draft, set, drop] = useDraft<GivesDraft>(form, {
    gives: kept?.gives ?? null,
    words: kept?.words ?? '',
    strength: kept?.strength ?? null,
    elsewhere: kept?.elsewhere ?? '',
  });
  const remove = useRemove();
  const { keep, problem } = useKeep(form);
  const said = {
    gives: draft.gives,
    words: saidWords(draft.words),
    strength: draft.strength,
    elsewhere: saidWords(draft.elsewhere),
  };
  const done = (): void => {
    drop();
    onDone();
  };
  const keepIt = async (): Promise<void> => {
    const changed = changedFields<'function'>(kept, { ...said, behaviourId });
    if (!hasFields(changed) || (await keep(change('function', id, changed)))) done();
  };
  const removeIt = async (which: string): Promise<void> => {
    if (await remove('function', which)) done();
  };
  return (
    <div className="form inline-form">
      <h3 tabIndex={-1} ref={takeFocus}>
        {say(kept ? 'map.gives.change' : 'map.gives.new')}
      </h3>
      <Field
        label={say('map.gives.words')}
        hint={say('map.gives.words-hint')}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <Choices
        legend={say('map.gives.pick')}
        choices={functionPicks.map((value) => ({ value, label: say(`kind.gives.${value}`) }))}
        value={draft.gives ?? undefined}
        onChange={(gives) => set({ gives })}
      />
      <Ruler
        legend={say('map.gives.strength')}
        value={draft.strength ?? undefined}
        onChange={(strength) => set({ strength })}
        ends={[say('map.gives.strength-low'), say('map.gives.strength-high')]}
      />
      <Field
        label={say('map.gives.elsewhere')}
        rows={2}
        value={draft.elsewhere}
        onChange={(elsewhere) => set({ elsewhere })}
      />
      <KeepRow
        sees={{ kind: 'function', id: kept?.id, fields: { behaviourId } }}
        onKeep={() => void keepIt()}
        onNotNow={done}
        whyNot={saysSomething(said) ? null : say('map.say-something')}
        problem={problem}
      />
      {kept ? (
        <div>
          <Button kind="quiet" onPress={() => void removeIt(kept.id)}>
            {say('map.gives.remove')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
