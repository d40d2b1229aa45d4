import { useId, useRef, type ReactNode } from 'react';
import { TakeBack } from './take-back.tsx';

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
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="ruler" data-top={top}>
      <legend>{legend}</legend>
      <div className="notches">
        {Array.from({ length: top + 1 }, (_, n) => (
          <label key={n}>
            <input
              ref={n === 0 ? first : undefined}
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
      {value === undefined ? null : <TakeBack onTakeBack={() => onChange(null)} first={first} />}
      {children}
    </fieldset>
  );
};
