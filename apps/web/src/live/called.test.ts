import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { strategies } from '@handrail/content/strategies/strategies.ts';
import type { Messages } from '@handrail/content/translations/catalogue.ts';
import { en } from '@handrail/content/translations/en/all.ts';
import { makeSay } from '@handrail/ui/say.tsx';
import { calledBy } from './called.ts';

const messages: Messages = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, compileMessage(String(text))]),
) as never;
const say = makeSay('en', messages);

test('[P7] a goal with only a direction is told by that direction, never by empty words', () => {
  expect(calledBy('goal', { direction: 'understand' }, say)).toBe('understand it better');
  expect(calledBy('goal', {}, say)).not.toBe('');
  expect(calledBy('step', { when: 'before breakfast' }, say)).not.toBe('');
});

test('a way to try that the library knows is told as the library has it', () => {
  const [one] = strategies;
  if (!one) throw new Error('a strategy');
  expect(calledBy('strategy', { strategyId: one.id }, say)).toBe(one.en);
  expect(calledBy('strategy', { strategyId: 'gone' }, say)).toBe('');
});
