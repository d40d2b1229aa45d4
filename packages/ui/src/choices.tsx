import { useId, useRef, type ReactNode } from 'react';
import { TakeBack } from './take-back.tsx';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly drawing?: ReactNode;
}

interface ChoicesProps<T extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<T>[];
  /** Nothing is chosen until a hand chooses. [D2] */
  readonly value: T | undefined;
  /** `null` takes the choice back to unsaid. */
  readonly onChange: (value: T | null) => void;
  /** `tiles` for a few with drawings, `chips` for many short words, `lines` for sentences. */
  readonly look?: 'tiles' | 'chips' | 'lines';
  readonly hideLegend?: boolean;
}

/** One of several, drawn as native radios, with a way to take the choice back. */
export const Choices = <T extends string>({
  legend,
  choices,
  value,
  onChange,
  look = 'chips',
  hideLegend,
}: ChoicesProps<T>) => {
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  const item = look === 'tiles' ? 'tile' : look === 'chips' ? 'chip print' : undefined;
  return (
    <fieldset className="choices">
      <legend className={hideLegend ? 'visually-hidden' : 'label-like'}>{legend}</legend>
      <div className={look === 'lines' ? 'directions' : look}>
        {choices.map((choice, at) => (
          <label key={choice.value} className={item}>
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              autoComplete="off"
              onChange={() => onChange(choice.value)}
            />
            {choice.drawing}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {value === undefined ? null : <TakeBack onTakeBack={() => onChange(null)} first={first} />}
    </fieldset>
  );
};

interface PicksProps<T extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<T>[];
  readonly picked: readonly T[];
  readonly onChange: (picked: T[]) => void;
  readonly look?: 'chips' | 'lines';
}

/** As many as fit, drawn as native checkboxes. */
export const Picks = <T extends string>({
  legend,
  choices,
  picked,
  onChange,
  look = 'chips',
}: PicksProps<T>) => (
  <fieldset className="choices">
    <legend className="label-like">{legend}</legend>
    <div className={look === 'lines' ? 'directions' : look}>
      {choices.map((choice) => (
        <label key={choice.value} className={look === 'chips' ? 'chip print' : undefined}>
          <input
            type="checkbox"
            value={choice.value}
            checked={picked.includes(choice.value)}
            autoComplete="off"
            onChange={(e) =>
              onChange(
                e.target.checked
                  ? [...picked, choice.value]
                  : picked.filter((value) => value !== choice.value),
              )
            }
          />
          {choice.drawing}
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
