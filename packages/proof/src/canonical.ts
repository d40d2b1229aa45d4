import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { equalBytes, utf8, utf8Text, type Bytes } from './bytes.ts';

/**
 * What a signed statement may be made of. No fractions, no null, no booleans: two programs that disagree about how to
 * write 1.0 or a missing field would disagree about a hash.
 */
export type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical };

/** Deeper than any statement; a bound, so that hostile bytes cannot exhaust the stack. */
const deepest = 8;

const written = (value: Canonical, depth: number): string => {
  if (depth > deepest) throw new RangeError('a statement is nested too deeply');
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new RangeError('a statement holds integers only');
    return String(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new RangeError('a statement holds well-formed text only');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    throw new RangeError('a statement holds text, integers, lists and objects only');
  const lines = Object.keys(value)
    .toSorted(byCodeUnit)
    .map((key) => `${written(key, depth)}:${written(value[key] as Canonical, depth + 1)}`);
  return `{${lines.join(',')}}`;
};

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one way of writing a statement: JSON in UTF-8, keys sorted by code unit, no space. Throws on a value that is not
 * `Canonical` (a mistake in the program).
 */
export const canonicalBytes = (value: Canonical): Bytes => utf8(written(value, 0));

/**
 * Reads bytes that `canonicalBytes` could have written, and nothing else. Never throws: hostile bytes answer
 * `not-canonical`. The caller has bounded the length.
 */
export const readCanonical = (bytes: Bytes): Result<Canonical, 'not-canonical'> => {
  const text = utf8Text(bytes);
  if (text === null) return err('not-canonical');
  try {
    const value = JSON.parse(text) as Canonical;
    return equalBytes(canonicalBytes(value), bytes) ? ok(value) : err('not-canonical');
  } catch {
    // JSON.parse and the writer throw for exactly one reason here: these bytes are not a canonical statement.
    return err('not-canonical');
  }
};
