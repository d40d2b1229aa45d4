import { expect, test } from 'vitest';
import { triggerTypes } from '@handrail/domain/steps/step.ts';
import { findWords } from '../language/find-words.ts';
import { reviewState } from '../safety/reviewed.ts';
import { picksFrom, responseKinds, responses, situations } from './picks.ts';

const all = [...situations, ...responses];
type Half = (typeof all)[number];
/** The ids of the halves for which `wrong` holds; a failing test then names them. */
const idsWhere = (wrong: (half: Half) => boolean): string[] => all.filter(wrong).map(({ id }) => id);

test('[CW5] there are at least 24 situations and 24 responses, each with an id of its own', () => {
  expect(situations.length).toBeGreaterThanOrEqual(24);
  expect(responses.length).toBeGreaterThanOrEqual(24);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('every trigger but the person’s own has at least three situations', () => {
  const thin = triggerTypes.filter(
    (type) => type !== 'own' && situations.filter(({ trigger }) => trigger === type).length < 3,
  );
  expect(thin).toEqual([]);
});

test('every kind of response has at least three, carrying on more safely among them', () => {
  expect(responseKinds).toContain('safer');
  expect(
    responseKinds.filter((wanted) => responses.filter(({ kind }) => kind === wanted).length < 3),
  ).toEqual([]);
});

test('[CW5, P3] no half assumes that somebody wants to stop', () => {
  expect(idsWhere(({ en }) => /\b(quit|stop|resist|avoid|give up|say no|crav|tempt)/i.test(en))).toEqual([]);
  expect(idsWhere(({ es }) => /\b(dejarlo|resist|evit|rechaz|tentaci|antojo)/i.test(es))).toEqual([]);
});

test('[CW5] both halves read as one sentence: small letter or "I" first, no full stop', () => {
  expect(idsWhere(({ en }) => !/^(I |[a-z]).*[^.]$/.test(en))).toEqual([]);
  expect(idsWhere(({ es }) => !/^[a-záéíóú].*[^.]$/.test(es))).toEqual([]);
});

test('[P11] no half uses the words we do not use, and the languages are written apart', () => {
  expect(idsWhere(({ en }) => findWords(en, 'en').length > 0)).toEqual([]);
  expect(idsWhere(({ es }) => findWords(es, 'es').length > 0)).toEqual([]);
  expect(idsWhere(({ en, es }) => en === es)).toEqual([]);
});

test('[D19] the lists say where they come from, and that nobody has reviewed them', () => {
  expect(picksFrom.sources.length).toBeGreaterThan(0);
  expect(reviewState(picksFrom)).toBe('nobody');
});
