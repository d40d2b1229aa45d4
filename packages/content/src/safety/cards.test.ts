import { planKinds } from '@handrail/domain/plans/plan.ts';
import { daysBetween, parseLocalDay } from '@handrail/kernel/local-day.ts';
import { describe, expect, test } from 'vitest';
import { cardIds, type Card, type CardWords } from './card.ts';
import { dangerTiles } from '@handrail/domain/plans/danger.ts';
import { cards, opens } from './cards.ts';
import { isPastReview, reviewState, type Source } from './reviewed.ts';
import { serviceKinds } from './service.ts';

const all: readonly Card[] = Object.values(cards);
const linesOf = ({ title, parts }: CardWords): string[] => [
  title,
  ...parts.flatMap(({ heading, lines }) => [...(heading === undefined ? [] : [heading]), ...lines]),
];
const partsThat = (words: CardWords, look: string): string[] =>
  words.parts.filter((part) => part.look === look).flatMap((part) => part.lines);

const isNamed = (source: Source): boolean =>
  'url' in source
    ? /^https?:\/\/\S+$/.test(source.url) && parseLocalDay(source.readOn) !== null
    : source.citation !== '';

describe('every safety card', () => {
  test('[CS1] stands under its own id, once', () => {
    expect(Object.keys(cards)).toEqual([...cardIds]);
    expect(new Set(cardIds).size).toBe(cardIds.length);
    for (const id of cardIds) expect(cards[id].id).toBe(id);
  });

  test.each(all)(
    '[P11] $id is written in both languages, part for part, and no line is left in the other language',
    ({ en, es }) => {
      expect(es.parts.map(({ look, heading, lines }) => [look, heading === undefined, lines.length])).toEqual(
        en.parts.map(({ look, heading, lines }) => [look, heading === undefined, lines.length]),
      );
      const english = linesOf(en);
      linesOf(es).forEach((line, i) => expect(line).not.toBe(english[i]));
    },
  );

  test.each(all)('[P11] $id has no exclamation mark and no empty line', ({ en, es }) => {
    for (const line of [...linesOf(en), ...linesOf(es)]) {
      expect(line).not.toMatch(/[!¡]/);
      expect(line.trim()).toBe(line);
      expect(line).not.toBe('');
    }
  });

  test.each(all)(
    '[P13] $id names its sources, each with an address or a citation, and its dates are real days',
    (card) => {
      expect(card.sources.length).toBeGreaterThan(0);
      expect(card.sources.filter((source) => !isNamed(source))).toEqual([]);
      const [verified, review] = [parseLocalDay(card.verifiedOn), parseLocalDay(card.reviewBy)];
      if (verified === null || review === null) throw new Error('not a day');
      expect(daysBetween(verified, review)).toBeGreaterThan(0);
      expect(daysBetween(verified, review)).toBeLessThanOrEqual(184);
    },
  );

  test.each(all)('[P9] $id never says that anybody or anything watches, notices or warns', ({ en, es }) => {
    const claims = linesOf(en).filter((line) => /\b(watch|monitor|alert|notif|notice|track)/i.test(line));
    for (const line of claims) expect(line).toMatch(/\b(nobody|cannot|not)\b/i);
    const afirma = linesOf(es).filter((line) => /(vigila|avisa|detecta|rastrea|alerta)/i.test(line));
    for (const line of afirma) expect(line).toMatch(/\b(nadie|no)\b/i);
  });

  test.each(all)(
    '[P10] $id leads to a plan and to lines that exist, and the emergency number needs no asking',
    (card) => {
      expect(planKinds).toContain(card.plan);
      for (const kind of card.services) expect(serviceKinds).toContain(kind);
      expect(card.services).not.toContain('emergency');
    },
  );
});

describe('reviews', () => {
  test('[D19] every card starts with nobody having reviewed it', () => {
    for (const card of all) expect(reviewState(card)).toBe('nobody');
  });

  test('[D19] one reviewer is not two kinds of reviewers', () => {
    const dr = { name: 'A', role: 'clinician', on: '2026-12-01' } as const;
    const peer = { name: 'B', role: 'lived-experience', on: '2026-12-02' } as const;
    expect(reviewState({ reviewedBy: [dr] })).toBe('no-lived-experience');
    expect(reviewState({ reviewedBy: [peer] })).toBe('no-clinician');
    expect(reviewState({ reviewedBy: [peer, dr] })).toBe('both');
  });

  test('[CS3] a text may be out of date from the day after its review-by day', () => {
    expect(isPastReview({ reviewBy: '2027-05-24' }, '2027-05-24')).toBe(false);
    expect(isPastReview({ reviewBy: '2027-05-24' }, '2027-05-25')).toBe(true);
  });
});

describe('the danger tiles', () => {
  test('[CS2] each of the six opens a card and leads to a plan', () => {
    expect(dangerTiles).toHaveLength(6);
    expect(Object.keys(opens)).toEqual([...dangerTiles]);
    for (const tile of dangerTiles) {
      for (const id of opens[tile].cards) expect(cards[id].id).toBe(id);
      expect(planKinds).toContain(opens[tile].plan);
    }
  });

  test('[CS2] every card can be reached from a tile', () => {
    expect(dangerTiles.flatMap((tile) => opens[tile].cards).toSorted()).toEqual([...cardIds].toSorted());
  });
});

describe('single cards', () => {
  test('[CS4] the overdose steps come in the order check, call, naloxone, breathe, again, side, stay', () => {
    const english = [
      /^check/i,
      /^call/i,
      /^give naloxone/i,
      /^breathe for them/i,
      /another dose/i,
      /side/i,
      /^stay/i,
    ];
    const spanish = [
      /^comprueba/i,
      /^llama/i,
      /naloxona/i,
      /^respira por/i,
      /otra dosis/i,
      /de lado/i,
      /^quédate/i,
    ];
    const { en, es } = cards['overdose-steps'];
    for (const [words, order] of [
      [en, english],
      [es, spanish],
    ] as const) {
      const steps = partsThat(words, 'steps');
      expect(steps).toHaveLength(order.length);
      order.forEach((wanted, i) => expect(steps[i]).toMatch(wanted));
    }
    expect(linesOf(en).join(' ')).toMatch(/even if you are not sure/);
    expect(linesOf(en).join(' ')).toMatch(/The goal is breathing/);
  });

  test('[CS4] the naloxone card names what naloxone does not work against, and says to give it anyway', () => {
    for (const [words, names, anyway] of [
      [cards.naloxone.en, ['xylazine', 'medetomidine', 'benzodiazepines', 'alcohol', 'GHB'], 'anyway'],
      [
        cards.naloxone.es,
        ['xilacina', 'medetomidina', 'benzodiacepinas', 'alcohol', 'GHB'],
        'de todos modos',
      ],
    ] as const) {
      const lines = linesOf(words);
      const at = lines.findIndex((line) => names.every((name) => line.includes(name)));
      expect(at).toBeGreaterThan(-1);
      expect(lines[at + 1]).toContain(anyway);
    }
  });

  test('[D11] the card names alcohol, pills, GHB and other substances, offers two ways on, and forbids nothing', () => {
    const card = cards['dont-stop-suddenly'];
    expect(card.offers).toEqual(['gradual', 'with-a-doctor']);
    const text = linesOf(card.en).join(' ');
    for (const name of ['alcohol', 'sleeping pills', 'GHB', 'other substances']) expect(text).toContain(name);
    expect(text).not.toMatch(/\b(must|never|not allowed|forbidden)\b/i);
    expect(text).toContain('Your goal stays yours.');
  });

  test('[D11] a fit, confusion or seeing things is an emergency, in both languages', () => {
    const urgent = partsThat(cards['dont-stop-suddenly'].en, 'urgent').join(' ');
    for (const sign of [/fit/i, /confusion/i, /seeing/i]) expect(urgent).toMatch(sign);
    const urgente = partsThat(cards['dont-stop-suddenly'].es, 'urgent').join(' ');
    for (const sign of [/convulsión/i, /confusión/i, /ver/i]) expect(urgente).toMatch(sign);
  });

  test('[D12] the lost-tolerance card speaks only in ifs: it never says that there was a break', () => {
    const { en, es } = cards['lost-tolerance'];
    expect(en.title).toMatch(/^If you have had a break/);
    expect(en.parts[0]?.lines[0]).toMatch(/^If you have had a break/);
    expect(es.title).toMatch(/^Si has hecho una pausa/);
    expect(linesOf(en).join(' ')).not.toMatch(/(after|since|during) your break|because you (stopped|had)/i);
    for (const line of linesOf(en).filter((text) => /have had a break/.test(text)))
      expect(line).toMatch(/^If /);
  });

  test('[D16] self-injury and eating: company and wound care, and no number anywhere', () => {
    for (const id of ['self-injury', 'eating'] as const) {
      for (const words of [cards[id].en, cards[id].es]) expect(linesOf(words).join(' ')).not.toMatch(/\d/);
      expect(cards[id].en.parts.some(({ heading }) => heading === 'Company')).toBe(true);
    }
    expect(partsThat(cards['self-injury'].en, 'steps').join(' ')).toMatch(/wound/);
  });

  test("[D18] the card about a child or another person says first that the therapist's card comes first, and no other card needs it", () => {
    const { en, es } = cards['child-or-other-at-risk'];
    expect(en.parts[0]?.lines[0]).toMatch(
      /^Before you write about it: .* their card says what they must act on/,
    );
    expect(es.parts[0]?.lines[0]).toMatch(/^Antes de escribir sobre esto: .* su tarjeta dice ante qué/);
    expect(all.filter(({ therapistCardFirst }) => therapistCardFirst).map(({ id }) => id)).toEqual([
      'child-or-other-at-risk',
    ]);
  });
});
