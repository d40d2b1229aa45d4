import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useHeadingAfter } from '../forms/focus.ts';
import {
  freshId,
  useDraft,
  useRecord,
  useRoom,
  useRoomRecord,
  useRoomRecords,
  useToday,
} from '../notebook/notebook.tsx';
import { isUnsent } from '../people/Sent.tsx';
import { useNameIn } from '../people/names.ts';
import { useAwake } from '../people/use-awake.ts';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { AddToNote } from './AddToNote.tsx';
import { draftOf, fieldsOf, noteDraftKey, saysSomething, type NoteDraft } from './note-draft.ts';
import { addedTo, PrintNote, SignedNote, useNoteTitle } from './SignedNote.tsx';
import { neverTold, toldKey, useMyNotes, writingNote } from './my-notes.ts';
import { SignPart } from './SignPart.tsx';
import { useTherapistName } from './therapist-name.ts';
import { useDraftsOf } from './use-drafts.ts';
import { WriteNote } from './WriteNote.tsx';
import '../people/people.css';
import '../sessions/sessions.css';
import './notes.css';

type NoteRoute = Extract<Route, { name: 'note' }>;

/** One note: the therapist writes, signs and adds to it; the person reads what they may. */
export default function NotePage({ route }: { route: NoteRoute }) {
  const say = useSay();
  const room = useRoom(route.roomId);
  if (!room) return <Gone back={{ to: { name: 'notes', roomId: route.roomId }, label: say('notes.back') }} />;
  if (room.mine === 'owner') return <TheirNote room={room} id={route.id ?? ''} />;
  return route.id === undefined ? (
    <Draft key={route.draftId} room={room} route={route} />
  ) : (
    <MyNote room={room} id={route.id} />
  );
}

const backTo = (room: RoomView, label: string) =>
  ({ to: { name: 'notes', roomId: room.id }, label }) as const;

/** The day of the session is known once the room is awake: what was begun with another one would keep it. */
const Draft = ({ room, route }: { room: RoomView; route: NoteRoute }) => {
  const say = useSay();
  const name = useNameIn(room.id);
  const whyShut = useAwake(room);
  const [begun, setBegun] = useState(room.awake);
  if (!begun && (room.awake || whyShut !== null)) setBegun(true);
  return begun ? (
    <DraftForm room={room} route={route} whyShut={whyShut} />
  ) : (
    <Page title={<bdi>{say('notes.title', { name })}</bdi>} back={backTo(room, say('notes.back'))}>
      {null}
    </Page>
  );
};

const DraftForm = ({
  room,
  route,
  whyShut,
}: {
  room: RoomView;
  route: NoteRoute;
  whyShut: string | null;
}) => {
  const say = useSay();
  const name = useNameIn(room.id);
  const therapist = useTherapistName();
  const today = useToday();
  // A note about this session that was begun is gone on with.
  const begun = useDraftsOf(room.id).find(
    ({ sessionId }) => sessionId !== undefined && sessionId === route.sessionId,
  );
  const [draftId] = useState(() => route.draftId ?? begun?.id ?? freshId());
  const record = useRecord('noteDraft', draftId);
  const session = useRoomRecord(room.id, 'session', route.sessionId);
  const key = noteDraftKey(draftId);
  const [draft, set, drop] = useDraft<NoteDraft>(
    key,
    draftOf(record, { roomId: room.id, sessionId: route.sessionId ?? null, day: session?.day ?? today }),
  );
  const { keep, problem } = useKeep(key);
  const remove = useRemove();
  const [signing, setSigning] = useState(false);
  useHeadingAfter(signing ? 'sign' : 'write');
  const keepIt = (): Promise<boolean> => keep(change('noteDraft', draftId, fieldsOf(draft)));
  const toSign = async (): Promise<void> => {
    if (await keepIt()) setSigning(true);
  };
  const leave = async (): Promise<void> => {
    if (await keepIt()) goBack();
  };
  const throwAway = async (): Promise<void> => {
    if (record && !(await remove('noteDraft', draftId))) return;
    drop();
    goInstead({ name: 'notes', roomId: room.id });
  };
  return (
    <Page
      title={signing ? say('notes.sign.title') : <bdi>{say('notes.title', { name })}</bdi>}
      back={backTo(room, say('notes.back'))}
      intro={signing ? null : say(writingNote(room), { name })}
      head={signing ? null : <SeeChip />}
    >
      <Problem text={whyShut} />
      {signing && record ? (
        <SignPart
          draft={record}
          room={room}
          name={name}
          therapist={therapist}
          onBack={() => setSigning(false)}
          onSigned={drop}
        />
      ) : (
        <>
          <WriteNote draft={draft} set={set} name={name} />
          <Problem text={problem} />
          <div className="actions">
            <Button
              kind="main"
              whyNot={saysSomething(draft) ? null : say('notes.nothing-yet')}
              onPress={() => void toSign()}
            >
              {say('notes.to-sign')}
            </Button>
            <Button onPress={() => void leave()}>{say('notes.keep-draft')}</Button>
            <Button kind="quiet" onPress={() => void throwAway()}>
              {say('notes.throw-away')}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
};

const MyNote = ({ room, id }: { room: RoomView; id: string }) => {
  const say = useSay();
  // It may stand in the room alone, and a room that sleeps has nothing on the page.
  const whyShut = useAwake(room);
  const { notes } = useMyNotes(room.id);
  const note = notes.find((one) => one.id === id);
  if (!note && !room.awake)
    return (
      <Page title={say('notes.row')} back={backTo(room, say('notes.back'))}>
        <Problem text={whyShut} />
      </Page>
    );
  return note ? <Mine room={room} note={note} /> : <Gone back={backTo(room, say('notes.back'))} />;
};

const Mine = ({ room, note }: { room: RoomView; note: RecordOf<'progressNote'> }) => {
  const say = useSay();
  const name = useNameIn(room.id);
  const therapist = useTherapistName();
  const { addenda: all, atHome } = useMyNotes(room.id);
  const addenda = addedTo(note.id, all);
  return (
    <Page title={useNoteTitle(note)} back={backTo(room, say('notes.back'))}>
      <SignedNote
        note={note}
        addenda={addenda}
        therapist={therapist}
        roomId={atHome.has(note.id) ? undefined : room.id}
        addendaAtHome={atHome}
        told={(one, kind) => <Told room={room} name={name} one={one} kind={kind} />}
      />
      <PrintNote />
      <AddToNote note={note} room={room} name={name} therapist={therapist} />
      <p className="small soft no-print">{say('notes.cannot-remove')}</p>
    </Page>
  );
};

/** What the person sees of it, and whether it has gone to them. */
const Told = ({
  room,
  name,
  one,
  kind,
}: {
  room: RoomView;
  name: string;
  one: RecordOf<'progressNote'> | RecordOf<'noteAddendum'>;
  kind: 'progressNote' | 'noteAddendum';
}) => {
  const say = useSay();
  const inRoom = useRoomRecord(room.id, kind, one.id) !== undefined;
  const never = neverTold(room, kind, one.id, inRoom);
  // It is told of as soon as everything the relay has was read.
  const waits = isUnsent(room, kind, one.id) || (room.awake && !inRoom);
  const sent = never ? 'people.never-sent' : waits ? 'people.kept-here' : 'people.sent';
  return (
    <div className="note-told no-print">
      <p>{say(toldKey(one, never), { name })}</p>
      {one.because ? (
        <p className="pre" dir="auto">
          {one.because}
        </p>
      ) : null}
      <p className="small soft">{say(sent)}</p>
    </div>
  );
};

const TheirNote = ({ room, id }: { room: RoomView; id: string }) => {
  const say = useSay();
  useAwake(room);
  const note = useRoomRecord(room.id, 'progressNote', id);
  return note ? <Theirs room={room} note={note} /> : <Gone back={backTo(room, say('notes.back'))} />;
};

const Theirs = ({ room, note }: { room: RoomView; note: RecordOf<'progressNote'> }) => {
  const say = useSay();
  const therapist = useNames()(room.id);
  const addenda = addedTo(note.id, useRoomRecords(room.id, 'noteAddendum'));
  return (
    <Page title={useNoteTitle(note)} back={backTo(room, say('notes.back'))}>
      <SignedNote note={note} addenda={addenda} therapist={therapist} roomId={room.id} />
      <p className="soft no-print">{say('notes.theirs.ask', { name: therapist })}</p>
      <PrintNote />
    </Page>
  );
};
