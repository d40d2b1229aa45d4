import { useId } from 'react';
import { Field } from '@handrail/ui/field.tsx';
import { Mark } from '@handrail/ui/mark.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import type { Brush, BrushKind } from './use-brush.ts';

const kinds = ['none', 'some', 'uncounted', 'unsaid'] as const satisfies readonly BrushKind[];

/** Pick a mark, then touch the days. Nothing is picked at first. [D2] */
export const Brushes = ({ brush }: { brush: Brush }) => {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="stack choices">
      <legend className="label-like">{say('lookback.paint')}</legend>
      <div className="brushes">
        {kinds.map((kind) => (
          <label key={kind} className="tile">
            <input
              type="radio"
              name={name}
              value={kind}
              checked={brush.kind === kind}
              autoComplete="off"
              onChange={() => brush.pick(kind)}
            />
            <Mark kind={kind} />
            <span>{say(kind === 'some' ? 'lookback.paint.some' : `lookback.day.${kind}`)}</span>
          </label>
        ))}
      </div>
      {brush.kind === 'some' ? (
        <div className="brush-amount">
          <Field
            label={
              <>
                {say('lookback.paint.amount')}{' '}
                {brush.unit === '' ? null : (
                  <Sentence id="checkins.counted-in" parts={{ unit: <Own>{brush.unit}</Own> }} />
                )}
              </>
            }
            inputMode="decimal"
            value={brush.amount}
            onChange={brush.setAmount}
          />
        </div>
      ) : null}
      {brush.kind === 'unsaid' ? <p className="small soft">{say('lookback.paint.unsaid-hint')}</p> : null}
      <Problem text={brush.problem} />
      {brush.kind === null ? (
        <p className="small soft">{say('lookback.paint.hint')}</p>
      ) : (
        <button type="button" className="take-back small" onClick={() => brush.pick(null)}>
          {say('lookback.paint.put-down')}
        </button>
      )}
    </fieldset>
  );
};
