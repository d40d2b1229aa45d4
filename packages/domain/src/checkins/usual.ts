import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts } from '../behaviours/behaviour.ts';
import type { RecordOf } from '../records.ts';

type CheckIn = RecordOf<'checkIn'>;

/**
 * What the quick check-in may put on a button as a label. It is never a value: nothing here is chosen until a hand
 * chooses it, and there is no field that could say so. [D2]
 */
export type Usual =
  /** Eating and self-injury: urge, what helped, wound care, company. [D16] */
  | { readonly kind: 'words' }
  | {
      readonly kind: 'amounts';
      /** The unit last said, else the behaviour's own, else `null`. */
      readonly unit: string | null;
      /** What the button may say: the last amount, or, before there is one, the typical amount of the map. */
      readonly label: UsualAmount | null;
    };
export interface UsualAmount {
  readonly amount: number;
  readonly unit: string | null;
  readonly from: 'last-said' | 'map';
}

interface Spoken {
  readonly day: LocalDay;
  readonly when: number;
  readonly id: string;
  readonly amount: number;
  readonly unit: string | null;
}

const spokenIn = (checkIn: CheckIn, behaviourId: string): Spoken | null => {
  const { day, reports } = checkIn;
  if (!day || !reports || !Object.hasOwn(reports, behaviourId)) return null;
  const said = reports[behaviourId];
  if (said?.kind !== 'some' || !said.amount) return null;
  return {
    day,
    when: checkIn.at ?? checkIn.madeAt,
    id: checkIn.id,
    amount: said.amount,
    unit: said.unit ?? null,
  };
};

const isLater = (a: Spoken, b: Spoken): boolean =>
  a.day !== b.day ? a.day > b.day : a.when !== b.when ? a.when > b.when : a.id > b.id;

/** What to offer for `behaviour`, from the latest day on which an amount was said. */
export const usual = (
  behaviour: Pick<RecordOf<'behaviour'>, 'id' | 'behaviourKind' | 'unit' | 'typicalAmount'>,
  checkIns: readonly CheckIn[],
): Usual => {
  if (!hasAmounts(behaviour.behaviourKind)) return { kind: 'words' };
  let last: Spoken | null = null;
  for (const checkIn of checkIns) {
    const spoken = spokenIn(checkIn, behaviour.id);
    if (spoken && (!last || isLater(spoken, last))) last = spoken;
  }
  const mapUnit = behaviour.unit ?? null;
  if (last) {
    return {
      kind: 'amounts',
      unit: last.unit ?? mapUnit,
      label: { amount: last.amount, unit: last.unit ?? mapUnit, from: 'last-said' },
    };
  }
  const { typicalAmount } = behaviour;
  return {
    kind: 'amounts',
    unit: mapUnit,
    label: typicalAmount === undefined ? null : { amount: typicalAmount, unit: mapUnit, from: 'map' },
  };
};
