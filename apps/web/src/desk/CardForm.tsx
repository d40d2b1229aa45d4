import type { ReactNode } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Rings } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useDraft, useOpenNotebook, useToday } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';

const parts = [
  ['mustAct', 'must-act'],
  ['whenRead', 'when-read'],
  ['inBetween', 'in-between'],
] as const;

/** The therapist's own four boxes. Every one may stay blank; what is blank is shown as not written. [D18] */
export const CardForm = ({
  card,
  onDone,
  onNotNow,
  keepLabel,
  notNowLabel,
}: {
  card: RecordOf<'therapistCard'> | undefined;
  onDone: () => void;
  onNotNow: () => void;
  keepLabel?: ReactNode;
  notNowLabel?: ReactNode;
}) => {
  const say = useSay();
  const today = useToday();
  const atDesk = useOpenNotebook()?.cover.role === 'desk';
  const kept = {
    name: card?.name ?? '',
    mustAct: card?.mustAct ?? '',
    whenRead: card?.whenRead ?? '',
    inBetween: card?.inBetween ?? '',
  };
  const form = 'therapist-card';
  const [draft, setDraft, drop] = useDraft(form, kept);
  const { keep, problem, busy } = useKeep(form);
  const blank = Object.values(draft).every((words) => words.trim() === '');
  const keepCard = async (): Promise<void> => {
    const fields = {
      name: draft.name || null,
      mustAct: draft.mustAct || null,
      whenRead: draft.whenRead || null,
      inBetween: draft.inBetween || null,
      day: today,
    };
    if (!(await keep(change('therapistCard', card?.id ?? freshId(), fields)))) return;
    drop();
    onDone();
  };
  return (
    <form className="form card-form" onSubmit={(event) => event.preventDefault()}>
      <Field label={say('desk.write.name')} value={draft.name} onChange={(name) => setDraft({ name })} />
      {parts.map(([field, key]) => (
        <Field
          key={field}
          rows={3}
          label={say(`desk.card.${key}`)}
          hint={say(`desk.write.${key}-hint`)}
          value={draft[field]}
          onChange={(words) => setDraft({ [field]: words })}
        />
      ))}
      <p className="small soft">{say('desk.write.gaps')}</p>
      {atDesk ? (
        <span className="see">
          <Rings people={2} />
          <span>
            <span className="visually-hidden">{say('shell.see')} </span>
            {say('desk.write.seen')}
          </span>
        </span>
      ) : (
        <SeeChip />
      )}
      <Problem text={problem} />
      <div className="actions">
        <Button
          kind="main"
          whyNot={blank && !card ? say('desk.write.something-first') : null}
          onPress={() => {
            if (!busy) void keepCard();
          }}
        >
          {keepLabel ?? say('shell.keep')}
        </Button>
        <Button kind="quiet" onPress={onNotNow}>
          {notNowLabel ?? say('shell.not-now')}
        </Button>
      </div>
    </form>
  );
};
