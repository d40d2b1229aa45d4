/**
 * Text in a picture does not wrap by itself. Lines are broken here, by what a person sees as one letter, so that an
 * emoji or a letter with marks is never cut in two. Only the picture shortens; the list says everything.
 */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const narrow = /^[iljtfr.,:;’'!|()[\] ]/u;
const broad = /^[mwMW—…%@]/u;
const capital = /^\p{Lu}/u;
const full =
  /^(?:\p{Extended_Pictographic}|[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60])/u;
/** Marks, joiners and direction signs take no room. */
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** How wide one letter is in the pen face, in parts of the type size. Measured once on the board's texts, then rounded up. */
const breadth = (letter: string): number => {
  if (unseen.test(letter)) return 0;
  if (full.test(letter)) return 1.25;
  if (broad.test(letter)) return 0.86;
  if (narrow.test(letter)) return 0.31;
  return capital.test(letter) ? 0.68 : 0.53;
};

/** About how wide `text` is, in pixels, at `size` pixels. A little too wide rather than too narrow. */
export const widthOf = (text: string, size: number): number =>
  letters(text).reduce((sum, letter) => sum + breadth(letter), 0) * size;

/** Words no wider than a line; a wider one is cut where the line ends, but never inside a letter. */
const pieces = (text: string, ems: number): string[] =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts: string[] = [];
      for (const letter of letters(word)) {
        const last = parts.at(-1);
        if (last !== undefined && widthOf(last + letter, 1) <= ems) parts[parts.length - 1] = last + letter;
        else parts.push(letter);
      }
      return parts;
    });

/** `text` in at most `maxLines` lines no wider than `ems` times the type size; what does not fit is left out behind "…". */
export const wrap = (text: string, ems: number, maxLines: number): readonly string[] => {
  const lines: string[] = [];
  for (const piece of pieces(text, ems)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${piece}`, 1) <= ems)
      lines[lines.length - 1] = `${line} ${piece}`;
    else lines.push(piece);
  }
  if (lines.length <= maxLines) return lines;
  let last = letters(lines[maxLines - 1] ?? '');
  while (last.length > 1 && widthOf(`${last.join('')}…`, 1) > ems) last = last.slice(0, -1);
  return [...lines.slice(0, maxLines - 1), `${last.join('').trimEnd()}…`];
};
