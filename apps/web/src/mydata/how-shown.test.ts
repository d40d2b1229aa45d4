import { expect, test } from 'vitest';
import type * as v from 'valibot';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { kindNames, kinds } from '@handrail/domain/records.ts';
import { fieldLabel, fieldNames, howOf } from './how-shown.ts';

/** The choices of a picklist, also inside a pipe; `null` for anything else. */
const choicesOf = (schema: unknown): readonly string[] | null => {
  const { type, options } = schema as { readonly type?: string; readonly options?: readonly string[] };
  return type === 'picklist' && options && options.every((one) => typeof one === 'string') ? options : null;
};

test.each(kindNames)('[P1] every field of a %s can be read in both languages', (kind) => {
  expect(fieldNames(kind).toSorted()).toEqual(Object.keys(kinds[kind]).toSorted());
  for (const field of fieldNames(kind)) {
    for (const messages of [en, es]) expect(messages[fieldLabel(field)], field).toBeTruthy();
  }
});

test.each(kindNames)('[P1] every choice in a %s has words in both languages', (kind) => {
  for (const [field, schema] of Object.entries(kinds[kind] as Record<string, v.GenericSchema>)) {
    const how = howOf(kind, field);
    const choices = choicesOf(schema);
    if (choices === null) continue;
    expect(how?.as, `${kind}.${field}`).toBe('pick');
    if (how?.as !== 'pick') continue;
    for (const choice of choices) {
      const key = how.label(choice as never);
      for (const messages of [en, es]) expect(messages[key], key).toBeTruthy();
    }
  }
});

test('[D13] a field of a newer version has no words here and is left to the file for other programs', () => {
  expect(howOf('goal', 'madeLater')).toBeUndefined();
  expect(howOf('goal', 'constructor')).toBeUndefined();
});
