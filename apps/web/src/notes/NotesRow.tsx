import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';
import './notes.css';

/** The therapist's way to the notes about one person. */
export const NotesRow = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  return <Row to={{ name: 'notes', roomId }} title={say('notes.row')} more={say('notes.row.note')} />;
};

/** The person's way to the notes somebody wrote: how many there are is nobody's score, so it is not counted. */
export const TheirNotesRow = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const none = useRoomRecords(roomId, 'progressNote').length === 0;
  return (
    <Row
      to={{ name: 'notes', roomId }}
      title={say('notes.theirs.row', { name })}
      more={say(none ? 'notes.theirs.row.none' : 'notes.theirs.row.some')}
    />
  );
};

const Row = ({ to, title, more }: { to: Route; title: string; more: string }) => (
  <Go to={to} className="list-row note-row">
    <span>
      <span className="list-title">{title}</span>
      <br />
      <span className="soft">{more}</span>
    </span>
    <Icon name="onward" />
  </Go>
);
