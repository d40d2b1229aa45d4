/** What of the next contact is printed. Paper can be found: it says what is agreed, and nobody's name. [P8] */
import type { Standing } from '@handrail/domain/appointments/agreed.ts';

type Stands = Pick<Standing, 'stand'>;

/** What is only proposed names who proposes it, and may never come to be. */
export const isOnPaper = ({ stand }: Stands): boolean => stand === 'agreed';

/** With nothing for paper under it, the heading would say only that something is kept back; with nothing at all it says so. */
export const blockIsOnPaper = (coming: readonly Stands[]): boolean =>
  coming.length === 0 || coming.some(isOnPaper);
