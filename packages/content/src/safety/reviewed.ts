/**
 * A clinical or safety text, with where it comes from and who has looked at it. Every such text starts with nobody
 * in `reviewedBy`, and the screen then says so. [P13, D19]
 *
 * The texts have a licence of their own: `packages/content/LICENSE-TEXTS.md`.
 */

/** A day as `YYYY-MM-DD`. Two of them compare correctly as text. */
export type WrittenDay = `${number}-${number}-${number}`;

/** Where a statement comes from: a page with its address, or a citation that a library can find. */
export type Source =
  | { readonly title: string; readonly url: string; readonly readOn: WrittenDay }
  /** Cited from the project's clinical brief and not read again while writing, so it has no day of reading. */
  | { readonly title: string; readonly citation: string; readonly readOn?: WrittenDay };

/** Makes sources of pages that were all read on one day. */
export const pageReadOn =
  (readOn: WrittenDay) =>
  (title: string, url: string): Source => ({ title, url, readOn });

export const cited = (title: string, citation: string): Source => ({ title, citation });

export type ReviewerRole = 'clinician' | 'lived-experience';

export interface Review {
  readonly name: string;
  readonly role: ReviewerRole;
  readonly on: WrittenDay;
}

/** `T` is a sentence, or a whole card. English and Spanish say the same and are each written, not converted. */
export interface Reviewed<T = string> {
  readonly id: string;
  readonly en: T;
  readonly es: T;
  readonly sources: readonly Source[];
  /** The day the text was last held against its sources. */
  readonly verifiedOn: WrittenDay;
  /** From the day after this one the text stays and "may be out of date" stands beside it. */
  readonly reviewBy: WrittenDay;
  /** Empty: not yet reviewed by a clinician or by people with lived experience. [D19] */
  readonly reviewedBy: readonly Review[];
}

/** What the screen may say about reviews: who is still missing, never "reviewed" when only half of it is true. */
export type ReviewState = 'nobody' | 'no-clinician' | 'no-lived-experience' | 'both';

export const reviewState = ({ reviewedBy }: Pick<Reviewed, 'reviewedBy'>): ReviewState => {
  const has = (role: ReviewerRole): boolean => reviewedBy.some((review) => review.role === role);
  if (has('clinician')) return has('lived-experience') ? 'both' : 'no-lived-experience';
  return has('lived-experience') ? 'no-clinician' : 'nobody';
};

/** Whether the day to look at a dated thing again has passed. It is still shown. */
export const isPastReview = (dated: { readonly reviewBy: WrittenDay }, today: string): boolean =>
  today > dated.reviewBy;
