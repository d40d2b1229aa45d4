/** What the page is told of the letters of others, as entries bring them. [T45] */
import type * as Yjs from 'yjs';
import type { Device } from '../device.ts';
import type { Act } from '../document/document.ts';
import { clientOf, endsOf, loadYjs, updateBytes } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Author } from '../protocol.ts';
import type { Room } from './room.ts';
import { commitRoom } from './keeping.ts';
import type { TypedText } from './typing-state.ts';

/** By Yjs client id, whose letters they are: every device that is, or was, in the room. */
export const authorsIn = ({ lasting }: Room): Readonly<Record<string, Author>> => {
  const { devices, members } = lasting.roster;
  return Object.fromEntries(
    // Of two with one client the first one has it.
    [...devices.values()].toReversed().flatMap(({ id, person }) => {
      const role = members.get(person)?.role;
      return role === undefined ? [] : [[String(clientOf(id)), role] as const];
    }),
  );
};

/** Letters that came live and stand in entries by now need not be held beside them. */
export const dropCovered = (yjs: typeof Yjs, { heard }: TypedText, updates: readonly string[]): void => {
  if (heard.size === 0) return;
  const ends = endsOf(
    yjs,
    updates.map(updateBytes).filter((bytes) => bytes !== null),
  );
  for (const [from, update] of heard)
    if ([...endsOf(yjs, [update])].every(([client, end]) => (ends.get(client) ?? 0) >= end))
      heard.delete(from);
};

/** A record in which nothing waits any more goes. Refused, it lies until the room is opened again. */
export const dropEmpty = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  one: TypedText,
): Promise<void> => {
  if (one.place === null || one.mine.length + one.heard.size > 0) return;
  const done = await commitRoom(device, notebook, room, { remove: [one.place] });
  if (done.ok) one.place = null;
};

/** Entries with letters came in: the page is told, of texts that it shows. */
export const tellTyped = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  acts: readonly Act[],
): Promise<void> => {
  const typed = acts.flatMap(({ body }) => (body === null || body === 'newer' ? [] : (body.typed ?? [])));
  for (const text of new Set(typed.map((each) => each.text))) {
    const one = notebook.relay.typing.get(room.id)?.texts.get(text);
    if (!one) continue;
    const updates = typed.filter((each) => each.text === text).map(({ update }) => update);
    dropCovered(await loadYjs(), one, updates);
    await dropEmpty(device, notebook, room, one);
    if (one.open)
      device.parts.post({ type: 'typed', roomId: room.id, text, updates, authors: authorsIn(room) });
  }
};
