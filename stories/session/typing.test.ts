/** Both type at once, on a line of 200 ms each way that ends with every twentieth frame. [T43–T45] */
import { expect, test } from 'vitest';
import { seeded } from '../../packages/store/stories/world.ts';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { until } from '../two/world.ts';
import { bothJoin, startSession } from './shared-session.ts';
import { hurried, slowLine } from './slow-line.ts';
import { lettersFrom, sitDown, types, type Hands } from './type-together.ts';

/** As many times faster. */
const times = 10;
/** Quicker than any hand: what two people type in a minute comes in two seconds. */
const keyMs = 4;
const count = 500;
const torture = process.env['HANDRAIL_TORTURE'] !== undefined;
const seeds = torture ? Array.from({ length: 40 }, (_, at) => 100 + at) : [1, 2];

const sorted = (letters: string): string => letters.split('').toSorted().join('');

test.for(seeds)(
  '[T43, T44] 500 letters each at 200 ms and 5 percent broken frames: one text, every letter in it (seed %i)',
  async (seed) => {
    const { bytes } = seeded(seed);
    const chance = (): number => (bytes(1)[0] ?? 0) / 256;
    const line = slowLine(chance);
    const storage = memoryStorage();
    const session = await startSession(60 + seed, {
      after: hurried(times),
      between: (_who, socket) => line.between(socket),
      storage,
    });
    const { world, imani, dana, roomId, text } = session;
    await bothJoin(session);
    const hers = await sitDown(imani, 'owner', roomId, text);
    let theirs = await sitDown(dana, 'member', roomId, text);
    const before = (await storage.counts()).entries;
    const wander = seed % 2 === 0;
    /** Dana's page is loaded again in the middle of it. */
    const reloads = seed % 3 === 2;
    const words = [lettersFrom('abcdefghijklm', count), lettersFrom('NOPQRSTUVWXYZ', count)] as const;
    Object.assign(line, { ms: 200 / times, breaks: 0.05 });
    const began = performance.now();
    const hands: Hands = { keyMs, chance, wander };
    const half = reloads ? count / 2 : count;
    const [imanis, danas] = words;
    const danaTypes = async (): Promise<void> => {
      await types(theirs, danas.slice(0, half), hands);
      if (!reloads) return;
      await dana.restart();
      await until('the room', () => dana.rooms().length === 1);
      await session.joins(dana);
      theirs = await sitDown(dana, 'member', roomId, text);
      await types(theirs, danas.slice(half), hands);
    };
    await Promise.all([types(hers, imanis, hands), danaTypes()]);
    const minutes = ((performance.now() - began) * times) / 60_000;
    Object.assign(line, { breaks: 0 });
    expect(line.broken()).toBeGreaterThan(5);
    for (const person of [imani, dana]) await person.does('tryRelay', null);
    const pads = [hers, theirs];
    await until('both pages to show every letter', () =>
      pads.every(({ pad }) => pad.letters().length === 2 * count),
    );
    expect(hers.pad.letters()).toBe(theirs.pad.letters());
    for (const { pad } of pads)
      // Who stays at their cursor reads their own words in their own order.
      expect([pad.lettersOf('owner'), pad.lettersOf('member')].map(wander ? sorted : String)).toEqual(
        words.map(wander ? sorted : String),
      );
    await world.settled();
    for (const person of [imani, dana]) {
      await person.restart();
      await until('the room', () => person.rooms().length === 1);
      const { pad } = await sitDown(person, 'owner', roomId, text);
      expect(pad.letters()).toBe(hers.pad.letters());
      expect(person.rooms()[0]?.trouble).toEqual([]);
    }
    // An act after a pause or 2.5 seconds of typing, and not one for each letter.
    expect((await storage.counts()).entries - before).toBeLessThan(2 * 24 * minutes + 40);
    await world.end();
  },
);
