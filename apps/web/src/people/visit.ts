/**
 * A visit: from the desk to a person and back. What is new is what came since the visit before, and stays so until the
 * therapist is back at the desk, however many parts they open. Kept in memory for as long as the notebook is open.
 */
import type { OpenNotebook } from '../notebook/client.ts';

const visits = new WeakMap<OpenNotebook, Map<string, number | undefined>>();

/** When they had looked before this visit began. `lookedAt`: what is kept, which the visit itself moves on. */
export const lookedBefore = (
  open: OpenNotebook,
  roomId: string,
  lookedAt: number | undefined,
): number | undefined => {
  const here = visits.get(open) ?? new Map<string, number | undefined>();
  visits.set(open, here);
  if (!here.has(roomId)) here.set(roomId, lookedAt);
  return here.get(roomId);
};

/** Back at the desk. */
export const endVisits = (open: OpenNotebook): void => {
  visits.delete(open);
};
