import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { behaviourKinds, type BehaviourKind } from '../behaviours/behaviour.ts';
import type { Named } from '../plans/stopping-kinds.ts';
import { directions, goalStatuses, useDirections } from './goal.ts';
import { stopCard, type StopCard } from './stop-card.ts';

const wine = (daysInFour?: number): Named => ({
  id: 'wine',
  behaviourKind: 'alcohol',
  ...(daysInFour !== undefined && { daysInFour }),
});
const of = (kind: BehaviourKind): Named => ({ id: 'it', behaviourKind: kind });
const stop = (id: string) => ({ direction: 'stop-altogether', behaviourIds: [id] }) as const;
const cut = (cutPercent?: number, withinDays?: number) => ({
  direction: 'less-each-time' as const,
  behaviourIds: ['wine'],
  ...(cutPercent !== undefined && { cutPercent }),
  ...(withinDays !== undefined && { withinDays }),
});

test('[D11] stopping drink suddenly, with nobody knowing how often, shows the card', () => {
  expect(stopCard(stop('wine'), [wine()])).toEqual({
    card: 'show',
    why: 'stopping',
    about: [{ behaviourId: 'wine', often: 'unknown' }],
  });
});

test('[D11] near-daily is 20 days of 28; below that, when it was said, nothing is shown', () => {
  expect(stopCard(stop('wine'), [wine(20)]).card).toBe('show');
  expect(stopCard(stop('wine'), [wine(19)]).card).toBe('no');
  expect(stopCard(stop('wine'), [wine(0)]).card).toBe('no');
});

test('[D11] check-ins that show near-daily use count, whatever the map says', () => {
  expect(stopCard(stop('wine'), [wine(3)], new Map([['wine', 20]])).card).toBe('show');
  expect(stopCard(stop('wine'), [wine(25)], new Map([['wine', 1]])).card).toBe('show');
});

test.each(behaviourKinds)('[D11] stopping %s', (kind) => {
  const shows = ['alcohol', 'sedative', 'ghb', 'other-substance'].includes(kind);
  expect(stopCard(stop('it'), [of(kind)]).card).toBe(shows ? 'show' : 'no');
});

test('[D11] the finer pick is enough: baclofen without a kind', () => {
  expect(stopCard(stop('it'), [{ id: 'it', substance: 'baclofen' }]).card).toBe('show');
});

test('[D11] "not sure" beside a kind is about which of that kind; on its own it is unknown', () => {
  expect(stopCard(stop('it'), [{ id: 'it', behaviourKind: 'nicotine', substance: 'not-sure' }]).card).toBe(
    'no',
  );
  expect(stopCard(stop('it'), [{ id: 'it', behaviourKind: 'sedative', substance: 'not-sure' }]).card).toBe(
    'show',
  );
  expect(stopCard(stop('it'), [{ id: 'it', substance: 'not-sure' }]).card).toBe('offer-link');
});

test.each(directions)('[D11] %s', (direction) => {
  const shown = ['stop-altogether', 'take-a-break', 'stop-one-keep-another'].includes(direction);
  const sizeUnsaid = ['less-each-time', 'less-often'].includes(direction);
  const { card } = stopCard({ direction, behaviourIds: ['wine'] }, [wine()]);
  expect(card).toBe(shown ? 'show' : sizeUnsaid ? 'offer-link' : 'no');
});

test.each<[percent: number | undefined, days: number | undefined, card: StopCard['card']]>([
  [undefined, undefined, 'offer-link'],
  [undefined, 7, 'offer-link'],
  [25, 1, 'no'],
  [26, 14, 'show'],
  [100, 0, 'show'],
  [26, 15, 'no'],
  [50, 28, 'no'],
  // Three quarters in four weeks: in one of the two fortnights more than 25 % goes.
  [75, 28, 'show'],
  [100, 56, 'no'],
  // No time said: it may be tomorrow.
  [50, undefined, 'show'],
  [20, undefined, 'no'],
])('[D11] a cut of %s %% within %s days: %s', (percent, days, card) => {
  expect(stopCard(cut(percent, days), [wine()]).card).toBe(card);
  expect(stopCard({ ...cut(percent, days), direction: 'less-often' }, [wine()]).card).toBe(card);
});

test('[D11] a slow cut of something used seldom offers nothing', () => {
  expect(stopCard(cut(), [wine(4)]).card).toBe('no');
});

test('[D11] a stop linked to nothing shows the card while such a behaviour is on the map', () => {
  expect(stopCard({ direction: 'stop-altogether' }, [wine(), of('gaming')])).toEqual({
    card: 'show',
    why: 'stopping',
    about: [{ behaviourId: 'wine', often: 'unknown' }],
  });
  expect(stopCard({ direction: 'less-often' }, [wine()]).card).toBe('offer-link');
  expect(stopCard({ direction: 'take-a-break', behaviourIds: [] }, [of('gaming')]).card).toBe('no');
});

test('[D11, D3] what is not on the map, was removed, or has no kind is unknown: the link is offered', () => {
  expect(stopCard({ direction: 'stop-altogether' }, []).card).toBe('offer-link');
  expect(stopCard(stop('removed'), [of('gaming')]).card).toBe('offer-link');
  expect(stopCard(stop('it'), [{ id: 'it' }]).card).toBe('offer-link');
});

test('[D11] a goal linked to something else does not ask about the rest of the map', () => {
  expect(stopCard(stop('it'), [of('gaming'), wine()]).card).toBe('no');
});

test.each(goalStatuses)('[D11] only a goal that plans something asks: %s', (status) => {
  const plans = status === 'idea' || status === 'active';
  expect(stopCard({ ...stop('wine'), status }, [wine()]).card).toBe(plans ? 'show' : 'no');
});

test('[D11] one behaviour that calls for care is enough, and knowing less never hides the card', () => {
  const anyMap = fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        behaviourKind: fc.constantFrom(...behaviourKinds),
        daysInFour: fc.nat(28),
      },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id },
  );
  const rank = { no: 0, 'offer-link': 1, show: 2 } as const;
  fc.assert(
    fc.property(anyMap, fc.constantFrom(...useDirections), (map: Named[], direction) => {
      const goal = { direction, behaviourIds: map.map(({ id }) => id) };
      const unsaid = map.map(({ daysInFour: _, ...rest }) => rest);
      expect(rank[stopCard(goal, unsaid).card]).toBeGreaterThanOrEqual(rank[stopCard(goal, map).card]);
      const more = { ...goal, behaviourIds: [...goal.behaviourIds, 'wine'] };
      expect(rank[stopCard(more, [...map, wine()]).card]).toBeGreaterThanOrEqual(
        map.length > 0 ? rank[stopCard(goal, map).card] : 0,
      );
    }),
  );
});

test('[D11] it is asked with a goal and the map, and has no way to refuse', () => {
  expectTypeOf(stopCard).parameter(1).toEqualTypeOf<readonly Named[]>();
  expectTypeOf<StopCard['card']>().toEqualTypeOf<'show' | 'offer-link' | 'no'>();
  // A step review and a check-in are not goals: with none of a goal's fields there is no plan and no card.
  expect(stopCard({}, [wine()]).card).toBe('no');
});
