/**
 * What one day says about one behaviour, read from every check-in that speaks of it.
 *
 * - A report for the whole day makes a day known; a moment never does. Saying nothing is not zero. [D6]
 * - Moments sum to "at least". Where a whole-day report names the same unit, its amount stands for the day.
 * - Two accounts that cannot both be true are a conflict: both are handed on, none is thrown away. [D15]
 */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Brand } from '@handrail/kernel/brand.ts';
import { hasAmounts } from '../behaviours/behaviour.ts';
import type { RecordOf } from '../records.ts';
import { sameAmounts, sumByUnit, type AmountIn } from './amounts.ts';
import type { Report, Said } from './check-in.ts';

type CheckIn = RecordOf<'checkIn'>;

/** One side of what was said: none, some (with the amounts that were counted), or some that nobody counted. */
export interface Account {
  readonly kind: Said['kind'];
  readonly amounts: readonly AmountIn[];
}

export interface DayReport {
  /** What stands: the whole-day report if there is one, else what the moments add up to, else unsaid. */
  readonly kind: Report['kind'];
  /** The whole day was said, amount included, and nothing contradicts it. */
  readonly known: boolean;
  readonly conflict: boolean;
  /** Per unit. Empty beside `some` or `uncounted`: some, and not counted. */
  readonly atLeast: readonly AmountIn[];
  /** The accounts themselves, so that a screen can show both sides of a conflict. */
  readonly wholeDay: Account | null;
  readonly moments: Account | null;
  /** Whole-day reports from another source that disagree with the one that stands. */
  readonly elsewhere: readonly Account[];
}

/** Every day on which something was said about a behaviour that has amounts. Made only by `dayReports`. [D16] */
export type DayReports = Brand<ReadonlyMap<LocalDay, DayReport>, 'DayReports'>;

export const unsaidDay: DayReport = {
  kind: 'unsaid',
  known: false,
  conflict: false,
  atLeast: [],
  wholeDay: null,
  moments: null,
  elsewhere: [],
};

/** What a check-in says about a behaviour, if anything. Ids are the person's data: "constructor" is one like any other. */
const saidAbout = (checkIn: CheckIn, behaviourId: string): Said | undefined =>
  checkIn.reports && Object.hasOwn(checkIn.reports, behaviourId) ? checkIn.reports[behaviourId] : undefined;

const accountOf = (said: Said): Account => {
  if (said.kind !== 'some') return { kind: said.kind, amounts: [] };
  if (said.amount === undefined) return { kind: 'some', amounts: [] };
  const plusMinus = said.plusMinus ?? 0;
  // A typed 0 is a true zero.
  if (said.amount === 0 && plusMinus === 0) return { kind: 'none', amounts: [] };
  return { kind: 'some', amounts: [{ unit: said.unit ?? '', amount: said.amount, plusMinus }] };
};

const sumOfMoments = (accounts: readonly Account[]): Account | null => {
  if (accounts.length === 0) return null;
  const kinds = new Set(accounts.map(({ kind }) => kind));
  const kind = kinds.has('some') ? 'some' : kinds.has('uncounted') ? 'uncounted' : 'none';
  return { kind, amounts: sumByUnit(accounts.flatMap(({ amounts }) => amounts)) };
};

const sameAccount = (a: Account, b: Account): boolean =>
  a.kind === b.kind && sameAmounts(a.amounts, b.amounts);

interface WholeDay {
  readonly account: Account;
  readonly imported: boolean;
}

/**
 * The later made stands; the earlier stays in the history. An import adds and never deletes, so it does not take the
 * place of what the person said: if it came afterwards and disagrees, that is shown. [D15]
 */
const standing = (
  oldestFirst: readonly WholeDay[],
): { stands: Account | null; elsewhere: readonly Account[] } => {
  const own = oldestFirst.findLastIndex(({ imported }) => !imported);
  const at = own >= 0 ? own : oldestFirst.length - 1;
  const stands = oldestFirst[at]?.account;
  if (!stands) return { stands: null, elsewhere: [] };
  const rivals = own >= 0 ? oldestFirst.slice(own + 1) : oldestFirst.slice(0, at);
  return { stands, elsewhere: rivals.map(({ account }) => account).filter((a) => !sameAccount(a, stands)) };
};

/** More was said in moments than the whole day allows, with every give-or-take on the kind side. */
const exceeds = (moments: Account, day: Account): boolean =>
  moments.amounts.some((moment) => {
    const whole = day.amounts.find(({ unit }) => unit === moment.unit);
    return whole !== undefined && moment.amount - moment.plusMinus > whole.amount + whole.plusMinus;
  });

const contradicts = (moments: Account, day: Account): boolean =>
  day.kind === 'none' ? moments.kind !== 'none' : exceeds(moments, day);

/**
 * "None" for the day keeps a contradicting moment out of the sum: "at least" is what both accounts can bear, and the
 * day counts as unknown. A moment in a unit that the whole day did not use is a line of its own.
 */
const atLeastOf = (day: Account | null, moments: Account | null): readonly AmountIn[] => {
  if (day?.kind === 'none') return [];
  const whole = day?.amounts ?? [];
  const rest = (moments?.amounts ?? []).filter(({ unit }) => !whole.some((w) => w.unit === unit));
  return [...whole, ...rest];
};

const readDay = (checkIns: readonly CheckIn[], behaviourId: string): DayReport => {
  const wholeDays: WholeDay[] = [];
  const inMoments: Account[] = [];
  for (const checkIn of checkIns.toSorted(byMaking)) {
    const said = saidAbout(checkIn, behaviourId);
    if (!said) continue;
    const account = accountOf(said);
    if (checkIn.scope === 'day') wholeDays.push({ account, imported: checkIn.importId !== undefined });
    else inMoments.push(account);
  }
  const { stands, elsewhere } = standing(wholeDays);
  const moments = sumOfMoments(inMoments);
  const conflict =
    elsewhere.length > 0 || (stands !== null && moments !== null && contradicts(moments, stands));
  const said = stands !== null && (stands.kind === 'none' || stands.amounts.length > 0);
  // "None just now" says nothing about the rest of the day.
  const fromMoments = moments && moments.kind !== 'none' ? moments.kind : 'unsaid';
  return {
    kind: stands ? stands.kind : fromMoments,
    known: said && !conflict,
    conflict,
    atLeast: atLeastOf(stands, moments),
    wholeDay: stands,
    moments,
    elsewhere,
  };
};

const byMaking = (a: CheckIn, b: CheckIn): number => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);

/** What `day` says about one behaviour. The order of `checkIns` does not matter. */
export const reportForDay = (checkIns: readonly CheckIn[], behaviourId: string, day: LocalDay): DayReport =>
  readDay(
    checkIns.filter((checkIn) => checkIn.day === day),
    behaviourId,
  );

/**
 * Every day with something said about `behaviour`, oldest first; a day that is not in it is unsaid. `null` for
 * eating and self-injury: they have no amount, unit, tally or chart, so nothing that counts can be asked. [D16]
 */
export const dayReports = (
  behaviour: Pick<RecordOf<'behaviour'>, 'id' | 'behaviourKind'>,
  checkIns: readonly CheckIn[],
): DayReports | null => {
  if (!hasAmounts(behaviour.behaviourKind)) return null;
  const byDay = new Map<LocalDay, CheckIn[]>();
  for (const checkIn of checkIns) {
    if (!checkIn.day || !saidAbout(checkIn, behaviour.id)) continue;
    const sameDay = byDay.get(checkIn.day);
    if (sameDay) sameDay.push(checkIn);
    else byDay.set(checkIn.day, [checkIn]);
  }
  const days = [...byDay.keys()].toSorted();
  const read: ReadonlyMap<LocalDay, DayReport> = new Map(
    days.map((day) => [day, readDay(byDay.get(day) ?? [], behaviour.id)]),
  );
  return read as DayReports;
};
