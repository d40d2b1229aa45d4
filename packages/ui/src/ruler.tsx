import { useId, type ReactNode } from 'react';
import { useSay } from './say.tsx';

interface RulerProps {
  readonly legend: ReactNode;
  /** Absent until a hand chooses: a slider would always have answered already. */
  readonly value: number | undefined;
  /** `null` takes the answer back to unsaid. */
  readonly onChange: (value: number | null) => void;
  readonly ends?: readonly [low: string, high: string];
  /** The highest choice: 10, or 4 for how bad and how likely. */
  readonly top?: 10 | 4;
  readonly children?: ReactNode;
}

/** A row of choices from 0, none of them chosen, with a way to take the answer back. */
export const Ruler = ({ legend, value, onChange, ends, top = 10, children }: RulerProps) => {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="ruler" data-top={top}>
      <legend>{legend}</legend>
      <div className="notches">
        {Array.from({ length: top + 1 }, (_, n) => (
          <label key={n}>
            <input
              type="radio"
              name={name}
              value={n}
              checked={value === n}
              autoComplete="off"
              onChange={() => onChange(n)}
            />
            <span>{n}</span>
          </label>
        ))}
      </div>
      {ends ? (
        <div className="ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      ) : null}
      {value === undefined ? null : (
        <button type="button" className="take-back small" onClick={() => onChange(null)}>
          {say('shell.take-back')}
        </button>
      )}
      {children}
    </fieldset>
  );
};
