import type { FieldsToKeep, Kind } from '@handrail/domain/records.ts';

const isUnsaid = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** A text box as a field: a blank box is unsaid. Words stay as typed. */
export const saidWords = (text: string): string | null => (isUnsaid(text) ? null : text);

/**
 * What a form changes: the fields that differ from the thing as it is kept, so that history shows what really changed.
 * A blank box or an empty choice is unsaid and takes an earlier answer back; what was never said is not written.
 */
export const changedFields = <K extends Kind>(
  before: FieldsToKeep<K> | undefined,
  now: FieldsToKeep<K>,
): FieldsToKeep<K> => {
  const kept: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(now).flatMap(([field, value]): [string, unknown][] => {
    const old = kept[field];
    if (isUnsaid(value)) return isUnsaid(old) ? [] : [[field, null]];
    return JSON.stringify(old) === JSON.stringify(value) ? [] : [[field, value]];
  });
  return Object.fromEntries(changed) as FieldsToKeep<K>;
};

/** Whether there is any change to keep: a form that changes nothing closes without writing. */
export const hasFields = (fields: object): boolean => Object.keys(fields).length > 0;

/** Whether a form says anything at all: one with nothing in it makes no record. */
export const saysSomething = (fields: object): boolean =>
  Object.values(fields).some((value) => !isUnsaid(value));
