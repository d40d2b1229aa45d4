import { useEffect, useRef, useState } from 'react';
import { says, type SheetLine, type Slot, type SlotName } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../notebook/notebook.tsx';
import { lineKey, writeKey } from './draft-keys.ts';
import { momentDraft, momentFields, type MomentDraft } from './moment-forms.ts';
import { slotName } from './names.ts';
import { Reads } from './Reads.tsx';
import { useSheet } from './sheet-context.tsx';
import { useKeepLine } from './use-lines.ts';

interface BoxesProps {
  readonly slot: Slot<SlotName>;
  readonly draft: MomentDraft;
  readonly set: (patch: Partial<MomentDraft>) => void;
}

const Boxes = ({ slot, draft, set }: BoxesProps) => {
  const say = useSay();
  if (slot.holds === 'urge')
    return (
      <>
        <Ruler
          legend={say('tools.episode.urge-ruler')}
          value={draft.value ?? undefined}
          onChange={(value) => set({ value })}
          ends={[say('tools.episode.urge-low'), say('tools.episode.urge-high')]}
        />
        <Field
          label={say('tools.episode.body')}
          rows={1}
          value={draft.words}
          onChange={(words) => set({ words })}
        />
      </>
    );
  if (slot.holds === 'choice')
    return (
      <>
        <Field
          label={say('tools.episode.came-up')}
          rows={2}
          value={draft.moment}
          onChange={(moment) => set({ moment })}
        />
        <Field
          label={say('tools.episode.i-did')}
          rows={2}
          value={draft.words}
          onChange={(words) => set({ words })}
        />
        <Field
          label={say('tools.episode.otherwise')}
          rows={2}
          value={draft.otherwise}
          onChange={(otherwise) => set({ otherwise })}
        />
      </>
    );
  return (
    <Field
      label={say('tools.your-words')}
      rows={2}
      value={draft.words}
      onChange={(words) => set({ words })}
    />
  );
};

/** One moment of an episode, written or changed. Nothing is chosen until a hand chooses. [D2] */
export const MomentForm = ({
  slot,
  line,
  onClose,
}: {
  slot: Slot<SlotName>;
  line?: SheetLine;
  /** With the id of the moment, when one was kept. */
  onClose: (id: string | null) => void;
}) => {
  const say = useSay();
  const onSheet = useSheet();
  const key = line ? lineKey(line.id) : writeKey(onSheet, slot.slot);
  const [draft, set, drop] = useDraft(key, momentDraft(line));
  const { add, alter, problem, busy } = useKeepLine(key);
  const [blank, setBlank] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);
  const keep = async (): Promise<void> => {
    if (busy) return;
    const fields = momentFields(draft, line);
    const { words, moment, otherwise, value } = draft;
    const something = says({ words, moment, otherwise, ...(value !== null && { value }) });
    setBlank(!something);
    if (!something) return;
    const id = line ? ((await alter(line, fields)) ? line.id : null) : await add(slot.slot, fields);
    if (id === null) return;
    drop();
    onClose(id);
  };
  return (
    <div ref={form} className="form write-box no-print" role="group" aria-label={slotName(slot.slot, say)}>
      <Boxes slot={slot} draft={draft} set={set} />
      <Reads />
      <Problem text={problem ?? (blank ? say('tools.something-first') : null)} />
      <div className="actions">
        <Button onPress={() => void keep()}>{say('tools.keep-words')}</Button>
        <Button kind="quiet" onPress={() => onClose(null)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
