import { useId, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { Sentence, useSay, type Say } from '@handrail/ui/say.tsx';
import { SomethingChanged } from '../checkins/SomethingChanged.tsx';
import { behaviourName, Named } from '../names/names.tsx';
import { useRecord, useRecords } from '../notebook/notebook.tsx';
import { useRemove } from '../shell/use-keep.ts';

/** Breaks and life events the person told, in the order they were told. Never read from silence. [D12] */
export const Changes = () => {
  const say = useSay();
  const id = useId();
  const [adding, setAdding] = useState(false);
  const breaks = useRecords('break');
  const events = useRecords('lifeEvent').filter(({ what }) => what !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say('lookback.changed')}</h2>
      {breaks.length + events.length > 0 ? (
        <ul className="rows">
          {breaks.map((one) => (
            <Break key={one.id} one={one} />
          ))}
          {events.map((one) => (
            <li key={one.id} className="between">
              <div>
                <p>
                  {say(`checkins.changed.${one.what ?? 'hospital'}`)}
                  <Ended day={one.endedOn} say={say} />
                </p>
                {one.words ? <OwnLine>{one.words}</OwnLine> : null}
              </div>
              <RemoveOne
                kind="lifeEvent"
                id={one.id}
                what={say(`checkins.changed.${one.what ?? 'hospital'}`)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="actions">
        <Button onPress={() => setAdding(true)}>{say('lookback.changed.add')}</Button>
      </div>
      {adding ? <SomethingChanged onClose={() => setAdding(false)} /> : null}
    </section>
  );
};

const Ended = ({ day, say }: { day: RecordOf<'break'>['endedOn']; say: Say }) =>
  day === undefined ? null : (
    <span className="soft">, {say('lookback.changed.ended', { day: dateInWords(day, say.language) })}</span>
  );

/** A break in words: only what was said about it. */
const BreakWords = ({ one: { behaviourId, days } }: { one: RecordOf<'break'> }) => {
  const say = useSay();
  const behaviour = useRecord('behaviour', behaviourId);
  if (behaviourId === undefined)
    return say(days === undefined ? 'checkins.changed.break' : 'lookback.changed.break-days', {
      days: days ?? 0,
    });
  const name = behaviour ? <Named name={behaviourName(behaviour, say)} /> : say('map.this');
  return days === undefined ? (
    <Sentence id="lookback.changed.break-no-days" parts={{ behaviour: name }} />
  ) : (
    <Sentence id="lookback.changed.break" parts={{ behaviour: name }} values={{ days }} />
  );
};

const Break = ({ one }: { one: RecordOf<'break'> }) => {
  const say = useSay();
  return (
    <li className="between">
      <p>
        <BreakWords one={one} />
        <Ended day={one.endedOn} say={say} />
      </p>
      <RemoveOne kind="break" id={one.id} what={say('checkins.changed.break')} />
    </li>
  );
};

const RemoveOne = ({ kind, id, what }: { kind: 'break' | 'lifeEvent'; id: string; what: string }) => {
  const say = useSay();
  const remove = useRemove();
  return (
    <button
      type="button"
      className="take-back small"
      aria-label={say('lookback.changed.remove', { what })}
      onClick={() => void remove(kind, id)}
    >
      {say('shell.remove')}
    </button>
  );
};
