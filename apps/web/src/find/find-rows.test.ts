import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import type { Kind, RecordOf } from '@handrail/domain/records.ts';
import { findRows, leads, matchesName, plainly, whereOf, type LookUp } from './find-rows.ts';

const people = [
  { roomId: 'a', name: 'Ruth Núñez' },
  { roomId: 'b', name: 'Marek' },
];
const nobody = () => undefined;
const asleep: LookUp = () => undefined;
/** A room in which this one thing stands. */
const holding =
  <K extends Kind>(kind: K, record: Partial<RecordOf<K>>): LookUp =>
  (of, id) =>
    of === (kind as Kind) ? ({ id, madeAt: 1, ...record } as never) : undefined;
const pages = [{ name: 'Your card', to: { name: 'therapist-card' } as const }];

test.each([
  ['nunez', 'Ruth Núñez', true],
  ['NÚÑ', 'Ruth Núñez', true],
  ['nu ru', 'Ruth Núñez', true],
  ['uth', 'Ruth Núñez', false],
  ['', 'Ruth Núñez', true],
  ['莉', '莉莉', true],
  ['נו', 'נועה', true],
])('"%s" in %s: %s', (query, name, found) => {
  expect(matchesName(query, name)).toBe(found);
});

test('a name finds itself, however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
      expect(matchesName(name, name)).toBe(true);
      expect(matchesName(name.toUpperCase(), name.toUpperCase())).toBe(true);
      expect(plainly(plainly(name))).toBe(plainly(name));
    }),
  );
});

test('[D10] people come in the order they were given, never by what they share', () => {
  const rows = findRows('', people, pages, [], nobody);
  expect(rows.map(({ id }) => id)).toEqual(['person-a', 'person-b', 'page-therapist-card']);
});

const at = (kind: Kind) => ({ roomId: 'a', kind, id: 'x' });

test('a hit leads to the part it stands in', () => {
  expect(whereOf(at('goal'), asleep)).toEqual({ name: 'person', roomId: 'a', part: 'plan' });
  const hit = { roomId: 'b', kind: 'concern', id: 'c', words: 'I cannot sleep' } as const;
  expect(findRows('sleep', people, pages, [hit], nobody).at(-1)).toMatchObject({
    name: 'Marek',
    secondary: 'I cannot sleep',
    own: true,
    to: hit,
  });
});

test('with nothing written no words are shown', () => {
  const hit = { roomId: 'b', kind: 'concern', id: 'c', words: 'I cannot sleep' } as const;
  expect(findRows(' ', people, [], [hit], nobody).filter(({ of }) => of === 'words')).toEqual([]);
});

test.each([
  [
    'sheetLine',
    holding('sheetLine', { sheetId: 'sh' }),
    { name: 'shared-session', roomId: 'a', sheet: 'sh' },
  ],
  ['sheet', asleep, { name: 'shared-session', roomId: 'a', sheet: 'x' }],
  ['agendaItem', holding('agendaItem', { sessionId: 's' }), { name: 'shared-session', roomId: 'a', id: 's' }],
  ['decision', holding('decision', { sessionId: 's' }), { name: 'shared-session', roomId: 'a', id: 's' }],
  ['session', asleep, { name: 'shared-session', roomId: 'a', id: 'x' }],
  [
    'sessionFeedback',
    holding('sessionFeedback', { sessionId: 's' }),
    { name: 'after-session', roomId: 'a', id: 's' },
  ],
  ['progressNote', asleep, { name: 'note', roomId: 'a', id: 'x' }],
  ['noteAddendum', holding('noteAddendum', { noteId: 'n' }), { name: 'note', roomId: 'a', id: 'n' }],
  ['comment', holding('comment', { aboutKind: 'harm' }), { name: 'person', roomId: 'a', part: 'harms' }],
  ['comment', holding('comment', {}), { name: 'person', roomId: 'a' }],
  ['suggestion', asleep, { name: 'person', roomId: 'a' }],
] as const)('a hit in %s leads to the page it is read on', (kind, lookUp, to) => {
  expect(whereOf(at(kind), lookUp)).toEqual(to);
});

test('what leads nowhere is not shown, nor what stands in a room that is no person of this desk', () => {
  const hits = [
    { roomId: 'a', kind: 'unsentWords', id: 'u', words: 'sleep' },
    { roomId: 'gone', kind: 'goal', id: 'g', words: 'sleep' },
  ] as const;
  expect(leads('unsentWords')).toBe(false);
  expect(whereOf(at('unsentWords'), asleep)).toBeNull();
  expect(findRows('sleep', people, [], hits, nobody)).toEqual([]);
});

test('every kind that can be in a room leads somewhere', () => {
  const inRooms = Object.entries(whoMayChange).filter(([kind, who]) => who !== 'nobody' && kind !== 'opened');
  expect(inRooms.map(([kind]) => kind as Kind).filter((kind) => !leads(kind))).toEqual([]);
});

test('of what both write the pen is for the words that the person signed', () => {
  const line = { roomId: 'a', kind: 'sheetLine', id: 'l', words: 'sleep' } as const;
  const own = (by: 'owner' | 'member' | undefined) =>
    findRows('sleep', people, [], [line], () => by).map((row) => row.own);
  expect([own('owner'), own('member'), own(undefined)]).toEqual([[true], [false], [false]]);
});
