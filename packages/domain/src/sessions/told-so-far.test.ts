import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { toldSoFar } from './told-so-far.ts';

const decision: RecordOf<'decision'> = {
  id: 'd',
  madeAt: 1,
  sessionId: 'today',
  becameId: 'step',
  words: 'tea first',
};
/** What a thing became stays at home, so a copy in the room does not say it. */
const { becameId: _, ...copy } = decision;

test('[P8] a decision is read by the other one once it stands in the room, and waits until then', () => {
  expect(toldSoFar('step', 'today', [], [])).toEqual({ state: 'not' });
  expect(toldSoFar('step', 'today', [decision], [])).toEqual({ state: 'waits', decision });
  expect(toldSoFar('step', 'today', [decision], [{ ...copy, id: 'another' }]).state).toBe('waits');
  expect(toldSoFar('step', 'today', [decision], [copy])).toEqual({ state: 'reads', decision });
});

test('[P8] what was told in another session, or of another thing, is not told here', () => {
  expect(toldSoFar('step', 'earlier', [decision], [copy]).state).toBe('not');
  expect(toldSoFar('goal', 'today', [decision], [copy]).state).toBe('not');
});
