import { expect, test } from 'vitest';
import type { Stand } from '@handrail/domain/appointments/agreed.ts';
import { blockIsOnPaper, isOnPaper } from './paper.ts';

const all = ['agreed', 'proposed', 'changed', 'off', 'replaced'] as const satisfies readonly Stand[];

test('[P8] of all that can stand there, paper has what is agreed alone', () => {
  expect(all.filter((stand) => isOnPaper({ stand }))).toEqual(['agreed']);
});

test('[P8] the block is printed when something in it is, and when there is nothing to keep off the paper', () => {
  const block = (...stands: readonly Stand[]) => blockIsOnPaper(stands.map((stand) => ({ stand })));
  expect(block()).toBe(true);
  expect(block('proposed', 'agreed')).toBe(true);
  expect(block('proposed')).toBe(false);
  expect(block('off', 'changed')).toBe(false);
});
