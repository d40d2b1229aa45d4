/** The ten-second marks: one touch says the whole day about one behaviour. Decided here, drawn in QuickCheckIn. */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';

type CheckIn = RecordOf<'checkIn'>;

const saidAbout = (checkIn: CheckIn, behaviourId: string): Said | undefined =>
  checkIn.reports && Object.hasOwn(checkIn.reports, behaviourId) ? checkIn.reports[behaviourId] : undefined;

/** The whole-day check-ins that say something about this behaviour on this day, oldest first. */
export const wholeDays = (
  checkIns: readonly CheckIn[],
  behaviourId: string,
  day: LocalDay,
): readonly CheckIn[] =>
  checkIns
    .filter((c) => c.day === day && c.scope === 'day' && saidAbout(c, behaviourId) !== undefined)
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));

/** What one touch does, and what takes it back. Removals are commands of their own; the rest is one keep. */
export interface Stroke {
  readonly keep: readonly Change<'checkIn'>[];
  readonly remove: readonly string[];
}
export interface Undoable {
  readonly stroke: Stroke;
  readonly undo: Stroke & { readonly putBack: readonly string[] };
}

const reportsOf = (checkIn: CheckIn): Record<string, Said> => ({ ...checkIn.reports });
const nothingElse = (c: CheckIn): boolean =>
  [c.urge, c.mood, c.sleep, c.place, c.people, c.why, c.helped, c.woundCare, c.company, c.note].every(
    (x) => x === undefined,
  );

/**
 * Says `said` about the whole day. The person's own latest whole-day check-in is changed, so that its history shows
 * both; what came from a file is left as it is, and the new word stands beside it. [D14, D15]
 */
export const sayDay = (
  checkIns: readonly CheckIn[],
  behaviourId: string,
  day: LocalDay,
  said: Said,
  newId: string,
): Undoable => {
  const own = wholeDays(checkIns, behaviourId, day).findLast(({ importId }) => importId === undefined);
  if (own) {
    const before = reportsOf(own);
    return {
      stroke: {
        keep: [change('checkIn', own.id, { reports: { ...before, [behaviourId]: said } })],
        remove: [],
      },
      undo: { keep: [change('checkIn', own.id, { reports: before })], remove: [], putBack: [] },
    };
  }
  const made = change('checkIn', newId, {
    day,
    scope: 'day',
    behaviourIds: [behaviourId],
    reports: { [behaviourId]: said },
  });
  return { stroke: { keep: [made], remove: [] }, undo: { keep: [], remove: [newId], putBack: [] } };
};

/** Takes back what is said about the whole day. A check-in that says nothing else goes; moments stay. */
export const unsayDay = (checkIns: readonly CheckIn[], behaviourId: string, day: LocalDay): Undoable => {
  const keep: Change<'checkIn'>[] = [];
  const restore: Change<'checkIn'>[] = [];
  const remove: string[] = [];
  for (const checkIn of wholeDays(checkIns, behaviourId, day)) {
    const before = reportsOf(checkIn);
    const rest = Object.fromEntries(Object.entries(before).filter(([id]) => id !== behaviourId));
    if (Object.keys(rest).length === 0 && nothingElse(checkIn)) {
      remove.push(checkIn.id);
      continue;
    }
    keep.push(change('checkIn', checkIn.id, { reports: Object.keys(rest).length === 0 ? null : rest }));
    restore.push(change('checkIn', checkIn.id, { reports: before }));
  }
  return { stroke: { keep, remove }, undo: { keep: restore, remove: [], putBack: remove } };
};

/** Several touches as one, with one way back. */
export const together = (parts: readonly Undoable[]): Undoable => ({
  stroke: {
    keep: parts.flatMap(({ stroke }) => stroke.keep),
    remove: parts.flatMap(({ stroke }) => stroke.remove),
  },
  undo: {
    keep: parts.flatMap(({ undo }) => undo.keep),
    remove: parts.flatMap(({ undo }) => undo.remove),
    putBack: parts.flatMap(({ undo }) => undo.putBack),
  },
});
export const doesNothing = ({ stroke }: Undoable): boolean => stroke.keep.length + stroke.remove.length === 0;
