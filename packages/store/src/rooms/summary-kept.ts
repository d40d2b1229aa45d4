/** The summary of a room that sleeps, sealed beside it: what a list of people needs, without opening the room. [T53] */
import { openSmall, sealSmall } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { summaryPlace, summaryPlaces } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import type { RoomView } from '../protocol.ts';
import type { Room } from './room.ts';
import { roomView } from './view.ts';

export interface Summary {
  /** Its name: it says how the room stands while the room's state names it. */
  readonly rest: string;
  readonly view: RoomView;
  /** How many acts are on their way. */
  readonly out: number;
}
type SummaryOnDisk = Summary & { readonly v: 1 };

export const viewAsleep = (notebook: Notebook, room: Room): RoomView => ({
  ...roomView(notebook, room),
  awake: false,
});

export const summaryKept = async (
  { parts }: Device,
  notebook: Notebook,
  room: Room,
  rest: string,
): Promise<Kept> => {
  const { vaultKey, line } = notebook;
  const place = summaryPlace(line.id, room.id);
  const view = viewAsleep(notebook, room);
  const summary: SummaryOnDisk = { v: 1, rest, view, out: room.out.length };
  return [place, await sealSmall(vaultKey, 'summary', place, toJson(summary), parts.chance)];
};

/** By room; one that does not open, or is a newer version's, is left out: its room is opened instead. */
export const openSummaries = async ({
  vaultKey,
  line,
  summaries,
}: Notebook): Promise<Map<string, Summary>> => {
  const opened = await Promise.all(
    summaries.map(async ([place, sealed]) => {
      const one = await openSmall(vaultKey, 'summary', place, sealed);
      const summary = one.ok ? (fromJson(one.value) as SummaryOnDisk) : null;
      const roomId = place.slice(summaryPlaces(line.id).length);
      return summary?.v === 1 && summary.view.id === roomId ? ([roomId, summary] as const) : null;
    }),
  );
  return new Map(opened.filter((one) => one !== null));
};
