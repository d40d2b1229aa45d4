import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '@handrail/store/protocol.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useInvitations, useNotebook, useRecords, useRooms } from '../notebook/notebook.tsx';
import { nameIn } from '../people/names.ts';
import { beginAt, go } from '../shell/navigator.tsx';
import { findRows, whereOf, type FindRow, type Named, type PageRow } from './find-rows.ts';
import { useSearch, type Found } from './use-search.ts';
import './find.css';

const pagesOf = (say: Say): readonly PageRow[] => [
  { name: say('desk.title'), to: { name: 'desk' } },
  { name: say('desk.invite'), to: { name: 'invite' } },
  { name: say('desk.new'), to: { name: 'new-notebook' } },
  { name: say('desk.write.title'), to: { name: 'therapist-card' } },
  { name: say('notes.process.title'), to: { name: 'process-notes' } },
  { name: say('mydata.menu.data'), to: { name: 'my-data' } },
  { name: say('mydata.menu.settings'), to: { name: 'settings' } },
  { name: say('shell.safety'), to: { name: 'safety' } },
  { name: say('desk.lock'), to: 'lock' },
];

const usePeople = (): readonly Named[] => {
  const say = useSay();
  const rooms = useRooms();
  const members = useRecords('member');
  const invitations = useInvitations();
  return useMemo(() => {
    const byRoom = new Map(members.map((member) => [member.id, member]));
    const compare = new Intl.Collator(say.language).compare;
    return rooms
      .filter(({ mine }) => mine === 'member')
      .map(({ id }) => ({
        roomId: id,
        name: nameIn(id, byRoom.get(id), invitations) ?? say('desk.nameless'),
      }))
      .toSorted((a, b) => compare(a.name, b.name));
  }, [rooms, members, invitations, say]);
};

const groups = ['person', 'page', 'words'] as const;

/**
 * One box for people, pages and shared words, all of it by keyboard: arrows choose, Enter opens. What is typed stays on
 * this device. `onGone`: something was opened.
 */
export const FindBox = ({ onGone }: { onGone?: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useSearch(query);
  const people = usePeople();
  const rows = findRows(query, people, pagesOf(say), found.hits, ({ roomId, kind, id }) =>
    client.roomAuthor(roomId, kind, id),
  );
  const chosen = rows[Math.min(at, rows.length - 1)];
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  // A page of its own is read from its heading, like every page.
  const overPage = onGone !== undefined;
  useEffect(() => {
    if (overPage) box.current?.focus();
  }, [overPage]);

  const open = ({ to }: FindRow): void => {
    onGone?.();
    if (to === 'lock') void client.send('lock', null).then(() => beginAt({ name: 'locked' }));
    else if ('name' in to) go(to);
    else void openHit(to);
  };
  /** What a line belongs to is known once its room is awake; a page of a room that cannot be opened says why itself. */
  const openHit = async (hit: SearchHit): Promise<void> => {
    const { roomId } = hit;
    if (client.rooms.some(({ id, awake }) => id === roomId && !awake))
      await client.send('openRoom', { roomId });
    go(whereOf(hit, (kind, id) => client.roomRecord(roomId, kind, id)) ?? { name: 'person', roomId });
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      setAt((before) => (Math.min(before, rows.length - 1) + step + rows.length) % rows.length);
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      open(chosen);
    }
  };
  return (
    <div className="stack find-box">
      <label className="stack">
        <span>{say('find.label')}</span>
        <input
          ref={box}
          className="input"
          role="combobox"
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={move}
        />
      </label>
      <p className="small soft">{say('find.hint')}</p>
      <div id={list} role="listbox" aria-label={say('find.list')} className="find-list">
        {groups.map((of) => (
          <Group
            key={of}
            of={of}
            rows={rows.filter((row) => row.of === of)}
            list={list}
            chosen={chosen}
            onOpen={open}
          />
        ))}
      </div>
      <p className="small" role="status">
        {status(query, rows, found, say)}
      </p>
    </div>
  );
};

const status = (query: string, rows: readonly FindRow[], found: Found, say: Say): string => {
  if (query.trim() === '') return '';
  const current = found.words === query;
  if (current && found.notYet) return say('find.not-yet');
  if (rows.length === 0) return say('find.nothing');
  return current && found.more ? say('find.more') : say('find.count', { count: rows.length });
};

const Group = ({
  of,
  rows,
  list,
  chosen,
  onOpen,
}: {
  of: FindRow['of'];
  rows: readonly FindRow[];
  list: string;
  chosen: FindRow | undefined;
  onOpen: (row: FindRow) => void;
}) => {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <div role="group" aria-label={say(`find.group.${of}`)}>
      <p className="small soft" aria-hidden="true">
        {say(`find.group.${of}`)}
      </p>
      {rows.map((row) => (
        <Option
          key={row.id}
          row={row}
          id={`${list}-${row.id}`}
          chosen={row.id === chosen?.id}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
};

/** Chosen with the arrows while the cursor stays in the box, or touched. */
const Option = ({
  row,
  id,
  chosen,
  onOpen,
}: {
  row: FindRow;
  id: string;
  chosen: boolean;
  onOpen: (row: FindRow) => void;
}) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // The keys are the box's: the cursor never leaves it (WAI-ARIA combobox).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className="find-row"
      onClick={() => onOpen(row)}
    >
      <span dir="auto">{row.name}</span>
      {row.secondary === null ? null : (
        <span className={row.own ? 'own-inline' : undefined} dir="auto">
          {row.secondary}
        </span>
      )}
    </div>
  );
};
