/**
 * Shared sessions of one room: which one runs, which one is next, what was agreed to talk about. Both devices work it out
 * from the same records, so they agree without asking each other.
 */
import { change, type Change, type RecordOf } from '../records.ts';
import { openSession } from './past.ts';

type Session = RecordOf<'session'>;
type Item = RecordOf<'agendaItem'>;

const byMaking = <T extends { readonly id: string; readonly madeAt: number }>(a: T, b: T): number =>
  a.madeAt - b.madeAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The session that was begun and not ended; of two that were begun apart, both devices name the same one. */
export const runningSession = openSession;

/** Others that were begun apart and run beside it: their lines come along, and they end together. */
export const runningBeside = (session: Session, sessions: readonly Session[]): readonly Session[] =>
  sessions.filter((other) => other.id !== session.id && isRunning(other));

const notBegun = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ startedAt, endedAt }) => startedAt === undefined && endedAt === undefined);

/** The next one: written down and not begun. Two that were made apart are told apart by which was made first. */
export const nextSession = (sessions: readonly Session[]): Session | undefined =>
  notBegun(sessions).toSorted(byMaking)[0];

/** Written down after its session had ended: by somebody who had not heard of the end. It waits for the next one. */
const cameLate = ({ sessionId, madeAt, done }: Item, sessions: readonly Session[]): boolean => {
  const end = sessions.find(({ id }) => id === sessionId)?.endedAt;
  return end !== undefined && madeAt > end && done !== true;
};

const isRunning = ({ startedAt, endedAt }: Session): boolean =>
  startedAt !== undefined && endedAt === undefined;

/**
 * The lines of one session, in the order they were written. The next one has the lines of every one not begun and those that
 * came after an end; one that runs has those of every one that runs, should two have been begun apart.
 */
export const agendaOf = (
  session: Session,
  sessions: readonly Session[],
  items: readonly Item[],
): readonly Item[] => {
  const alike = isRunning(session)
    ? sessions.filter(isRunning)
    : session.startedAt === undefined
      ? notBegun(sessions)
      : [];
  const ids = new Set([session.id, ...alike.map(({ id }) => id)]);
  const waits = session.startedAt === undefined && session.endedAt === undefined;
  return items
    .filter((item) => (cameLate(item, sessions) ? waits : ids.has(item.sessionId ?? '')))
    .toSorted(byMaking);
};

export type Beginning = Pick<Session, 'day' | 'form' | 'way' | 'place' | 'present'>;

/**
 * Begins `id`: what was asked for, as far as it was answered, and every line that waits for a next session. A line of another
 * session that was never begun comes along, so that none is left behind.
 */
export const beginSession = (
  id: string,
  at: number,
  { day, form, way, place, present }: Beginning,
  sessions: readonly Session[],
  items: readonly Item[],
): readonly Change[] => {
  const others = new Set(notBegun(sessions).flatMap((one) => (one.id === id ? [] : [one.id])));
  return [
    change('session', id, {
      startedAt: at,
      ...(day !== undefined && { day }),
      ...(form !== undefined && { form }),
      ...(way !== undefined && { way }),
      ...(place !== undefined && { place }),
      ...(present !== undefined && { present }),
    }),
    ...items
      .filter((item) => others.has(item.sessionId ?? '') || cameLate(item, sessions))
      .map((item) => change('agendaItem', item.id, { sessionId: id })),
  ];
};

/** Ends what runs; should both have begun one apart, both end. */
export const endSession = (at: number, sessions: readonly Session[]): readonly Change<'session'>[] =>
  sessions.filter(isRunning).map(({ id }) => change('session', id, { endedAt: at }));

/** Of the co-typed texts of a session, by id. They are no records; they stand in the room as letters. */
export const noticeText = (sessionId: string): string => `${sessionId}-notice`;
export const takeText = (sessionId: string): string => `${sessionId}-take`;
