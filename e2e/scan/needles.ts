/** Every way in which a text may lie in a file: the bytes to look for, each with the name of its encoding. */

export interface Needle {
  readonly token: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

/** Shorter needles turn up by chance in megabytes of noise. */
const shortest = 6;

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** V8 writes strings without a letter above U+00FF as one byte a letter: so "añoranza" in a browser is not UTF-8. */
const latin1 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'latin1');
  return bytes.toString('latin1') === text ? bytes : null;
};

const jsonEscaped = (text: string): string =>
  text.replaceAll(/[^\u0020-\u007e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Base64 of these bytes where they begin at the first, second or third byte of a group: only the letters that no
 * neighbouring byte can change.
 */
const base64At = (bytes: Buffer, offset: 0 | 1 | 2): string => {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
};

/** The encodings of raw bytes, keys included: as they are, hex, base64 and base64url at three offsets. */
export const needlesForBytes = (name: string, bytes: Buffer, encoding = 'bytes'): Needle[] => {
  const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
  const needles: [string, Buffer][] = [
    [encoding, bytes],
    [`${encoding}, hex`, ascii(bytes.toString('hex'))],
    [`${encoding}, HEX`, ascii(bytes.toString('hex').toUpperCase())],
  ];
  for (const offset of [0, 1, 2] as const) {
    const text = base64At(bytes, offset);
    needles.push([`${encoding}, base64 at ${offset}`, ascii(text)]);
    needles.push([
      `${encoding}, base64url at ${offset}`,
      ascii(text.replaceAll('+', '-').replaceAll('/', '_')),
    ]);
  }
  return distinct(needles.map(([how, one]) => ({ token: name, encoding: how, bytes: one })));
};

const distinct = (needles: readonly Needle[]): Needle[] => {
  const seen = new Set<string>();
  return needles.filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    return bytes.length >= shortest && !seen.has(key) && seen.add(key);
  });
};

/** Throws on a token that could turn up by chance. */
export const needlesFor = (token: string): Needle[] => {
  if (Buffer.byteLength(token) < shortest) throw new RangeError(`"${token}" is too short to be unmistakable`);
  const bytes = Buffer.from(token, 'utf8');
  const one = latin1(token);
  return distinct([
    ...needlesForBytes(token, bytes, 'UTF-8'),
    ...needlesForBytes(token, Buffer.from(token, 'utf16le'), 'UTF-16LE'),
    { token, encoding: 'UTF-16BE', bytes: utf16be(token) },
    ...(one ? [{ token, encoding: 'Latin-1', bytes: one }] : []),
    { token, encoding: 'JSON escapes', bytes: Buffer.from(jsonEscaped(token), 'latin1') },
    { token, encoding: 'percent escapes', bytes: Buffer.from(encodeURIComponent(token), 'latin1') },
  ]);
};
