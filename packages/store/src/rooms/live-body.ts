/** What stands inside a signal: JSON in UTF-8, read strictly; what is anything else is nobody's word. [T48] */
import type { Typed } from '../document/body.ts';
import { idShape } from '../document/document.ts';
import type { Whereabouts } from '../protocol.ts';

export interface SignalBody {
  readonly v: 1;
  readonly session: string;
  /** 16 hex digits of the page's visit. */
  readonly visit: string;
  /** By device, the visit of it that this one has heard last, and the counter it had. */
  readonly seen: Readonly<Record<string, string>>;
  readonly heard: Readonly<Record<string, number>>;
  readonly left?: true;
  readonly where?: Whereabouts;
  readonly typed?: readonly Typed[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isVisit = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
const isId = (value: unknown): value is string => typeof value === 'string' && idShape.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isShort = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.length <= 512);

const isWhere = (value: unknown): value is Whereabouts =>
  isObject(value) &&
  typeof value['at'] === 'string' &&
  [value['at'], value['anchor'], value['head']].every(isShort) &&
  (value['text'] === undefined || isId(value['text']));
const isTyped = (value: unknown): value is Typed =>
  isObject(value) && isId(value['text']) && typeof value['update'] === 'string';

const isBody = (value: unknown): value is SignalBody =>
  isObject(value) &&
  value['v'] === 1 &&
  isId(value['session']) &&
  isVisit(value['visit']) &&
  isObject(value['seen']) &&
  Object.values(value['seen']).every(isVisit) &&
  isObject(value['heard']) &&
  Object.values(value['heard']).every(isCount) &&
  (value['left'] === undefined || value['left'] === true) &&
  (value['where'] === undefined || isWhere(value['where'])) &&
  (value['typed'] === undefined || (Array.isArray(value['typed']) && value['typed'].every(isTyped)));

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Only what is known of a place: no more than that reaches the page. */
export const whereOf = ({ at, text, anchor, head }: Whereabouts): Whereabouts => ({
  at,
  ...(text !== undefined && { text }),
  ...(anchor !== undefined && { anchor }),
  ...(head !== undefined && { head }),
});

/** Whether a place may be said: short words, and a text's name. */
export const isPlace = (where: Whereabouts): boolean => isWhere(where);

/** Null for what this version did not write. Never throws. */
export const readSignal = (bytes: Uint8Array): SignalBody | null => {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    return isBody(value) ? value : null;
  } catch {
    // Signed by somebody in the room, and no JSON: a later version's, or a changed app's. A signal is not missed.
    return null;
  }
};
