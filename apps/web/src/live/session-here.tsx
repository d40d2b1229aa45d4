/** What every piece of the shared page needs: the room, the session, who the other one is, which side this is. */
import { createContext, use } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { Author, RoomView } from '@handrail/store/protocol.ts';

export interface SessionHere {
  readonly roomId: string;
  readonly room: RoomView;
  readonly session: RecordOf<'session'>;
  readonly mine: Author;
  /** What the other one is called here. */
  readonly name: string;
}

const Context = createContext<SessionHere | null>(null);
export const LiveProvider = Context.Provider;

export const useLive = (): SessionHere => {
  const here = use(Context);
  if (!here) throw new Error('useLive needs a LiveProvider above it');
  return here;
};
