import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { dayReports } from '@handrail/domain/checkins/day-report.ts';
import type { Change, RecordOf } from '@handrail/domain/records.ts';
import type { ImportBehaviour } from './preview.ts';

type CheckIn = RecordOf<'checkIn'>;

/** The check-in a change would make; made after everything that is here. */
export const asRecord = (change: Change<'checkIn'>, turn: number): CheckIn => ({
  ...(Object.fromEntries(
    Object.entries(change.fields).filter(([, value]) => value !== null),
  ) as Partial<CheckIn>),
  id: change.id,
  madeAt: Number.MAX_SAFE_INTEGER - 1_000_000 + turn,
});

/** Days on which the file and what is here cannot both be true, and were not in conflict before. Shown, not resolved. */
export const newConflicts = (
  behaviour: Pick<ImportBehaviour, 'id' | 'behaviourKind'>,
  here: readonly CheckIn[],
  added: readonly Change<'checkIn'>[],
): readonly LocalDay[] => {
  const kind = behaviour.behaviourKind;
  const asked = { id: behaviour.id, ...(kind === undefined ? {} : { behaviourKind: kind }) };
  const before = dayReports(asked, here);
  const after = dayReports(asked, [...here, ...added.map(asRecord)]);
  if (!before || !after) return [];
  return [...after]
    .filter(([day, report]) => report.conflict && !before.get(day)?.conflict)
    .map(([day]) => day);
};
