import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { fieldProblem, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import { reportForDay } from '@handrail/domain/checkins/day-report.ts';
import { changedFields } from '../forms/changed-fields.ts';
import { blank, blankSaid, draftOf, fieldsOf, type CheckInDraft } from './form.ts';
import { sayDay, unsayDay, type Stroke } from './quick.ts';

const day = '2026-03-02' as LocalDay;
const setting = {
  day,
  kindOf: (id: string) => (id === 'cut' ? ('self-injury' as const) : ('alcohol' as const)),
};
const fields = (draft: Partial<CheckInDraft>) => {
  const read = fieldsOf({ ...blank, ...draft }, setting);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('what a form keeps', () => {
  test('[P4] a blank form keeps nothing and says so', () => {
    expect(fieldsOf(blank, setting)).toEqual({ ok: false, error: 'nothing-said' });
    expect(fieldsOf({ ...blank, said: { b1: blankSaid('unsaid') } }, setting)).toEqual({
      ok: false,
      error: 'nothing-said',
    });
  });

  test('[P12] words in the box for something that helped are kept, added to the list or not', () => {
    expect(fields({ helpedOwn: 'the dog' }).helped).toEqual(['the dog']);
    expect(fields({ helped: ['tea'], helpedOwn: 'the dog' }).helped).toEqual(['tea', 'the dog']);
    expect(fields({ helped: ['tea'], helpedOwn: 'tea' }).helped).toEqual(['tea']);
    expect(fieldsOf({ ...blank, helpedOwn: ' ' }, setting).ok).toBe(false);
  });

  test('some, with a number, a unit and how far off', () => {
    const said = { b1: { kind: 'some', amount: '2,5', plusMinus: '1', unit: 'glasses' } } as const;
    expect(fields({ said }).reports).toEqual({
      b1: { kind: 'some', amount: 2.5, unit: 'glasses', plusMinus: 1 },
    });
    expect(fields({ said: { b1: blankSaid('some') } }).reports).toEqual({ b1: { kind: 'some' } });
  });

  test.each([
    [{ amount: 'lots' }, 'amount'],
    [{ amount: '2', plusMinus: 'some' }, 'plus-minus'],
  ])('a number that cannot be read is asked for again, nothing is kept', (typed, problem) => {
    const said = { b1: { ...blankSaid('some'), ...typed } };
    expect(fieldsOf({ ...blank, said }, setting)).toEqual({ ok: false, error: problem });
  });

  test('[D6] with no answer about the whole day, none is said of the moment and the day stays unknown', () => {
    const kept = (scope: CheckInDraft['scope']) =>
      ({
        id: 'c1',
        madeAt: 1,
        ...changedFields<'checkIn'>(undefined, fields({ scope, said: { b1: blankSaid('none') } })),
      }) as RecordOf<'checkIn'>;
    expect(reportForDay([kept(null)], 'b1', day)).toMatchObject({ kind: 'unsaid', known: false });
    expect(reportForDay([kept('day')], 'b1', day)).toMatchObject({ kind: 'none', known: true });
  });

  test('[D16] nothing that counts is ever kept about self-injury; its words are', () => {
    const kept = fields({
      said: { cut: { kind: 'some', amount: '3', plusMinus: '', unit: '' } },
      about: ['cut'],
      woundCare: 'washed it',
    });
    expect(kept).toMatchObject({ reports: null, behaviourIds: ['cut'], woundCare: 'washed it' });
  });

  test('two behaviours on two pages of one form are one check-in about both', () => {
    expect(fields({ said: { b1: blankSaid('none') }, about: ['b1', 'cut'], note: 'x' }).behaviourIds).toEqual(
      ['b1', 'cut'],
    );
  });

  test('opening a kept check-in and keeping it again changes nothing', () => {
    const kept = {
      id: 'c1',
      madeAt: 1,
      day,
      scope: 'day',
      behaviourIds: ['b1'],
      reports: { b1: { kind: 'some', amount: 2, unit: 'x' } },
      urge: 6,
      helped: ['tea'],
      note: ' n ',
    } as RecordOf<'checkIn'>;
    const { id: _, madeAt: __, ...said } = kept;
    const read = fieldsOf(draftOf(kept), setting);
    expect(read.ok && changedFields<'checkIn'>(undefined, read.value)).toEqual(said);
  });

  test('whatever is typed, what is kept may stand', () => {
    const said = fc.record({
      kind: fc.constantFrom('none', 'some', 'uncounted', 'unsaid'),
      amount: fc.string(),
      plusMinus: fc.string(),
      unit: fc.string({ unit: 'binary' }),
    });
    const draft = fc.record({
      said: fc.dictionary(fc.constantFrom('b1', 'b2', 'cut'), said),
      note: fc.string({ unit: 'binary' }),
      urge: fc.option(fc.integer({ min: 0, max: 10 })),
    });
    expect(() =>
      fc.assert(
        fc.property(draft, (typed) => {
          const read = fieldsOf({ ...blank, ...typed } as CheckInDraft, setting);
          if (!read.ok) return true;
          return Object.entries(read.value).every(
            ([field, value]) => fieldProblem('checkIn', field, value) === null,
          );
        }),
      ),
    ).not.toThrow();
  });
});

describe('one touch for the whole day', () => {
  type CheckIn = RecordOf<'checkIn'>;
  const apply = (
    here: readonly CheckIn[],
    { keep, remove }: Stroke,
    putBack: readonly CheckIn[] = [],
  ): CheckIn[] => {
    const shelf = new Map<string, CheckIn>([...here, ...putBack].map((c) => [c.id, c]));
    for (const { id, fields: said } of keep) {
      const next = { ...(shelf.get(id) ?? { id, madeAt: 99 }), ...said };
      shelf.set(
        id,
        Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null)) as unknown as CheckIn,
      );
    }
    for (const id of remove) shelf.delete(id);
    return [...shelf.values()];
  };
  const kind: Kind = 'checkIn';
  const one = (more: Partial<CheckIn>): CheckIn => ({
    id: 'c1',
    madeAt: 1,
    day,
    scope: 'day',
    behaviourIds: ['b1'],
    ...more,
  });

  test('says the day, and its undo leaves no trace', () => {
    const { stroke, undo } = sayDay([], 'b1', day, { kind: 'none' }, 'new');
    const after = apply([], stroke);
    expect(reportForDay(after, 'b1', day)).toMatchObject({ kind: 'none', known: true });
    expect(apply(after, undo)).toEqual([]);
    expect(
      stroke.keep.every(({ fields: said }) =>
        Object.entries(said).every(([f, v]) => fieldProblem(kind, f, v) === null),
      ),
    ).toBe(true);
  });

  test('[D14] changes the person’s own earlier word, other behaviours in it untouched', () => {
    const here = [one({ reports: { b1: { kind: 'some', amount: 2 }, b2: { kind: 'none' } } })];
    const { stroke, undo } = sayDay(here, 'b1', day, { kind: 'uncounted' }, 'new');
    const after = apply(here, stroke);
    expect(after).toHaveLength(1);
    expect(after[0]?.reports).toEqual({ b1: { kind: 'uncounted' }, b2: { kind: 'none' } });
    expect(apply(after, undo)).toEqual(here);
  });

  test('[D15] what came from a file is left as it is; the person’s word stands beside it', () => {
    const here = [one({ importId: 'i1', reports: { b1: { kind: 'some', amount: 2 } } })];
    const after = apply(here, sayDay(here, 'b1', day, { kind: 'none' }, 'new').stroke);
    expect(after).toHaveLength(2);
    expect(reportForDay(after, 'b1', day)).toMatchObject({ kind: 'none' });
  });

  test('unsaid takes back the whole day only: moments, notes and other behaviours stay, and undo brings all back', () => {
    const here = [
      one({ reports: { b1: { kind: 'none' } } }),
      one({ id: 'c2', reports: { b1: { kind: 'none' }, b2: { kind: 'none' } } }),
      one({ id: 'c3', reports: { b1: { kind: 'none' } }, note: 'kept' }),
      one({ id: 'c4', scope: 'moment', reports: { b1: { kind: 'some' } } }),
    ];
    const { stroke, undo } = unsayDay(here, 'b1', day);
    const after = apply(here, stroke);
    expect(after.map(({ id }) => id)).toEqual(['c2', 'c3', 'c4']);
    expect(reportForDay(after, 'b1', day)).toMatchObject({ wholeDay: null, kind: 'some' });
    const back = here.filter(({ id }) => undo.putBack.includes(id));
    expect(apply(after, undo, back).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(here);
  });
});
