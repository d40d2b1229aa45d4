import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { kinds, fieldProblem } from '../records.ts';
import { canonicalAddendum, canonicalNote, type NoteToSign } from './canonical.ts';
import {
  dangerCheckWas,
  insertSources,
  professionalWords,
  sectionFor,
  sectionsToShow,
  withLine,
} from './insert.ts';
import { noteSections, noteTemplates } from './note.ts';
import { closed, inRoom, isChosen, isWithheld } from './signing.ts';

const note: NoteToSign = {
  roomId: 'room',
  template: 'harm-reduction',
  sections: { next: 'Friday, she rings me.', agenda: 'Mum’s birthday ☕' },
  day: '2026-11-24' as LocalDay,
  from: '16:00',
  signedAt: 1_764_000_000_000,
  readable: 'can-read',
  salt: '00ff'.repeat(8),
};

test('[D14] a note has one canonical form: its keys in order, no space, nothing that nobody said', () => {
  expect(canonicalNote(note)).toBe(
    '{"day":"2026-11-24","from":"16:00","kind":"progressNote","readable":"can-read","roomId":"room",' +
      '"salt":"00ff00ff00ff00ff00ff00ff00ff00ff","sections":{"agenda":"Mum’s birthday ☕","next":"Friday, she rings me."},' +
      '"signedAt":1764000000000,"template":"harm-reduction","v":1}',
  );
  expect(
    canonicalAddendum(
      {
        noteId: 'n',
        roomId: 'room',
        day: '2026-11-25' as LocalDay,
        words: 'She rang on Thursday.',
        signedAt: 1,
        readable: 'not-this-one',
        because: 'I want to ask first.',
        salt: 'a0'.repeat(16),
      },
      'A'.repeat(43),
    ),
  ).toBe(
    '{"because":"I want to ask first.","day":"2026-11-25","kind":"noteAddendum",' +
      `"noteHash":"${'A'.repeat(43)}","noteId":"n","readable":"not-this-one","roomId":"room",` +
      `"salt":"${'a0'.repeat(16)}","signedAt":1,"v":1,"words":"She rang on Thursday."}`,
  );
});

test('[D14] the order in which fields or sections were written changes nothing; one letter anywhere does', () => {
  const turned = Object.fromEntries(Object.entries(note).toReversed()) as NoteToSign;
  expect(
    canonicalNote({ ...turned, sections: { agenda: 'Mum’s birthday ☕', next: 'Friday, she rings me.' } }),
  ).toBe(canonicalNote(note));
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      fc.pre(a !== b);
      expect(canonicalNote({ ...note, place: a })).not.toBe(canonicalNote({ ...note, place: b }));
      expect(canonicalNote({ ...note, sections: { [a]: 'x' } })).not.toBe(
        canonicalNote({ ...note, sections: { [b]: 'x' } }),
      );
      expect(canonicalNote({ ...note, sections: { agenda: a } })).not.toBe(
        canonicalNote({ ...note, sections: { agenda: b } }),
      );
    }),
  );
});

test('[D14] every field of a note and of an addendum is signed, but for the hash', () => {
  const filled = Object.fromEntries(Object.keys(kinds.progressNote).map((field) => [field, field]));
  const added = Object.fromEntries(Object.keys(kinds.noteAddendum).map((field) => [field, field]));
  const keysOf = (json: string): string[] => Object.keys(JSON.parse(json) as object);
  expect(keysOf(canonicalNote(filled as unknown as NoteToSign)).toSorted()).toEqual(
    ['kind', 'v', ...Object.keys(filled).filter((field) => field !== 'hash')].toSorted(),
  );
  expect(keysOf(canonicalAddendum(added, 'hash of the note')).toSorted()).toEqual(
    ['kind', 'v', 'noteHash', ...Object.keys(added).filter((field) => field !== 'hash')].toSorted(),
  );
});

test('[D2] nothing is chosen when nobody chose, and "not this one" needs a reason', () => {
  expect(isChosen({})).toBe(false);
  expect(isChosen({ readable: 'not-this-one' })).toBe(false);
  expect(isChosen({ readable: 'not-this-one', because: '  ' })).toBe(false);
  expect(isChosen({ readable: 'not-this-one', because: 'another person is named in it' })).toBe(true);
  expect(isChosen({ readable: 'can-read' })).toBe(true);
});

test('[P8] a note that is not to be read tells the room its day and its reason, and not a word of it', () => {
  const told = inRoom('progressNote', {
    ...note,
    readable: 'not-this-one',
    because: 'somebody else is in it',
    sessionId: 's',
    place: 'the clinic',
    hash: 'A'.repeat(43),
  });
  expect(Object.keys(told).toSorted()).toEqual(Object.keys(kinds.progressNote).toSorted());
  expect(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))).toEqual({
    roomId: 'room',
    sessionId: 's',
    day: '2026-11-24',
    signedAt: 1_764_000_000_000,
    readable: 'not-this-one',
    because: 'somebody else is in it',
    hash: 'A'.repeat(43),
  });
  const { because, hash, readable, day } = told;
  expect(
    isWithheld('progressNote', {
      id: 'n',
      madeAt: 1,
      because: because!,
      hash: hash!,
      readable: readable!,
      day: day!,
    }),
  ).toBe(true);
});

test('[T61] every field that was left open is closed, so that nobody fills it in later', () => {
  for (const kind of ['progressNote', 'noteAddendum'] as const)
    for (const [field, value] of Object.entries(closed(kind, {}))) {
      expect(value).toBeNull();
      expect(fieldProblem(kind, field, value)).toBeNull();
    }
});

test('what is inserted finds a place in every layout, as a line under what is there', () => {
  for (const template of noteTemplates)
    for (const source of insertSources)
      expect(noteSections[template]).toContain(sectionFor(template, source));
  expect(withLine(undefined, 'the hats')).toBe('the hats');
  expect(withLine(' \n', 'the hats')).toBe('the hats');
  expect(withLine('Mum’s birthday\n', 'the hats')).toBe('Mum’s birthday\nthe hats');
});

test('another layout hides nothing: what was written in the one before is shown after it', () => {
  const sections = { agenda: 'one', plan: 'two', [dangerCheckWas]: 'done', data: '   ' };
  expect(sectionsToShow('dap', sections)).toEqual([
    { section: 'plan', words: 'two', ofLayout: true },
    { section: 'agenda', words: 'one', ofLayout: false },
    { section: 'danger-check', words: '', ofLayout: false },
  ]);
  expect(sectionsToShow('harm-reduction', { next: 'Friday', [dangerCheckWas]: 'not-needed' })).toEqual([
    { section: 'danger-check', words: '', ofLayout: true },
    { section: 'next', words: 'Friday', ofLayout: true },
  ]);
  expect(sectionsToShow(undefined, undefined)).toEqual([]);
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
      fc.constantFrom(...noteTemplates),
      (given, template) => {
        const written = Object.entries(given).filter(
          ([section, words]) => words.trim() !== '' && section !== dangerCheckWas,
        );
        expect(sectionsToShow(template, given).length).toBe(written.length);
      },
    ),
  );
});

test('[P11] only what the professional wrote is looked at: not her own sentence, nor a line that came in as hers', () => {
  const sections = {
    agenda: 'the walk with Wanjiru\nShe was noncompliant.',
    'own-sentence': 'I am such a junkie',
    [dangerCheckWas]: 'done',
  };
  expect(professionalWords(sections, ['the walk with Wanjiru'])).toBe('She was noncompliant.');
});
