import { useId, useState, type ReactNode } from 'react';
import { usual } from '@handrail/domain/checkins/usual.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { numberIn, stepped } from '../forms/typed-number.ts';
import { useRecords } from '../notebook/notebook.tsx';
import { Amounts } from './amount-words.tsx';
import type { SaidDraft } from './form.ts';

/** How much, in the person's own unit. The box starts empty; what was usual is offered as a label and never filled in. [D2] */
export const AmountField = ({
  behaviour,
  said,
  onChange,
}: {
  behaviour: RecordOf<'behaviour'>;
  said: SaidDraft;
  onChange: (patch: Partial<SaidDraft>) => void;
}) => {
  const say = useSay();
  const id = useId();
  const before = usual(behaviour, useRecords('checkIn'));
  const known = before.kind === 'amounts' ? before : null;
  const unit = said.unit === '' ? (known?.unit ?? '') : said.unit;
  // A unit is kept only beside a number, so it is written together with it.
  const setAmount = (amount: string): void => onChange({ amount, unit: amount === '' ? said.unit : unit });
  const wrong = numberIn(said.amount) === 'unreadable';
  const label =
    unit === '' ? (
      say('checkins.how-much')
    ) : (
      <Sentence id="checkins.how-many" parts={{ unit: <Own>{unit}</Own> }} />
    );
  return (
    <div className="stack amount-part">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {known?.label ? (
          <Usual
            amount={
              <Amounts
                amounts={[{ amount: known.label.amount, unit: known.label.unit ?? '', plusMinus: 0 }]}
              />
            }
            from={known.label.from}
            onUse={() =>
              onChange({ amount: String(known.label?.amount ?? ''), unit: known.label?.unit ?? '' })
            }
          />
        ) : null}
        <div className="amount">
          <Button
            kind="icon"
            icon="minus"
            label={say('checkins.one-less')}
            onPress={() => setAmount(stepped(said.amount, -1))}
          >
            {null}
          </Button>
          <input
            className="input"
            id={id}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={said.amount}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => setAmount(event.target.value)}
          />
          <Button
            kind="icon"
            icon="plus"
            label={say('checkins.one-more')}
            onPress={() => setAmount(stepped(said.amount, 1))}
          >
            {null}
          </Button>
          <span className="visually-hidden" role="status">
            {said.amount === '' ? '' : say('checkins.amount-now', { amount: said.amount })}
          </span>
          <label className="check give-or-take">
            <span>{say('checkins.give-or-take')}</span>
            <input
              className="input"
              inputMode="decimal"
              autoComplete="off"
              spellCheck={false}
              value={said.plusMinus}
              onChange={(event) => onChange({ plusMinus: event.target.value })}
            />
          </label>
        </div>
        <Problem small id={`${id}-wrong`} text={wrong && say('checkins.not-a-number')} />
      </div>
      <UnitPart unit={unit} onChange={(next) => onChange({ unit: next })} />
    </div>
  );
};

const Usual = ({
  amount,
  from,
  onUse,
}: {
  amount: ReactNode;
  from: 'last-said' | 'map';
  onUse: () => void;
}) => (
  <div className="chips">
    <button type="button" className="chip chip-add" onClick={onUse}>
      <span>
        <Sentence
          id={from === 'last-said' ? 'checkins.as-last-time' : 'checkins.as-on-map'}
          parts={{ amount }}
        />
      </span>
    </button>
  </div>
);

const UnitPart = ({ unit, onChange }: { unit: string; onChange: (unit: string) => void }) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open) return <Field label={say('checkins.unit')} value={unit} onChange={onChange} />;
  return (
    <p className="hint small soft">
      {unit === '' ? null : (
        <>
          <Sentence id="checkins.counted-in" parts={{ unit: <Own>{unit}</Own> }} />{' '}
        </>
      )}
      <button type="button" className="take-back" onClick={() => setOpen(true)}>
        {say(unit === '' ? 'checkins.unit-say' : 'checkins.unit-change')}
      </button>
    </p>
  );
};
