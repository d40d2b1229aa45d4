/** A phone or text line as dated data. A number stands here only if an official page naming it was read. [P13] */
import type { Country } from '@handrail/domain/about/about.ts';
import type { WrittenDay } from './reviewed.ts';

/** In the order in which they are listed. */
export const serviceKinds = ['emergency', 'crisis', 'spotting', 'drug-help', 'poison', 'violence'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** What was read, where. `quote` stands on the page letter by letter; nothing is left out in the middle of it. */
export interface PageRead {
  readonly address: string;
  readonly quote: string;
  /** The date the page itself carries, when it carries one. */
  readonly pageDate?: WrittenDay;
}

/** Words of ours about a line, in both languages. */
export interface BothLanguages {
  readonly en: string;
  readonly es: string;
}

export interface Service extends PageRead {
  readonly id: string;
  readonly country: Country;
  readonly kind: ServiceKind;
  /** The name the service gives itself; not translated. */
  readonly name: string;
  /** As dialled, with the spaces or hyphens people know it by. */
  readonly number: string;
  /** A second number for the same line that the same page names. */
  readonly alsoDial?: string;
  readonly by: readonly ('call' | 'text')[];
  /** The word to send first, for a text line that wants one. */
  readonly textWord?: string;
  /** A chat page that one of the pages names. */
  readonly chat?: string;
  /** What a page adds: for whom, or where. */
  readonly note?: BothLanguages;
  /** As stated on a page that was read; `null` when none of them says. */
  readonly hours: BothLanguages | null;
  /** BCP 47 codes that a page states; empty when it states none. */
  readonly languages: readonly string[];
  readonly readOn: WrittenDay;
  /** `stored`: what was read was a stored copy of the page, of unknown age, not the page as it stood that day. */
  readonly copy: 'stored' | 'live';
  /** Half a year after `readOn`. Past it the number stays, with "last checked …". */
  readonly reviewBy: WrittenDay;
  /** Further official pages that were read and agree. */
  readonly alsoRead?: readonly PageRead[];
}

/** What every record of one reading shares. */
export const readNow = {
  readOn: '2026-11-24',
  copy: 'stored',
  reviewBy: '2027-05-24',
} as const satisfies Pick<Service, 'readOn' | 'copy' | 'reviewBy'>;

export const dayAndNight: BothLanguages = {
  en: 'Day and night, every day',
  es: 'Día y noche, todos los días',
};

/** The number for a `tel:` or `sms:` link: digits only. */
export const dialled = (number: string): string => number.replace(/\D/g, '');
