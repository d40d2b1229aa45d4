/** Where random bytes come from. An argument everywhere, so that tests can repeat a run from its seed. */
export interface Chance {
  /** `length` fresh random bytes. */
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * A random id of 128 bits, as 32 hex digits. Not sortable on purpose: an id that carries the time tells a relay
 * when something was written.
 */
export const newId = (chance: Chance): string => Array.from(chance.bytes(16), hex).join('');
