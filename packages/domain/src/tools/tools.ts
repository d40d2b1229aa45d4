/**
 * What stands on each session tool, and in which order (clinical.md §1.5–1.9). A tool is a sheet with named places; this
 * table is all that the drawing, the printing and the room know of them. Nothing here counts, weighs or judges. [P5]
 */
import type { RecordOf } from '../records.ts';
import { inPlace, placing } from '../position.ts';
import { usePlanSections } from '../plans/use-plan.ts';
import type { ToolName } from './sheet.ts';

type Sheet = RecordOf<'sheet'>;
export type SheetLine = RecordOf<'sheetLine'>;

/**
 * What may stand in a place. `words`: as they were said. `urge`: 0 to 10, nothing chosen, with words beside it. `choice`:
 * what came up, what I did, what else was possible. `anchor`: one of the five places of a goal's scale.
 */
export type SlotHolds = 'words' | 'urge' | 'choice' | 'anchor';
export interface Slot<S extends string = string> {
  readonly slot: S;
  readonly holds: SlotHolds;
  /** As many lines as somebody likes; otherwise one of each writer. */
  readonly many?: true;
  /** Left out of what is still open: a name, a moment of one's own. */
  readonly extra?: true;
}

const one = <S extends string>(slot: S, holds: SlotHolds = 'words'): Slot<S> => ({ slot, holds });
const many = <S extends string>(slot: S, holds: SlotHolds = 'words'): Slot<S> => ({
  slot,
  holds,
  many: true,
});
const extra = <S extends string>(slot: Slot<S>): Slot<S> => ({ ...slot, extra: true });

/** The places of every tool, in the order in which they are gone through. Every one of them can be left. */
export const toolSlots = {
  'two-voices': [extra(one('go-on-name')), extra(one('change-name')), many('go-on'), many('change')],
  'both-sides': [many('go-on-good'), many('go-on-less-good'), many('change-less-good'), many('change-good')],
  'one-episode': [
    one('when-where'),
    one('who'),
    one('feeling'),
    one('first-thought'),
    one('urge', 'urge'),
    many('choice', 'choice'),
    one('did'),
    one('after-good'),
    one('after-bad'),
    one('next-day'),
    one('gave-me'),
    one('i-keep'),
    one('i-change'),
    extra(many('moment')),
  ],
  'unwrap-urge': [one('name'), one('body'), one('inside'), one('wants'), many('other-ways')],
  'ride-urge': [one('start', 'urge'), extra(many('minute', 'urge')), one('end', 'urge')],
  'scale-together': [
    one('plus2', 'anchor'),
    one('plus1', 'anchor'),
    one('zero', 'anchor'),
    one('minus1', 'anchor'),
    one('minus2', 'anchor'),
  ],
  'use-plan': usePlanSections.map((section) => many(section)),
} as const satisfies Record<ToolName, readonly Slot[]>;
export type SlotName = (typeof toolSlots)[ToolName][number]['slot'];

/** The place of this name on a tool; `undefined` for one this version does not know. */
export const slotOf = (tool: ToolName, slot: string | undefined): Slot<SlotName> | undefined =>
  slotsOf(tool).find((one) => one.slot === slot);

export const slotsOf = (tool: ToolName): readonly Slot<SlotName>[] => toolSlots[tool];

/** Tools whose places make one line: turns of a talk, moments of an episode. Their lines are in order among them all. */
const inOneLine: ReadonlySet<ToolName> = new Set(['two-voices', 'one-episode']);

/** Whether a line says anything. 0 is something that was said. [D6] */
export const says = ({ words, moment, otherwise, value }: Partial<SheetLine>): boolean =>
  value !== undefined || [words, moment, otherwise].some((text) => (text ?? '').trim() !== '');

/** The lines of one sheet, in their places. */
export const linesOf = (sheetId: string, lines: readonly SheetLine[]): readonly SheetLine[] =>
  inPlace(lines.filter((line) => line.sheetId === sheetId));

/** The lines of one place, in their order. */
export const linesAt = (lines: readonly SheetLine[], slot: string): readonly SheetLine[] =>
  inPlace(lines.filter((line) => line.slot === slot));

/** Lines in a place this version does not know; they are shown, after the rest. [D13] */
export const linesElsewhere = (tool: ToolName, lines: readonly SheetLine[]): readonly SheetLine[] =>
  inPlace(lines.filter((line) => slotOf(tool, line.slot) === undefined));

/** A place on a tool's one line: a moment that was said, or one that is still open. */
export interface OnLine {
  readonly slot: Slot<SlotName>;
  readonly line?: SheetLine;
}

const rankOf = (tool: ToolName, slot: string | undefined): number =>
  toolSlots[tool].findIndex((one) => one.slot === slot);

/** Where a new line of this place goes among those that are there: after the last one that comes before it by rule. */
const indexFor = (tool: ToolName, there: readonly SheetLine[], slot: string): number => {
  const rank = rankOf(tool, slot);
  let after = -1;
  let nearest = -1;
  for (const [at, line] of there.entries()) {
    const its = rankOf(tool, line.slot);
    if (slotOf(tool, line.slot)?.extra || its > rank || its < nearest) continue;
    nearest = its;
    after = at;
  }
  return after + 1;
};

/**
 * An episode as a line: every moment that was said, as the hands left it, and the open ones of `toolSlots` where they
 * belong, each after the nearest that comes before it.
 */
export const alongTheLine = (tool: ToolName, lines: readonly SheetLine[]): readonly OnLine[] => {
  const there = inPlace(lines.filter((line) => slotOf(tool, line.slot) !== undefined));
  const said: readonly OnLine[] = there.flatMap((line) => {
    const slot = slotOf(tool, line.slot);
    return slot ? [{ slot, line }] : [];
  });
  const open = slotsOf(tool).filter(({ slot, extra }) => !extra && !there.some((line) => line.slot === slot));
  const before = (at: number): readonly OnLine[] =>
    open.filter(({ slot }) => indexFor(tool, there, slot) === at).map((slot) => ({ slot }));
  return [...said.flatMap((one, at) => [...before(at), one]), ...before(said.length)];
};

/**
 * Keys, by line, that put `id` in its place: at `index` among the lines it stands in order with, or, without one, where
 * the tool's own order puts it. One key as a rule (`position.ts`).
 */
export const placed = (
  tool: ToolName,
  lines: readonly SheetLine[],
  id: string,
  slot: string,
  index?: number,
): ReadonlyMap<string, string> => {
  const whole = inOneLine.has(tool);
  const among = inPlace(
    lines.filter((line) => line.id !== id && (whole ? !isName(line.slot) : line.slot === slot)),
  );
  const last =
    tool === 'one-episode' && !slotOf(tool, slot)?.extra ? indexFor(tool, among, slot) : among.length;
  return placing(among, id, index ?? last);
};

const isName = (slot: string | undefined): boolean => slot === 'go-on-name' || slot === 'change-name';

/** What two voices said, in turns; the names are not turns. */
export const turnsOf = (lines: readonly SheetLine[]): readonly SheetLine[] =>
  inPlace(lines.filter(({ slot }) => slot === 'go-on' || slot === 'change'));

/** The places where nothing was said yet. Not a score: nobody is shown how many. */
export const openSlots = (tool: ToolName, lines: readonly SheetLine[]): readonly Slot<SlotName>[] =>
  slotsOf(tool).filter(
    ({ slot, extra }) => !extra && !lines.some((line) => line.slot === slot && says(line)),
  );

/** Begun, not put by as done, and something is still open: it stays as it is and says where it was left. */
export const isHalfWay = (sheet: Pick<Sheet, 'tool' | 'done'>, lines: readonly SheetLine[]): boolean =>
  sheet.tool !== undefined &&
  sheet.done !== true &&
  lines.some(says) &&
  openSlots(sheet.tool, lines).length > 0;

/** The place that was written in last; `undefined` when nothing was, or this version does not know it. */
export const leftAt = (tool: ToolName, lines: readonly SheetLine[]): Slot<SlotName> | undefined =>
  slotOf(
    tool,
    lines
      .filter(says)
      .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
      .at(-1)?.slot,
  );
