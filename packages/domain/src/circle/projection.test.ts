import fc from 'fast-check';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import {
  answers,
  choices,
  keysOf,
  recordsOf,
  rooms,
  sharedKinds,
  things,
  type Share,
  type Things,
} from './arbitrary-record.ts';
import { isShared, project, seenIn } from './projection.ts';
import { sharedParts, type SharedPart } from './share.ts';
import { partOf } from './what-goes.ts';

const room = 'room-a';
const share = (fields: Partial<Share>, id = 's'): Share => ({
  id,
  madeAt: 0,
  roomId: room,
  state: 'shared',
  since: 5,
  ...fields,
});
const part = (name: SharedPart, past = true): Share => share({ of: 'part', part: name, past }, name);
const item = (kind: string, itemId: string, state: 'shared' | 'stopped' = 'shared'): Share =>
  share({ of: 'item', kind, itemId, state }, `${kind}-${itemId}`);
const seen = (all: Things, ...shares: Share[]) => project(recordsOf(all, shares), room);
const at = (id: string, fields: object = {}) => ({ id, madeAt: 1, ...fields });

test('[P8] whatever a room sees names only things that are in it', () => {
  fc.assert(
    fc.property(things, choices, answers, (all, shares, said) => {
      const projected = project(recordsOf(all, shares, said), room);
      const there = new Set(projected.map(({ id }) => id));
      const suggestedHere = new Set<unknown>(
        said
          .filter(({ roomId, answer }) => roomId === room && answer === 'accepted')
          .map(({ suggestionId }) => suggestionId),
      );
      const named = JSON.stringify(projected).match(/[a-z]+-[1-3]/g) ?? [];
      expect(named.filter((id) => !there.has(id) && !suggestedHere.has(id))).toEqual([]);
    }),
  );
});

test('[P8] of a part of which nothing was ever shared, nothing appears', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      const chosen = new Set(
        shares.flatMap((one) => (one.roomId === room && one.state === 'shared' ? (one.part ?? []) : [])),
      );
      for (const { kind } of project(recordsOf(all, shares), room)) expect(chosen).toContain(partOf(kind));
    }),
  );
});

test('[P8] without a choice there is nothing to see', () => {
  fc.assert(
    fc.property(things, (all) => {
      expect(project(recordsOf(all, []), room)).toEqual([]);
    }),
  );
});

test('[P8] a choice about one room changes nothing in another', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      const here = shares.filter(({ roomId }) => roomId === room);
      expect(project(recordsOf(all, here), room)).toEqual(project(recordsOf(all, shares), room));
    }),
  );
});

test('a smaller record shows nothing that the larger one does not', () => {
  const halves = fc.tuple(things, fc.func(fc.boolean()));
  fc.assert(
    fc.property(halves, choices, ([all, keeps], shares) => {
      const fewer = Object.fromEntries(
        Object.entries(all).map(([kind, list]) => [kind, list.filter(({ id }) => keeps(id))]),
      );
      const whole = keysOf(project(recordsOf(all, shares), room));
      expect(whole).toEqual(expect.arrayContaining([...keysOf(project(recordsOf(fewer, shares), room))]));
    }),
  );
});

test('the order in which choices arrive does not matter', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      expect(project(recordsOf(all, shares.toReversed()), room)).toEqual(
        project(recordsOf(all, shares), room),
      );
    }),
  );
});

test('[P8] "who can see this" says exactly what is in the room', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      const records = recordsOf(all, shares);
      const sees = new Map(rooms.map((id) => [id, new Set(keysOf(project(records, id)))]));
      for (const kind of sharedKinds) {
        for (const { id } of all[kind] ?? []) {
          const key = `${kind} ${id}`;
          for (const one of rooms)
            expect(isShared(records, one, kind, id), key).toBe(sees.get(one)?.has(key));
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('[P6] the order of harms in a room is the person’s order with the others left out, so it has no gaps', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      const records = recordsOf(all, shares);
      const sees = seenIn(records, room);
      for (const { kind, id, fields } of project(records, room)) {
        if (kind !== 'ranking') continue;
        const whole = records('ranking').find((ranking) => ranking.id === id);
        const left = (whole?.order ?? []).filter((harm) => sees('harm', harm));
        expect(left.length).toBeGreaterThan(0);
        expect(fields['order']).toEqual(left);
        for (const harm of Object.keys(fields['reasons'] ?? {})) expect(sees('harm', harm)).toBe(true);
      }
    }),
  );
});

test('[P8] what was stopped by itself is not there, nor what belongs to it', () => {
  fc.assert(
    fc.property(things, choices, (all, shares) => {
      const late = sharedKinds.map((kind) => {
        const itemId = `${kind.toLowerCase()}-1`;
        return share({ of: 'item', kind, itemId, state: 'stopped', since: 99 }, `${kind}-late`);
      });
      const projected = project(recordsOf(all, [...shares, ...late]), room);
      expect(JSON.stringify(projected)).not.toMatch(/[a-z]+-1/);
    }),
  );
});

test('[P6] ranks are renumbered: the second of three is the first of two', () => {
  const all = {
    harm: [at('money'), at('sleep'), at('zuri')],
    ranking: [at('r', { order: ['zuri', 'money', 'sleep'], reasons: { zuri: 'She saw.', sleep: 'Tired.' } })],
  };
  const fields = seen(all, part('harms'), item('harm', 'zuri', 'stopped')).find(
    ({ id }) => id === 'r',
  )?.fields;
  expect(fields).toEqual({ order: ['money', 'sleep'], reasons: { sleep: 'Tired.' } });
  const none = ['money', 'sleep', 'zuri'].map((id) => item('harm', id, 'stopped'));
  expect(seen(all, part('harms'), ...none)).toEqual([]);
});

test('[P8] a goal goes with its scale, steps, reviews and if-thens, and a step kept back keeps its own back', () => {
  const all = {
    goal: [at('g', { label: 'Sleep' }), at('other')],
    scale: [at('sc', { goalId: 'g' })],
    scaleRating: [at('ra', { scaleId: 'sc' })],
    step: [at('st', { goalId: 'g', madeFromId: 'old' }), at('old', { goalId: 'other' })],
    stepReview: [at('re', { stepId: 'st' })],
    ifThen: [at('if', { goalId: 'g', stepId: 'st' }), at('if-2', { goalId: 'g' })],
  };
  expect(keysOf(seen(all, item('goal', 'g')))).toEqual([
    'goal g',
    'scale sc',
    'scaleRating ra',
    'step st',
    'stepReview re',
    'ifThen if',
    'ifThen if-2',
  ]);
  expect(seen(all, item('goal', 'g')).find(({ id }) => id === 'st')?.fields).toEqual({ goalId: 'g' });
  expect(keysOf(seen(all, item('goal', 'g'), item('step', 'st', 'stopped')))).toEqual([
    'goal g',
    'scale sc',
    'scaleRating ra',
    'ifThen if-2',
  ]);
});

test('[P8] a step cannot go without its goal', () => {
  const all = { goal: [at('g')], step: [at('st', { goalId: 'g' }), at('free')] };
  expect(seen(all, item('step', 'st'))).toEqual([]);
  expect(keysOf(seen(all, item('step', 'free')))).toEqual(['step free']);
});

test('[P8] a link goes when both ends do, and a list of links that is left empty is not there at all', () => {
  const all = {
    behaviour: [at('drink', { label: 'Wine' })],
    concern: [at('grief')],
    harm: [at('h', { behaviourIds: ['drink'] })],
    link: [
      at('l', { fromKind: 'concern', fromId: 'grief', toKind: 'behaviour', toId: 'drink', words: 'so' }),
    ],
  };
  expect(keysOf(seen(all, part('map')))).toEqual(['behaviour drink', 'concern grief', 'link l']);
  expect(keysOf(seen(all, part('map'), item('concern', 'grief', 'stopped')))).toEqual(['behaviour drink']);
  expect(seen(all, part('harms'))).toEqual([{ kind: 'harm', id: 'h', fields: {} }]);
  expect(seen(all, part('harms'), part('map')).find(({ id }) => id === 'h')?.fields).toEqual({
    behaviourIds: ['drink'],
  });
});

test('[P8] check-ins go without the hour, without their source, and with amounts only of what is shared', () => {
  const all = {
    behaviour: [at('drink'), at('pills')],
    checkIn: [
      at('c', {
        day: '2026-03-03',
        at: 1_772_500_000_000,
        importId: 'i',
        urge: 4,
        behaviourIds: ['drink', 'pills'],
        reports: { drink: { kind: 'some', amount: 2 }, pills: { kind: 'none' } },
      }),
    ],
  };
  expect(seen(all, part('check-ins'))[0]?.fields).toEqual({ day: '2026-03-03', urge: 4 });
  const fields = seen(all, part('check-ins'), item('behaviour', 'drink')).at(-1)?.fields;
  expect(fields).toEqual({
    day: '2026-03-03',
    urge: 4,
    behaviourIds: ['drink'],
    reports: { drink: { kind: 'some', amount: 2 } },
  });
});

test('[P8] what was said about a thing the person stopped sharing stays too, unless shared by itself', () => {
  const all = {
    behaviour: [at('drink'), at('own')],
    checkIn: [
      at('c1', { behaviourIds: ['drink'] }),
      at('c2', { behaviourIds: ['drink', 'own'], note: 'mine' }),
      at('c3', { reports: { own: { kind: 'none' } } }),
    ],
    break: [at('b', { behaviourId: 'own', days: 3 })],
  };
  const stopped = [part('map'), part('check-ins'), item('behaviour', 'own', 'stopped')];
  expect(keysOf(seen(all, ...stopped))).toEqual(['behaviour drink', 'checkIn c1']);
  expect(seen(all, ...stopped, item('checkIn', 'c2')).at(-1)?.fields).toEqual({
    behaviourIds: ['drink'],
    note: 'mine',
  });
});

test('[P8] without the past, only what was made from then on goes', () => {
  const all = { concern: [at('before'), { id: 'then', madeAt: 5 }, { id: 'later', madeAt: 6 }] };
  expect(keysOf(seen(all, part('map', false)))).toEqual(['concern then', 'concern later']);
  expect(keysOf(seen(all, part('map', true)))).toEqual(['concern before', 'concern then', 'concern later']);
});

test('[P8] without the past, what came out of a file stays here, whenever it was brought in', () => {
  const since = { ...part('check-ins', false), fromDay: '2026-11-24' as LocalDay };
  const all = {
    behaviour: [{ id: 'b', madeAt: 9, importId: 'file' }],
    checkIn: [
      { id: 'own', madeAt: 9, day: '2026-11-24' },
      { id: 'read-in', madeAt: 9, day: '2026-11-25', importId: 'file' },
    ],
  };
  expect(keysOf(seen(all, since, part('map', false)))).toEqual(['checkIn own']);
  expect(keysOf(seen(all, part('check-ins'), part('map')))).toHaveLength(3);
});

test('[P8] without the past, a day before the choice stays here, also when it is told afterwards', () => {
  const all = {
    checkIn: [
      { id: 'before', madeAt: 9, day: '2026-11-23' },
      { id: 'same-day', madeAt: 9, day: '2026-11-24' },
    ],
    metric: [{ id: 'm', madeAt: 9 }],
    reading: [{ id: 'late', madeAt: 9, metricId: 'm', day: '2026-11-01' }],
  };
  const from = (name: SharedPart): Share => ({ ...part(name, false), fromDay: '2026-11-24' as LocalDay });
  expect(keysOf(seen(all, from('check-ins'), from('follow')))).toEqual(['metric m', 'checkIn same-day']);
  // With a thing that was shared by its own choice goes everything of it.
  expect(keysOf(seen(all, from('follow'), item('metric', 'm')))).toEqual(['metric m', 'reading late']);
  // A choice that does not say its day lets no day through.
  expect(keysOf(seen(all, part('check-ins', false)))).toEqual([]);
});

test('[D4] a suggestion is named only in the room it was made in, and only after a yes', () => {
  const all = { step: [at('st', { suggestionId: 'sug', label: 'Ring' })] };
  const fields = (roomId: string, answer: 'accepted' | 'declined') =>
    project(
      recordsOf(all, [part('plan')], [{ id: 'a', madeAt: 1, suggestionId: 'sug', roomId, answer }]),
      room,
    )[0]?.fields;
  expect(fields(room, 'accepted')).toEqual({ label: 'Ring', suggestionId: 'sug' });
  expect(fields('room-b', 'accepted')).toEqual({ label: 'Ring' });
  expect(fields(room, 'declined')).toEqual({ label: 'Ring' });
});

test('[P8] with every part shared, what the table keeps home is home', () => {
  const all = {
    about: [at('about', { name: 'Wanjiru' })],
    behaviour: [at('b', { label: 'Wine', mapX: 3, mapY: 4, importId: 'i' })],
    cardShown: [at('cs')],
    session: [at('se')],
    agendaItem: [at('ag')],
    suggestion: [at('su')],
    import: [at('i')],
    member: [at('m')],
    suggestionAnswer: [],
    unsentWords: [at('un')],
    deskNotebook: [at('dn')],
    therapistCard: [at('tc')],
  };
  expect(seen(all, ...sharedParts.map((name) => part(name)))).toEqual([
    { kind: 'behaviour', id: 'b', fields: { label: 'Wine' } },
  ]);
});

test('[P7, P8] what was decided in a session stands in the room of that session, without its id at home', () => {
  const decided = (roomId: string) =>
    at('d', { roomId, sessionId: 's', of: 'own', words: 'ring first', becameId: 'step-1' });
  expect(seen({ decision: [decided(room)] })).toEqual([
    { kind: 'decision', id: 'd', fields: { sessionId: 's', of: 'own', words: 'ring first' } },
  ]);
  expect(seen({ decision: [decided('room-b')] })).toEqual([]);
});

test('[P8] how a session was stays home until the person says that it may be read, and again when they take that back', () => {
  const said = (more: object) =>
    at('f', { roomId: room, sessionId: 's', heard: 'mostly', missing: 'time', ...more });
  const fields = { sessionId: 's', heard: 'mostly', missing: 'time' };
  expect(seen({ sessionFeedback: [said({})] })).toEqual([]);
  expect(seen({ sessionFeedback: [said({ shared: true })] })).toEqual([
    { kind: 'sessionFeedback', id: 'f', fields },
  ]);
  expect(seen({ sessionFeedback: [said({ shared: false })] })).toEqual([]);
});

test('[P8] a share of a part lets neither through', () => {
  const said = at('f', { roomId: 'room-b', sessionId: 's', heard: 'mostly', shared: true });
  expect(seen({ sessionFeedback: [said] }, ...sharedParts.map((name) => part(name)))).toEqual([]);
});
