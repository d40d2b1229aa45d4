/**
 * Every label of format 0, in one table: each seal, signature and derivation says what it is for, so that a thing made
 * for one purpose can never be shown for another [V2]. A label is ended by a zero byte wherever it is used.
 */
export const labels = {
  headerKey: 'handrail/room/header-key/0',
  bodyKey: 'handrail/room/body-key/0',
  keyCommitment: 'handrail/room/key-commitment/0',
  entryPart: 'handrail/entry/part/0',
  entryHeader: 'handrail/entry/header/0',
  lockKey: 'handrail/lock/key/0',
  lockCommitment: 'handrail/lock/commitment/0',
  lock: 'handrail/lock/0',
  kit: 'handrail/kit/0',
  keyring: 'handrail/keyring/0',
  small: 'handrail/small/0',
  letter: 'handrail/letter/0',
} as const;
export type Label = (typeof labels)[keyof typeof labels];
