/** What a list of people needs of a room without opening it. */
import type { Kind, RecordOf } from '@handrail/domain/records.ts';
import { changedAt, recordOf, type Document } from '../document/document.ts';
import type { Author, RoomSummary } from '../protocol.ts';

const standingOf = <K extends Kind>(document: Document, kind: K): RecordOf<K>[] =>
  [...(document.things.get(kind)?.keys() ?? [])].flatMap((id) => {
    const record = recordOf(document, kind, id);
    return record ? [record as RecordOf<K>] : [];
  });

const latestOf = (document: Document): RoomSummary['latest'] => {
  const latest: Partial<Record<Kind, number>> = {};
  for (const [kind, things] of document.things)
    for (const [id, { first, removal }] of things)
      if (first && !removal?.gone) latest[kind] = Math.max(latest[kind] ?? 0, changedAt(document, kind, id));
  return latest;
};

const newestBy = (
  sessions: readonly RecordOf<'session'>[],
  field: 'startedAt' | 'endedAt',
): RecordOf<'session'> | null =>
  sessions.toSorted((a, b) => (a[field] ?? 0) - (b[field] ?? 0)).at(-1) ?? null;

/** `authorOf`: whose words a thing is, by signatures. */
export const summaryOf = (
  document: Document,
  authorOf: (kind: 'appointment' | 'appointmentAnswer', id: string) => Author,
): RoomSummary => {
  const sessions = standingOf(document, 'session').filter(({ startedAt }) => startedAt !== undefined);
  const running = sessions.filter(({ endedAt }) => endedAt === undefined);
  const over = sessions.filter(({ endedAt }) => endedAt !== undefined);
  const appointments = standingOf(document, 'appointment').filter(({ off }) => off !== true);
  const known = new Set(appointments.map(({ id }) => id));
  const appointmentAnswers = standingOf(document, 'appointmentAnswer').filter(({ appointmentId }) =>
    known.has(appointmentId ?? ''),
  );
  return {
    latest: latestOf(document),
    appointments,
    appointmentAnswers,
    authors: Object.fromEntries([
      ...appointments.map(({ id }) => [id, authorOf('appointment', id)] as const),
      ...appointmentAnswers.map(({ id }) => [id, authorOf('appointmentAnswer', id)] as const),
    ]),
    session: newestBy(running, 'startedAt'),
    lastSession: newestBy(over, 'endedAt'),
  };
};
