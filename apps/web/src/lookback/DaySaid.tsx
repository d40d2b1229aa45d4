/** One day of one behaviour on the screen: units are the person's words and stay in pen. */
import type { Account, DayReport } from '@handrail/domain/checkins/day-report.ts';
import type { AmountIn } from '@handrail/domain/checkins/amounts.ts';
import type { LookBackDay } from '@handrail/domain/checkins/look-back.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Amounts } from '../checkins/amount-words.tsx';

const Plain = ({ kind, amounts }: { kind: DayReport['kind']; amounts: readonly AmountIn[] }) => {
  const say = useSay();
  return kind === 'some' && amounts.length > 0 ? <Amounts amounts={amounts} /> : say(`lookback.day.${kind}`);
};

export const AccountSaid = ({ kind, amounts }: Account) => <Plain kind={kind} amounts={amounts} />;

export const DaySaid = ({ kind, amounts, momentsOnly, conflict }: LookBackDay) => {
  const say = useSay();
  if (conflict) return say('lookback.day.conflict');
  if (!momentsOnly || kind === 'unsaid') return <Plain kind={kind} amounts={amounts} />;
  return amounts.length > 0 ? (
    <Sentence id="lookback.day.at-least" parts={{ amount: <Amounts amounts={amounts} /> }} />
  ) : (
    say('lookback.day.at-least-some')
  );
};
