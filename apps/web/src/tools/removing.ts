/** Taking a whole sheet away: only by whoever wrote all of it, so that nobody takes away what the other one said. [P1, T42] */
import {
  change,
  type Change,
  type FieldsToKeep,
  type Kind,
  type RecordOf,
} from '@handrail/domain/records.ts';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import type { SheetPlace } from './place.ts';

type Sheet = RecordOf<'sheet'>;

/** At home everything is the person's; in a room the sheet and every line on it have to be by who is here. */
export const isAllMine = (
  { mine, author }: Pick<SheetPlace, 'mine' | 'author'>,
  sheet: Pick<Sheet, 'id'>,
  lines: readonly Pick<SheetLine, 'id'>[],
): boolean =>
  mine === null ||
  (author('sheet', sheet.id) === mine && lines.every(({ id }) => author('sheetLine', id) === mine));

const withoutId = <K extends Kind>(record: RecordOf<K>): FieldsToKeep<K> => {
  const { id: _id, madeAt: _madeAt, ...fields } = record;
  return fields as unknown as FieldsToKeep<K>;
};

/** The sheet anew, as it was, in one act: in a room it comes back under other ids, so that what was said under the old ones stays as it was. */
export const anew = (sheet: Sheet, lines: readonly SheetLine[], freshId: () => string): readonly Change[] => {
  const sheetId = freshId();
  return [
    change('sheet', sheetId, withoutId(sheet)),
    ...lines.map((line) => change('sheetLine', freshId(), { ...withoutId(line), sheetId })),
  ];
};
