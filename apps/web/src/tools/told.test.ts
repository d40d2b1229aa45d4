import { expect, test } from 'vitest';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { told } from './told.ts';

const day = parseLocalDay('2026-11-24');
if (!day) throw new Error('a day');
const place = { mine: 'owner', roomId: 'room', sessionId: 'ses' } as const;
const words = (said: string, name?: string) =>
  told(place, day, { of: 'scale', words: said }, name).map(
    ({ fields }) => (fields as Readonly<Record<string, unknown>>)['words'],
  );

test('[P7] a yes on a sheet is told in the words of the sheet', () => {
  expect(words('Evenings\n0 one bottle', 'Evenings')).toEqual(['Evenings\n0 one bottle']);
});

test('words that do not fit are not cut: the thing is told by its name, and never by nothing while it has one', () => {
  const long = 'é'.repeat(40_000);
  expect(words(long, 'Evenings')).toEqual(['Evenings']);
  expect(words(long)).toEqual(['']);
});

test('[P8] nothing is told of a sheet at home, nor by the therapist, nor of no session', () => {
  for (const where of [
    { ...place, mine: null },
    { ...place, mine: 'member' as const },
    { mine: 'owner' as const, roomId: 'room' },
  ])
    expect(told(where, day, { of: 'scale', words: 'Evenings' })).toEqual([]);
});
