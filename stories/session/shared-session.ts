/** A session that Imani and Dana share: their room, the session in it, and both on its page. */
import { change, type Change } from '@handrail/domain/records.ts';
import { localDayAt } from '@handrail/kernel/local-day.ts';
import type { Person } from '../two/people.ts';
import { meet, startStory, until, type Story, type StoryParts } from '../two/world.ts';

export interface SharedSession {
  readonly world: Story;
  readonly imani: Person;
  readonly dana: Person;
  readonly roomId: string;
  readonly sessionId: string;
  /** The co-typed text of the session. */
  readonly text: string;
  readonly joins: (person: Person, sessionId?: string) => Promise<void>;
}

export const sessionId = 'session-1';

/** The room of both, with a session that has begun. Nobody is on its page yet. */
export const startSession = async (seed: number, parts: StoryParts = {}): Promise<SharedSession> => {
  const world = await startStory({ ...parts, seed });
  const { imani, dana } = world;
  const roomId = await meet(world, 'therapist-invites');
  const began = change('session', sessionId, {
    day: localDayAt(world.now(), 'UTC'),
    startedAt: world.now(),
  }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [began] });
  await until('both to have the session', () =>
    [imani, dana].every((person) => person.inRoom(roomId, 'session').length === 1),
  );
  await world.settled();
  return {
    world,
    imani,
    dana,
    roomId,
    sessionId,
    text: `${sessionId}-notice`,
    joins: (person, id = sessionId) =>
      person.does('joinSession', { roomId, sessionId: id }) as unknown as Promise<void>,
  };
};

/** Both on the page, and both see it. */
export const bothJoin = async ({ imani, dana, joins }: SharedSession): Promise<void> => {
  await joins(imani);
  await joins(dana);
  await until('both to see each other', () => [imani, dana].every((person) => person.present().length === 1));
};
