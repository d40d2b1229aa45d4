import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as yjs from 'yjs';
import { clientOf, largestUpdate, lettersOf, newText, textRoot, updateProblem } from './texts.ts';

const imani = `0000000a${'1'.repeat(24)}`;
const dana = `0000000b${'2'.repeat(24)}`;

const typed = (device: string, letters: string, into = newText(yjs, device)): Uint8Array => {
  const before = yjs.encodeStateVector(into);
  into.getText(textRoot).insert(0, letters);
  return yjs.encodeStateAsUpdate(into, before);
};

test('[T40] what a device typed is taken in, also when it deletes letters of the other', () => {
  const hers = newText(yjs, imani);
  const update = typed(imani, 'Tuesday', hers);
  expect(updateProblem(yjs, update, imani)).toBeNull();
  const his = newText(yjs, dana);
  yjs.applyUpdate(his, update);
  const before = yjs.encodeStateVector(his);
  his.getText(textRoot).delete(0, 4);
  his.getText(textRoot).insert(0, 'Mon');
  const change = yjs.encodeStateAsUpdate(his, before);
  expect(updateProblem(yjs, change, dana)).toBeNull();
  yjs.applyUpdate(hers, change);
  expect(lettersOf(hers)).toBe('Monday');
});

test("[T40] an update under another's client id is refused, alone or beside one's own", () => {
  const words = typed(imani, 'I never wrote this');
  expect(updateProblem(yjs, words, dana)).toBe('another-client');
  expect(updateProblem(yjs, yjs.mergeUpdates([words, typed(dana, 'x')]), dana)).toBe('another-client');
});

test('[T40] formats, embeds, other roots and too much at once are refused', () => {
  const formatted = newText(yjs, dana);
  formatted.getText(textRoot).insert(0, 'a', { bold: true });
  const embedded = newText(yjs, dana);
  embedded.getText(textRoot).insertEmbed(0, { image: 'x' });
  const elsewhere = newText(yjs, dana);
  elsewhere.getMap('other').set('a', 1);
  for (const text of [formatted, embedded, elsewhere])
    expect(updateProblem(yjs, yjs.encodeStateAsUpdate(text), dana)).toBe('malformed');
  expect(updateProblem(yjs, typed(dana, 'x'.repeat(largestUpdate)), dana)).toBe('too-long');
});

test('[T40] hostile bytes are named and never throw', () => {
  const good = typed(dana, 'some words to alter');
  const nearly = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
    const bytes = good.slice();
    bytes[at] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), nearly), (bytes) => {
      expect([null, 'another-client', 'malformed', 'too-long']).toContain(updateProblem(yjs, bytes, dana));
    }),
    { numRuns: Number(process.env['HANDRAIL_FUZZ'] ?? 25_000) },
  );
});

test('[T40] two devices have two client ids', () => {
  expect(clientOf(imani)).toBe(10);
  expect(clientOf(dana)).toBe(11);
});
