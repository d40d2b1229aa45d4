import { isWithheld } from '@handrail/domain/notes/signing.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useRoom, useRoomRecords } from '../notebook/notebook.tsx';
import { useNameIn } from '../people/names.ts';
import { useAwake } from '../people/use-awake.ts';
import { Go } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { neverTold, toldKey, useMyNotes, writingNote } from './my-notes.ts';
import { useDraftsOf } from './use-drafts.ts';
import './notes.css';

type Note = RecordOf<'progressNote'>;

/** The day of each, the latest first: an order of days, of nothing else. [D10] */
const byDay = (notes: readonly Note[]): readonly Note[] =>
  notes.toSorted(
    (a, b) =>
      (b.day ?? '').localeCompare(a.day ?? '') ||
      (b.signedAt ?? 0) - (a.signedAt ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );

const titleOf = (say: Say, day: string | undefined): string =>
  day === undefined || day === ''
    ? say('notes.draft-of-no-day')
    : say('notes.note-of', { day: dateInWords(day as LocalDay, say.language) });

/** All notes about one person: for the therapist who writes them, and for the person, who sees that each exists. */
export default function Notes({ route }: { route: Extract<Route, { name: 'notes' }> }) {
  const say = useSay();
  const room = useRoom(route.roomId);
  if (!room) return <Gone back={{ to: { name: 'desk' }, label: say('desk.back') }} />;
  return room.mine === 'member' ? <MyNotes room={room} /> : <TheirNotes room={room} />;
}

const MyNotes = ({ room }: { room: RoomView }) => {
  const say = useSay();
  const name = useNameIn(room.id);
  const whyShut = useAwake(room);
  const { notes, addenda } = useMyNotes(room.id);
  const signed = byDay(notes);
  const inRoom = new Set(useRoomRecords(room.id, 'progressNote').map(({ id }) => id));
  const drafts = useDraftsOf(room.id);
  const unwritten = unwrittenOf(useRoomRecords(room.id, 'session'), [...signed, ...drafts]);
  return (
    <Page
      title={<bdi>{say('notes.title', { name })}</bdi>}
      back={{ to: { name: 'person', roomId: room.id }, label: say('notes.back-person', { name }) }}
      intro={say('notes.intro', { name })}
    >
      <Problem text={whyShut} />
      <div className="actions">
        {unwritten.map(({ id, day }) => (
          <Write key={id} to={{ name: 'note', roomId: room.id, sessionId: id }}>
            {say('notes.write-about', { day: dateInWords(day, say.language) })}
          </Write>
        ))}
        <Write to={{ name: 'note', roomId: room.id }}>{say('notes.write')}</Write>
      </div>
      {drafts.length === 0 ? null : (
        <section aria-labelledby="drafts-h">
          <h2 id="drafts-h">{say('notes.being-written')}</h2>
          <p className="small soft">{say(writingNote(room), { name })}</p>
          <ul className="rows" role="list">
            {drafts.map(({ id, day }) => (
              <li key={id}>
                <Row to={{ name: 'note', roomId: room.id, draftId: id }} title={titleOf(say, day)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="signed-h">
        <h2 id="signed-h">{say('notes.signed')}</h2>
        {signed.length === 0 ? <p>{say('notes.none-signed')}</p> : null}
        <ul className="rows" role="list">
          {signed.map((note) => (
            <li key={note.id}>
              <Row
                to={{ name: 'note', roomId: room.id, id: note.id }}
                title={titleOf(say, note.day)}
                more={[
                  say(toldKey(note, neverTold(room, 'progressNote', note.id, inRoom.has(note.id))), {
                    name,
                  }),
                  ...(addenda.some(({ noteId }) => noteId === note.id) ? [say('notes.row.added')] : []),
                ].join(' ')}
              />
            </li>
          ))}
        </ul>
      </section>
      <div className="private-paper process-row">
        <Row
          to={{ name: 'process-notes', about: room.id }}
          title={say('notes.own-row')}
          more={say('notes.own-row.note')}
        />
      </div>
    </Page>
  );
};

/** As many sessions are offered; an older one is written about without its agenda at hand. */
const offered = 3;

/** Sessions that began and that no note is about yet, the latest first. */
const unwrittenOf = (
  sessions: readonly RecordOf<'session'>[],
  written: readonly { readonly sessionId?: string | undefined }[],
): readonly { readonly id: string; readonly day: LocalDay }[] =>
  sessions
    .filter(({ id, startedAt }) => startedAt !== undefined && !written.some((one) => one.sessionId === id))
    .toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
    .slice(0, offered)
    .flatMap(({ id, day }) => (day === undefined ? [] : [{ id, day }]));

const Write = ({ to, children }: { to: Route; children: string }) => (
  <Go to={to} className="button">
    <Icon name="pencil" />
    {children}
  </Go>
);

const TheirNotes = ({ room }: { room: RoomView }) => {
  const say = useSay();
  const name = useNames()(room.id);
  const whyShut = useAwake(room);
  const notes = byDay(useRoomRecords(room.id, 'progressNote'));
  const addenda = useRoomRecords(room.id, 'noteAddendum');
  return (
    <Page
      title={say('notes.theirs.title', { name })}
      back={{ to: { name: 'room', id: room.id }, label: name }}
      intro={say('notes.theirs.intro', { name })}
    >
      <Problem text={whyShut} />
      {notes.length === 0 ? <p>{say('notes.theirs.none', { name })}</p> : null}
      <ul className="rows" role="list">
        {notes.map((note) => (
          <li key={note.id}>
            <Row
              to={{ name: 'note', roomId: room.id, id: note.id }}
              title={titleOf(say, note.day)}
              more={[
                say(
                  isWithheld('progressNote', note) ? 'notes.theirs.not-this-one' : 'notes.theirs.can-read',
                  { name },
                ),
                ...(addenda.some(({ noteId }) => noteId === note.id) ? [say('notes.row.added')] : []),
              ].join(' ')}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
};

const Row = ({ to, title, more }: { to: Route; title: string; more?: string }) => (
  <Go to={to} className="list-row note-row">
    <span>
      <span className="list-title">{title}</span>
      {more === undefined ? null : (
        <>
          <br />
          <span className="soft">{more}</span>
        </>
      )}
    </span>
    <Icon name="onward" />
  </Go>
);
