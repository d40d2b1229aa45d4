/** The storage of a relay alone on its machine: one SQLite file (WAL, `synchronous=FULL`), written in groups. */
import { idBytes } from '@handrail/sync/entry-envelope.ts';
import { groupCommit } from './group-commit.ts';
import { openDatabase } from './open-database.ts';
import { prepareStatements } from './sqlite-statements.ts';
import type { RelayStorage, StoredEntry } from './storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const sameBytes = (a: Bytes, b: Bytes): boolean => Buffer.compare(a, b) === 0;

/** Throws `StorageTrouble` when the file cannot be this relay's (see `open-database.ts`). `:memory:` makes none. */
export const sqliteStorage = (file: string): RelayStorage => {
  const database = openDatabase(file);
  const sql = prepareStatements(database);
  const { commit, flush } = groupCommit(database);

  return {
    addStatement: (roomId, index, signed, founder) => {
      const room = idBytes(roomId);
      return commit(() => {
        const there = sql.room(room)?.statements ?? 0;
        if (there !== index) return 'moved';
        sql.nameRoom(room, founder ?? null, index);
        sql.addStatement(room, index, signed);
        if (index === 0) sql.count(1, 0, 0);
        return 'added';
      });
    },
    statements: async (roomId, from) => sql.statements(idBytes(roomId), from),
    append: (roomId, entryId, entry) => {
      const [room, id] = [idBytes(roomId), idBytes(entryId)];
      return commit(() => {
        const known = sql.entryById(room, id);
        if (known) return { position: known.position, fresh: false };
        const position = (sql.room(room)?.newest ?? 0) + 1;
        sql.moveNewest(room, position);
        sql.addEntry(room, position, id, entry);
        sql.count(0, 1, entry.length);
        return { position, fresh: true };
      });
    },
    entries: async (roomId, after, limit, bytes) => {
      const page: StoredEntry[] = [];
      let left = bytes;
      // One row after the other: a page of entries that are all large must not be in memory before it is cut.
      for (const row of sql.entriesAfter(idBytes(roomId), Math.max(0, after), limit)) {
        if (page.length > 0 && row.entry.length > left) break;
        page.push(row);
        left -= row.entry.length;
      }
      return page;
    },
    newest: async (roomId) => sql.room(idBytes(roomId))?.newest ?? 0,
    roomsOf: async (founder) => sql.roomsOf(founder),
    eraseBodies: (roomId, entryIds, without) => {
      const room = idBytes(roomId);
      const ids = [...new Set(entryIds)].map(idBytes);
      return commit(() => {
        let erased = 0;
        for (const id of ids) {
          const known = sql.entryById(room, id);
          const stub = known ? without(known.entry) : null;
          if (known === null || stub === null) continue;
          sql.replaceEntry(room, known.position, stub);
          sql.count(0, 0, stub.length - known.entry.length);
          erased += 1;
        }
        return erased;
      });
    },
    putMessage: (invitation, slot, expires, message, now) =>
      commit(() => {
        if (sql.mailboxExpires(invitation, now) === null) {
          if (slot !== 0) return 'expired';
          sql.deleteMailbox(invitation);
          sql.addMailbox(invitation, expires);
        }
        const there = sql.messages(invitation).find((each) => each.slot === slot);
        if (there) return sameBytes(there.message, message) ? 'put' : 'taken';
        sql.addMessage(invitation, slot, message);
        return 'put';
      }),
    mailbox: async (invitation, now) => {
      const expires = sql.mailboxExpires(invitation, now);
      return expires === null ? null : { expires, messages: sql.messages(invitation) };
    },
    closeMailbox: (invitation) => commit(() => sql.deleteMailbox(invitation)),
    sweep: (now) => commit(() => sql.sweep(now)),
    counts: async () => sql.totals(),
    close: async () => {
      if (!database.isOpen) return;
      flush();
      database.close();
    },
  };
};
