import { expect, test } from 'vitest';
import { goesToBoth } from './goes-to-both.ts';

const ride = { id: 's', tool: 'ride-urge' } as const;
const line = { id: 'l', madeAt: 1, sheetId: 's', slot: 'start', value: 7 };

test('[P8] over an urge that is only watched nobody is said to read it; once its numbers are kept, somebody does', () => {
  expect(goesToBoth(ride, [])).toBe(false);
  expect(goesToBoth(ride, [{ ...line, sheetId: 'another' }])).toBe(false);
  expect(goesToBoth(ride, [line])).toBe(true);
});

test('[P8] every other sheet is read by both from its first word', () => {
  expect(goesToBoth({ id: 's', tool: 'two-voices' }, [])).toBe(true);
});
