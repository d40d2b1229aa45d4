import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { writtenOnce } from '../circle/written-once.ts';
import type { Change, RecordOf } from '../records.ts';
import { agreedIn, standingOf, type Appointment, type AppointmentAnswer, type Side } from './agreed.ts';
import { accepting, callingOff, moving, proposingInstead, rootOf } from './changes.ts';

/** A room with two in it, as far as appointments go: each act is written by one of them, and fields by their last writer. */
const room = () => {
  const things = new Map<string, RecordOf<'appointment' | 'appointmentAnswer'>>();
  const authors = new Map<string, Side>();
  let n = 0;
  const of = <T>(kind: string): T[] =>
    [...things].filter(([key]) => key.startsWith(`${kind} `)).map(([, record]) => record as T);
  return {
    write: (by: Side, ...changes: readonly Change[]): void => {
      for (const { kind, id, fields } of changes) {
        const key = `${kind} ${id}`;
        if (!authors.has(key)) authors.set(key, by);
        const before = things.get(key) ?? { id, madeAt: ++n };
        const now = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== null);
        things.set(key, Object.fromEntries(now) as unknown as RecordOf<'appointment'>);
      }
    },
    one: (id: string): Appointment => things.get(`appointment ${id}`) as Appointment,
    all: () => of<Appointment>('appointment'),
    stands: () =>
      Object.fromEntries(
        standingOf(of<Appointment>('appointment'), of<AppointmentAnswer>('appointmentAnswer'), (kind, id) =>
          authors.get(`${kind} ${id}`),
        ).map(({ appointment, stand }) => [appointment.id, stand]),
      ),
    changedSince: () =>
      standingOf(of<Appointment>('appointment'), of<AppointmentAnswer>('appointmentAnswer'), (kind, id) =>
        authors.get(`${kind} ${id}`),
      ).flatMap(({ appointment, changedSince }) => (changedSince ? [appointment.id] : [])),
    agreed: () =>
      agreedIn(of<Appointment>('appointment'), of<AppointmentAnswer>('appointmentAnswer'), (kind, id) =>
        authors.get(`${kind} ${id}`),
      ).map(({ id }) => id),
  };
};

const monday = {
  of: 'set',
  day: '2026-11-30' as LocalDay,
  time: '16:00',
  timeZone: 'Europe/Madrid',
} as const;
const propose = (id: string, fields: Partial<Appointment> = {}): Change<'appointment'> => ({
  kind: 'appointment',
  id,
  fields: { ...monday, ...fields },
});

describe('[AP1] agreed is what both said yes to', () => {
  test('a proposal is none yet, and the yes of the other one makes it so', () => {
    const ours = room();
    ours.write('member', propose('a'));
    expect(ours.stands()).toEqual({ a: 'proposed' });
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    expect(ours.stands()).toEqual({ a: 'agreed' });
    expect(ours.agreed()).toEqual(['a']);
  });

  test('a yes of whoever proposed it, or of nobody known, counts for nothing', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write('member', ...accepting(ours.one('a'), 'own-yes'));
    expect(ours.stands()).toEqual({ a: 'proposed' });
    const yes = { id: 'y', madeAt: 2, appointmentId: 'a', answer: 'accepted', ...monday } as const;
    expect(agreedIn([ours.one('a')], [yes], () => undefined)).toEqual([]);
    expect(
      agreedIn([ours.one('a')], [yes], (kind) => (kind === 'appointment' ? undefined : 'owner')),
    ).toEqual([]);
  });

  test.each([
    ['the day', { day: '2026-12-01' as LocalDay }],
    ['the time', { time: '17:00' }],
    ['the zone', { timeZone: 'Atlantic/Canary' }],
    ['the end of a window', { until: '18:00' }],
  ])('another %s asks again, and the same one again needs no new yes', (_, fields) => {
    const ours = room();
    ours.write('member', propose('a', { of: 'drop-in', until: '17:30' }));
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    const before = ours.one('a');
    ours.write('member', moving(before, fields));
    expect(ours.stands()).toEqual({ a: 'changed' });
    ours.write('member', moving(ours.one('a'), { ...monday, until: '17:30' }));
    expect(ours.stands()).toEqual({ a: 'agreed' });
    expect(ours.one('a').sequence).toBe(2);
  });

  test.each([
    ['place', { place: 'the room upstairs' }],
    ['way', { way: 'phone' as const }],
    ['length', { minutes: 90 }],
    ['no place any more', { place: null }],
  ])('another %s leaves it agreed for its time, and says that it changed since the yes', (_, fields) => {
    const ours = room();
    ours.write('owner', propose('a', { place: 'the room below', way: 'in-person', minutes: 50 }));
    ours.write('member', ...accepting(ours.one('a'), 'yes'));
    expect(ours.changedSince()).toEqual([]);
    ours.write('owner', moving(ours.one('a'), fields));
    expect(ours.agreed()).toEqual(['a']);
    expect(ours.changedSince()).toEqual(['a']);
    // A yes to what it says now, whichever came first, and everything in it is agreed again.
    ours.write('member', ...accepting(ours.one('a'), 'yes-2'));
    expect(ours.changedSince()).toEqual([]);
  });

  test('another word beside it changes nothing that was agreed', () => {
    const ours = room();
    ours.write('owner', propose('a'));
    ours.write('member', ...accepting(ours.one('a'), 'yes'));
    ours.write('owner', moving(ours.one('a'), { words: 'the bell is broken' }));
    expect([ours.agreed(), ours.changedSince()]).toEqual([['a'], []]);
  });

  test('a yes is written once, so that nobody can make it a yes to another time; a proposal can be moved', () => {
    expect(writtenOnce.has('appointmentAnswer')).toBe(true);
    expect(writtenOnce.has('appointment')).toBe(false);
  });

  test('without a day, a time or a zone there is nothing to agree on', () => {
    const ours = room();
    ours.write('member', { kind: 'appointment', id: 'a', fields: { day: monday.day, time: '16:00' } });
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    expect(ours.agreed()).toEqual([]);
  });
});

describe('[AP2] another time', () => {
  test('in place of an agreed one: that stands until both say yes to the new one, and is over then', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    ours.write(
      'owner',
      ...proposingInstead(ours.one('a'), { id: 'b', answerId: 'no' }, { ...monday, time: '18:00' }),
    );
    expect(ours.stands()).toEqual({ a: 'agreed', b: 'proposed' });
    ours.write('member', ...accepting(ours.one('b'), 'yes-b'));
    expect(ours.stands()).toEqual({ a: 'replaced', b: 'agreed' });
    expect(ours.one('b').sequence).toBe(1);
    expect(rootOf(ours.one('b'), ours.all())).toBe('a');
  });

  test('in place of one that was never agreed: the newer proposal is the one that is talked of', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write(
      'owner',
      ...proposingInstead(ours.one('a'), { id: 'b', answerId: 'no' }, { ...monday, time: '18:00' }),
    );
    expect(ours.stands()).toEqual({ a: 'replaced', b: 'proposed' });
    ours.write('owner', callingOff('b'));
    expect(ours.stands()).toEqual({ a: 'proposed', b: 'off' });
  });

  test('calling off what came in its place does not bring the first one back', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    ours.write(
      'owner',
      ...proposingInstead(ours.one('a'), { id: 'b', answerId: 'no' }, { ...monday, time: '18:00' }),
    );
    ours.write('member', ...accepting(ours.one('b'), 'yes-b'));
    ours.write('member', callingOff('b'));
    expect(ours.stands()).toEqual({ a: 'replaced', b: 'off' });
  });

  test('what gave way stays away when the one in its place is moved and asks again', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    ours.write(
      'owner',
      ...proposingInstead(ours.one('a'), { id: 'b', answerId: 'no' }, { ...monday, time: '18:00' }),
    );
    ours.write('member', ...accepting(ours.one('b'), 'yes-b'));
    ours.write('owner', moving(ours.one('b'), { time: '19:00' }));
    expect(ours.stands()).toEqual({ a: 'replaced', b: 'changed' });
  });

  test('called off while another one is only proposed: called off it is', () => {
    const ours = room();
    ours.write('member', propose('a'));
    ours.write('owner', ...accepting(ours.one('a'), 'yes'));
    ours.write(
      'owner',
      ...proposingInstead(ours.one('a'), { id: 'b', answerId: 'no' }, { ...monday, time: '18:00' }),
    );
    ours.write('member', callingOff('a'));
    expect(ours.stands()).toEqual({ a: 'off', b: 'proposed' });
  });

  test('a ring of proposals has a root all the same', () => {
    const ring: Appointment[] = [
      { id: 'a', madeAt: 1, insteadOf: 'b' },
      { id: 'b', madeAt: 2, insteadOf: 'a' },
      { id: 'c', madeAt: 3, insteadOf: 'gone' },
    ];
    expect(ring.map((one) => rootOf(one, ring))).toEqual(['a', 'b', 'gone']);
  });
});

test('[D4] leaving it open writes nothing, and "another time" is no yes', () => {
  const ours = room();
  ours.write('member', propose('a'));
  const open = ours.stands();
  ours.write('owner', {
    kind: 'appointmentAnswer',
    id: 'x',
    fields: { appointmentId: 'a', answer: 'another-time', day: monday.day, time: monday.time },
  });
  expect(ours.stands()).toEqual(open);
});

test('[AP1] whatever the two do, what is agreed has a yes of the other one to exactly what it says', () => {
  const side = fc.constantFrom<Side>('owner', 'member');
  const act = fc.record({
    by: side,
    what: fc.constantFrom('propose', 'yes', 'move', 'instead', 'off'),
    which: fc.nat(5),
    time: fc.constantFrom('09:00', '16:00', '18:00'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const ours = room();
      const yeses: { readonly to: string; readonly by: Side; readonly time: string }[] = [];
      const proposers = new Map<string, Side>();
      acts.forEach(({ by, what, which, time }, at) => {
        const id = `p${at}`;
        const all = ours.all();
        const one = all[which % Math.max(1, all.length)];
        if (what === 'propose' || !one) {
          ours.write(by, propose(id, { time }));
          proposers.set(id, by);
        } else if (what === 'yes') {
          ours.write(by, ...accepting(one, `y${at}`));
          yeses.push({ to: one.id, by, time: one.time ?? '' });
        } else if (what === 'move') ours.write(proposers.get(one.id) ?? by, moving(one, { time }));
        else if (what === 'off') ours.write(by, callingOff(one.id));
        else {
          ours.write(by, ...proposingInstead(one, { id, answerId: `n${at}` }, { ...monday, time }));
          proposers.set(id, by);
        }
      });
      for (const id of ours.agreed())
        expect(
          yeses.some(
            (yes) => yes.to === id && yes.by !== proposers.get(id) && yes.time === ours.one(id).time,
          ),
        ).toBe(true);
    }),
  );
});
