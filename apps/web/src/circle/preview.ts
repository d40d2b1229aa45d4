/** What would go if it were shared: the projection with the choice in it, without what goes already. */
import { project, type Projected } from '@handrail/domain/circle/projection.ts';
import type { Records } from '@handrail/domain/circle/seen.ts';
import type { Change, RecordOf } from '@handrail/domain/records.ts';

/** The record with these choices about sharing kept in it. */
const withChoices = (records: Records, choices: readonly Change[]): Records => {
  const shares = new Map(records('share').map((share) => [share.id, share]));
  for (const { kind, id, fields } of choices)
    if (kind === 'share')
      shares.set(id, { ...(shares.get(id) ?? { id, madeAt: 0 }), ...fields } as RecordOf<'share'>);
  return (kind) => (kind === 'share' ? ([...shares.values()] as never) : records(kind));
};

const keyOf = ({ kind, id }: Projected): string => `${kind} ${id}`;

/** Things this room would see with `choices` and does not see now, with exactly the fields it would see. */
export const wouldGo = (
  records: Records,
  roomId: string,
  choices: readonly Change[],
): readonly Projected[] => {
  const now = new Set(project(records, roomId).map(keyOf));
  return project(withChoices(records, choices), roomId).filter((one) => !now.has(keyOf(one)));
};

/** Things of which this room would see more than now: a line between two things, a harm named by a goal. */
export const wouldSayMore = (
  records: Records,
  roomId: string,
  choices: readonly Change[],
): readonly Projected[] => {
  const now = new Map(project(records, roomId).map((one) => [keyOf(one), JSON.stringify(one.fields)]));
  return project(withChoices(records, choices), roomId).filter((one) => {
    const before = now.get(keyOf(one));
    return before !== undefined && before !== JSON.stringify(one.fields);
  });
};
