import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  after,
  beginning,
  hasEnded,
  memberWaits,
  nothingYet,
  owedBy,
  type InvitationEvent,
  type InvitationState,
  type Owed,
} from './invitation-state.ts';

const expires = 1_000;
const facts = (some: Partial<InvitationState['roster']>) => ({ ...nothingYet, ...some });
const roster = (some: Partial<InvitationState['roster']>, now = 1): InvitationEvent => ({
  kind: 'roster',
  now,
  facts: facts(some),
});
const start = (mine: 'owner' | 'member', made: boolean): InvitationState =>
  beginning({ mine, made, expires });
const play = (state: InvitationState, ...events: readonly InvitationEvent[]): InvitationState =>
  events.reduce(after, state);

/** The owner's side as far as both are looking at the six digits. */
const comparing = (made: boolean): InvitationState =>
  made
    ? play(
        start('owner', true),
        roster({ invited: true }),
        { kind: 'put', slot: 0 },
        { kind: 'answered', now: 1, compare: '123 456' },
        { kind: 'put', slot: 2 },
      )
    : play(
        start('owner', false),
        roster({ invited: true }),
        { kind: 'put', slot: 1 },
        { kind: 'revealed', compare: '123 456' },
      );
const joined: InvitationEvent = { kind: 'joined', joined: 'signature' };

const times = fc.integer({ min: 0, max: 2 * expires });
const slots = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
/** Anything at all that can happen, in any order: messages, taps, time, and whatever the relay says. */
const anyEvent: fc.Arbitrary<InvitationEvent> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), slot: slots }),
  fc.record({ kind: fc.constant('answered' as const), now: times, compare: fc.constant('123 456') }),
  fc.record({ kind: fc.constant('revealed' as const), compare: fc.constant('123 456') }),
  fc.record({ kind: fc.constant('joined' as const), joined: fc.constant('signature') }),
  fc.record({ kind: fc.constantFrom('yes' as const, 'gone' as const, 'time' as const), now: times }),
  fc.record({
    kind: fc.constantFrom(
      'taken' as const,
      'broken' as const,
      'different' as const,
      'withdraw' as const,
      'closed' as const,
    ),
  }),
  fc.record({
    kind: fc.constant('roster' as const),
    now: times,
    facts: fc.record({
      invited: fc.boolean(),
      withdrawn: fc.boolean(),
      confirmed: fc.boolean(),
      keyed: fc.boolean(),
      removed: fc.boolean(),
    }),
  }),
);
const wraps = (owed: Owed | null): boolean => owed?.kind === 'statement' && owed.says === 'epoch';
const confirms = (owed: Owed | null): boolean => owed?.kind === 'statement' && owed.says === 'confirmed';

/** What an invitation that comes to a room goes through, on the owner's side. */
const wayToTheRoom = (made: boolean): readonly InvitationEvent[] => [
  roster({ invited: true }),
  { kind: 'put', slot: made ? 0 : 1 },
  made ? { kind: 'answered', now: 1, compare: '123 456' } : { kind: 'revealed', compare: '123 456' },
  { kind: 'put', slot: 2 },
  { kind: 'yes', now: 2 },
  joined,
  roster({ invited: true, confirmed: true }),
];
/** That way with steps left out, steps doubled and moved, and anything else in between. */
const disturbed = fc.boolean().chain((made) =>
  fc.record({
    made: fc.constant(made),
    events: fc
      .tuple(fc.subarray([...wayToTheRoom(made)]), fc.array(fc.tuple(fc.nat(8), anyEvent), { maxLength: 5 }))
      .map(([way, others]) =>
        others.reduce<readonly InvitationEvent[]>((all, [at, event]) => all.toSpliced(at, 0, event), way),
      ),
  }),
);

test('[T31] no sequence of messages, taps and times leads to a confirmation or a wrap before both have said yes', () => {
  let reached = 0;
  fc.assert(
    fc.property(disturbed, ({ made, events }) => {
      let state = start('owner', made);
      let [compared, yes, join, ended] = [false, false, false, false];
      for (const event of events) {
        const before = state;
        state = after(state, event);
        compared ||= before.stage === 'waiting' && state.stage === 'compare';
        yes ||= event.kind === 'yes' && compared && event.now <= expires;
        join ||= event.kind === 'joined' && compared;
        const no = event.kind === 'different' || event.kind === 'broken' || event.kind === 'withdraw';
        ended ||= no && !before.roster.confirmed && (compared || event.kind !== 'different');
        const owed = owedBy(state);
        if (!wraps(owed) && !confirms(owed)) continue;
        reached += 1;
        expect({ compared, yes, join, ended }).toEqual({
          compared: true,
          yes: true,
          join: true,
          ended: false,
        });
      }
    }),
    { numRuns: 20_000 },
  );
  // A property that never got there would hold of anything.
  expect(reached).toBeGreaterThan(100);
});

test('[T31] the two yeses may come in either order, and each side of the invitation may make it', () => {
  for (const made of [true, false]) {
    const yesFirst = play(comparing(made), { kind: 'yes', now: 2 }, joined);
    const joinFirst = play(comparing(made), joined, { kind: 'yes', now: 2 });
    for (const both of [yesFirst, joinFirst]) {
      expect(owedBy(both)).toEqual({ kind: 'statement', says: 'confirmed' });
      const confirmed = after(both, roster({ invited: true, confirmed: true }));
      expect(owedBy(confirmed)).toEqual({ kind: 'statement', says: 'epoch' });
      const done = after(confirmed, roster({ invited: true, confirmed: true, keyed: true }));
      expect(done.stage).toBe('done');
      expect(owedBy(done)).toEqual({ kind: 'close' });
      expect(owedBy(after(done, { kind: 'closed' }))).toBeNull();
    }
  }
});

test('[T31] one yes alone wraps nothing, whichever it is', () => {
  expect(owedBy(play(comparing(true), { kind: 'yes', now: 2 }))).toBeNull();
  expect(owedBy(play(comparing(true), joined))).toBeNull();
});

test('[T31] a member follows no room that came before their own yes', () => {
  const looking = play(
    start('member', false),
    { kind: 'put', slot: 1 },
    { kind: 'revealed', compare: '123 456' },
    roster({ invited: true, confirmed: true, keyed: true }),
  );
  expect(looking.stage).toBe('compare');
  expect(owedBy(looking)).toBeNull();
  const yes = after(looking, { kind: 'yes', now: 2 });
  expect(owedBy(yes)).toEqual({ kind: 'message', slot: 3 });
  const posted = after(yes, { kind: 'put', slot: 3 });
  expect(after(posted, roster({ invited: true, confirmed: true })).stage).toBe('said-yes');
  expect(after(posted, roster({ invited: true, confirmed: true, keyed: true })).stage).toBe('done');
});

test('[T31] the nonce that was committed to is shown only after the answer is there', () => {
  const offered = play(start('member', true), { kind: 'put', slot: 0 });
  expect(owedBy(offered)).toBeNull();
  const answered = after(offered, { kind: 'answered', now: 1, compare: '123 456' });
  expect(owedBy(answered)).toEqual({ kind: 'message', slot: 2 });
});

test('[T31] an answer or a yes after the end, by the clock of the owner, is over', () => {
  const offered = play(start('owner', true), roster({ invited: true }), { kind: 'put', slot: 0 });
  expect(after(offered, { kind: 'answered', now: expires + 1, compare: '1' }).stage).toBe('over');
  expect(after(comparing(true), { kind: 'yes', now: expires + 1 }).stage).toBe('over');
  const lateJoin = play(comparing(true), { kind: 'yes', now: 2 }, { kind: 'time', now: expires + 1 }, joined);
  expect(lateJoin.stage).toBe('over');
  expect(owedBy(lateJoin)).toEqual({ kind: 'statement', says: 'withdrawn' });
});

test('[T31] a member who said yes waits a day longer than their own clock says', () => {
  const waiting = play(
    start('member', false),
    { kind: 'put', slot: 1 },
    { kind: 'revealed', compare: '1' },
    { kind: 'yes', now: 2 },
    { kind: 'put', slot: 3 },
  );
  expect(after(waiting, { kind: 'time', now: expires + memberWaits }).stage).toBe('said-yes');
  expect(after(waiting, { kind: 'time', now: expires + memberWaits + 1 }).stage).toBe('over');
});

test('[T31] somebody who answers second finds it used, and nothing is asked of them any more', () => {
  const late = after(start('member', false), { kind: 'taken' });
  expect(late.stage).toBe('used');
  expect(after(late, { kind: 'yes', now: 1 }).stage).toBe('used');
});

test('[T31] an invitation that ended stays ended, whatever comes after, but for the end of its mailbox', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 12 }),
      fc.array(anyEvent, { maxLength: 12 }),
      (first, then) => {
        const state = play(start('owner', true), ...first, { kind: 'withdraw' });
        fc.pre(hasEnded(state));
        expect(play(state, ...then).stage).toBe(state.stage);
      },
    ),
  );
});

test('[T31] different digits, a withdrawal and a broken message end it for the owner with a word in the roster', () => {
  for (const event of [{ kind: 'different' }, { kind: 'withdraw' }, { kind: 'broken' }] as const) {
    const ended = play(comparing(true), { kind: 'yes', now: 2 }, event);
    expect(owedBy(ended)).toEqual({ kind: 'statement', says: 'withdrawn' });
    const told = after(ended, roster({ invited: true, withdrawn: true }));
    expect(owedBy(told)).toEqual({ kind: 'close' });
  }
});

test('[T31] a withdrawal that crossed the word "confirmed" removes who became a member by it, and wraps nothing', () => {
  const crossed = play(
    comparing(true),
    joined,
    { kind: 'yes', now: 2 },
    { kind: 'withdraw' },
    roster({ invited: true, confirmed: true }),
  );
  expect(crossed.stage).toBe('withdrawn');
  expect(owedBy(crossed)).toEqual({ kind: 'statement', says: 'removed' });
  const removed = after(crossed, roster({ invited: true, confirmed: true, removed: true }));
  expect(owedBy(removed)).toEqual({ kind: 'close' });
});

test('[T31] a mailbox that is gone ends what still needs it, and nothing that does not', () => {
  expect(after(comparing(true), { kind: 'gone', now: 1 }).stage).toBe('withdrawn');
  expect(after(comparing(true), { kind: 'gone', now: expires + 1 }).stage).toBe('over');
  expect(after(start('owner', true), { kind: 'gone', now: 1 }).stage).toBe('waiting');
  const bothYes = play(comparing(true), joined, { kind: 'yes', now: 2 }, { kind: 'gone', now: 3 });
  expect(bothYes.stage).toBe('said-yes');
});
