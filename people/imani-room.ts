/** Where and when Imani and Dana meet: what every chapter of their room is told with. */
import type { Change } from '@handrail/domain/records.ts';
import type { Deed } from './deeds.ts';
import type { Telling } from './imani-telling.ts';
import type { TogetherWords } from './imani-together-words.ts';

/** Days ago: her notebook, her meeting Dana. */
export const imanisBeginning = { alone: 84, meets: 77 } as const;

const thursday = 3;

/** Days ago, all of them Thursdays, two weeks apart; the next one is to come, and a Tuesday before it to drop in. */
export const sessionDaysOf = ({ last }: Pick<Telling, 'last'>) => {
  const second = last(thursday);
  return { oneScreen: second + 28, first: second + 14, second, next: second - 14, perhaps: second - 12 };
};
/** The day after, or the last one before today. */
export const soonAfter = (ago: number): number => Math.max(1, ago - 1);
export const four = '16:00';
export const almostFive = '16:50';
export const minutes = 50;

export interface Here {
  readonly told: Telling;
  readonly days: ReturnType<typeof sessionDaysOf>;
  readonly roomId: string;
  readonly says: TogetherWords;
}
type Do = (ago: number, ...changes: readonly Change[]) => Deed;
export const imaniKeeps: Do = (ago, ...changes) => ({ who: 'imani', ago, does: 'keeps', changes });
export const imaniHere: Do = (ago, ...changes) => ({
  who: 'imani',
  ago,
  does: 'keeps-in-room',
  of: 'imani',
  changes,
});
export const danaHere: Do = (ago, ...changes) => ({
  who: 'dana',
  ago,
  does: 'keeps-in-room',
  of: 'imani',
  changes,
});
