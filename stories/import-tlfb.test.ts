import { expect, test } from 'vitest';
import { dayReports } from '@handrail/domain/checkins/day-report.ts';
import { spanOf } from '@handrail/domain/checkins/span.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { asRecord } from '@handrail/interop/imports/conflicts.ts';
import { previewDays } from '@handrail/interop/days/preview-days.ts';
import { readDays, type PersonDays } from '@handrail/interop/days/read-days.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { controlTlfb } from './control-tlfb.ts';
import { fixture } from './fixtures.ts';
import { generatedTable } from './generated-files.ts';

const { text, real } = fixture('tlfb/test_tlfb.csv', generatedTable);
const file = readDays(text);
if (!file.ok) throw new Error(file.error);
const people = file.value.people;

const imported = (person: PersonDays) => {
  const preview = previewDays(file.value, {
    person,
    behaviour: { id: 'b1', label: 'cigarettes', behaviourKind: 'nicotine', isNew: false },
    unit: 'cigarettes',
    today: '2026-01-01' as LocalDay,
    importId: 'import-1',
    checkIns: [],
    known: new Set(),
  });
  const checkIns = preview.add.map((made, i) => asRecord(made as Parameters<typeof asRecord>[0], i));
  return { preview, checkIns };
};

const counted = (checkIns: readonly RecordOf<'checkIn'>[]) => {
  const reports = dayReports({ id: 'b1', behaviourKind: 'nicotine' }, checkIns);
  const span = reports && spanOf(reports);
  return (
    span && {
      span: span.tally.days,
      known: span.tally.knownDays,
      daysUsed: span.tally.usedDays,
      sum: span.tally.atLeast,
    }
  );
};

test('the table holds 50 people, and nobody’s line was unreadable', () => {
  const lines = people.reduce((sum, { rows }) => sum + rows.length, 0);
  expect(lines).toBe(real ? 5543 : text.trim().split('\n').length - 1);
  expect(people).toHaveLength(50);
  expect(people.flatMap(({ bad }) => bad)).toEqual([]);
});

test.each(controlTlfb(text).map((control) => [control.id, control] as const))(
  '[D6, D15] person %s: days used, amounts and N of M known are what another way of counting finds',
  (id, control) => {
    const person = people.find(({ name }) => name === id);
    if (!person) throw new Error(`person ${id} was not read`);
    const { preview, checkIns } = imported(person);
    expect(preview.conflicts).toEqual([]);
    expect(counted(checkIns)).toEqual({
      span: control.span,
      known: control.known,
      daysUsed: control.daysUsed,
      sum: control.sum === 0 ? [] : [{ unit: 'cigarettes', amount: control.sum, plusMinus: 0 }],
    });
  },
);
