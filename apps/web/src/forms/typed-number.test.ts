import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberIn, stepped, wholeNumberIn } from './typed-number.ts';

describe('numbers as hands write them', () => {
  test.each([
    ['', null],
    [' 2 ', 2],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['½', 0.5],
    ['1½', 1.5],
    ['-1', 'unreadable'],
    ['two', 'unreadable'],
    ['1e9', 'unreadable'],
    ['1.000', 'unreadable'],
    ['12,500', 'unreadable'],
    ['0.125', 0.125],
  ])('%j is %j', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  test('[D2] plus and minus begin from an empty box and never leave a number below none', () => {
    expect([stepped('', 1), stepped('', -1), stepped('2.5', 1), stepped('1', -1), stepped('0', -1)]).toEqual([
      '1',
      '',
      '3.5',
      '0',
      '',
    ]);
    fc.assert(fc.property(fc.nat(1000), (n) => stepped(stepped(String(n), 1), -1) === String(n)));
  });

  test('a whole number is digits alone, up to the most there can be; what may be one or a thousand is never guessed', () => {
    expect([' 7 ', '0', '28', ''].map((text) => wholeNumberIn(text, 28))).toEqual([7, 0, 28, null]);
    for (const text of ['29', '-1', '3.5', '1.000', '1,000', '2-3', 'most'])
      expect(wholeNumberIn(text, 28)).toBe('unreadable');
  });
});
