import type { RoomView } from '@handrail/store/protocol.ts';
import { expect, test } from 'vitest';
import { neverTold, toldKey, withRoom } from './my-notes.ts';
import { nothingChosen, offeredNow } from './Readable.tsx';

const room = (fields: Partial<RoomView>): RoomView => ({
  id: 'r',
  mine: 'member',
  other: null,
  state: 'open',
  sharesFromHere: true,
  unsent: [],
  trouble: [],
  awake: true,
  summary: {
    latest: {},
    appointments: [],
    appointmentAnswers: [],
    authors: {},
    session: null,
    lastSession: null,
  },
  ...fields,
});

test('[T62] a note that stands in the room alone is listed, and one that stands at home too is the one at home', () => {
  const home = [{ id: 'a', words: 'whole' }];
  const inRoom = [
    { id: 'a', words: 'told' },
    { id: 'b', words: 'signed elsewhere' },
  ];
  expect(withRoom(home, inRoom)).toEqual([home[0], inRoom[1]]);
});

test('[T62, P12] nobody is said to read a note that never reached their room; of a room that sleeps nothing is concluded', () => {
  const told = (fields: Partial<RoomView>, inRoom: boolean) =>
    toldKey({ readable: 'can-read' }, neverTold(room(fields), 'progressNote', 'n', inRoom));
  expect(told({ state: 'ended' }, false)).toBe('notes.row.not-told');
  expect(told({ state: 'ended', unsent: ['progressNote n'] }, true)).toBe('notes.row.not-told');
  expect(told({ state: 'ended' }, true)).toBe('notes.row.can-read');
  // While it is open it will be told; asleep, what stands in it is not on the page.
  expect(told({}, false)).toBe('notes.row.can-read');
  expect(told({ state: 'ended', awake: false }, false)).toBe('notes.row.can-read');
  expect(toldKey({ readable: 'not-this-one' }, false)).toBe('notes.row.not-this-one');
});

test('[D2] a choice that cannot be made any more counts as none, and its reason stays', () => {
  const chosen = { readable: 'can-read', because: 'a reason' } as const;
  expect(offeredNow(chosen, true)).toBe(chosen);
  expect(offeredNow(chosen, false)).toEqual({ readable: null, because: 'a reason' });
  expect(offeredNow({ ...nothingChosen, readable: 'not-this-one' }, false).readable).toBe('not-this-one');
});
