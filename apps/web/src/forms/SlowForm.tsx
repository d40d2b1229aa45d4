import type { ReactNode } from 'react';
import { Problem } from '@handrail/ui/problem.tsx';
import { Waiting } from './Waiting.tsx';

/** A form around a lock. What it does takes a moment on purpose; meanwhile it can be stopped and not be asked twice. */
export const SlowForm = ({
  act,
  onAct,
  waiting,
  waitingText,
  problem,
  className = 'form',
  others,
  children,
}: {
  /** What the main button says. */
  act: string;
  onAct: () => void;
  waiting: boolean;
  waitingText: string;
  /** What was refused, when no box says it. */
  problem?: string | null;
  className?: string;
  /** The buttons beside the main one. */
  others?: ReactNode;
  children: ReactNode;
}) => (
  <form
    className={className}
    onSubmit={(event) => {
      event.preventDefault();
      if (!waiting) onAct();
    }}
  >
    {children}
    <Problem text={problem} />
    {waiting ? (
      <Waiting text={waitingText} />
    ) : (
      <div className="actions">
        <button type="submit" className="button" data-kind="main">
          {act}
        </button>
        {others}
      </div>
    )}
  </form>
);
