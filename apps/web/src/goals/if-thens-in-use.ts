import type { RecordOf } from '@handrail/domain/records.ts';
import { useRecords } from '../notebook/notebook.tsx';

/** Three if-thens at a time are what the trials worked with (clinical.md §1.12). */
export const mostInUse = 3;

/** Every if-then that is not resting and whose goal is still there, over all goals. */
export const useIfThensInUse = (): readonly RecordOf<'ifThen'>[] => {
  const goals = useRecords('goal');
  const ifThens = useRecords('ifThen');
  return ifThens.filter(({ resting, goalId }) => !resting && goals.some(({ id }) => id === goalId));
};
