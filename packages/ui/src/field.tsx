import { useId, type CSSProperties, type ReactNode } from 'react';
import { fieldBytes } from '@handrail/domain/fields.ts';
import { Problem } from './problem.tsx';
import { useSay } from './say.tsx';

const encoder = new TextEncoder();
/** How many bytes of `text` are above what one field holds; 0 when it fits. */
export const bytesOver = (text: string): number =>
  text.length * 3 <= fieldBytes ? 0 : Math.max(0, encoder.encode(text).length - fieldBytes);

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong and what to do, when something is. */
  readonly problem?: string | null;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel';
  readonly type?: 'text' | 'password' | 'date';
  readonly inputRef?: React.Ref<HTMLInputElement & HTMLTextAreaElement>;
  /** A box of this many lines instead of one line. */
  readonly rows?: number;
}

/**
 * A place to write. The browser remembers nothing of it: no autocomplete, and no spelling service that would send the
 * words away. A text that is too long stays in the box with what to do about it.
 */
export const Field = ({
  label,
  hint,
  value,
  onChange,
  problem,
  inputMode,
  type = 'text',
  rows,
  inputRef,
}: FieldProps) => {
  const say = useSay();
  const id = useId();
  const over = bytesOver(value);
  const wrong = problem ?? (over > 0 ? say('shell.too-long') : null);
  const shared = {
    id,
    className: 'input',
    value,
    dir: 'auto' as const,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby':
      [hint ? `${id}-hint` : null, wrong ? `${id}-wrong` : null].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...shared}
          ref={inputRef}
          type={type}
          inputMode={inputMode}
          onChange={(e) => onChange(e.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          ref={inputRef}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Problem small id={`${id}-wrong`} text={wrong} />
    </div>
  );
};
