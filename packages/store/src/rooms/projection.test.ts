import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { change, type Change, type Kind } from '@handrail/domain/records.ts';
import { project as projected } from '@handrail/domain/circle/projection.ts';
import { sharePart, shareItem, stopItem, stopPart } from '@handrail/domain/circle/sharing.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body } from '../document/body.ts';
import { addAct, emptyDocument, recordOf, standing, type Document } from '../document/document.ts';
import { eraseOf } from '../document/erase.ts';
import { actToErase, actToProject, erasedAtHome, recordsIn } from './projection.ts';

const roomId = 'a'.repeat(32);
const from = '2026-11-24' as LocalDay;
let made = 0;
/** Writes one act into a document as its next; answers its entry id. */
const write = (document: Document, body: Body, device = 'owner'): string => {
  const entryId = `e${(made += 1)}`;
  const stamp = { time: document.clock + 1, device };
  addAct(document, { entryId, stamp, at: made, body, partly: false });
  return entryId;
};
const keep = (document: Document, ...changes: readonly Change[]): string =>
  write(document, { v: 1, changes });
const desiredIn = (home: Document, id: string) => projected(recordsIn(home), id);
/** Projects until nothing is left to say: how many acts that took. */
const project = (home: Document, room: Document): number => {
  const body = actToProject(desiredIn(home, roomId), room);
  if (!body) return 0;
  write(room, body);
  return 1 + project(home, room);
};
const shares = (home: Document) => recordsIn(home)('share');
const choose = (home: Document, changes: readonly Change<'share'>[]): string =>
  keep(home, ...(changes as readonly Change[]));
const shareMap = (home: Document, at = 1): string =>
  choose(home, sharePart(shares(home), roomId, 'map', true, `s${(made += 1)}`, at));
const wordsIn = (room: Document): string => JSON.stringify(standing(room));

const concern = (id: string, label: string): Change => change('concern', id, { label }) as Change;
const goal = (id: string, label: string): Change => change('goal', id, { label }) as Change;

test('[T33] what is shared stands in the room under the same ids, and nothing else does', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  keep(home, concern('c', 'my sleep'), goal('g', 'rest more'));
  expect(project(home, room)).toBe(0);
  shareMap(home);
  expect(project(home, room)).toBe(1);
  expect(recordOf(room, 'concern', 'c')).toMatchObject({ label: 'my sleep' });
  expect(wordsIn(room)).not.toContain('rest more');
  expect(standing(room).some(([kind]) => kind === 'share')).toBe(false);
});

test('[T33] a value taken back at home is taken back in the room; one that did not change is not said again', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  choose(home, shareItem([], roomId, 'goal', 'g', 's', 1));
  keep(home, change('goal', 'g', { label: 'rest more', why: 'I am tired' }) as Change);
  project(home, room);
  keep(home, change('goal', 'g', { why: null }) as Change);
  const body = actToProject(desiredIn(home, roomId), room);
  expect(body?.changes).toEqual([{ kind: 'goal', id: 'g', fields: { why: null } }]);
});

test('[T33] after an item and then its part are stopped, the room shows no word of them, and shared again they are back', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  keep(home, concern('c', 'my sleep'), concern('d', 'my money'));
  shareMap(home);
  project(home, room);
  choose(home, stopItem(shares(home), roomId, 'concern', 'c', 'sc', 2));
  project(home, room);
  expect(wordsIn(room)).not.toContain('my sleep');
  expect(wordsIn(room)).toContain('my money');
  choose(home, stopPart(shares(home), roomId, 'map', 'sp', 3));
  project(home, room);
  expect(standing(room)).toEqual([]);
  choose(home, shareItem(shares(home), roomId, 'concern', 'c', 'sc2', 4));
  project(home, room);
  expect(recordOf(room, 'concern', 'c')).toMatchObject({ label: 'my sleep' });
  expect(recordOf(room, 'concern', 'd')).toBeNull();
});

test('[T33] a link stands in the room only while both of its ends do', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  keep(
    home,
    change('behaviour', 'b', { label: 'wine' } as never) as Change,
    concern('c', 'my sleep'),
    change('link', 'l', {
      fromKind: 'behaviour',
      fromId: 'b',
      toKind: 'concern',
      toId: 'c',
    } as never) as Change,
  );
  shareMap(home);
  project(home, room);
  const linkBefore = recordOf(room, 'link', 'l');
  choose(home, stopItem(shares(home), roomId, 'concern', 'c', 'sc', 2));
  project(home, room);
  expect(linkBefore).not.toBeNull();
  expect(recordOf(room, 'link', 'l')).toBeNull();
  expect(recordOf(room, 'behaviour', 'b')).not.toBeNull();
});

test('[T33] the owner never writes, changes or removes what is the member’s in a room', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  write(
    room,
    { v: 1, changes: [change('comment', 'x', { words: 'I read this' } as never) as Change] },
    'member',
  );
  keep(home, concern('c', 'my sleep'), change('suggestion', 'p', { by: 'therapist' }) as Change);
  shareMap(home);
  const body = actToProject(desiredIn(home, roomId), room);
  const kinds = [...(body?.changes ?? []), ...(body?.removed ?? [])].map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['concern']));
  project(home, room);
  expect(recordOf(room, 'comment', 'x')).not.toBeNull();
});

test('[T33, D13] a field of a newer app of the same person is left as it is', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  choose(home, shareItem([], roomId, 'goal', 'g', 's', 1));
  keep(home, goal('g', 'rest more'));
  write(room, { v: 1, changes: [{ kind: 'goal', id: 'g', fields: { label: 'rest more', mood: 3 } }] });
  expect(actToProject(desiredIn(home, roomId), room)).toBeNull();
});

test('[T33, D13] a value of a newer app in a field this one knows is left as it is', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  choose(home, shareItem([], roomId, 'goal', 'g', 's', 1));
  keep(home, goal('g', 'rest more'));
  const newer = { label: 'rest more', why: { said: 'in pictures' } };
  write(room, { v: 1, changes: [{ kind: 'goal', id: 'g', fields: newer }] });
  expect(actToProject(desiredIn(home, roomId), room)).toBeNull();
});

test('[T34] words erased at home leave the room’s entries, and what those say of other things stays', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  keep(home, concern('c', 'my sleep'), concern('d', 'my money'));
  shareMap(home);
  project(home, room);
  const told = [...room.acts.keys()];
  const erasure = eraseOf(home, 'concern', 'c');
  if (typeof erasure === 'string') throw new Error(erasure);
  write(home, erasure.body);
  expect(erasedAtHome(home, room)).toEqual([{ kind: 'concern', id: 'c' }]);
  const body = actToErase(room, { kind: 'concern', id: 'c' }, () => true);
  if (typeof body === 'string') throw new Error(body);
  expect(body.erases).toEqual(told);
  write(room, body);
  expect(erasedAtHome(home, room)).toEqual([]);
  expect(project(home, room)).toBe(0);
  expect(JSON.stringify([...room.acts.values()])).not.toContain('my sleep');
  expect(recordOf(room, 'concern', 'd')).toMatchObject({ label: 'my money' });
});

test('[T34] an unreadable entry of the other one does not stand in the way of erasing', () => {
  const [home, room] = [emptyDocument(), emptyDocument()];
  keep(home, concern('c', 'my sleep'));
  shareMap(home);
  project(home, room);
  addAct(room, { entryId: 'odd', stamp: { time: 9, device: 'member' }, at: 1, body: 'newer', partly: false });
  expect(actToErase(room, { kind: 'concern', id: 'c' }, () => true)).toBe('newer-version');
  const body = actToErase(room, { kind: 'concern', id: 'c' }, (entryId) => entryId !== 'odd');
  expect(typeof body === 'string' ? body : body.removed).toEqual([{ kind: 'concern', id: 'c' }]);
});

type Step = (home: Document) => void;
const kinds = ['concern', 'strength', 'goal'] as const satisfies readonly Kind[];
const things = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('a', 'b'));
/** Anything the person does at home, and the choices they make about the room. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(things, fc.string({ maxLength: 4 })).map(
    ([[kind, id], label]): Step =>
      (home) =>
        void keep(home, change(kind, id, { label } as never) as Change),
  ),
  things.map(
    ([kind, id]): Step =>
      (home) =>
        void write(home, { v: 1, changes: [], removed: [{ kind, id }] }),
  ),
  things.map(
    ([kind, id]): Step =>
      (home) =>
        void write(home, { v: 1, changes: [], putBack: [{ kind, id }] }),
  ),
  fc.tuple(things, fc.boolean()).map(
    ([[kind, id], on]): Step =>
      (home) =>
        void choose(
          home,
          (on ? shareItem : stopItem)(shares(home), roomId, kind, id, `s${(made += 1)}`, made),
        ),
  ),
  fc.boolean().map(
    (past): Step =>
      (home) =>
        void choose(home, sharePart(shares(home), roomId, 'map', past || { from }, `s${(made += 1)}`, made)),
  ),
  fc.constant<Step>((home) => {
    const changes = stopPart(shares(home), roomId, 'map', `s${(made += 1)}`, made);
    if (changes.length > 0) choose(home, changes);
  }),
);

test('[T33] after any acts at home one act makes the room what it should be, and a second one is never needed', () => {
  fc.assert(
    fc.property(
      fc.array(steps, { maxLength: 16 }),
      fc.array(fc.boolean(), { maxLength: 16 }),
      (acts, told) => {
        const [home, room] = [emptyDocument(), emptyDocument()];
        acts.forEach((act, index) => {
          act(home);
          if (told[index]) project(home, room);
        });
        expect(project(home, room)).toBeLessThanOrEqual(1);
        const shown = standing(room).map(([kind, { id }]) => `${kind} ${id}`);
        const desired = desiredIn(home, roomId);
        expect(shown.toSorted()).toEqual(desired.map(({ kind, id }) => `${kind} ${id}`).toSorted());
        for (const { kind, id, fields } of desired) expect(recordOf(room, kind, id)).toMatchObject(fields);
      },
    ),
    { numRuns: 1_000 },
  );
});
