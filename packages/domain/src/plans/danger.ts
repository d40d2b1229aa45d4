/** "Is anything dangerous right now?": six tiles, each can be left, each opens Safety at its place (clinical.md §1.2). */
export const dangerTiles = [
  'overdose-or-alone',
  'withdrawal',
  'suicide-or-self-injury',
  'unsafe-with-someone',
  'child-or-other-at-risk',
  'body',
] as const;
export type DangerTile = (typeof dangerTiles)[number];
