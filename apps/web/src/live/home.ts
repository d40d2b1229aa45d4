/** Where the page of a shared session leads back to: the person to the one in their circle, the therapist to the person. */
import type { RoomView } from '@handrail/store/protocol.ts';
import type { Say } from '@handrail/ui/say.tsx';
import type { Route } from '../shell/routes.ts';

export const homeOf = (
  { id, mine }: RoomView,
  name: string,
  say: Say,
): { readonly to: Route; readonly label: string } => ({
  to: mine === 'owner' ? { name: 'room', id } : { name: 'person', roomId: id },
  label: say('live.back', { name }),
});
