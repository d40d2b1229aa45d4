/** Everybody on a desk in one list: people at a distance, and notebooks on this device. Pure, so that a test can say its order. */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { InvitationView, RoomView } from '@handrail/store/protocol.ts';
import { nameIn } from '../people/names.ts';
import type { DeskRow } from './desk-notebooks.ts';

/** `name` is what the therapist calls them; undefined when they gave no name. */
export type PersonRow =
  | {
      readonly kind: 'distance';
      readonly id: string;
      readonly name: string | undefined;
      readonly room: RoomView;
    }
  | {
      readonly kind: 'notebook';
      readonly id: string;
      readonly name: string | undefined;
      readonly row: DeskRow;
    };

/** By next contact (`people-diary.ts`), in the order they were added, or by name. There is no other: nobody is ranked. [D10] */
export const orders = ['next', 'added', 'name'] as const;
export type By = (typeof orders)[number];

interface Known {
  readonly rooms: readonly RoomView[];
  readonly members: readonly RecordOf<'member'>[];
  readonly invitations: readonly InvitationView[];
  readonly notebooks: readonly DeskRow[];
}

/** A room this desk has not written down yet, and a notebook without a name, were added last. */
const last = Number.POSITIVE_INFINITY;

export const peopleRows = (
  { rooms, members, invitations, notebooks }: Known,
  by: By,
  language: string,
): readonly PersonRow[] => {
  const distance = rooms
    .filter(({ mine }) => mine === 'member')
    .map((room) => {
      const member = members.find(({ id }) => id === room.id);
      const row: PersonRow = {
        kind: 'distance',
        id: room.id,
        name: nameIn(room.id, member, invitations),
        room,
      };
      return { row, addedAt: member?.madeAt ?? last };
    });
  const here = notebooks.map((notebook) => {
    const named = notebook.kind === 'unnamed' ? undefined : notebook.named;
    const row: PersonRow = { kind: 'notebook', id: notebook.id, name: named?.name, row: notebook };
    return { row, addedAt: named?.madeAt ?? last };
  });
  const added = [...distance, ...here]
    .toSorted((a, b) => (a.addedAt === b.addedAt ? 0 : a.addedAt < b.addedAt ? -1 : 1))
    .map(({ row }) => row);
  // Among people of one moment, and those without a date, the order they were added in stands.
  if (by !== 'name') return added;
  const compare = new Intl.Collator(language).compare;
  // Those without a name stand after the others, in the order they were added.
  return added.toSorted((a, b) =>
    a.name === undefined || b.name === undefined
      ? Number(a.name === undefined) - Number(b.name === undefined)
      : compare(a.name, b.name),
  );
};
