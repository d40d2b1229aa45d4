import { expect, test } from 'vitest';
import { botherLine } from '@handrail/domain/harms/readings.ts';
import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { chartBox, drawBother, yOf } from './chart-geometry.ts';

const start = '2026-01-05' as LocalDay;
const said = (afterDays: number, bother: number) => ({
  id: `r${afterDays}`,
  madeAt: afterDays,
  harmId: 'h',
  day: addDays(start, afterDays),
  bother,
});

test('[D6] no line is drawn across silence, and the silent weeks are shown as places kept open', () => {
  const drawing = drawBother(botherLine([said(0, 8), said(7, 8), said(14, 7), said(35, 6), said(42, 5)]));
  expect(drawing.threads).toHaveLength(2);
  expect(drawing.corners.length).toBeGreaterThan(0);
  const [before, after] = [drawing.spots[2]?.x ?? 0, drawing.spots[3]?.x ?? 0];
  for (const x of drawing.corners) expect(x > before && x < after).toBe(true);
});

test('one reading is one dot, without a line', () => {
  const drawing = drawBother(botherLine([said(0, 3)]));
  expect(drawing.spots).toHaveLength(1);
  expect(drawing.threads).toEqual([]);
  expect(drawing.days).toHaveLength(1);
});

test('more bother stands higher, and years of readings stay on the paper', () => {
  expect(yOf(10)).toBe(chartBox.top);
  expect(yOf(0)).toBe(chartBox.bottom);
  const drawing = drawBother(botherLine(Array.from({ length: 200 }, (_, i) => said(i * 9, i % 11))));
  for (const { x, y } of drawing.spots) {
    expect(x >= chartBox.left && x <= chartBox.right && y >= chartBox.top && y <= chartBox.bottom).toBe(true);
  }
});
