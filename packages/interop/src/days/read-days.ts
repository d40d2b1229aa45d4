/**
 * Reads a table with one line a day: a date, an amount, and maybe whose day it was and a note. Refuses a file only when
 * nothing could be read rightly; a bad line is listed by its number and the others stand.
 */
import Papa from 'papaparse';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { fileCells, fileRows, headLength } from '../imports/limits.ts';
import { readAmount } from './amounts.ts';
import { findColumns, type Columns } from './columns.ts';
import { dateOrder, readDate, settled, type DateOrder } from './dates.ts';

export type DaysRefusal =
  | 'empty'
  | 'no-date-column'
  | 'no-amount-column'
  | 'dates-two-ways'
  | 'too-many-rows'
  | 'no-day-read';

export interface DayRow {
  /** The line in the file, counted from 1, headings included. */
  readonly line: number;
  readonly day: LocalDay;
  /** `null`: the line has no number. Not zero. [D6] */
  readonly amount: number | null;
  readonly note: string;
}
export interface BadRow {
  readonly line: number;
  readonly why: 'date' | 'amount' | 'amount-two-ways' | 'quotes';
  /** What stood there, cut to a length that can be shown. */
  readonly text: string;
}
/** One person's days, in the order of the file. `name` is `null` when the file has no column for it. */
export interface PersonDays {
  readonly name: string | null;
  readonly rows: readonly DayRow[];
  readonly bad: readonly BadRow[];
}
export interface DaysFile {
  readonly people: readonly PersonDays[];
  readonly order: Exclude<DateOrder, 'two-ways'>;
  readonly headings: { readonly date: string; readonly amount: string };
  /** Headings of columns that are not read. */
  readonly others: readonly string[];
}

const shown = 80;
const brief = (text: string): string => {
  const letters = Array.from(text.trim());
  return letters.length > shown ? `${letters.slice(0, shown).join('')}…` : letters.join('');
};
const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
  readonly quotes: boolean;
}

const separators = [',', ';', '\t', '|'] as const;
/**
 * The sign that parts the headings. Counting signs over the whole file would take the decimal comma of "2,5" for it; the
 * headings have none.
 */
const separatorOf = (head: string): string => {
  const cells = (delimiter: string): readonly string[] =>
    Papa.parse<string[]>(head, { delimiter }).data[0] ?? [];
  return (
    separators.find((separator) => typeof findColumns(cells(separator)) !== 'string') ??
    separators.toSorted((a, b) => cells(b).length - cells(a).length)[0] ??
    ','
  );
};

/** The first line that is not empty; nothing is read beyond what a line of headings may hold. */
const headOf = (text: string): string => {
  const [head = ''] = text
    .trimStart()
    .slice(0, headLength + 1)
    .split('\n', 1);
  return head;
};

/** Counted before anything is taken apart: millions of cells, or of quotes gone wrong, would be gigabytes. */
const hasTooMany = (text: string, sign: string): boolean => {
  let signs = 0;
  for (let at = text.indexOf(sign); at >= 0 && signs <= fileCells; at = text.indexOf(sign, at + 1))
    signs += 1;
  return signs > fileCells;
};

/** The table as it stands, with the line each row begins on: a quoted cell may hold line breaks. */
const table = (
  text: string,
): Result<{ rows: readonly Cells[]; separator: string }, 'no-date-column' | 'too-many-rows'> => {
  // A file that went through two programs ends its lines in two ways.
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const head = headOf(bare);
  if (head.length > headLength) return err('no-date-column');
  const separator = separatorOf(head);
  if (hasTooMany(bare, separator) || hasTooMany(bare, '"')) return err('too-many-rows');
  const parsed = Papa.parse<string[]>(bare, {
    delimiter: separator,
    newline: '\n',
    skipEmptyLines: false,
    // One more than allowed, and the headings, so that "too many" is noticed without reading on.
    preview: fileRows + 2,
  });
  const quotes = new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let line = 1;
  const rows = parsed.data.map((cells, i) => {
    const row = { line, cells, quotes: quotes.has(i) };
    line += 1 + lineBreaks(cells);
    return row;
  });
  return ok({ rows: rows.filter(({ cells }) => !isBlank(cells)), separator });
};

interface Gathering {
  readonly rows: DayRow[];
  readonly bad: BadRow[];
}

const readRow = (
  { line, cells, quotes }: Cells,
  columns: Columns,
  order: DateOrder,
  decimalComma: boolean,
): DayRow | BadRow => {
  const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? ''));
  if (quotes) return { line, why: 'quotes', text: brief(cells.join(' ')) };
  const day = settled(readDate(cell(columns.date)), order);
  if (!day) return { line, why: 'date', text: brief(cell(columns.date)) };
  const amount = readAmount(cell(columns.amount), decimalComma);
  if (amount.kind === 'unreadable') return { line, why: 'amount', text: brief(cell(columns.amount)) };
  if (amount.kind === 'two-ways') return { line, why: 'amount-two-ways', text: brief(cell(columns.amount)) };
  return { line, day, amount: amount.kind === 'blank' ? null : amount.amount, note: cell(columns.note) };
};

/** `text`: the decoded file. Never throws. */
export const readDays = (text: string): Result<DaysFile, DaysRefusal> => {
  const read = table(text);
  if (!read.ok) return read;
  const { rows, separator } = read.value;
  const [head, ...body] = rows;
  if (!head) return err('empty');
  if (body.length > fileRows) return err('too-many-rows');
  const columns = findColumns(head.cells);
  if (typeof columns === 'string') return err(columns);
  const order = dateOrder(body.map(({ cells }) => readDate(cells[columns.date] ?? '')));
  if (order === 'two-ways') return err('dates-two-ways');
  const people = new Map<string, Gathering>();
  for (const row of body) {
    const name = columns.who === null ? '' : (row.cells[columns.who] ?? '').trim();
    const person = people.get(name) ?? { rows: [], bad: [] };
    people.set(name, person);
    const found = readRow(row, columns, order, separator === ';');
    if ('why' in found) person.bad.push(found);
    else person.rows.push(found);
  }
  if (![...people.values()].some((person) => person.rows.length > 0)) return err('no-day-read');
  return ok({
    people: [...people].map(([name, { rows: own, bad }]) => ({
      name: columns.who === null ? null : name,
      rows: own,
      bad,
    })),
    order,
    headings: { date: head.cells[columns.date] ?? '', amount: head.cells[columns.amount] ?? '' },
    others: columns.others.map(brief),
  });
};
