/**
 * The last entry of one device's chain. Safe as JSON: the caller keeps it sealed (`sealSmall(key, 'head', …)`) in the same
 * commit as its entry, so that a rollback of the entries is noticed.
 */
export interface Head {
  readonly device: string;
  readonly sequence: number;
  /** Header hash, 43 characters of base64url. */
  readonly hash: string;
  /** Logical time of that entry's stamp. */
  readonly time: number;
}

/** 16 bytes in hex. */
const idShape = /^[0-9a-f]{32}$/;
/** 32 bytes in base64url: the last letter has two spare bits, which are zero. */
const hashShape = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && idShape.test(value);
export const isHash = (value: unknown): value is string => typeof value === 'string' && hashShape.test(value);
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `null` unless it is a head: for reading what JSON gave. */
export const headFrom = (value: unknown): Head | null => {
  if (!isFields(value)) return null;
  const { device, sequence, hash, time } = value;
  return isId(device) && isCount(sequence) && isHash(hash) && isCount(time)
    ? { device, sequence, hash, time }
    : null;
};
