import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { isContactSection, linesElsewhere, linesIn, notYetIn } from './plan-lines.ts';

let made = 0;
const line = (fields: Partial<RecordOf<'planLine'>>): RecordOf<'planLine'> => {
  made += 1;
  return {
    id: `line-${made}`,
    madeAt: made,
    plan: 'crisis',
    section: 'people-to-ask',
    words: 'Wanjiru',
    ...fields,
  };
};

test('a crisis plan says what it does not name yet, in words and without a score', () => {
  expect(notYetIn([])).toEqual(['person', 'service', 'safer']);
  expect(notYetIn([line({})])).toEqual(['service', 'safer']);
  expect(notYetIn([line({}), line({ section: 'services' }), line({ section: 'safer-around-me' })])).toEqual(
    [],
  );
});

test('a line without words or a number names nobody', () => {
  expect(notYetIn([line({ words: '  ' })])).toContain('person');
  expect(notYetIn([line({ words: '', phone: '0800 1' })])).not.toContain('person');
});

test('a person in another plan is not one in the crisis plan', () => {
  expect(notYetIn([line({ plan: 'overdose', section: 'who-is-there' })])).toContain('person');
});

test('lines stand in the order the person gave them, and those without a place come last', () => {
  const [a, b, c] = [line({ position: 'b' }), line({ position: 'a' }), line({})];
  expect(linesIn([a, b, c], 'crisis', 'people-to-ask').map(({ id }) => id)).toEqual([b.id, a.id, c.id]);
});

test('[D13] a line under a heading of a newer version is not dropped', () => {
  const odd = line({ section: 'made-later' });
  expect(linesElsewhere([odd, line({})], 'crisis')).toEqual([odd]);
  expect(linesElsewhere([line({ plan: 'using-alone', section: 'go-slow' })], 'using-alone')).toEqual([]);
});

test('only headings that name somebody ask for a number', () => {
  expect(isContactSection('services')).toBe(true);
  expect(isContactSection('stay-for')).toBe(false);
});
