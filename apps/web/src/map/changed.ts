import type { FieldsToKeep, Kind, RecordOf } from '@handrail/domain/records.ts';

/** A text box as a field: nothing written is unsaid. The words themselves stay as they are. */
export const saidWords = (text: string): string | null => (text === '' ? null : text);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what is different from what is kept, so that history shows what really changed. */
export const onlyChanged = <K extends Kind>(
  kept: RecordOf<K> | undefined,
  fields: FieldsToKeep<K>,
): FieldsToKeep<K> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => !isSame(value, (kept as Readonly<Record<string, unknown>> | undefined)?.[field]),
    ),
  ) as FieldsToKeep<K>;

export const hasFields = (fields: object): boolean => Object.keys(fields).length > 0;
/** Whether anything at all was said: a form with nothing in it makes no record. */
export const saysSomething = (fields: object): boolean =>
  Object.values(fields).some(
    (value) => value !== null && !(typeof value === 'string' && value.trim() === ''),
  );
