/** Which lines to list, for whom and when. Data in `numbers/`, one file a country. */
import type { Country } from '@handrail/domain/about/about.ts';
import { canada } from './numbers/canada.ts';
import { ireland } from './numbers/ireland.ts';
import { mexico } from './numbers/mexico.ts';
import { spain } from './numbers/spain.ts';
import { unitedKingdom } from './numbers/united-kingdom.ts';
import { unitedStates } from './numbers/united-states.ts';
import { isPastReview } from './reviewed.ts';
import { serviceKinds, type Service, type ServiceKind } from './service.ts';

export const services: readonly Service[] = [
  ...unitedStates,
  ...canada,
  ...unitedKingdom,
  ...ireland,
  ...spain,
  ...mexico,
];

/** A line as listed. `stale`: the day to check it again has passed; it stays, with "last checked" and `readOn`. */
export interface ListedService extends Service {
  readonly stale: boolean;
}

const listed = (service: Service, today: string): ListedService => ({
  ...service,
  stale: isPastReview(service, today),
});

/**
 * The lines of one country, emergency first, in a fixed order of kinds. With no country chosen: the emergency numbers
 * of all six, and nothing else. `kinds` narrows the list to what a card asks for; the emergency number always stays.
 * `today` is the person's calendar day.
 */
export const servicesFor = (
  country: Country | null,
  today: string,
  kinds: readonly ServiceKind[] = serviceKinds,
): readonly ListedService[] =>
  services
    .filter(({ kind }) => kind === 'emergency' || (country !== null && kinds.includes(kind)))
    .filter((service) => country === null || service.country === country)
    .map((service) => listed(service, today))
    .sort((a, b) => serviceKinds.indexOf(a.kind) - serviceKinds.indexOf(b.kind));
