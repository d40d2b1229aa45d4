import { project } from '@handrail/domain/circle/projection.ts';
import { shareItem, sharePart, stopItem, stopPart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body } from '../document/body.ts';
import { addAct, emptyDocument, recordOf, type Document } from '../document/document.ts';
import { actOfOutgoing } from './outbox.ts';
import { actToProject, recordsIn, same } from './projection.ts';
import { documentWith, unsaidIn } from './projection-way.ts';
import type { Outgoing } from './room.ts';

const roomId = 'a'.repeat(32);
let made = 0;
const keep = (home: Document, body: Omit<Body, 'v'>): void =>
  addAct(home, {
    entryId: `h${(made += 1)}`,
    stamp: { time: home.clock + 1, device: 'here' },
    at: made,
    body: { v: 1, ...body },
    partly: false,
  });

const kinds = ['concern', 'goal'] as const;
const things = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('a', 'b'));
type Step = (home: Document) => void;
const choose =
  (changes: (home: Document) => readonly Change<'share'>[]): Step =>
  (home) => {
    const chosen = changes(home) as readonly Change[];
    if (chosen.length > 0) keep(home, { changes: chosen });
  };
const shares = (home: Document) => recordsIn(home)('share');
/** What a person does without a connection: words, removals, and choices about the room. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(things, fc.constantFrom('x', 'y', 'z')).map(
    ([[kind, id], label]): Step =>
      (home) =>
        keep(home, { changes: [change(kind, id, { label } as never) as Change] }),
  ),
  fc.tuple(things, fc.constantFrom('removed', 'putBack')).map(
    ([[kind, id], what]): Step =>
      (home) =>
        keep(home, { changes: [], [what]: [{ kind, id }] }),
  ),
  fc
    .tuple(things, fc.constantFrom(shareItem, stopItem))
    .map(([[kind, id], does]) =>
      choose((home) => does(shares(home), roomId, kind, id, `s${(made += 1)}`, made)),
    ),
  fc
    .constantFrom('map', 'plan')
    .map((part) =>
      choose((home) => sharePart(shares(home), roomId, part as 'map', true, `s${(made += 1)}`, made)),
    ),
  fc
    .constantFrom('map', 'plan')
    .map((part) => choose((home) => stopPart(shares(home), roomId, part as 'map', `s${(made += 1)}`, made))),
);

/** Tells the difference, as `projection-keeping.ts` does, on a device that is not connected. */
const tell = (home: Document, way: { room: Document; out: Outgoing[] }): void => {
  const desired = project(recordsIn(home), roomId);
  const { instead } = unsaidIn({ out: way.out, links: new Map() }, desired, { speaks: true, backupAt: null });
  way.room = documentWith(way.room, instead);
  way.out = way.out.flatMap((one) => instead.get(one.entryId) ?? (instead.has(one.entryId) ? [] : [one]));
  const body = actToProject(desired, way.room);
  if (!body) return;
  const entryId = `o${(made += 1)}`;
  const one = { number: made, entryId, time: way.room.clock + 1, at: made, body, sealed: null };
  way.out.push(one);
  addAct(way.room, actOfOutgoing('here', one));
};

test('[T38, P8] whatever is done without a connection, what leaves in the end says what the room should show then, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 20 }), (acts) => {
      const home = emptyDocument();
      const way = { room: emptyDocument(), out: [] as Outgoing[] };
      for (const act of acts) {
        act(home);
        tell(home, way);
      }
      const desired = new Map(
        project(recordsIn(home), roomId).map(({ kind, id, fields }) => [`${kind} ${id}`, fields]),
      );
      for (const { body } of way.out)
        for (const { kind, id, fields } of body.changes)
          for (const [field, value] of Object.entries(fields))
            expect(same(desired.get(`${kind} ${id}`)?.[field] ?? null, value)).toBe(true);
      for (const { kind, id, fields } of project(recordsIn(home), roomId))
        expect(recordOf(way.room, kind, id)).toMatchObject(fields);
    }),
    { numRuns: 500 },
  );
});
