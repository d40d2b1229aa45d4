/** One day of one behaviour in words that are only heard (aria-label); `DaySaid` draws the same. */
import type { DayReport } from '@handrail/domain/checkins/day-report.ts';
import type { AmountIn } from '@handrail/domain/checkins/amounts.ts';
import type { Say } from '@handrail/ui/say.tsx';
import { amountText } from '../checkins/amount-words.tsx';
import type { LookBackDay } from '@handrail/domain/checkins/look-back.ts';

type Kind = DayReport['kind'];

const plain = (kind: Kind, amounts: readonly AmountIn[], say: Say): string =>
  kind === 'some' && amounts.length > 0 ? amountText(amounts, say) : say(`lookback.day.${kind}`);

/** "3 glasses", "at least 2 glasses", "none", "unsaid"; a day said in two ways says so first. */
export const dayWords = (
  {
    kind,
    amounts,
    momentsOnly,
    conflict,
  }: Pick<LookBackDay, 'kind' | 'amounts' | 'momentsOnly' | 'conflict'>,
  say: Say,
): string => {
  if (conflict) return say('lookback.day.conflict');
  if (momentsOnly && kind !== 'unsaid')
    return amounts.length > 0
      ? say('lookback.day.at-least', { amount: amountText(amounts, say) })
      : say('lookback.day.at-least-some');
  return plain(kind, amounts, say);
};
