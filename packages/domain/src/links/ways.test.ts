import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { linesAmong, waysOf, type End } from './ways.ts';

const wine: End = { kind: 'behaviour', id: 'wine' };
const sleep: End = { kind: 'concern', id: 'sleep' };
const swim: End = { kind: 'strength', id: 'swim' };
const all = [wine, sleep, swim];

const link = (from: End, to: End, rest: Partial<RecordOf<'link'>> = {}): RecordOf<'link'> => ({
  id: `${from.id}-${to.id}`,
  madeAt: 1,
  fromKind: from.kind,
  fromId: from.id,
  toKind: to.kind,
  toId: to.id,
  ...rest,
});
const others = (ways: readonly { other: End }[]): string[] => ways.map(({ other }) => other.id);

test('"I drink because I cannot sleep" reads the same from both ends, whichever end it was drawn from', () => {
  for (const drawn of [
    link(wine, sleep, { direction: 'comes-from' }),
    link(sleep, wine, { direction: 'leads-to' }),
  ]) {
    const lines = linesAmong([drawn], all);
    expect(others(waysOf(lines, wine).comesFrom)).toEqual(['sleep']);
    expect(others(waysOf(lines, sleep).leadsTo)).toEqual(['wine']);
    expect(waysOf(lines, wine).leadsTo).toEqual([]);
  }
});

test('a line both ways stands under both headings of both things', () => {
  const lines = linesAmong([link(wine, sleep, { direction: 'both' })], all);
  for (const [me, other] of [
    [wine, 'sleep'],
    [sleep, 'wine'],
  ] as const) {
    expect(others(waysOf(lines, me).comesFrom)).toEqual([other]);
    expect(others(waysOf(lines, me).leadsTo)).toEqual([other]);
  }
});

test('a strength holds, from whichever end the line was drawn, and needs no direction', () => {
  for (const drawn of [link(swim, sleep), link(sleep, swim, { direction: 'leads-to' })]) {
    const lines = linesAmong([drawn], all);
    expect(others(waysOf(lines, swim).holds)).toEqual(['sleep']);
    expect(others(waysOf(lines, sleep).heldBy)).toEqual(['swim']);
    expect(waysOf(lines, sleep).comesFrom).toEqual([]);
  }
});

test('[D2] a direction nobody said is none: the line has no arrow', () => {
  const lines = linesAmong([link(wine, sleep)], all);
  expect(lines[0]?.reads).toBe('beside');
  expect(others(waysOf(lines, sleep).beside)).toEqual(['wine']);
});

test('a line to something removed, to itself, or with an end unsaid is not drawn', () => {
  const half = { id: 'half', madeAt: 1, fromKind: 'concern', fromId: 'sleep' } as const;
  expect(linesAmong([link(wine, sleep)], [wine])).toEqual([]);
  expect(linesAmong([link(wine, wine), half], all)).toEqual([]);
});

test('ids are told apart by kind', () => {
  const twin: End = { kind: 'concern', id: 'wine' };
  const lines = linesAmong([link(twin, sleep, { direction: 'leads-to' })], [wine, twin, sleep]);
  expect(waysOf(lines, wine).leadsTo).toEqual([]);
  expect(others(waysOf(lines, twin).leadsTo)).toEqual(['sleep']);
});
