import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { behaviourKinds } from '@handrail/domain/behaviours/behaviour.ts';
import { strategyChoiceFields } from '@handrail/domain/sessions/session.ts';
import { findWords } from '../language/find-words.ts';
import { reviewState } from '../safety/reviewed.ts';
import { inFamilies, shuffled, strategies, strategiesFor } from './strategies.ts';
import { families, strategyTags, type Strategy } from './strategy.ts';

const idsOf = (list: readonly Strategy[]): string[] => list.map(({ id }) => id);
/** The ids of the texts for which `wrong` holds; a failing test then names them. */
const idsWhere = (wrong: (strategy: Strategy) => boolean): string[] => idsOf(strategies.filter(wrong));
const byNumber = (a: number, b: number): number => a - b;
const wordCount = (text: string): number => text.split(/\s+/).length;

describe('the library', () => {
  test('[CW1] the library has at least 48 texts, each with an id of its own that a record can hold', () => {
    expect(strategies.length).toBeGreaterThanOrEqual(48);
    expect(new Set(strategies.map(({ id }) => id)).size).toBe(strategies.length);
    expect(idsWhere(({ id }) => !v.is(strategyChoiceFields.strategyId, id))).toEqual([]);
  });

  test.each(strategyTags)(
    '[CW1] "%s" has something from every family, so that nobody is offered only less',
    (tag) => {
      const found = new Set(
        strategies.filter(({ about }) => about.includes(tag)).map(({ family }) => family),
      );
      expect([...found].toSorted()).toEqual(families.toSorted());
    },
  );

  test('[CW2, D19] nobody has reviewed these texts yet, and they say so', () => {
    expect(idsWhere((strategy) => reviewState(strategy) !== 'nobody')).toEqual([]);
  });

  test('[CW2] every text names a source; only texts about alcohol lean on trials', () => {
    expect(idsWhere(({ sources }) => sources.length === 0)).toEqual([]);
    expect(
      idsWhere(({ evidence, about }) => evidence === 'trial-family' && !about.includes('alcohol')),
    ).toEqual([]);
  });

  test('[P11] every text is short, in both languages, each written apart', () => {
    expect(idsWhere(({ en, es }) => en === es || wordCount(en) > 22 || wordCount(es) > 22)).toEqual([]);
  });

  test('[P11] no text and no note uses the words we do not use', () => {
    expect(idsWhere(({ en, note }) => findWords(`${en} ${note?.en ?? ''}`, 'en').length > 0)).toEqual([]);
    expect(idsWhere(({ es, note }) => findWords(`${es} ${note?.es ?? ''}`, 'es').length > 0)).toEqual([]);
  });

  test('[D11] every way to drink less, or to come off sedatives, warns of a cut that is too steep', () => {
    const steep = strategies.filter(
      ({ id, about, family }) =>
        id === 'sedatives-slowly-with-help' || (about.includes('alcohol') && family === 'reduce'),
    );
    expect(steep).toHaveLength(5);
    expect(idsOf(steep.filter(({ note }) => !/all at once|shake or sweat/.test(note?.en ?? '')))).toEqual([]);
    expect(idsOf(steep.filter(({ note }) => !/de golpe|tiemblas o sudas/.test(note?.es ?? '')))).toEqual([]);
  });
});

describe('what fits a person', () => {
  test('[CW4, D16] eating and self-injury have no strategies here', () => {
    expect(strategiesFor(['eating', 'self-injury'])).toEqual([]);
    expect(
      idsWhere(({ en, note }) =>
        /self-injur|self-harm|cutting|calorie|weight/i.test(`${en} ${note?.en ?? ''}`),
      ),
    ).toEqual([]);
  });

  test('a kind gets the texts of its own tag and no others', () => {
    expect(new Set(strategiesFor(['gambling']).flatMap(({ about }) => about))).toEqual(new Set(['gambling']));
    expect(strategiesFor([])).toEqual([]);
  });

  test('all kinds together, with injecting, reach the whole library', () => {
    expect(strategiesFor(behaviourKinds, ['inject'])).toEqual(strategies);
  });

  test('[CW4] texts on injecting come when somebody said they inject, and not from the kind alone', () => {
    const has = (routes: string[]): boolean =>
      strategiesFor(['stimulant'], routes).some(({ id }) => id === 'injecting-new-needle');
    expect(has(['smoke', 'inject'])).toBe(true);
    expect(has([])).toBe(false);
  });

  test('a text that fits two kinds comes once', () => {
    const ids = strategiesFor(['opioid', 'stimulant', 'sedative', 'alcohol']).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('[CW3, D10] order', () => {
  test('families keep one order for everybody, and lose nothing', () => {
    const groups = inFamilies(strategies);
    expect(groups.map(({ family }) => family)).toEqual(['buffer', 'manner', 'reduce']);
    expect(groups.flatMap((group) => group.strategies)).toHaveLength(strategies.length);
    expect(inFamilies([])).toEqual([]);
  });

  test('shuffling keeps every text, and one seed always gives one order', () =>
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        expect(shuffled(list, seed).toSorted(byNumber)).toEqual(list.toSorted(byNumber));
        expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      }),
    ));

  test('over many seeds every text comes first about as often as any other', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    const firsts = Array.from({ length: 2_000 }, (_, seed) => shuffled(list, seed)[0]);
    const farthest = Math.max(
      ...list.map((item) => Math.abs(firsts.filter((first) => first === item).length - 400)),
    );
    expect(farthest).toBeLessThan(100);
  });
});
