/** A room in which Imani has shared a concern with Dana, over a relay that behaves until the story says otherwise. */
import { shareItem } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import type { WrittenChange } from '@handrail/store/document/body.ts';
import { meet, until } from '../two/world.ts';
import {
  startHostile,
  type HostileRelay,
  type HostileStory,
  type RoomList,
  type Who,
} from './hostile-relay.ts';
import { modifiedApp, type ModifiedApp } from './modified-app.ts';

export interface SharedRoom {
  readonly world: HostileStory;
  readonly relay: HostileRelay;
  readonly roomId: string;
  /** Apps with each person's real keys and no check in them. */
  readonly apps: Readonly<Record<Who, ModifiedApp>>;
  /** What the relay shows this person. */
  readonly list: (who: Who) => RoomList;
  /** Imani writes her concern anew: "I wake at four". */
  readonly imaniWrites: (label: string) => Promise<void>;
  /** Dana writes beside it, with her own honest app. */
  readonly danaComments: (words: string) => Promise<void>;
  /** Waits until this person reads the words in the room. */
  readonly reads: (who: Who, words: string) => Promise<void>;
  /** Everything this person reads in the room, as text. */
  readonly words: (who: Who) => string;
}

let made = 0;
const newId = (): string => `made-${(made += 1)}`;

/** The concern everything is about: kind `concern`, id `sleep`, shared, "I cannot sleep" at first. */
export const startShared = async (seed = 1): Promise<SharedRoom> => {
  const world = await startHostile(seed);
  const { imani, dana, relay } = world;
  await imani.keep(change('concern', 'sleep', { label: 'I cannot sleep' }) as Change);
  const roomId = await meet(world, 'therapist-invites');
  const shares = imani.home('share') as unknown as RecordOf<'share'>[];
  await imani.keep(
    ...(shareItem(shares, roomId, 'concern', 'sleep', newId(), world.now()) as readonly Change[]),
  );
  await world.settled();
  const words = (who: Who): string => JSON.stringify([...world[who].room(roomId)]);
  return {
    world,
    relay,
    roomId,
    apps: { imani: await modifiedApp(imani), dana: await modifiedApp(dana) },
    list: (who) => relay.view(who).room(roomId),
    imaniWrites: async (label) => void (await imani.keep(change('concern', 'sleep', { label }) as Change)),
    danaComments: async (said) => {
      const fields = { aboutKind: 'concern', aboutId: 'sleep', words: said } as const;
      await dana.does('keepInRoom', { roomId, changes: [change('comment', newId(), fields) as Change] });
    },
    reads: (who, said) => until(`${who} to read "${said}"`, () => words(who).includes(said)),
    words,
  };
};

/** What Dana may write: words beside the concern that is shared. */
export const comment = (id: string, words: string): WrittenChange => ({
  kind: 'comment',
  id,
  fields: { aboutKind: 'concern', aboutId: 'sleep', words, day: '2026-11-24' },
});
