/**
 * The seam between the relay and whatever keeps its bytes. One contract (`storage-contract.ts`), every implementation.
 * Everything here is opaque: statements and entries are stored as they came. A call resolves when its effect is on the
 * disk (commit before acknowledgement); it rejects only when the platform failed, and then nothing of it happened.
 *
 * Every key starts with the room id (or the mailbox's id), so that a distributed database can shard by it.
 */
import type { Signed } from '@handrail/proof/verified.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface StoredEntry {
  /** 1, 2, 3 … per room, without holes, in the order of arrival. A cursor, never an identity. */
  readonly position: number;
  readonly entry: Bytes;
}

export interface Mailbox {
  /** Milliseconds; after it the mailbox is gone. */
  readonly expires: number;
  readonly messages: readonly { readonly slot: number; readonly message: Bytes }[];
}

export interface RelayStorage {
  /**
   * `moved` unless `index` is the roster's length now; index 0 makes the room, counted for its `founder` (a person id; a
   * room without one counts for nobody).
   */
  readonly addStatement: (
    roomId: string,
    index: number,
    signed: Signed,
    founder?: string,
  ) => Promise<'added' | 'moved'>;
  /** Statements from `from` on; empty for a room that is not there. */
  readonly statements: (roomId: string, from: number) => Promise<readonly Signed[]>;
  /** The same entry id again answers its first position and keeps the first bytes. */
  readonly append: (
    roomId: string,
    entryId: string,
    entry: Bytes,
  ) => Promise<{ readonly position: number; readonly fresh: boolean }>;
  /** At most `limit` entries and about `bytes` bytes (at least one entry) after a position, in order. */
  readonly entries: (
    roomId: string,
    after: number,
    limit: number,
    bytes: number,
  ) => Promise<readonly StoredEntry[]>;
  /** The newest position in a room; 0 when there is none. */
  readonly newest: (roomId: string) => Promise<number>;
  /** How many rooms a person founded. */
  readonly roomsOf: (founder: string) => Promise<number>;
  /** Replaces each entry by what `without` makes of it (its stub without a body); answers how many there were. */
  readonly eraseBodies: (
    roomId: string,
    entryIds: readonly string[],
    without: (entry: Bytes) => Bytes | null,
  ) => Promise<number>;
  /** `taken` when the slot holds another message (the same message again is `put`); `expired` when it does not exist and slot is not 0. */
  readonly putMessage: (
    invitation: string,
    slot: number,
    expires: number,
    message: Bytes,
    now: number,
  ) => Promise<'put' | 'taken' | 'expired'>;
  /** Null when there is none, or its time is over. */
  readonly mailbox: (invitation: string, now: number) => Promise<Mailbox | null>;
  readonly closeMailbox: (invitation: string) => Promise<void>;
  /** Deletes what is over; answers how many mailboxes. */
  readonly sweep: (now: number) => Promise<number>;
  /** For `/metrics`. */
  readonly counts: () => Promise<{
    readonly rooms: number;
    readonly entries: number;
    readonly bytes: number;
  }>;
  readonly close: () => Promise<void>;
}
