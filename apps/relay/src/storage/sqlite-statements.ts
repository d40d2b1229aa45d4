/** Every sentence of SQL the relay says, prepared once, with what comes out of it read and checked in one place. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Signed } from '@handrail/proof/verified.ts';
import type { StoredEntry } from './storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Row = Readonly<Record<string, SQLOutputValue>>;

/** Throws on a row that this program did not write: a broken file must not look like an empty room. */
const number = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`the database holds no number in ${column}`);
  return value;
};
const blob = (row: Row, column: string): Bytes => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`the database holds no bytes in ${column}`);
  return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
};

export const prepareStatements = (database: DatabaseSync) => {
  const prepared = {
    room: database.prepare('SELECT statements, newest FROM rooms WHERE room = ?'),
    nameRoom: database.prepare(
      `INSERT INTO rooms VALUES (:room, :founder, :length, 0) ON CONFLICT DO UPDATE
       SET statements = :length, founder = coalesce(founder, :founder)`,
    ),
    addStatement: database.prepare('INSERT INTO statements VALUES (?, ?, ?, ?)'),
    statements: database.prepare(
      'SELECT statement, signature FROM statements WHERE room = ? AND place >= ? ORDER BY place',
    ),
    moveNewest: database.prepare(
      'INSERT INTO rooms VALUES (:room, NULL, 0, :newest) ON CONFLICT DO UPDATE SET newest = :newest',
    ),
    entryById: database.prepare('SELECT position, entry FROM entries WHERE room = ? AND entry_id = ?'),
    addEntry: database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)'),
    replaceEntry: database.prepare('UPDATE entries SET entry = ? WHERE room = ? AND position = ?'),
    entriesAfter: database.prepare(
      'SELECT position, entry FROM entries WHERE room = ? AND position > ? ORDER BY position LIMIT ?',
    ),
    roomsOf: database.prepare('SELECT count(*) AS n FROM rooms WHERE founder = ?'),
    mailbox: database.prepare('SELECT expires FROM mailboxes WHERE invitation = ? AND expires > ?'),
    addMailbox: database.prepare('INSERT INTO mailboxes VALUES (?, ?)'),
    deleteMailbox: database.prepare('DELETE FROM mailboxes WHERE invitation = ?'),
    messages: database.prepare('SELECT slot, message FROM messages WHERE invitation = ? ORDER BY slot'),
    addMessage: database.prepare('INSERT INTO messages VALUES (?, ?, ?)'),
    sweep: database.prepare('DELETE FROM mailboxes WHERE expires <= ?'),
    count: database.prepare('UPDATE totals SET rooms = rooms + ?, entries = entries + ?, bytes = bytes + ?'),
    totals: database.prepare('SELECT rooms, entries, bytes FROM totals'),
  };

  return {
    room: (room: Bytes): { readonly statements: number; readonly newest: number } | null => {
      const row = prepared.room.get(room);
      return row ? { statements: number(row, 'statements'), newest: number(row, 'newest') } : null;
    },
    /** `index` is the place of the statement that comes now; the first names the founder. */
    nameRoom: (room: Bytes, founder: string | null, index: number): void => {
      prepared.nameRoom.run({ room, founder: index === 0 ? founder : null, length: index + 1 });
    },
    addStatement: (room: Bytes, index: number, { statement, signature }: Signed): void => {
      prepared.addStatement.run(room, index, statement, signature);
    },
    statements: (room: Bytes, from: number): readonly Signed[] =>
      prepared.statements
        .all(room, from)
        .map((row) => ({ statement: blob(row, 'statement'), signature: blob(row, 'signature') })),
    moveNewest: (room: Bytes, newest: number): void => {
      prepared.moveNewest.run({ room, newest });
    },
    entryById: (room: Bytes, id: Bytes): { readonly position: number; readonly entry: Bytes } | null => {
      const row = prepared.entryById.get(room, id);
      return row ? { position: number(row, 'position'), entry: blob(row, 'entry') } : null;
    },
    addEntry: (room: Bytes, position: number, id: Bytes, entry: Bytes): void => {
      prepared.addEntry.run(room, position, id, entry);
    },
    replaceEntry: (room: Bytes, position: number, entry: Bytes): void => {
      prepared.replaceEntry.run(entry, room, position);
    },
    entriesAfter: function* (room: Bytes, after: number, limit: number): Generator<StoredEntry> {
      for (const row of prepared.entriesAfter.iterate(room, after, limit))
        yield { position: number(row, 'position'), entry: blob(row, 'entry') };
    },
    roomsOf: (founder: string): number => number(prepared.roomsOf.get(founder) ?? {}, 'n'),
    mailboxExpires: (invitation: string, now: number): number | null => {
      const row = prepared.mailbox.get(invitation, now);
      return row ? number(row, 'expires') : null;
    },
    addMailbox: (invitation: string, expires: number): void => {
      prepared.addMailbox.run(invitation, expires);
    },
    deleteMailbox: (invitation: string): void => {
      prepared.deleteMailbox.run(invitation);
    },
    messages: (invitation: string) =>
      prepared.messages
        .all(invitation)
        .map((row) => ({ slot: number(row, 'slot'), message: blob(row, 'message') })),
    addMessage: (invitation: string, slot: number, message: Bytes): void => {
      prepared.addMessage.run(invitation, slot, message);
    },
    sweep: (now: number): number => Number(prepared.sweep.run(now).changes),
    count: (rooms: number, entries: number, bytes: number): void => {
      prepared.count.run(rooms, entries, bytes);
    },
    totals: () => {
      const row = prepared.totals.get() ?? {};
      return { rooms: number(row, 'rooms'), entries: number(row, 'entries'), bytes: number(row, 'bytes') };
    },
  };
};
