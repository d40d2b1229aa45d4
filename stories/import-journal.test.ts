import { expect, test } from 'vitest';
import { dayReports } from '@handrail/domain/checkins/day-report.ts';
import type { Change, RecordOf } from '@handrail/domain/records.ts';
import { asRecord } from '@handrail/interop/imports/conflicts.ts';
import { previewJournal, type JournalChoices } from '@handrail/interop/journal/preview-journal.ts';
import { substanceId } from '@handrail/interop/journal/own-substances.ts';
import { readJournal } from '@handrail/interop/journal/read-journal.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { fixture } from './fixtures.ts';
import { generatedJournal } from './generated-files.ts';

const { text } = fixture('psychonautwiki/journal-export-synthetic.json', generatedJournal);
const journal = readJournal(text);
if (!journal.ok) throw new Error(journal.error);

const london: JournalChoices = {
  timeZone: 'Europe/London',
  dayEndsAt: 4,
  puts: new Map(),
  importId: 'import-1',
  behaviours: [],
  checkIns: [],
  known: new Set(),
};
const preview = previewJournal(journal.value, london);
const isCheckIn = (made: Change): made is Change<'checkIn'> => made.kind === 'checkIn';
const checkIns: readonly RecordOf<'checkIn'>[] = preview.add.filter(isCheckIn).map(asRecord);
const daysOf = (substance: string) => dayReports({ id: substanceId(substance) }, checkIns);
const friday = '2024-06-28' as LocalDay;

test('[D15] three doses are the person’s; Sam’s glass is not, and the preview says whose it was', () => {
  expect(preview.checkIns).toBe(3);
  expect(preview.leftOut).toContainEqual({
    key: 'imports.line.somebody-else',
    values: { own: 'Alcohol', name: 'Sam', count: 1 },
  });
  expect(daysOf('Alcohol')?.get(friday)?.atLeast).toEqual([{ unit: 'g', amount: 40, plusMinus: 5 }]);
});

test('[D6] an unknown dose is some, and the day’s amount stays unknown', () => {
  expect(daysOf('Cocaine')?.get(friday)).toMatchObject({ kind: 'some', known: false, atLeast: [] });
  expect(preview.unknown.map(({ key }) => key)).toContain('imports.line.dose-unknown');
});

test('[D6] doses are moments: the day is “at least”, never called known', () => {
  expect(daysOf('Alcohol')?.get(friday)).toMatchObject({ known: false, wholeDay: null });
});

test.each([
  ['Europe/London', 4, '2024-10-26'],
  ['Europe/London', 0, '2024-10-27'],
  ['America/Mexico_City', 0, '2024-10-26'],
])('the night of the clock change is one night in %s when the day ends at %i', (timeZone, dayEndsAt, day) => {
  const { add } = previewJournal(journal.value, { ...london, timeZone, dayEndsAt });
  const tincture = add
    .filter(isCheckIn)
    .find(({ fields }) => fields.behaviourIds?.includes(substanceId('My custom tincture')));
  expect(tincture?.fields.day).toBe(day);
  expect(tincture?.fields.reports?.[substanceId('My custom tincture')]).toEqual({
    kind: 'some',
    amount: 2.5,
    unit: 'mL',
  });
});

test('emoji, accents, quotes and line breaks stay as they were; a rating without a time is a line of words', () => {
  const [first] = checkIns;
  expect(first?.note).toContain('🍺 and accents é, newline\nsecond line, "quotes"');
  expect(first?.note?.split('\n')).toEqual(
    expect.arrayContaining(['++++', '19:45 heart racing', '19:40 ++']),
  );
});

test('no coordinate is anywhere in what would be added', () => {
  expect(JSON.stringify(preview.add)).not.toMatch(/51\.5|0\.1278/);
  expect(checkIns[0]?.place).toBe('Home');
});

test('[D15] the same file a second time adds nothing', () => {
  const known = new Set(preview.add.map(({ id }) => id));
  expect(previewJournal(journal.value, { ...london, known, importId: 'import-2' })).toMatchObject({
    add: [],
    alreadyHere: 3,
  });
});
