/**
 * Every label of version 1, in one table: each seal, signature and derivation says what it is for, so that a thing made
 * for one purpose can never be shown for another [V2]. A label is ended by a zero byte wherever it is used.
 */
export const labels = {
  headerKey: 'handrail/room/header-key/1',
  bodyKey: 'handrail/room/body-key/1',
  keyCommitment: 'handrail/room/key-commitment/1',
  roomKeys: 'handrail/room/keys/1',
  signalKey: 'handrail/signal/1',
  signalPart: 'handrail/signal/part/1',
  signalSigned: 'handrail/signal/signed/1',
  entryPart: 'handrail/entry/part/1',
  entryHeader: 'handrail/entry/header/1',
  lockKey: 'handrail/lock/key/1',
  lockCommitment: 'handrail/lock/commitment/1',
  lock: 'handrail/lock/1',
  kit: 'handrail/kit/1',
  keyring: 'handrail/keyring/1',
  small: 'handrail/small/1',
  letter: 'handrail/letter/1',
  processKey: 'handrail/process/key/1',
  processNote: 'handrail/process/note/1',
  invitation: 'handrail/invitation/code/1',
  invitationSign: 'handrail/invitation/sign/1',
  mailboxKey: 'handrail/invitation/mailbox-key/1',
  mailbox: 'handrail/invitation/mailbox/1',
  nonceCommitment: 'handrail/comparison/commitment/1',
  comparison: 'handrail/comparison/code/1',
} as const;
export type Label = (typeof labels)[keyof typeof labels];
