import type { ReactNode } from 'react';

/** One setting: what it is, what holds now as a sentence, and the buttons that change it. */
export const Setting = ({
  id,
  title,
  now,
  more,
  children,
}: {
  id: string;
  title: string;
  now: string;
  more?: string;
  children: ReactNode;
}) => (
  <section aria-labelledby={`set-${id}`} className="setting">
    <h2 id={`set-${id}`}>{title}</h2>
    <p role="status">{now}</p>
    {more === undefined ? null : <p className="small soft">{more}</p>}
    <div className="row">{children}</div>
  </section>
);
