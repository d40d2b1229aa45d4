/** Where a relay is made to end in the middle of its work, and what a seed chooses of it. */
import { seeded } from '../../packages/store/stories/world.ts';

/**
 * `append`: an entry is stored. `roster`: a statement that is no key. `epoch`: a statement that is one. `invitation`: a
 * message in an invitation's mailbox. `start-up`: the database is opened, made or recovered.
 */
export const points = ['append', 'roster', 'epoch', 'invitation', 'start-up'] as const;
export type Point = (typeof points)[number];

export interface Stop {
  readonly point: Point;
  /** At the how manieth such call of this process; 1 is the first. */
  readonly nth: number;
  /** `before`: nothing of it was written. `within`: written, and not committed. `after`: committed, and not answered. */
  readonly when: 'before' | 'within' | 'after';
  /** For `within` at start-up: how many steps of the database are done first. */
  readonly steps: number;
}

/** How far into the work the first end may lie. Later ones come at the first call, so that they are reached. */
const furthest: Record<Exclude<Point, 'start-up'>, number> = {
  append: 6,
  roster: 3,
  epoch: 1,
  invitation: 4,
};
/** On an empty file: the settings come first, the tables second. */
const makingTables = 2;
/** SQLite takes some ninety steps to make them; after so many the first ones are there. */
const firstSteps = 30;

const moments = ['before', 'within', 'after'] as const;

/** One to three ends of the relay at this point. Two seeds after another have two of the three moments first. */
export const stopsFor = (point: Point, seed: number): Stop[] => {
  const { bytes } = seeded(seed * points.length + points.indexOf(point));
  // The first numbers of neighbouring seeds are alike.
  bytes(16);
  const roll = (sides: number): number => (bytes(1)[0] ?? 0) % sides;
  return Array.from({ length: 1 + roll(3) }, (_, index) => ({
    point,
    nth: index > 0 ? 1 : point === 'start-up' ? makingTables : 1 + roll(furthest[point]),
    when: moments[(index === 0 ? seed : roll(3)) % 3] ?? 'before',
    steps: firstSteps + roll(60),
  }));
};
