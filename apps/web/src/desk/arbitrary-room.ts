/** A room for tests of what is worked out of rooms. */
import type { RoomSummary, RoomView } from '@handrail/store/protocol.ts';

export const noSummary: RoomSummary = {
  latest: {},
  appointments: [],
  appointmentAnswers: [],
  authors: {},
  session: null,
  lastSession: null,
};

export const roomHere = (
  id: string,
  summary: Partial<RoomSummary> = {},
  more: Partial<RoomView> = {},
): RoomView => ({
  id,
  mine: 'member',
  other: { personId: `of-${id}`, devices: [] },
  state: 'open',
  sharesFromHere: true,
  unsent: [],
  trouble: [],
  awake: true,
  summary: { ...noSummary, ...summary },
  ...more,
});
