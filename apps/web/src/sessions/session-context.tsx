/** What every part of the shared page needs: the session, who sits there, what was put aside in it. */
import { createContext, use } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';

export interface SessionHere {
  readonly session: RecordOf<'session'>;
  /** The therapist, when anybody said their name. */
  readonly name: string | undefined;
  /** Ids of suggestions and ideas that were met with "not now" or "not for me": folded away, and kept nowhere. [D4] */
  readonly aside: readonly string[];
  readonly putAside: (id: string) => void;
  readonly takeOut: (id: string) => void;
}

const Context = createContext<SessionHere | null>(null);
export const SessionProvider = Context.Provider;

export const useSession = (): SessionHere => {
  const here = use(Context);
  if (!here) throw new Error('useSession needs a SessionProvider above it');
  return here;
};
