import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { usual } from './usual.ts';

const on = (day: string, amount: number, unit?: string): RecordOf<'checkIn'> => ({
  id: day,
  madeAt: 1,
  day: parseLocalDay(day) as LocalDay,
  reports: { wine: { kind: 'some', amount, ...(unit !== undefined && { unit }) } },
});

test('[D2] the last amount is offered as a label, and nothing in the offer is chosen', () => {
  const offer = usual({ id: 'wine', behaviourKind: 'alcohol' }, [
    on('2026-03-02', 2, 'glasses'),
    on('2026-03-01', 5, 'cans'),
  ]);
  expect(offer).toEqual({
    kind: 'amounts',
    unit: 'glasses',
    label: { amount: 2, unit: 'glasses', from: 'last-said' },
  });
});

test('[D2] before anything was said the map is offered, or nothing', () => {
  expect(usual({ id: 'wine', unit: 'glasses', typicalAmount: 3 }, [])).toMatchObject({
    unit: 'glasses',
    label: { amount: 3, from: 'map' },
  });
  expect(usual({ id: 'wine' }, [])).toEqual({ kind: 'amounts', unit: null, label: null });
});

test('a typed 0 is not what is usual', () => {
  expect(usual({ id: 'wine' }, [on('2026-03-01', 2), on('2026-03-02', 0)])).toMatchObject({
    label: { amount: 2 },
  });
});

test('[D16] eating and self-injury are never offered an amount', () => {
  expect(usual({ id: 'wine', behaviourKind: 'eating', typicalAmount: 3 }, [on('2026-03-02', 2)])).toEqual({
    kind: 'words',
  });
});
