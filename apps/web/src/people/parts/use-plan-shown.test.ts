import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import { usePlanShown } from './use-plan-shown.ts';

type Line = RecordOf<'usePlanLine'>;
const line = (id: string, position: string, section?: Line['section']): Line => ({
  id,
  madeAt: 1,
  words: `words of ${id}`,
  position,
  ...(section !== undefined && { section }),
});

test('[P8] what was shared of a use plan is read in the order of the plan, and a section not shared is no gap', () => {
  const { sections, elsewhere } = usePlanShown([
    line('after', 'a', 'after'),
    line('second', 'b', 'want'),
    line('first', 'a', 'want'),
  ]);
  expect(sections.map(({ section, lines }) => [section, lines.map(({ id }) => id)])).toEqual([
    ['want', ['first', 'second']],
    ['after', ['after']],
  ]);
  expect(elsewhere).toEqual([]);
});

test('[D13] a line whose section this version does not know is shown all the same', () => {
  const { sections, elsewhere } = usePlanShown([
    line('newer', 'a', 'from-a-later-version' as NonNullable<Line['section']>),
    line('none', 'b'),
  ]);
  expect(sections).toEqual([]);
  expect(elsewhere.map(({ id }) => id)).toEqual(['newer', 'none']);
});
