import { expect, test } from 'vitest';
import { codeInFragment, mayBeInvitation } from './fragment.ts';

test('a link says its code, also when a messenger has written its signs another way', () => {
  expect(codeInFragment('#i=FZ6A-CZ3C')).toBe('FZ6A-CZ3C');
  expect(codeInFragment('#i=FZ6A%2DCZ3C')).toBe('FZ6A-CZ3C');
});

test('what is no invitation, or far too long for one, is not taken', () => {
  expect(codeInFragment('')).toBeNull();
  expect(codeInFragment('#top')).toBeNull();
  expect(codeInFragment('#i=' + 'A'.repeat(500))).toBeNull();
});

test('a whole code or a link with one may be an invitation; half of one and other pictures are not', () => {
  const code = 'FZ6A-CZ3C-FZ6A-CZ3C-FZ6A-CZ3C-FZ6A';
  expect(mayBeInvitation(code)).toBe(true);
  expect(mayBeInvitation(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toBe(true);
  expect(mayBeInvitation(`https://handrail.example/#i=${code}`)).toBe(true);
  expect(mayBeInvitation(code.slice(0, -5))).toBe(false);
  expect(mayBeInvitation('https://shop.example/milk')).toBe(false);
});

test('a broken sign is taken as it stands instead of stopping the page', () => {
  expect(codeInFragment('#i=%E0%A4')).toBe('%E0%A4');
});
