import type { WireRefusal } from '@handrail/sync/wire/messages.ts';
import type { Refusal } from '../protocol.ts';

/** A refusal of the relay in the words of the page. */
export const refusalOf = (why: WireRefusal | 'not-reached'): Refusal => {
  switch (why) {
    case 'not-reached':
    case 'not-allowed':
    case 'not-found':
      return why;
    case 'moved':
    case 'slow-down':
    case 'no-room':
      return 'not-reached';
    default:
      return 'relay-refused';
  }
};
