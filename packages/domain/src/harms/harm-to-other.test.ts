import { addDays, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { dangerTiles } from '../plans/danger.ts';
import { harmAreas, harmTo } from './harm.ts';
import { harmQuestions, isCardFirst, whoSees } from './harm-to-other.ts';

const today = parseLocalDay('2026-03-03') as LocalDay;

test('[D17] harm questions begin with what already makes it less bad, and each is asked on its own', () => {
  expect(harmQuestions).toEqual(['eases', 'bad', 'likely', 'soon']);
});

test.each(dangerTiles)('[D18] the danger tile "%s"', (tile) => {
  expect(isCardFirst({ kind: 'danger-tile', tile })).toBe(tile === 'child-or-other-at-risk');
});

test('[D18] the card comes before any harm to a child', () => {
  expect(isCardFirst({ kind: 'harm', to: 'child' })).toBe(true);
  for (const area of harmAreas) expect(isCardFirst({ kind: 'harm', to: 'child', area })).toBe(true);
});

test('[D18] it comes before a harm to somebody else’s body or safety, and not before the rest', () => {
  for (const to of harmTo.filter((who) => who !== 'me' && who !== 'child')) {
    const first = harmAreas.filter((area) => isCardFirst({ kind: 'harm', to, area }));
    expect(first).toEqual(['body', 'safety', 'sexual']);
    expect(isCardFirst({ kind: 'harm', to })).toBe(false);
  }
});

test('[D18] a harm to me, or to nobody named, does not bring it', () => {
  for (const area of harmAreas) {
    expect(isCardFirst({ kind: 'harm', to: 'me', area })).toBe(false);
    expect(isCardFirst({ kind: 'harm', area })).toBe(false);
  }
});

test('[D18] it comes before anything is first shared', () => {
  expect(isCardFirst({ kind: 'share-first-time' })).toBe(true);
});

test('[D18] alone nobody sees; in a session Dana is here; on her device she can open it', () => {
  const open = { day: today, startedAt: 5 };
  expect(whoSees(undefined, [], today)).toEqual(['nobody']);
  expect(whoSees({}, [{ ...open, endedAt: 6 }], today)).toEqual(['nobody']);
  expect(whoSees({}, [open], today)).toEqual(['therapist-is-here']);
  expect(whoSees({ onTherapistsDevice: true }, [], today)).toEqual(['on-therapists-device']);
  expect(whoSees({ onTherapistsDevice: true }, [open], today)).toEqual([
    'therapist-is-here',
    'on-therapists-device',
  ]);
});

test('[P9] a session left open yesterday does not say that somebody is here', () => {
  expect(whoSees({}, [{ day: addDays(today, -1), startedAt: 5 }], today)).toEqual(['nobody']);
});
