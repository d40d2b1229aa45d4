import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { InvitationView, RoomView } from '@handrail/store/protocol.ts';
import { roomHere } from './arbitrary-room.ts';
import type { DeskRow } from './desk-notebooks.ts';
import { peopleRows } from './people-rows.ts';

const room = (id: string, more: Partial<RoomView> = {}): RoomView => roomHere(id, {}, more);
const member = (id: string, madeAt: number, name?: string): RecordOf<'member'> => ({
  id,
  madeAt,
  roomId: id,
  ...(name === undefined ? {} : { name }),
});
const notebook = (id: string, madeAt: number, name: string): DeskRow => ({
  kind: 'not-here',
  id,
  named: { id, madeAt, notebookId: id, name },
});
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
const nobody = { rooms: [], members: [], invitations: [], notebooks: [] };

test('[D10] people at a distance and notebooks stand in one list, in the order they were added', () => {
  const known = {
    ...nobody,
    rooms: [room('r2'), room('r1')],
    members: [member('r1', 10, 'Imani'), member('r2', 30, 'Ada')],
    notebooks: [notebook('n', 20, 'Joss')],
  };
  expect(ids(peopleRows(known, 'added', 'en'))).toEqual(['r1', 'n', 'r2']);
});

test('[D10] trouble, things not sent and an ended room move nobody', () => {
  const members = [member('r1', 10, 'Imani'), member('r2', 30, 'Ada')];
  const loud = room('r2', { state: 'ended', unsent: ['comment c'], trouble: [{ kind: 'forged', count: 9 }] });
  expect(ids(peopleRows({ ...nobody, rooms: [loud, room('r1')], members }, 'added', 'en'))).toEqual([
    'r1',
    'r2',
  ]);
});

test('by name goes by the letters of the language, and those without a name come after', () => {
  const known = {
    ...nobody,
    rooms: [room('r1'), room('r2'), room('r3')],
    members: [member('r1', 1, 'Ñusta'), member('r2', 2), member('r3', 3, 'Noa')],
    notebooks: [notebook('n', 4, 'Olga')],
  };
  expect(ids(peopleRows(known, 'name', 'es'))).toEqual(['r3', 'r1', 'n', 'r2']);
});

test('the therapist’s own word for somebody comes before the name they gave', () => {
  const invitation: InvitationView = {
    id: 'i',
    mine: 'member',
    made: true,
    state: 'done',
    code: null,
    compare: null,
    other: { personId: 'p', name: 'Imani W.', card: null },
    expires: 0,
    roomId: 'r1',
  };
  const known = { ...nobody, rooms: [room('r1')], invitations: [invitation] };
  expect(peopleRows(known, 'added', 'en')[0]?.name).toBe('Imani W.');
  expect(peopleRows({ ...known, members: [member('r1', 1, 'I.')] }, 'added', 'en')[0]?.name).toBe('I.');
});

test('a room that the therapist owns as a person is nobody on their desk', () => {
  expect(peopleRows({ ...nobody, rooms: [room('own', { mine: 'owner' })] }, 'added', 'en')).toEqual([]);
});
