import { useState } from 'react';
import { feedbackOn } from '@handrail/domain/sessions/feedback-said.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useOther } from '../appointments/here.ts';
import { useHeadingAfter } from '../forms/focus.ts';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { feedbackKey } from './feedback-draft.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { FeedbackKept } from './FeedbackKept.tsx';
import './after.css';

/** Four questions after a session. The person's own; nobody is asked to answer, and nobody waits for it. [P4, P8] */
export default function Feedback({ route }: { route: Extract<Route, { name: 'feedback' }> }) {
  const say = useSay();
  const { roomId, sessionId } = route;
  const other = useOther(roomId);
  const kept = feedbackOn(sessionId, useRecords('sessionFeedback'));
  const begun = useNotebook().draft(feedbackKey(sessionId)) !== undefined;
  const [editing, setEditing] = useState(kept === undefined || begun);
  useHeadingAfter(editing ? 'write' : 'read');
  if (other?.mine !== 'owner') return <Gone back={{ to: { name: 'circle' }, label: say('circle.title') }} />;
  return (
    <Page
      title={say('after.feedback.title')}
      intro={say('after.feedback.intro')}
      back={{ to: { name: 'after-session', roomId, id: sessionId }, label: say('after.title') }}
    >
      {editing || !kept ? (
        <FeedbackForm
          roomId={roomId}
          sessionId={sessionId}
          onDone={(id) => (id === null && !kept ? goBack() : setEditing(false))}
        />
      ) : (
        <FeedbackKept key={kept.id} feedback={kept} other={other} onChange={() => setEditing(true)} />
      )}
    </Page>
  );
}
