/** Keeps everything until the process ends: for tests, and for a relay that should forget (`HANDRAIL_DATA=:memory:`). */
import type { Signed } from '@handrail/proof/verified.ts';
import type { Mailbox, RelayStorage, StoredEntry } from './storage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface StoredRoom {
  founder: string | null;
  readonly statements: Signed[];
  readonly entries: Bytes[];
  /** Entry id → position. */
  readonly positions: Map<string, number>;
}
interface StoredMailbox {
  readonly expires: number;
  readonly messages: Map<number, Bytes>;
}

const sameBytes = (a: Bytes, b: Bytes): boolean => Buffer.compare(a, b) === 0;
const bySlot = ([a]: readonly [number, Bytes], [b]: readonly [number, Bytes]): number => a - b;

/** `close` forgets nothing, so that a test can start another relay on the same storage. */
export const memoryStorage = (): RelayStorage => {
  const rooms = new Map<string, StoredRoom>();
  const mailboxes = new Map<string, StoredMailbox>();

  const roomFor = (roomId: string): StoredRoom => {
    const room = rooms.get(roomId) ?? { founder: null, statements: [], entries: [], positions: new Map() };
    rooms.set(roomId, room);
    return room;
  };
  const openMailbox = (invitation: string, now: number): StoredMailbox | null => {
    const mailbox = mailboxes.get(invitation);
    return mailbox && mailbox.expires > now ? mailbox : null;
  };

  return {
    addStatement: async (roomId, index, signed, founder) => {
      if ((rooms.get(roomId)?.statements.length ?? 0) !== index) return 'moved';
      const room = roomFor(roomId);
      room.statements.push(signed);
      if (index === 0) room.founder = founder ?? null;
      return 'added';
    },
    statements: async (roomId, from) => rooms.get(roomId)?.statements.slice(from) ?? [],
    append: async (roomId, entryId, entry) => {
      const room = roomFor(roomId);
      const known = room.positions.get(entryId);
      if (known !== undefined) return { position: known, fresh: false };
      const position = room.entries.push(entry);
      room.positions.set(entryId, position);
      return { position, fresh: true };
    },
    entries: async (roomId, after, limit, bytes) => {
      const page: StoredEntry[] = [];
      let left = bytes;
      const all = rooms.get(roomId)?.entries ?? [];
      for (let at = Math.max(0, after); at < all.length && page.length < limit; at += 1) {
        const entry = all[at];
        if (entry === undefined || (page.length > 0 && entry.length > left)) break;
        page.push({ position: at + 1, entry });
        left -= entry.length;
      }
      return page;
    },
    newest: async (roomId) => rooms.get(roomId)?.entries.length ?? 0,
    roomsOf: async (founder) => [...rooms.values()].filter((room) => room.founder === founder).length,
    eraseBodies: async (roomId, entryIds, without) => {
      const room = rooms.get(roomId);
      let count = 0;
      for (const entryId of new Set(entryIds)) {
        const position = room?.positions.get(entryId);
        const entry = position === undefined ? undefined : room?.entries[position - 1];
        const stub = entry === undefined ? null : without(entry);
        if (room === undefined || position === undefined || stub === null) continue;
        room.entries[position - 1] = stub;
        count += 1;
      }
      return count;
    },
    putMessage: async (invitation, slot, expires, message, now) => {
      let mailbox = openMailbox(invitation, now);
      if (mailbox === null) {
        if (slot !== 0) return 'expired';
        mailbox = { expires, messages: new Map() };
        mailboxes.set(invitation, mailbox);
      }
      const there = mailbox.messages.get(slot);
      if (there !== undefined) return sameBytes(there, message) ? 'put' : 'taken';
      mailbox.messages.set(slot, message);
      return 'put';
    },
    mailbox: async (invitation, now): Promise<Mailbox | null> => {
      const mailbox = openMailbox(invitation, now);
      return (
        mailbox && {
          expires: mailbox.expires,
          messages: [...mailbox.messages].toSorted(bySlot).map(([slot, message]) => ({ slot, message })),
        }
      );
    },
    closeMailbox: async (invitation) => {
      mailboxes.delete(invitation);
    },
    sweep: async (now) => {
      const over = [...mailboxes].filter(([, mailbox]) => mailbox.expires <= now);
      for (const [invitation] of over) mailboxes.delete(invitation);
      return over.length;
    },
    counts: async () => {
      const all = [...rooms.values()];
      return {
        rooms: all.filter(({ statements }) => statements.length > 0).length,
        entries: all.reduce((sum, { entries }) => sum + entries.length, 0),
        bytes: all.reduce(
          (sum, { entries }) => sum + entries.reduce((most, { length }) => most + length, 0),
          0,
        ),
      };
    },
    close: async () => {},
  };
};
