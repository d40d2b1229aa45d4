/**
 * How much one relay takes from one device, one person, one address and all together. Each number has its reason here and
 * in docs/limits.md. Over a limit the relay answers by name (`too-large`, `too-many`, `slow-down`) and nothing is lost on
 * the device: what it could not send stays with it.
 */
import { largestEntry, largestFrame, longestSignal } from '@handrail/sync/wire/wire.ts';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const kib = 1024;
const mib = 1024 * kib;

/** `burst` at once, then `perSecond` (may be a fraction). */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

export const limits = {
  /** One message: the largest entry (64 KiB header, 4 MiB body) and its frame. A longer one ends the connection. */
  frameBytes: largestFrame,
  /** One sealed entry, header and body: an act that imports ten years of days is about 2 MB. */
  entryBytes: largestEntry,
  /** A page of a followed room: large enough to fill a line, small enough to be drawn while the next is on its way. */
  pageEntries: 256,
  pageBytes: 1 * mib,
  /** Statements in one answer: the longest still fits a frame beside them. */
  statementPageBytes: 1 * mib,

  /** Entries, statements and messages of one device. A person makes some an hour; a device back from a month offline, or one that gives back what a relay lost, has thousands. */
  writes: { burst: 4000, perSecond: 200 } satisfies Pace,
  /** The bytes of those. */
  writtenBytes: { burst: 64 * mib, perSecond: 1 * mib } satisfies Pace,
  /** Everything else one device asks. A desk of 300 rooms asks 600 times when it connects. */
  asks: { burst: 2000, perSecond: 100 } satisfies Pace,
  /** Signals of one device: every cursor move and burst of letters of somebody who types fast, and what a moment without a line held up. */
  signals: { burst: 120, perSecond: 40 } satisfies Pace,
  /** One sealed signal: twenty times what a burst of letters needs. */
  signalBytes: longestSignal,
  /** With more than this waiting for a reader, a signal is not put behind it: it would be late when it is read. */
  signalWaitingBytes: 256 * kib,
  /** Requests of one connection under way at once, and their bytes; beyond it the socket is not read until some are done. */
  underWay: 256,
  underWayBytes: 8 * mib,

  /** One person's rooms: three times a full desk. */
  roomsPerPerson: 1000,
  /** A room's roster: the fold's own bound (sync); two people need about ten. */
  statementsPerRoom: 10_000,
  /** The bytes of those: 800 times what two people need, and a small part of what may stand folded in memory. */
  rosterBytesPerRoom: 4 * mib,
  /** Rooms one connection follows. */
  followedRooms: 1000,
  /** Mailboxes one connection watches, and how many one device opens: two weeks of a busy desk. */
  watchedMailboxes: 100,
  mailboxesOpened: { burst: 50, perSecond: 50 / (day / second) } satisfies Pace,
  /** An invitation's mailbox: four messages of at most 16 KiB, for at most two weeks (and a day: clocks differ). */
  mailboxSlots: 4,
  mailboxMessageBytes: 16 * kib,
  mailboxMs: 15 * day,

  /** Sockets at once: 11–30 KiB each, so about 150 MB at most. */
  connections: 5000,
  /** From one address: a clinic's house with one line to the outside, each desk with a phone or two. */
  connectionsPerAddress: 200,
  /** Sign-ins from one address: the same house coming back at once after the relay was away. */
  signIns: { burst: 400, perSecond: 2 } satisfies Pace,
  /** Refused sign-ins from one address: an honest device has none, or a few while its clock or origin is put right. */
  failedSignIns: { burst: 20, perSecond: 1 / 60 } satisfies Pace,

  /** A connection that has not signed in by then is closed. */
  signInMs: 15 * second,
  /** How often a silent connection is asked for a sign of life; the next time without one, it is closed. */
  heartbeatMs: 30 * second,
  /** Bytes waiting for one slow reader; beyond it the connection is closed, and the device pages when it is back. */
  waitingBytes: 16 * mib,

  /** Rosters kept folded: a room of two people is about 5 kB, so 10,000 rooms. */
  rosterCacheBytes: 64 * mib,
  /** Devices and addresses whose pace is remembered. Forgetting one gives it a full burst again. */
  rememberedPaces: 20_000,

  /** How often mailboxes that are over are taken out. */
  sweepMs: 10 * minute,
  /** How often the log says in one line how many there were of what. */
  summaryMs: 10 * minute,
  /** How long a stop waits for what is under way. */
  patienceMs: 5 * second,
};
export type Limits = typeof limits;
