import { useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { lifeEvents } from '@handrail/domain/plans/plan.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { wholeNumberIn } from '../forms/typed-number.ts';
import { behaviourName, Named } from '../names/names.tsx';
import { freshId, useDraft, useRecords } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';

const whats = ['break', ...lifeEvents] as const;
type What = (typeof whats)[number];
interface ChangedDraft {
  readonly what: What | null;
  readonly behaviourId: string | null;
  readonly days: string;
  readonly endedOn: string;
  readonly words: string;
}
const blank: ChangedDraft = { what: null, behaviourId: null, days: '', endedOn: '', words: '' };

/** The record to keep, or a sentence about what is missing. */
const made = (draft: ChangedDraft, id: string, say: Say): Change<'break' | 'lifeEvent'> | string => {
  const ended = parseLocalDay(draft.endedOn);
  const endedOn = ended ? { endedOn: ended } : {};
  if (draft.what === null) return say('checkins.changed.choose');
  if (draft.what === 'break') {
    const days = wholeNumberIn(draft.days);
    if (days === 'unreadable') return say('checkins.changed.days-wrong');
    if (draft.behaviourId === null && days === null && !ended) return say('checkins.changed.say-one');
    return change('break', id, {
      ...(draft.behaviourId === null ? {} : { behaviourId: draft.behaviourId }),
      ...(days === null ? {} : { days }),
      ...endedOn,
    });
  }
  return change('lifeEvent', id, {
    what: draft.what,
    ...endedOn,
    ...(draft.words.trim() ? { words: draft.words } : {}),
  });
};

/** A break or a life event, said by the person and never guessed from silence. [D12] */
export const SomethingChanged = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const form = 'something-changed';
  const [draft, set, drop] = useDraft(form, blank);
  const { keep, problem } = useKeep(form);
  // One id for as long as the dialog is open: a hand that presses twice says it once.
  const [id] = useState(freshId);
  const [missing, setMissing] = useState<string | null>(null);
  const onKeep = async (): Promise<void> => {
    const record = made(draft, id, say);
    setMissing(typeof record === 'string' ? record : null);
    if (typeof record === 'string' || !(await keep(record))) return;
    drop();
    onClose();
  };
  return (
    <Dialog title={say('checkins.changed.title')} onClose={onClose}>
      <p className="soft">{say('checkins.changed.intro')}</p>
      <Choices
        legend={say('checkins.changed.which')}
        look="lines"
        choices={whats.map((what) => ({ value: what, label: say(`checkins.changed.${what}`) }))}
        value={draft.what ?? undefined}
        onChange={(what) => set({ what })}
      />
      {draft.what === 'break' ? (
        <>
          {behaviours.length === 0 ? null : (
            <Choices
              legend={say('checkins.changed.from')}
              choices={behaviours.map((b) => ({
                value: b.id,
                label: <Named name={behaviourName(b, say)} />,
              }))}
              value={draft.behaviourId ?? undefined}
              onChange={(behaviourId) => set({ behaviourId })}
            />
          )}
          <Field
            label={say('checkins.changed.days')}
            inputMode="numeric"
            value={draft.days}
            onChange={(days) => set({ days })}
          />
        </>
      ) : null}
      {draft.what === null ? null : (
        <Field
          label={say('checkins.changed.ended')}
          type="date"
          value={draft.endedOn}
          onChange={(endedOn) => set({ endedOn })}
        />
      )}
      {draft.what === null || draft.what === 'break' ? null : (
        <Field
          label={say('checkins.changed.words')}
          rows={2}
          value={draft.words}
          onChange={(words) => set({ words })}
        />
      )}
      <KeepRow
        sees={
          draft.what === 'break'
            ? {
                kind: 'break',
                id: undefined,
                fields: draft.behaviourId === null ? {} : { behaviourId: draft.behaviourId },
              }
            : { kind: 'lifeEvent', id: undefined }
        }
        onKeep={() => void onKeep()}
        onNotNow={onClose}
        problem={missing ?? problem}
      />
    </Dialog>
  );
};
