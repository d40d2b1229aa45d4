/**
 * The relay's database. Every key starts with the room (or the invitation). Ids of rooms and entries are their 16 bytes.
 * Nothing says when something came, from which address, or who of the signed-in devices brought it. Statements lie here in
 * the clear: what their signers' clocks said, the ends of invitations, the last sequence of each device that has gone.
 */
import type { DatabaseSync } from 'node:sqlite';

/** `PRAGMA user_version`. A higher one is refused, never opened and hoped for. */
export const schemaVersion = 1;
/** `PRAGMA application_id`: "HRLY", so that another program's database is not taken for ours. */
export const applicationId = 0x48_52_4c_59;

/** `totals` has one row, kept in the same transactions: counting a big table for `/metrics` would stop the relay. */
const tables = `
  CREATE TABLE rooms (
    room BLOB PRIMARY KEY, founder TEXT, statements INTEGER NOT NULL, newest INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX rooms_of_founder ON rooms (founder) WHERE founder IS NOT NULL;
  CREATE TABLE statements (
    room BLOB, place INTEGER, statement BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (room, place)
  );
  CREATE TABLE entries (
    room BLOB, position INTEGER, entry_id BLOB NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (room, position)
  );
  CREATE UNIQUE INDEX entry_once ON entries (room, entry_id);
  CREATE TABLE mailboxes (invitation TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX mailboxes_over ON mailboxes (expires);
  CREATE TABLE messages (
    invitation TEXT REFERENCES mailboxes ON DELETE CASCADE, slot INTEGER, message BLOB NOT NULL,
    PRIMARY KEY (invitation, slot)
  );
  CREATE TABLE totals (rooms INTEGER NOT NULL, entries INTEGER NOT NULL, bytes INTEGER NOT NULL);
  INSERT INTO totals VALUES (0, 0, 0);
`;

/** All of it or nothing: a start that is interrupted here finds an empty database the next time. */
export const makeTables = (database: DatabaseSync): void => {
  database.exec(
    `BEGIN IMMEDIATE; ${tables} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT;`,
  );
};
