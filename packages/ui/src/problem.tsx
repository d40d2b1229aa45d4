import type { ReactNode } from 'react';

/** What went wrong and what to do, said at once to whoever listens. With nothing wrong there is nothing. */
export const Problem = ({
  text,
  small,
  id,
}: {
  text: ReactNode;
  /** Beside a box instead of under a form. */
  small?: boolean;
  /** For the box that it describes. */
  id?: string;
}) =>
  text ? (
    <p className={small ? 'problem small' : 'problem'} id={id} role="alert">
      {text}
    </p>
  ) : null;
