import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldProblem, type RecordOf } from '../records.ts';
import { usePlanSections } from '../plans/use-plan.ts';
import { toolNames, type ToolName } from './sheet.ts';
import {
  alongTheLine,
  isHalfWay,
  leftAt,
  linesAt,
  linesElsewhere,
  linesOf,
  openSlots,
  placed,
  says,
  slotsOf,
  toolSlots,
  turnsOf,
  type SheetLine,
} from './tools.ts';

const line = (id: string, slot: string, fields: Partial<SheetLine> = {}): SheetLine => ({
  id,
  madeAt: 1,
  sheetId: 's',
  slot,
  words: id,
  ...fields,
});

/** Lines written one after another, each put where the tool puts it. */
const written = (tool: ToolName, slots: readonly string[]): SheetLine[] => {
  const lines: SheetLine[] = [];
  for (const [at, slot] of slots.entries()) {
    const id = `l${at}`;
    const keys = placed(tool, lines, id, slot);
    for (const [n, there] of lines.entries()) {
      const position = keys.get(there.id);
      if (position !== undefined) lines[n] = { ...there, position };
    }
    lines.push(line(id, slot, { madeAt: at + 1, position: keys.get(id) ?? '' }));
  }
  return lines;
};

const someTool = fc.constantFrom(...toolNames);
const toolAndSlots = someTool.chain((tool) =>
  fc.tuple(
    fc.constant(tool),
    fc.array(fc.constantFrom(...slotsOf(tool).map(({ slot }) => slot)), { maxLength: 24 }),
  ),
);

test.each(toolNames)('every place of %s can be kept in a line, and stands there once', (tool) => {
  const slots = slotsOf(tool).map(({ slot }) => slot);
  expect(slots.map((slot) => fieldProblem('sheetLine', 'slot', slot))).toEqual(slots.map(() => null));
  expect(new Set(slots).size).toBe(slots.length);
});

test('an episode has its moments in the order of the clinical source', () => {
  expect(toolSlots['one-episode'].map(({ slot }) => slot)).toEqual([
    'when-where',
    'who',
    'feeling',
    'first-thought',
    'urge',
    'choice',
    'did',
    'after-good',
    'after-bad',
    'next-day',
    'gave-me',
    'i-keep',
    'i-change',
    'moment',
  ]);
});

test('the use plan of a sheet is the use plan at home, section for section', () => {
  expect(toolSlots['use-plan'].map(({ slot }) => slot)).toEqual([...usePlanSections]);
});

test('[P5] both sides have two places each, and no place of a tool holds a sum', () => {
  expect(toolSlots['both-sides'].map(({ slot }) => slot)).toEqual([
    'go-on-good',
    'go-on-less-good',
    'change-less-good',
    'change-good',
  ]);
  const holds = toolNames.flatMap((tool) => slotsOf(tool).map((slot) => slot.holds));
  expect([...new Set(holds)].toSorted()).toEqual(['anchor', 'choice', 'urge', 'words']);
});

test('[D13] nothing that was written is without a place: it is at one of the tool’s, or shown as from a newer version', () => {
  const anySlot = fc.oneof(
    toolAndSlots.map(([, slots]) => slots),
    fc.array(fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
  );
  fc.assert(
    fc.property(someTool, anySlot, (tool, slots) => {
      const lines = slots.map((slot, at) => line(`l${at}`, slot, { madeAt: at }));
      const shown = [
        ...slotsOf(tool).flatMap(({ slot }) => linesAt(lines, slot)),
        ...linesElsewhere(tool, lines),
      ];
      expect(shown.map(({ id }) => id).toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
    }),
  );
});

test('lines of one place stay in the order they were written, whatever was written between them', () => {
  fc.assert(
    fc.property(toolAndSlots, ([tool, slots]) => {
      const lines = written(tool, slots);
      for (const { slot, extra } of slotsOf(tool)) {
        if (extra) continue;
        const ids = linesAt(lines, slot).map(({ id }) => Number(id.slice(1)));
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }
    }),
  );
});

test('moments that nobody moved are in the order of the tool, in whichever order they were written', () => {
  const slots = slotsOf('one-episode').filter(({ extra }) => !extra);
  const order = slots.map(({ slot }) => slot);
  fc.assert(
    fc.property(fc.shuffledSubarray(order), (some) => {
      const shown = alongTheLine('one-episode', written('one-episode', some));
      expect(shown.map(({ slot }) => slot.slot)).toEqual(order);
      expect(shown.filter((one) => one.line).map(({ slot }) => slot.slot)).toEqual(
        order.filter((slot) => some.includes(slot)),
      );
    }),
  );
});

test('a moment that was moved stays where the hand put it, and no moment is lost or made', () => {
  const slots = fc.array(fc.constantFrom(...slotsOf('one-episode').map(({ slot }) => slot)), {
    minLength: 1,
    maxLength: 16,
  });
  fc.assert(
    fc.property(slots, fc.nat(), fc.nat(), (some, which, where) => {
      const lines = written('one-episode', some);
      const moved = lines[which % lines.length];
      if (!moved) return;
      const to = where % lines.length;
      const keys = placed('one-episode', lines, moved.id, moved.slot ?? '', to);
      const after = lines.map(({ id, slot, position }) =>
        line(id, slot ?? '', { position: keys.get(id) ?? position ?? '' }),
      );
      const shown = alongTheLine('one-episode', after).flatMap((one) => (one.line ? [one.line.id] : []));
      expect(shown[to]).toBe(moved.id);
      const rest = (ids: readonly string[]) => ids.filter((id) => id !== moved.id);
      expect(rest(shown)).toEqual(rest(linesOf('s', lines).map(({ id }) => id)));
    }),
  );
});

test('either voice can begin, and turns stay in the order in which they were said', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('go-on', 'change', 'go-on-name', 'change-name')), (said) => {
      const turns = said.flatMap((slot, at) => (slot.endsWith('name') ? [] : [`l${at}`]));
      expect(turnsOf(written('two-voices', said)).map(({ id }) => id)).toEqual(turns);
    }),
  );
});

test('a line that two devices put at one place still has one order, the same on both', () => {
  const a = line('a', 'choice', { position: 'a0', madeAt: 1 });
  const b = line('b', 'choice', { position: 'a0', madeAt: 1 });
  expect(alongTheLine('one-episode', [a, b])).toEqual(alongTheLine('one-episode', [b, a]));
  const keys = placed('one-episode', [a, b], 'c', 'choice', 1);
  expect(keys.size).toBe(3);
});

test('[D6] 0 of 10 was said, and blank words were not', () => {
  expect(says({ value: 0 })).toBe(true);
  expect(says({ words: ' \n' })).toBe(false);
  expect(says({ otherwise: 'ring back' })).toBe(true);
});

test('half-way: begun, something still open, and not put by', () => {
  fc.assert(
    fc.property(toolAndSlots, fc.boolean(), ([tool, slots], done) => {
      const lines = written(tool, slots);
      const open = openSlots(tool, lines).length;
      expect(isHalfWay({ tool, done }, lines)).toBe(!done && lines.length > 0 && open > 0);
      expect(isHalfWay({ tool }, [])).toBe(false);
      expect(
        isHalfWay(
          { tool },
          lines.map(({ id, slot }) => line(id, slot ?? '', { words: ' ' })),
        ),
      ).toBe(false);
    }),
  );
});

test('with a word in every place nothing is half-way, and names and extra moments are not missed', () => {
  for (const tool of toolNames) {
    const lines = slotsOf(tool)
      .filter(({ extra }) => !extra)
      .map(({ slot }, at) => line(`l${at}`, slot));
    expect(openSlots(tool, lines)).toEqual([]);
    expect(isHalfWay({ tool }, lines)).toBe(false);
  }
});

test('it says where it was left: at the place that was written in last', () => {
  const lines = [
    line('later', 'body', { madeAt: 9 }),
    line('first', 'name', { madeAt: 2 }),
    line('blank', 'wants', { madeAt: 12, words: '' }),
  ];
  expect(leftAt('unwrap-urge', lines)?.slot).toBe('body');
  expect(leftAt('unwrap-urge', [])).toBeUndefined();
  expect(leftAt('unwrap-urge', [line('new', 'from-later')])).toBeUndefined();
});

test('[D13] a sheet of a tool this version does not know is not said to be half-way', () => {
  const sheet: Pick<RecordOf<'sheet'>, 'done'> = { done: false };
  expect(isHalfWay(sheet, [line('a', 'words')])).toBe(false);
});
