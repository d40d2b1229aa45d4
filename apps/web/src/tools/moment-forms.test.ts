import { expect, test } from 'vitest';
import { fieldProblem } from '@handrail/domain/records.ts';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { momentDraft, momentFields } from './moment-forms.ts';

const fork: SheetLine = { id: 'f', madeAt: 1, moment: 'Marco rang', words: 'yes', otherwise: 'later' };

test('a moment comes out of its form as it went in', () => {
  expect(momentFields(momentDraft(fork), fork)).toEqual({
    words: 'yes',
    moment: 'Marco rang',
    otherwise: 'later',
  });
});

test('[P4] a box that was emptied is unsaid; one that was never filled is not written', () => {
  expect(momentFields({ ...momentDraft(fork), otherwise: ' ' }, fork)).toMatchObject({ otherwise: null });
  expect(momentFields({ words: '', value: 7, moment: '', otherwise: '' }, undefined)).toEqual({ value: 7 });
  const urge: SheetLine = { id: 'u', madeAt: 1, value: 7 };
  expect(momentFields({ ...momentDraft(urge), value: null }, urge)).toEqual({ value: null });
});

test('[D6] 0 of 10 is kept', () => {
  const fields = momentFields({ words: '', value: 0, moment: '', otherwise: '' }, undefined);
  expect(fields).toEqual({ value: 0 });
  expect(fieldProblem('sheetLine', 'value', fields.value)).toBeNull();
});
