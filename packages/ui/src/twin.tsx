import type { ReactNode } from 'react';

/** The table (or list) beside everything drawn; closed until wanted. */
export const Twin = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="twin">
    <summary>{summary}</summary>
    {children}
  </details>
);

/** A place with nothing in it yet: a drawing, a sentence, and what can be done. */
export const Empty = ({ drawing, children }: { drawing: ReactNode; children: ReactNode }) => (
  <div className="empty">
    {drawing}
    {children}
  </div>
);
