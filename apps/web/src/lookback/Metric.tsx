import { useId, useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords, numberInWords } from '@handrail/ui/dates.ts';
import { Field } from '@handrail/ui/field.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useDraft, useRecords, useToday } from '../notebook/notebook.tsx';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { MetricChart, type ReadingOn } from './MetricChart.tsx';

const blank = { value: '', day: '', words: '' };
const signed = /^[-−]?\d{1,12}(?:[.,]\d{1,6})?$/;
const numberOf = (text: string): number | null =>
  signed.test(text.trim()) ? Number(text.trim().replace('−', '-').replace(',', '.')) : null;

/** One thing that is followed: its numbers as a line, as a table, and a place for the next. */
export const Metric = ({ metric }: { metric: RecordOf<'metric'> }) => {
  const say = useSay();
  const id = useId();
  const remove = useRemove();
  const [adding, setAdding] = useState(false);
  const readings = useRecords('reading')
    .filter(
      (reading): reading is RecordOf<'reading'> & ReadingOn =>
        reading.metricId === metric.id && reading.day !== undefined && reading.value !== undefined,
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.madeAt - b.madeAt));
  const last = readings.at(-1);
  const named = metric.label?.trim() ? <Own>{metric.label}</Own> : say('lookback.follow.no-name');
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{named}</h2>
      {metric.wanted ? (
        <p className="small soft">
          {say('lookback.follow.chosen', { wanted: say(`lookback.follow.wanted.${metric.wanted}`) })}
        </p>
      ) : null}
      {last ? (
        <p className="big-say">
          <Sentence
            id="lookback.follow.last"
            parts={{ value: <Value value={last.value} unit={metric.unit} /> }}
            values={{ day: dateInWords(last.day, say.language) }}
          />
        </p>
      ) : (
        <p className="soft">{say('lookback.follow.none-yet')}</p>
      )}
      {readings.length > 0 ? <MetricChart readings={readings} unit={metric.unit ?? ''} /> : null}
      {adding ? (
        <NewReading metricId={metric.id} onDone={() => setAdding(false)} />
      ) : (
        <div className="actions">
          <Button icon="plus" onPress={() => setAdding(true)}>
            {say('lookback.follow.reading')}
          </Button>
          <Button kind="quiet" onPress={() => void remove('metric', metric.id)}>
            {say('lookback.follow.stop')}
          </Button>
        </div>
      )}
      <ShareRow kind="metric" id={metric.id} />
      <TheirWords kind="metric" id={metric.id} />
    </section>
  );
};

const Value = ({ value, unit }: { value: number; unit: string | undefined }) => {
  const say = useSay();
  return (
    <>
      {numberInWords(value, say.language)}
      {unit ? (
        <>
          {' '}
          <Own>{unit}</Own>
        </>
      ) : null}
    </>
  );
};

const NewReading = ({ metricId, onDone }: { metricId: string; onDone: () => void }) => {
  const say = useSay();
  const today = useToday();
  const form = `reading/${metricId}`;
  const [draft, set, drop] = useDraft(form, blank);
  const { keep, problem } = useKeep(form);
  const [id] = useState(freshId);
  const [wrong, setWrong] = useState<'value' | 'day' | null>(null);
  const onKeep = async (): Promise<void> => {
    const value = numberOf(draft.value);
    const day = draft.day === '' ? today : parseLocalDay(draft.day);
    const missing = value === null ? 'value' : day === null || day > today ? 'day' : null;
    setWrong(missing);
    if (value === null || day === null || missing !== null) return;
    const made = change('reading', id, {
      metricId,
      day,
      value,
      ...(draft.words.trim() === '' ? {} : { words: draft.words }),
    });
    if (!(await keep(made))) return;
    drop();
    onDone();
  };
  return (
    <div className="form">
      <Field
        label={say('lookback.follow.value')}
        inputMode="decimal"
        value={draft.value}
        onChange={(value) => set({ value })}
        problem={wrong === 'value' ? say('lookback.follow.value-wrong') : null}
      />
      <Field
        label={say('lookback.follow.day')}
        hint={say('lookback.follow.day-hint')}
        type="date"
        value={draft.day}
        onChange={(day) => set({ day })}
        problem={wrong === 'day' ? say('lookback.follow.day-wrong') : null}
      />
      <Field label={say('lookback.follow.words')} value={draft.words} onChange={(words) => set({ words })} />
      <KeepRow
        sees={{ kind: 'reading', id: undefined, fields: { metricId } }}
        onKeep={() => void onKeep()}
        onNotNow={onDone}
        problem={problem}
      />
    </div>
  );
};
