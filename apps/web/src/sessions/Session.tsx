import { partsOf, sessionParts, type SessionPart } from '@handrail/domain/sessions/flow.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft, useRecord, useRecords } from '../notebook/notebook.tsx';
import { Gone } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { asideKey } from './draft-keys.ts';
import { Ended } from './Ended.tsx';
import { SessionProvider } from './session-context.tsx';
import { SessionRoom } from './SessionRoom.tsx';
import './sessions.css';

const asPart = (text: string | undefined): SessionPart | undefined =>
  sessionParts.find((part) => part === text);

/** A session on one screen: "Dana writes, I say yes". The part is in the route; ended, it offers what to take along. */
export default function Session({ route }: { route: Extract<Route, { name: 'session' }> }) {
  const say = useSay();
  const session = useRecord('session', route.id);
  if (!session) return <Gone back={{ to: { name: 'circle' }, label: say('session.page.circle') }} />;
  if (session.endedAt !== undefined) return <Ended session={session} />;
  return <Open session={session} asked={asPart(route.part)} />;
}

const Open = ({ session, asked }: { session: RecordOf<'session'>; asked: SessionPart | undefined }) => {
  const card = useRecords('therapistCard').at(-1);
  const [draft, setDraft] = useDraft<{ ids: readonly string[] }>(asideKey(session.id), { ids: [] });
  const parts = partsOf(session);
  const part = asked && parts.includes(asked) ? asked : (parts[0] ?? 'agenda');
  const here = {
    session,
    name: session.therapistName ?? card?.name,
    aside: draft.ids,
    putAside: (id: string) => setDraft({ ids: [...draft.ids.filter((other) => other !== id), id] }),
    takeOut: (id: string) => setDraft({ ids: draft.ids.filter((other) => other !== id) }),
  };
  return (
    <SessionProvider value={here}>
      <SessionRoom part={part} parts={parts} />
    </SessionProvider>
  );
};
