import { earliestMoment, latestMoment } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body, Deed } from './body.ts';
import { readBody, writeBody } from './body.ts';
import {
  addAct,
  authorDeviceOf,
  changedAt,
  emptyDocument,
  fold,
  goneFrom,
  recordOf,
  standing,
  type Act,
  type Document,
} from './document.ts';
import { eraseOf } from './erase.ts';
import { allSaid, historyOf } from './history.ts';
import { countedStamp, markOrder, stampLead } from './stamp.ts';

const act = (entryId: string, time: number, deed: Partial<Body>, device = 'a', at = 0): Act => ({
  entryId,
  stamp: { time, device },
  at,
  body: { v: 1, changes: [], ...deed },
  partly: false,
});
const goal = (fields: Record<string, unknown>, id = 'g') => ({ kind: 'goal', id, fields });
const ref = { kind: 'goal', id: 'g' };

/** Everything a person can see of a document, in an order that says nothing. */
const seen = (document: Document) => ({
  standing: standing(document)
    .map((line) => JSON.stringify(sorted(line)))
    .sort(),
  gone: goneFrom(document)
    .map((line) => JSON.stringify(sorted(line)))
    .sort(),
  said: allSaid(document),
  newer: [...document.newer].sort(),
  erased: [...document.erased].sort(),
  clock: document.clock,
});
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, sorted(v)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

const fields = fc.record(
  {
    label: fc.option(fc.string({ unit: 'grapheme', maxLength: 6 }), { nil: null }),
    importance: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
    fromTheFuture: fc.string({ maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const refs = fc.record({
  kind: fc.constantFrom('goal', 'step', 'not-yet-a-kind'),
  id: fc.constantFrom('g', 'h'),
});
const changes = fc.array(
  fc.tuple(refs, fields).map(([{ kind, id }, f]) => ({ kind, id, fields: f })),
  { maxLength: 3 },
);
const deeds: fc.Arbitrary<Deed> = fc.record({
  changes,
  removed: fc.array(refs, { maxLength: 1 }),
  putBack: fc.array(refs, { maxLength: 1 }),
});

interface Written {
  readonly deed: Deed;
  readonly device: string;
  readonly at: number;
  /** Whether the device had seen everything before it wrote. */
  readonly caughtUp: boolean;
}
/** Wall clocks are years wrong, each in its own way. */
const written: fc.Arbitrary<Written> = fc.record({
  deed: deeds,
  device: fc.constantFrom('a', 'b', 'c'),
  at: fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }),
  caughtUp: fc.boolean(),
});

/** Three devices that write apart and sometimes meet. */
const lives = fc.array(written, { maxLength: 14 }).map((all): Act[] => {
  const clocks = new Map<string, number>();
  let most = 0;
  return all.map(({ deed, device, at, caughtUp }, i) => {
    const time = Math.max(clocks.get(device) ?? 0, caughtUp ? most : 0) + 1;
    clocks.set(device, time);
    most = Math.max(most, time);
    return act(
      `e${i}`,
      time,
      { changes: deed.changes, removed: deed.removed ?? [], putBack: deed.putBack ?? [] },
      device,
      at,
    );
  });
});

const grown = (acts: readonly Act[]): Document => {
  const document = emptyDocument();
  for (const one of acts) addAct(document, one);
  return document;
};

test('[T1] the same acts in any order, however often each arrives, give the same document', () => {
  const shuffled = lives.chain((acts) =>
    fc.tuple(fc.constant(acts), fc.shuffledSubarray([...acts, ...acts], { minLength: acts.length * 2 })),
  );
  fc.assert(
    fc.property(shuffled, ([acts, again]) => {
      expect(seen(grown(again))).toEqual(seen(fold(acts)));
      expect(seen(fold(again))).toEqual(seen(fold(acts)));
    }),
  );
});

test('[T1] devices that were apart show the same once each has the acts of the others', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 0, max: 14 }), (acts, cut) => {
      const [left, right] = [acts.slice(0, cut), acts.slice(cut)];
      const here = grown(left);
      for (const one of right) addAct(here, one);
      const there = grown(right);
      for (const one of left) addAct(there, one);
      expect(seen(here)).toEqual(seen(there));
    }),
  );
});

test('[T1] a clock that is years wrong changes what is shown as the time and nothing else', () => {
  fc.assert(
    fc.property(lives, fc.array(fc.integer(), { minLength: 14, maxLength: 14 }), (acts, times) => {
      const timeless = (document: Document) =>
        standing(document).map(([kind, { madeAt: _, ...rest }]) => [kind, rest]);
      const skewed = acts.map((one, i) => ({ ...one, at: times[i] ?? 0 }));
      expect(timeless(fold(skewed))).toEqual(timeless(fold(acts)));
    }),
  );
});

test('[T1] each field is kept by its last writer, so two people on two fields never collide', () => {
  const document = fold([
    act('1', 1, { changes: [goal({ label: 'sleep', importance: 3 })] }),
    act('2', 2, { changes: [goal({ label: 'sleep more' })] }, 'a'),
    act('3', 2, { changes: [goal({ importance: 9 })] }, 'b'),
  ]);
  expect(recordOf(document, 'goal', 'g')).toMatchObject({ label: 'sleep more', importance: 9 });
});

test('[T1] of two acts at the same time the larger device id stands, then the larger entry id', () => {
  const label = (acts: Act[]) => (recordOf(fold(acts), 'goal', 'g') as { label?: string } | null)?.label;
  expect(
    label([
      act('1', 1, { changes: [goal({ label: 'b' })] }, 'b'),
      act('2', 1, { changes: [goal({ label: 'a' })] }, 'a'),
    ]),
  ).toBe('b');
  expect(
    label([
      act('2', 1, { changes: [goal({ label: 'two' })] }),
      act('1', 1, { changes: [goal({ label: 'one' })] }),
    ]),
  ).toBe('two');
});

test('[T2] a stamp counts for at most the bound above the heads its own entry names', () => {
  expect(countedStamp({ time: 8, device: 'a' }, [7, 3])).toEqual({ time: 8, device: 'a' });
  expect(countedStamp({ time: 7 + stampLead, device: 'a' }, [7])).toEqual({
    time: 7 + stampLead,
    device: 'a',
  });
  expect(countedStamp({ time: Number.MAX_SAFE_INTEGER, device: 'a' }, [3, 7])).toEqual({
    time: 7 + stampLead,
    device: 'a',
  });
  expect(countedStamp({ time: Number.MAX_SAFE_INTEGER, device: 'a' }, [])).toEqual({
    time: stampLead,
    device: 'a',
  });
});

test('[T3] null takes a value back: the field is absent, not empty', () => {
  const document = fold([
    act('1', 1, { changes: [goal({ label: 'x', why: 'y' })] }),
    act('2', 2, { changes: [goal({ why: null })] }),
  ]);
  expect(recordOf(document, 'goal', 'g')).toEqual({ id: 'g', madeAt: 0, label: 'x' });
});

test('[T4] removal wins over every edit that is not a putting back, before, beside or after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fields), { minLength: 1 }),
      fc.integer({ min: 1, max: 99 }),
      (edits, when) => {
        const acts = edits.map(([time, f], i) => act(`e${i}`, time, { changes: [goal(f)] }));
        const document = fold([...acts, act('gone', when, { removed: [ref] }, 'b')]);
        expect(recordOf(document, 'goal', 'g')).toBeNull();
        expect(goneFrom(document)).toHaveLength(1);
      },
    ),
  );
});

test('[T5] putting back brings everything back, with the edits that came meanwhile', () => {
  const acts = [
    act('1', 1, { changes: [goal({ label: 'x' })] }),
    act('2', 2, { removed: [ref] }),
    act('3', 3, { changes: [goal({ why: 'y' })] }, 'b'),
    act('4', 4, { putBack: [ref] }),
  ];
  expect(recordOf(fold(acts), 'goal', 'g')).toMatchObject({ label: 'x', why: 'y' });
  expect(goneFrom(fold(acts))).toEqual([]);
});

test('[D10] a thing has changed when its newest field was said or it was put back, whatever any clock said', () => {
  const document = fold([
    act('1', 3, { changes: [goal({ label: 'x' })] }, 'a', 9_000),
    act('2', 7, { changes: [goal({ why: 'y' })] }, 'a', 5),
    act('3', 8, { changes: [goal({ label: 'z' }, 'other')] }),
  ]);
  expect(changedAt(document, 'goal', 'g')).toBe(7);
  addAct(document, act('4', 9, { removed: [ref] }));
  addAct(document, act('5', 10, { putBack: [ref] }));
  expect(changedAt(document, 'goal', 'g')).toBe(10);
  expect(changedAt(document, 'goal', 'nowhere')).toBe(0);
});

test('[T6, D13] a kind, field or value of a newer version is not shown as data, is named, and takes its turn like any other', () => {
  const future = act('2', 2, {
    changes: [
      { kind: 'dream', id: 'd', fields: { words: 'w' } },
      goal({ importance: 77, mood: 3, why: 'known' }),
    ],
  });
  const document = fold([act('1', 1, { changes: [goal({ label: 'x', importance: 5 })] }), future]);
  expect([...document.newer]).toEqual(['2']);
  expect(standing(document)).toEqual([['goal', { id: 'g', madeAt: 0, label: 'x', why: 'known' }]]);
  addAct(document, act('3', 3, { changes: [goal({ importance: 6 })] }));
  expect(recordOf(document, 'goal', 'g')).toMatchObject({ importance: 6 });
  expect(document.acts.get('2')).toBe(future);
});

test('[T6, D13] a body of a later version is kept unread; one with something more at the top is read as far as it goes', () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  expect(readBody(bytes({ v: 2, changes: [] }))).toEqual({ kind: 'newer' });
  expect(readBody(bytes({ v: 1, changes: [{ kind: 'goal' }] }))).toEqual({ kind: 'newer' });
  expect(readBody(new Uint8Array([0xff, 0xfe]))).toEqual({ kind: 'newer' });
  expect(readBody(bytes({ v: 1, changes: [], also: 1 }))).toMatchObject({ kind: 'read', partly: true });
  const document = fold([
    { entryId: '1', stamp: { time: 1, device: 'a' }, at: 5, body: 'newer', partly: false },
  ]);
  expect([...document.newer]).toEqual(['1']);
});

test('[T6] no bytes whatever make the reader throw, and what it wrote it reads', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      readBody(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.json(), (text) => {
      readBody(new TextEncoder().encode(text));
    }),
  );
  fc.assert(
    fc.property(deeds, (deed) => {
      const body: Body = { v: 1, ...deed };
      expect(readBody(writeBody(body))).toEqual({ kind: 'read', body, partly: false });
    }),
  );
});

test('[T7] what has no id of the shape that keep gives is no thing here: it is not shown, and is named', () => {
  for (const id of ['', 'with space', '__proto__', 'A', '../x', 'a'.repeat(65)]) {
    const document = fold([
      act('1', 1, { changes: [goal({ label: 'x' }, id)] }),
      act('2', 2, { changes: [], removed: [{ kind: 'goal', id }] }),
    ]);
    expect(standing(document)).toEqual([]);
    expect([...document.newer]).toEqual(['1', '2']);
  }
});

test('[T7] what was carried over from a moment that no calendar can show is not read', () => {
  const body = (at: number) =>
    writeBody({
      v: 1,
      changes: [],
      carried: [{ entry: '1', stamp: { time: 1, device: 'a' }, at, changes: [goal({ label: 'x' })] }],
    });
  expect(readBody(body(latestMoment)).kind).toBe('read');
  expect(readBody(body(latestMoment + 1)).kind).toBe('newer');
  expect(readBody(body(earliestMoment - 1)).kind).toBe('newer');
});

test('[T6] a field that is named like a part of every object is data, not a part of the program', () => {
  const hostile = readBody(
    new TextEncoder().encode(
      '{"v":1,"changes":[{"kind":"goal","id":"g","fields":{"__proto__":{"label":"x"},"constructor":1}},{"kind":"__proto__","id":"x","fields":{}}]}',
    ),
  );
  if (hostile.kind !== 'read') throw new Error('readable');
  const document = fold([{ ...act('1', 1, {}), body: hostile.body }]);
  expect(standing(document)).toEqual([['goal', { id: 'g', madeAt: 0 }]]);
  expect([...document.newer]).toEqual(['1']);
});

test('[T8, D14] history tells every act on a thing in order, and a correction hides nothing', () => {
  const document = fold([
    act('3', 3, { removed: [ref] }, 'a', 30),
    act('1', 1, { changes: [goal({ label: 'first' })] }, 'a', 10),
    act('4', 4, { putBack: [ref] }, 'a', 40),
    act('2', 2, { changes: [goal({ label: 'second', why: null }), goal({ label: 'other' }, 'h')] }, 'b', 20),
  ]);
  expect(historyOf(document, 'goal', 'g')).toEqual([
    { at: 10, by: 'a', did: 'changed', fields: { label: 'first' } },
    { at: 20, by: 'b', did: 'changed', fields: { label: 'second', why: null } },
    { at: 30, by: 'a', did: 'removed', fields: {} },
    { at: 40, by: 'a', did: 'put-back', fields: {} },
  ]);
});

const clockOf = (acts: readonly Act[]): number => Math.max(0, ...acts.map((one) => one.stamp.time));
/** The acts after erasing, as they are kept: bodies gone. */
const afterErasing = (acts: readonly Act[], kind: string, id: string, entryId: string): readonly Act[] => {
  const erasure = eraseOf(fold(acts), kind, id);
  if (typeof erasure === 'string') return acts;
  const emptied = acts.map((one) =>
    erasure.body.erases?.includes(one.entryId) ? { ...one, body: null, partly: false } : one,
  );
  return [...emptied, { ...act(entryId, clockOf(acts) + 1, {}), body: erasure.body }];
};

test('[T9] erasing one thing leaves no word of it and moves nothing else', () => {
  fc.assert(
    fc.property(lives, (acts) => {
      const others = (document: Document) =>
        seen(document)
          .standing.concat(seen(document).gone)
          .filter((line) => !(line.includes('"goal"') && line.includes('"id":"g"')));
      const after = afterErasing(acts, 'goal', 'g', 'erase-1');
      const again = afterErasing(after, 'step', 'g', 'erase-2');
      expect(others(fold(after))).toEqual(others(fold(acts)));
      expect(historyOf(fold(after), 'goal', 'h')).toEqual(historyOf(fold(acts), 'goal', 'h'));
      expect(historyOf(fold(again), 'goal', 'h')).toEqual(historyOf(fold(acts), 'goal', 'h'));
      expect(recordOf(fold(again), 'goal', 'h')).toEqual(recordOf(fold(acts), 'goal', 'h'));
      if (after === acts) return;
      expect(recordOf(fold(after), 'goal', 'g')).toBeNull();
      expect(goneFrom(fold(after)).some(({ kind, record }) => kind === 'goal' && record.id === 'g')).toBe(
        false,
      );
      const changesLeft = allSaid(fold(again))
        .flatMap(({ deed }) => deed.changes)
        .filter((c) => c.kind === 'goal' && c.id === 'g');
      expect(changesLeft).toEqual([]);
      // The open document forgets the words as well, not only the kept one.
      expect(seen(grown([...acts, ...after.slice(-1)])).said).toEqual(seen(fold(after)).said);
    }),
  );
});

test('[T9] what is erased leaves the memory of an open notebook as well', () => {
  const acts = [
    act('1', 1, { changes: [goal({ label: 'zephyr-quince' })] }),
    act('2', 2, { changes: [goal({ why: 'zephyr-sloe' })] }),
  ];
  const document = grown(acts);
  expect(JSON.stringify([...document.acts])).toContain('zephyr');
  addAct(document, afterErasing(acts, 'goal', 'g', 'x').at(-1) as Act);
  expect(JSON.stringify([...document.acts])).not.toContain('zephyr');
  expect(JSON.stringify([...fold([...document.acts.values(), ...acts]).acts])).not.toContain('zephyr');
});

test('[T9] an edit that arrives late does not bring back what was erased', () => {
  const acts = [
    act('1', 1, { changes: [goal({ label: 'secret' })] }),
    act('late', 1, { changes: [goal({ label: 'late' })] }, 'b'),
  ];
  const [first, late] = acts as [Act, Act];
  expect(recordOf(fold([...afterErasing([first], 'goal', 'g', 'x'), late]), 'goal', 'g')).toBeNull();
});

test('[T9] erasing is refused by name when there is nothing, or when a newer version may speak of it out of sight', () => {
  const known = act('1', 1, { changes: [goal({ label: 'x' })] });
  expect(eraseOf(fold([known]), 'goal', 'nobody')).toBe('not-found');
  expect(eraseOf(fold([known, { ...act('2', 2, {}), body: 'newer' }]), 'goal', 'g')).toBe('newer-version');
  expect(eraseOf(fold(afterErasing([known], 'goal', 'g', 'x')), 'goal', 'g')).toBe('not-found');
});

test('[T41] of a signed note the first words stand, in whatever order acts arrive', () => {
  const note = (fields: Record<string, unknown>) => ({ kind: 'progressNote', id: 'n', fields });
  const signed = act('a', 5, { changes: [note({ because: 'as it was signed', day: '2026-11-24' })] });
  const rewritten = act('b', 9, {
    changes: [note({ because: 'as somebody would have it', place: 'added' })],
  });
  for (const acts of [
    [signed, rewritten],
    [rewritten, signed],
  ])
    expect(recordOf(fold(acts), 'progressNote', 'n')).toMatchObject({ because: 'as it was signed' });
  expect(
    recordOf(
      fold([
        act('c', 5, { changes: [goal({ label: 'one' })] }),
        act('d', 9, { changes: [goal({ label: 'two' })] }),
      ]),
      'goal',
      'g',
    ),
  ).toMatchObject({ label: 'two' });
});

test('[T41] of what is written once the entry that speaks of it first says all of it, in whatever order acts arrive', () => {
  const answers = fc.array(
    fc.record({
      time: fc.integer({ min: 1, max: 6 }),
      device: fc.constantFrom('a', 'b'),
      fields: fc.record(
        {
          answer: fc.constantFrom('accepted', 'another-time'),
          words: fc.option(fc.string({ maxLength: 3 }), { nil: null }),
          time: fc.constantFrom('16:00', '17:00'),
        },
        { requiredKeys: [] },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (all, chance) => {
      const acts = all.map(({ time, device, fields }, at) =>
        act(`e${at}`, time, { changes: [{ kind: 'appointmentAnswer', id: 'n', fields }] }, device),
      );
      const [first] = acts.toSorted((x, y) =>
        markOrder({ ...x.stamp, entryId: x.entryId }, { ...y.stamp, entryId: y.entryId }),
      );
      const alone = first && recordOf(fold([first]), 'appointmentAnswer', 'n');
      const mixed = acts
        .map((one) => [chance.next().value, one] as const)
        .toSorted(([x], [y]) => x - y)
        .map(([, one]) => one);
      const grown = emptyDocument();
      for (const one of mixed) addAct(grown, one);
      for (const document of [fold(acts), fold(mixed), grown]) {
        expect(recordOf(document, 'appointmentAnswer', 'n')).toEqual(alone);
        expect(authorDeviceOf(document, 'appointmentAnswer', 'n')).toBe(first?.stamp.device);
      }
    }),
    { numRuns: 300 },
  );
});

test('[T42] whose words and place are added to a line or a proposal, theirs it is from then on', () => {
  const by = (kind: 'sheetLine' | 'appointment' | 'sheet' | 'session', fields: object, more: object) => {
    const said = (entryId: string, time: number, all: object, device: string): Act =>
      act(entryId, time, { changes: [{ kind, id: 'x', fields: { ...all } }] }, device);
    return authorDeviceOf(fold([said('a', 1, fields, 'imani'), said('b', 2, more, 'dana')]), kind, 'x');
  };
  expect([
    by('sheetLine', { words: 'I waited' }, { moment: 'I wanted to use' }),
    by('appointment', { day: '2026-12-01' }, { words: 'I bring the letter' }),
    by('appointment', { day: '2026-12-01' }, { place: 'the other clinic' }),
    by('appointment', { day: '2026-12-01' }, { way: 'phone' }),
    by('sheet', { label: 'Friday' }, { label: 'Her Friday' }),
  ]).toEqual(Array(5).fill('dana'));
  expect([
    by('sheetLine', { words: 'I waited' }, { position: 'b' }),
    by('appointment', { day: '2026-12-01' }, { sequence: 3 }),
    by('sheet', { label: 'Friday' }, { done: true }),
    by('session', { notice: 'I sleep' }, { notice: 'She sleeps' }),
  ]).toEqual(Array(4).fill('imani'));
});

test('[T42] whoever moves an appointment proposes it; a tick or a calling-off puts nobody’s name under it', () => {
  const at = (fields: Record<string, unknown>) => ({ kind: 'appointment', id: 'm', fields });
  const proposed = act('a', 1, { changes: [at({ day: '2026-12-01', time: '16:00' })] }, 'dana');
  const calledOff = act('b', 2, { changes: [at({ off: true })] }, 'imani');
  const moved = act('c', 3, { changes: [at({ time: '17:00' })] }, 'imani');
  const by = (...acts: Act[]) => authorDeviceOf(fold(acts), 'appointment', 'm');
  expect(by(proposed)).toBe('dana');
  expect(by(calledOff, proposed)).toBe('dana');
  expect(by(moved, proposed)).toBe('imani');
  expect(authorDeviceOf(fold([]), 'appointment', 'm')).toBeNull();
});
