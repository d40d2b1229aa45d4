import fc from 'fast-check';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, expectTypeOf, test } from 'vitest';
import { fieldProblem } from '../records.ts';
import {
  after,
  choices,
  idOf,
  keysOf,
  recordsOf,
  sharedKinds,
  things,
  type Share,
  type Things,
} from './arbitrary-record.ts';
import { isShared, project } from './projection.ts';
import { sharedParts } from './share.ts';
import { newFrom, shareItem, sharePart, stopItem, stopPart, stopRoom, type Past } from './sharing.ts';
import { partOf, type SharedKind } from './what-goes.ts';

const room = 'room-a';
const now = 50;
const past = fc.constantFrom<Past>(true, { from: '2026-11-24' as LocalDay });
const seen = (all: Things, shares: readonly Share[]) => project(recordsOf(all, shares), room);
const anItem = fc
  .record({ kind: fc.constantFrom(...sharedKinds), n: fc.integer({ min: 1, max: 3 }) })
  .map(({ kind, n }) => ({ kind, id: idOf(kind, n) }));
const itemOf = (state: 'shared' | 'stopped') => ({
  madeAt: 0,
  roomId: room,
  of: 'item' as const,
  part: 'map' as const,
  kind: 'concern',
  itemId: 'grief',
  state,
});
const aPart = fc.constantFrom(...sharedParts);
const shareThis = (shares: readonly Share[], { kind, id }: { kind: SharedKind; id: string }, at = now) =>
  after(shares, shareItem(shares, room, kind, id, 'new', at));
const stopThis = (shares: readonly Share[], { kind, id }: { kind: SharedKind; id: string }, at = now + 1) =>
  after(shares, stopItem(shares, room, kind, id, 'new', at));

test('[P8] stop sharing this: whatever was chosen before, it is no longer there', () => {
  fc.assert(
    fc.property(things, choices, anItem, (all, shares, one) => {
      const stopped = stopThis(shares, one);
      expect(isShared(recordsOf(all, stopped), room, one.kind, one.id)).toBe(false);
      expect(keysOf(seen(all, shares))).toEqual(expect.arrayContaining([...keysOf(seen(all, stopped))]));
    }),
  );
});

test('[P8] stop sharing this kind: nothing of the part is there, whatever was shared by itself', () => {
  fc.assert(
    fc.property(things, choices, aPart, (all, shares, part) => {
      const stopped = after(shares, stopPart(shares, room, part, 'new', now));
      expect(seen(all, stopped).filter(({ kind }) => partOf(kind) === part)).toEqual([]);
    }),
  );
});

test('[P8] end the room: nothing is there', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      expect(seen(all, after(shares, stopRoom(shares, room, now)))).toEqual([]);
    }),
  );
});

test('[P8] sharing something that was never chosen and stopping it again ends as before', () => {
  fc.assert(
    fc.property(things, choices, anItem, (all, before, one) => {
      const chosenAlone = new Set(['checkIn', 'break']);
      const shares = before.filter(({ itemId, kind = '' }) => itemId !== one.id && !chosenAlone.has(kind));
      if (isShared(recordsOf(all, shares), room, one.kind, one.id)) return;
      const again = stopThis(shareThis(shares, one), one);
      // What was said about a behaviour the person stopped sharing stays home with it.
      const said = one.kind === 'behaviour' ? [...(all['checkIn'] ?? []), ...(all['break'] ?? [])] : [];
      const about = new Set(
        said.filter((thing) => JSON.stringify(thing).includes(one.id)).map(({ id }) => id),
      );
      expect(seen(all, again)).toEqual(seen(all, shares).filter(({ id }) => !about.has(id)));
    }),
  );
});

test('[P8] sharing a part that was not shared and stopping it again ends as before', () => {
  fc.assert(
    fc.property(things, choices, aPart, past, (all, before, part, answer) => {
      const shares = before.filter(
        (one) => one.part !== part || (one.of === 'item' && one.state !== 'shared'),
      );
      const shared = after(shares, sharePart(shares, room, part, answer, 'new', now));
      const stopped = after(shared, stopPart(shared, room, part, 'newer', now + 1));
      expect(seen(all, stopped)).toEqual(seen(all, shares));
    }),
  );
});

test('[P8] what was stopped by itself stays home when its kind is shared later; sharing it brings it', () => {
  fc.assert(
    fc.property(things, anItem, (all, one) => {
      const part = partOf(one.kind);
      if (part === null) return;
      const stopped = stopThis([], one, 1);
      const kind = after(stopped, sharePart(stopped, room, part, true, 'part', 2));
      expect(isShared(recordsOf(all, kind), room, one.kind, one.id)).toBe(false);
      const inThere = (shares: readonly Share[]) => isShared(recordsOf(all, shares), room, one.kind, one.id);
      const neverStopped = after([], sharePart([], room, part, true, 'part', 2));
      expect(inThere(shareThis(kind, one, 3))).toBe(inThere(neverStopped));
    }),
  );
});

test('[P8] what was shared by itself and stopped with its kind comes back with its kind', () => {
  const all = { concern: [{ id: 'grief', madeAt: 1 }] };
  const one = { kind: 'concern', id: 'grief' } as const;
  const shared = shareThis([], one, 1);
  const stopped = after(shared, stopPart(shared, room, 'map', 'part', 2));
  expect(seen(all, stopped)).toEqual([]);
  const again = after(stopped, sharePart(stopped, room, 'map', true, 'other', 3));
  expect(keysOf(seen(all, again))).toEqual(['concern grief']);
});

test('[P8] a clock that was ahead and was put right lets nothing of the past through', () => {
  const all = { concern: [{ id: 'tomorrow', madeAt: 900 }], goal: [{ id: 'g', madeAt: 5_000 }] };
  const from = newFrom(recordsOf(all, []), 'map', now);
  expect(from).toBe(901);
  const shares = after([], sharePart([], room, 'map', { from: '2026-11-24' as LocalDay }, 'n', from));
  expect(seen(all, shares)).toEqual([]);
  const more = { ...all, concern: [...all.concern, { id: 'later', madeAt: 901 }] };
  expect(keysOf(seen(more, shares))).toEqual(['concern later']);
  expect(newFrom(recordsOf({}, []), 'map', now)).toBe(now);
});

test('[P8] of two choices about one thing, stopping its kind opens none that was stopped', () => {
  fc.assert(
    fc.property(things, choices, aPart, (all, shares, part) => {
      const seenByItself = (id: string, kind: SharedKind): boolean =>
        isShared(
          recordsOf(all, after(shares, sharePart(shares, room, part, true, 'p', now))),
          room,
          kind,
          id,
        );
      const stopped = after(shares, stopPart(shares, room, part, 'p', now));
      const again = after(stopped, sharePart(stopped, room, part, true, 'p', now + 1));
      for (const { kind, id } of seen(all, again)) expect(seenByItself(id, kind), id).toBe(true);
    }),
  );
  const copies = [
    { ...itemOf('shared'), id: 'here', since: 5 },
    { ...itemOf('stopped'), id: 'there', since: 10 },
  ];
  const stopped = after(copies, stopPart(copies, room, 'map', 'p', 20));
  const again = after(stopped, sharePart(stopped, room, 'map', true, 'p', 30));
  expect(seen({ concern: [{ id: 'grief', madeAt: 1 }] }, again)).toEqual([]);
});

test('one choice a thing: a second act about it writes over the first, on every copy of it', () => {
  const one = { kind: 'goal', id: 'g' } as const;
  const shared = shareThis([], one);
  expect(stopThis(shared, one)).toHaveLength(1);
  const twice = [...shared, ...after([], shareItem([], room, 'goal', 'g', 'other-device', now))];
  expect(stopThis(twice, one).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
});

test('[D2] a part cannot be shared without an answer about the past', () => {
  expectTypeOf(sharePart).parameter(3).toEqualTypeOf<Past>();
  expect(sharePart.length).toBe(6);
  const from = '2026-11-24' as LocalDay;
  expect(sharePart([], room, 'map', { from }, 'n', now)[0]?.fields).toMatchObject({
    past: false,
    fromDay: from,
  });
  expect(sharePart([], room, 'map', true, 'n', now)[0]?.fields).toMatchObject({ past: true, fromDay: null });
});

test('[P8] what never leaves cannot be shared by itself', () => {
  for (const kind of ['about', 'member', 'share', 'suggestionAnswer', 'session', 'suggestion'] as const)
    expect(shareItem([], room, kind, 'x', 'n', now)).toEqual([]);
});

test('every choice these functions make may be kept', () => {
  fc.assert(
    fc.property(choices, anItem, aPart, (shares, { kind, id }, part) => {
      const made = [
        ...shareItem(shares, room, kind, id, 'new', now),
        ...stopItem(shares, room, kind, id, 'new', now),
        ...sharePart(shares, room, part, true, 'new', now),
        ...sharePart(shares, room, part, { from: '2026-11-24' as LocalDay }, 'new', now),
        ...stopPart(shares, room, part, 'new', now),
        ...stopRoom(shares, room, now),
      ];
      for (const { fields } of made)
        for (const [field, value] of Object.entries(fields))
          expect(fieldProblem('share', field, value), field).toBeNull();
    }),
  );
});
