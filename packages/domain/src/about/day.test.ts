import { expect, test } from 'vitest';
import { todayFor } from './day.ts';

const at = (iso: string) => ({ now: () => Date.parse(iso) });

test('a night out does not change date before the person’s day ends', () => {
  const twoAtNight = at('2026-03-03T01:00:00Z'); // 02:00 in Madrid
  expect(todayFor({ dayEndsAt: 4 }, twoAtNight, 'Europe/Madrid')).toBe('2026-03-02');
  expect(todayFor({}, twoAtNight, 'Europe/Madrid')).toBe('2026-03-03');
  expect(todayFor(undefined, twoAtNight, 'Europe/Madrid')).toBe('2026-03-03');
});

test('the night in which clocks change stays one night', () => {
  // 29 March 2026, 02:00 becomes 03:00 in Madrid: 01:30 and 03:30 are one hour apart.
  expect(todayFor({ dayEndsAt: 4 }, at('2026-03-29T00:30:00Z'), 'Europe/Madrid')).toBe('2026-03-28');
  expect(todayFor({ dayEndsAt: 4 }, at('2026-03-29T01:30:00Z'), 'Europe/Madrid')).toBe('2026-03-28');
  expect(todayFor({ dayEndsAt: 4 }, at('2026-03-29T02:00:00Z'), 'Europe/Madrid')).toBe('2026-03-29');
});
