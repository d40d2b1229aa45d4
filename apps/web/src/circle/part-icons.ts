import type { SharedPart } from '@handrail/domain/circle/share.ts';
import type { IconName } from '@handrail/ui/icon.tsx';

/** The icon of the place where a part is written. */
export const partIcons = {
  map: 'map',
  harms: 'waves',
  plan: 'plan',
  'check-ins': 'today',
  follow: 'calendar',
  'safety-plan': 'lantern',
} as const satisfies Record<SharedPart, IconName>;
