import type { ReactNode } from 'react';
import { PersonProvider } from '../people/person-context.tsx';
import { useLive } from './session-here.tsx';

/** On the therapist's side the pieces of the person's page are drawn here too; what is suggested belongs to this session. */
export const WithPerson = ({ children }: { children: ReactNode }) => {
  const { roomId, room, name, session, mine } = useLive();
  if (mine === 'owner') return children;
  const person = {
    roomId,
    room,
    name,
    open: room.state === 'open',
    since: undefined,
    sessionId: session.id,
  };
  return <PersonProvider value={person}>{children}</PersonProvider>;
};
