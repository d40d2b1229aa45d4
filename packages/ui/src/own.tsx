import type { ReactNode } from 'react';

/** The person's own words: always in pen, never changed by us. `bdi` keeps a right-to-left word from turning the sentence around. */
export const Own = ({ children }: { children: ReactNode }) => <bdi className="own-inline">{children}</bdi>;

/** A whole line or paragraph in the person's words; line breaks are theirs and stay. */
export const OwnLine = ({ children, id }: { children: ReactNode; id?: string }) => (
  <p className="own" dir="auto" {...(id === undefined ? {} : { id })}>
    {children}
  </p>
);
