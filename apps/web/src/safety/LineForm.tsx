import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import { isContactSection } from '@handrail/domain/plans/plan-lines.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useEffect, useRef } from 'react';
import { useDraft } from '../notebook/notebook.tsx';
import { WhenRead } from '../circle/WhenRead.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { draftKey, draftOf, saysSomething, type LineDraft } from './plan-line-draft.ts';

type Box = HTMLInputElement & HTMLTextAreaElement;

/** One line of a plan, written or changed. `onKeep` answers whether it was kept; if not, all stays in the boxes. */
export const LineForm = ({
  plan,
  section,
  line,
  problem,
  onKeep,
  onRemove,
  onClose,
}: {
  plan: PlanKind;
  section: string;
  /** Absent for a new line. */
  line?: RecordOf<'planLine'> | undefined;
  problem: string | null;
  onKeep: (draft: LineDraft) => Promise<boolean>;
  /** Only for a line that is there already. */
  onRemove?: () => void;
  onClose: () => void;
}) => {
  const say = useSay();
  const [draft, set, drop] = useDraft<LineDraft>(draftKey(plan, section, line?.id ?? null), draftOf(line));
  const first = useRef<Box>(null);
  useEffect(() => first.current?.focus(), []);
  const contact = isContactSection(section);
  const close = (): void => {
    drop();
    onClose();
  };
  // "Not now" keeps what was begun: the box opens with it the next time. [P12]
  const notNow = (): void => {
    if (JSON.stringify(draft) === JSON.stringify(draftOf(line))) drop();
    onClose();
  };
  const keep = async (): Promise<void> => {
    if (await onKeep(draft)) close();
  };
  return (
    <form
      className="form sheet line-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (saysSomething(draft)) void keep();
      }}
    >
      <Field
        label={say(contact ? 'safety.line.name' : 'safety.line.words')}
        {...(contact ? {} : { rows: 2 })}
        value={draft.words}
        onChange={(words) => set({ words })}
        inputRef={first}
      />
      {contact ? <ContactBoxes draft={draft} set={set} /> : null}
      <Problem text={problem} />
      <SeeChip of={{ kind: 'planLine', id: line?.id }} />
      <WhenRead of={{ kind: 'planLine', id: line?.id }} />
      <div className="actions">
        <Button
          kind="main"
          onPress={() => void keep()}
          whyNot={saysSomething(draft) ? null : say('safety.line.something-first')}
        >
          {say('shell.keep')}
        </Button>
        <Button kind="quiet" onPress={notNow}>
          {say('shell.not-now')}
        </Button>
        {onRemove ? (
          <Button
            kind="quiet"
            onPress={() => {
              close();
              onRemove();
            }}
          >
            {say('shell.remove')}
          </Button>
        ) : null}
      </div>
      {line ? <ShareRow kind="planLine" id={line.id} /> : null}
      {line ? <TheirWords kind="planLine" id={line.id} /> : null}
    </form>
  );
};

const ContactBoxes = ({ draft, set }: { draft: LineDraft; set: (patch: Partial<LineDraft>) => void }) => {
  const say = useSay();
  return (
    <>
      <Field
        label={say('safety.line.phone')}
        inputMode="tel"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
      />
      <Field label={say('safety.line.hours')} value={draft.hours} onChange={(hours) => set({ hours })} />
      <Field
        type="date"
        label={say('safety.line.tried')}
        hint={say('safety.line.tried-hint')}
        value={draft.triedOn}
        onChange={(triedOn) => set({ triedOn })}
      />
    </>
  );
};
