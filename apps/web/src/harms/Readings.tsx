import { useRef, useState } from 'react';
import { parseLocalDay, daysBetween } from '@handrail/kernel/local-day.ts';
import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields } from '../forms/changed-fields.ts';
import { takeFocus } from '../forms/focus.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft, useNotebook, useRecords, useToday } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { ReadingChart } from './ReadingChart.tsx';

const draftKey = (harmId: string): string => `harmReading/${harmId}`;
const empty = { bother: null as number | null, words: '', otherDay: '' };

/** "How much does it bother me", for today unless another day is named. */
const ReadingForm = ({ harmId, onDone }: { harmId: string; onDone: () => void }) => {
  const say = useSay();
  const today = useToday();
  const [id] = useState(freshId);
  const form = draftKey(harmId);
  const [draft, set, drop] = useDraft(form, empty);
  const { keep, problem } = useKeep(form);
  const named = parseLocalDay(draft.otherDay);
  const isWrong = draft.otherDay !== '' && (named === null || daysBetween(today, named) > 0);
  const done = (): void => {
    drop();
    onDone();
  };
  const keepIt = async (): Promise<void> => {
    const said = changedFields<'harmReading'>(undefined, {
      harmId,
      day: named ?? today,
      bother: draft.bother,
      words: draft.words,
    });
    if (await keep(change('harmReading', id, said))) done();
  };
  return (
    <div className="form inline-form">
      <h3 tabIndex={-1} ref={takeFocus}>
        {say('harms.readings.new')}
      </h3>
      <Ruler
        legend={say('harms.readings.question')}
        value={draft.bother ?? undefined}
        onChange={(bother) => set({ bother })}
        ends={[say('harms.readings.low'), say('harms.readings.high')]}
      />
      <Field label={say('harms.readings.note')} value={draft.words} onChange={(words) => set({ words })} />
      <details className="twin">
        <summary>{say('harms.readings.other-day')}</summary>
        <Field
          label={say('harms.readings.which-day')}
          hint={say('harms.readings.which-day-hint')}
          type="date"
          value={draft.otherDay}
          onChange={(otherDay) => set({ otherDay })}
          problem={isWrong ? say('harms.readings.day-wrong') : null}
        />
      </details>
      <KeepRow
        sees={{ kind: 'harmReading', id: undefined, fields: { harmId } }}
        onKeep={() => void keepIt()}
        onNotNow={done}
        whyNot={
          isWrong
            ? say('harms.readings.day-wrong')
            : draft.bother === null && draft.words.trim() === ''
              ? say('map.say-something')
              : null
        }
        problem={problem}
      />
    </div>
  );
};

/** How much it weighs, over time, apart from any amount. */
export const Readings = ({ harmId }: { harmId: string }) => {
  const say = useSay();
  const readings = useRecords('harmReading').filter((reading) => reading.harmId === harmId);
  const half = useNotebook().draft(draftKey(harmId)) !== undefined;
  const [open, setOpen] = useState(half);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say('harms.readings')}
      </h2>
      {readings.length === 0 ? (
        <p className="soft">{say('harms.readings.none')}</p>
      ) : (
        <ReadingChart readings={readings} />
      )}
      {open ? (
        <ReadingForm
          harmId={harmId}
          onDone={() => {
            setOpen(false);
            heading.current?.focus();
          }}
        />
      ) : (
        <Button onPress={() => setOpen(true)}>{say('harms.readings.add')}</Button>
      )}
    </section>
  );
};
