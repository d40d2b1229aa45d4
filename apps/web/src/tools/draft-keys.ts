/** Where the drafts of a sheet lie: what is being written, by its place. */
import type { OpenSheet } from './sheet-context.tsx';

const home = 'home';

/** Of a new line. It names the tool, so that a sheet that has only drafts yet is found again. */
export const writeKey = ({ place, sheet }: Pick<OpenSheet, 'place' | 'sheet'>, slot: string): string =>
  `${sheetsUnder(place.roomId, sheet.tool)}${sheet.id}/${slot}`;

/** How the keys of all drafts of one tool begin: at home, or in a room. */
export const sheetsUnder = (roomId: string | undefined, tool: string): string =>
  `sheet/${roomId ?? home}/${tool}/`;

/** The sheet a draft of `sheetsUnder` is on. */
export const sheetIn = (key: string): string | undefined => key.split('/')[3];

export const lineKey = (lineId: string): string => `sheet-line/${lineId}`;
export const ifThenKey = (lineId: string): string => `sheet-if-then/${lineId}`;
export const planKey = (section: string): string => `use-plan/${section}`;
export const planLineKey = (lineId: string): string => `use-plan-line/${lineId}`;
export const tryKey = (lineId: string): string => `use-plan-try/${lineId}`;
