import { expect, test } from 'vitest';
import { kindNames, kinds } from '../records.ts';
import { goesOf, isSharedKind, whatGoes } from './what-goes.ts';

/** Every field of a kind that some line of the table lets go. */
const going = (kind: (typeof kindNames)[number]): ReadonlySet<string> => {
  const { fields = [], parents = {}, links = {}, ends = [], suggested = false } = goesOf(kind) ?? {};
  return new Set([
    ...fields,
    ...Object.keys(parents),
    ...Object.keys(links),
    ...ends.flat(),
    ...(suggested ? ['suggestionId'] : []),
  ]);
};

test('[P8] of the kinds that can be shared, these fields stay home', () => {
  const staying = kindNames
    .filter(isSharedKind)
    .map((kind) => [kind, Object.keys(kinds[kind]).filter((field) => !going(kind).has(field))] as const)
    .filter(([, fields]) => fields.length > 0);
  expect(Object.fromEntries(staying)).toEqual({
    behaviour: ['mapX', 'mapY', 'importId'],
    concern: ['mapX', 'mapY'],
    strength: ['mapX', 'mapY'],
    ifThen: ['usedTimes'],
    strategyChoice: ['sessionId'],
    checkIn: ['at', 'importId'],
    decision: ['roomId', 'becameId'],
    sessionFeedback: ['roomId', 'shared'],
  });
});

test('[P8] these kinds never leave home', () => {
  expect(kindNames.filter((kind) => whatGoes[kind] === 'never').toSorted()).toEqual([
    'about',
    'cardShown',
    'deskNotebook',
    'import',
    'member',
    'noteDraft',
    'share',
    'suggestionAnswer',
    'unsentWords',
  ]);
});

test('what both write in a session stands in the room, and what is at home of it stays there', () => {
  expect(kindNames.filter((kind) => whatGoes[kind] === 'together').toSorted()).toEqual([
    'agendaItem',
    'appointment',
    'appointmentAnswer',
    'session',
    'sheet',
    'sheetLine',
  ]);
});
