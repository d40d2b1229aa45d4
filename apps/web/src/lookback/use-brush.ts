import { useState } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { usual } from '@handrail/domain/checkins/usual.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { doesNothing, sayDay, together, unsayDay } from '../checkins/quick.ts';
import { useStroke } from '../checkins/use-stroke.ts';
import { numberIn } from '../forms/typed-number.ts';
import { freshId, useRecords } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';

export type BrushKind = 'none' | 'some' | 'uncounted' | 'unsaid';
export interface Brush {
  /** `null`: no mark is picked, and a day opens when it is touched. [D2] */
  readonly kind: BrushKind | null;
  readonly pick: (kind: BrushKind | null) => void;
  readonly amount: string;
  readonly setAmount: (amount: string) => void;
  readonly unit: string;
  readonly problem: string | null;
  /** Says the picked mark about these days: one keep, one undo. */
  readonly paint: (days: readonly LocalDay[]) => void;
}

const saidBy = (kind: Exclude<BrushKind, 'unsaid'>, amount: number | null, unit: string): Said =>
  kind === 'some' && amount !== null ? { kind, amount, ...(unit === '' ? {} : { unit }) } : { kind };

export const useBrush = (behaviour: RecordOf<'behaviour'>): Brush => {
  const say = useSay();
  const checkIns = useRecords('checkIn');
  const [kind, pick] = useState<BrushKind | null>(null);
  const [amount, setAmount] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { paint: carryOut, problem } = useStroke();
  const before = usual(behaviour, checkIns);
  const unit = before.kind === 'amounts' ? (before.unit ?? '') : '';
  const paint = (days: readonly LocalDay[]): void => {
    if (kind === null || days.length === 0) return;
    const read = kind === 'some' ? numberIn(amount) : null;
    if (read === 'unreadable') return setWrong(say('checkins.not-a-number'));
    setWrong(null);
    const stroke = together(
      days.map((day) =>
        kind === 'unsaid'
          ? unsayDay(checkIns, behaviour.id, day)
          : sayDay(checkIns, behaviour.id, day, saidBy(kind, read, unit), freshId()),
      ),
    );
    if (doesNothing(stroke)) return notify({ text: say('lookback.paint.nothing') });
    void carryOut(stroke, say('lookback.paint.done', { count: days.length }));
  };
  return { kind, pick, amount, setAmount, unit, problem: wrong ?? problem, paint };
};
