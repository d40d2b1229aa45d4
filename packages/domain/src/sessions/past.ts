/** Which session is open, and which came before. */
import type { RecordOf } from '../records.ts';

type Session = RecordOf<'session'>;

/** A session that was begun and not ended; the latest, should two devices have begun one. */
export const openSession = (sessions: readonly Session[]): Session | undefined =>
  sessions
    .toSorted(byBeginning)
    .findLast(({ startedAt, endedAt }) => startedAt !== undefined && endedAt === undefined);

/** Ended sessions, the latest first: an order of days, of nothing else. [D10] */
export const endedSessions = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ endedAt }) => endedAt !== undefined).toSorted((a, b) => byBeginning(b, a));

/** Of a room: when the room itself has ended, a session that nobody ended is over as well, and still there to be read. */
export const sessionsOver = (sessions: readonly Session[], roomEnded: boolean): readonly Session[] =>
  sessions
    .filter(({ startedAt, endedAt }) => endedAt !== undefined || (roomEnded && startedAt !== undefined))
    .toSorted((a, b) => byBeginning(b, a));

/** The ended session before this one. */
export const sessionBefore = (session: Session, sessions: readonly Session[]): Session | undefined =>
  endedSessions(sessions).find((other) => other.id !== session.id && byBeginning(other, session) < 0);

/** No session began after this one. */
export const isLatest = (session: Session, sessions: readonly Session[]): boolean =>
  sessions.every((other) => byBeginning(other, session) <= 0);

const begunAt = ({ startedAt, madeAt }: Session): number => startedAt ?? madeAt;
const byBeginning = (a: Session, b: Session): number =>
  begunAt(a) - begunAt(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
