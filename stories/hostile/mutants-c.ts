/** Devices that were put out, and what two people say of themselves before they compare. */
import type { Mutant } from './mutant.ts';

const comparison = 'packages/vault/src/invitation/comparison.ts';

export const mutantsC: readonly Mutant[] = [
  {
    name: 'removed-device: whoever meets somebody does not look at what they removed',
    patches: [
      {
        file: 'packages/sync/src/roster/introduction.ts',
        take: 'const devices = named.filter(({ id }) => !removed.has(id));',
        put: 'const devices = named;',
      },
      {
        file: 'packages/sync/src/roster/introduction.ts',
        take: 'closed: named.filter(({ id }) => removed.has(id)),',
        put: 'closed: [],',
      },
    ],
    fails:
      '[S8, T36] a device that was put out before anything was shared is in no room that comes later: no key is ever made for it',
  },
  {
    name: 'removed-device: one that never came may still come',
    patches: [
      {
        file: 'packages/sync/src/roster/rules.ts',
        take: 'removals.every((each) => each.device !== id || each.person !== person)',
        put: 'removals.length >= 0',
      },
    ],
    fails:
      '[S11, T36] a device that was put out does not bring itself into a room that never knew it, by the certificate it still has',
  },
  {
    name: 'altered-introduction: digits without the offer',
    patches: [{ file: comparison, take: '      await sha256(offer),\n', put: '' }],
    fails:
      "[V18, T30] a lost phone brought back into Dana's offer never shows Imani the six digits that Dana sees",
  },
  {
    name: 'altered-introduction: digits without the answer',
    patches: [{ file: comparison, take: '      await sha256(answer),\n', put: '' }],
    fails: "[V18, T30] another card in Dana's answer never shows Imani the six digits that Dana sees",
  },
];
