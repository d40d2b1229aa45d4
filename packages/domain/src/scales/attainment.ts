/**
 * Goal attainment scaling (Kiresuk & Sherman 1968), with the formula of that paper; the one printed by
 * Turner-Stokes in 2009 has an erratum (reference: clinical.md §1.11). The taps are shown first, T only on request.
 */
import type { RecordOf } from '../records.ts';
import type { Attainment } from './scale.ts';

/** How far one goal's scale is expected to move with another's. */
const rho = 0.3;

export interface Rated {
  /** Absent when the person did not rate this goal: it is left out, which is not zero. */
  readonly value?: Attainment | undefined;
  /** 0 or more; 1 unless said otherwise. */
  readonly weight?: number;
}

/**
 * `T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²)`, unrounded; 50 is "what I hoped for" on every goal. `null` when no goal
 * was rated or nothing has weight: no goals, no T. [D6, D7]
 */
export const attainmentT = (goals: readonly Rated[]): number | null => {
  let weights = 0;
  let squares = 0;
  let attained = 0;
  for (const { value, weight = 1 } of goals) {
    if (value === undefined) continue;
    weights += weight;
    squares += weight * weight;
    attained += weight * value;
  }
  if (weights === 0) return null;
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * weights * weights);
};

type Scale = RecordOf<'scale'>;
type Rating = RecordOf<'scaleRating'>;

const byVersion = (a: Scale, b: Scale): number =>
  (a.version ?? 1) - (b.version ?? 1) || a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
const bySaying = (a: Rating, b: Rating): number => {
  const [dayA, dayB] = [a.day ?? '', b.day ?? ''];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
};

/** The versions of one goal's scale, oldest first; the last is the one in use. */
export const scaleVersions = (goalId: string, scales: readonly Scale[]): readonly Scale[] =>
  scales.filter((scale) => scale.goalId === goalId).toSorted(byVersion);

/** The ratings of one version, oldest first. Re-scaling starts again: earlier ratings stay with their own anchors. */
export const ratingsOf = (scaleId: string, ratings: readonly Rating[]): readonly Rating[] =>
  ratings.filter((rating) => rating.scaleId === scaleId).toSorted(bySaying);

/** T over the goals' scales in use and their latest ratings. */
export const attainmentNow = (
  goals: readonly Pick<RecordOf<'goal'>, 'id'>[],
  scales: readonly Scale[],
  ratings: readonly Rating[],
): number | null =>
  attainmentT(
    goals.map(({ id }) => {
      const scale = scaleVersions(id, scales).at(-1);
      return { value: scale && ratingsOf(scale.id, ratings).at(-1)?.value };
    }),
  );
