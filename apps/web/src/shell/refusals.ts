/** The one place where a refusal of the worker becomes a sentence for a person. */
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import type { Refusal } from '@handrail/store/protocol.ts';

export const refusalSentence = {
  'wrong-passphrase': 'shell.refusal.wrong-passphrase',
  'wrong-kit': 'shell.refusal.wrong-kit',
  'passphrase-too-short': 'shell.refusal.passphrase-too-short',
  cancelled: 'shell.refusal.cancelled',
  'derivation-out-of-range': 'shell.refusal.derivation-out-of-range',
  damaged: 'shell.refusal.damaged',
  'not-a-backup': 'shell.refusal.not-a-backup',
  'newer-version': 'shell.refusal.newer-version',
  'no-room': 'shell.refusal.no-room',
  'too-many-notebooks': 'shell.refusal.too-many-notebooks',
  elsewhere: 'shell.refusal.elsewhere',
  locked: 'shell.refusal.locked',
  'too-long': 'shell.refusal.too-long',
  'not-allowed': 'shell.refusal.not-allowed',
  'not-found': 'shell.refusal.not-found',
  'not-reached': 'shell.refusal.not-reached',
  'relay-refused': 'shell.refusal.relay-refused',
  'passphrase-needed': 'shell.refusal.passphrase-needed',
  'not-an-invitation': 'shell.refusal.not-an-invitation',
  'invitation-used': 'shell.refusal.invitation-used',
  'invitation-over': 'shell.refusal.invitation-over',
  'invitation-own': 'shell.refusal.invitation-own',
  'invitation-not-for-this': 'shell.refusal.invitation-not-for-this',
  'older-version': 'shell.refusal.older-version',
  failed: 'shell.refusal.failed',
} as const satisfies Record<Refusal, MessageKey>;
