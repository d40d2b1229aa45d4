import { expect, test } from 'vitest';
import { dialable } from './telephone.ts';

test.each([
  ['07700 900 123', '07700900123'],
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['112', '112'],
  ['Mum, 07700-900-123, not before 9', '07700900123'],
  ['after 9: 07700 900123', '07700900123'],
  ['\u200e+34\u00a0600\u2011123\u2011456\u200f', '+34600123456'],
  ['０８００ １１１', '0800111'],
])('what can be dialled in “%s” is %s', (written, dialled) => {
  expect(dialable(written)).toBe(dialled);
});

test.each(['', 'ask Dana', '9', 'any hour', '12345678901234567890'])('“%s” makes no link', (written) => {
  expect(dialable(written)).toBeNull();
});
