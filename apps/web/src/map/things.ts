/** Everything that lies on the map, and the lines between. */
import { useMemo } from 'react';
import { linesAmong, type End, type Line } from '@handrail/domain/links/ways.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { behaviourName, concernName, type Name, strengthName } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import type { Route } from '../shell/routes.ts';
import type { Sort } from './picture/layout.ts';

export type ThingKind = 'behaviour' | 'concern' | 'strength';
export interface MapThing extends End {
  readonly kind: ThingKind;
  readonly sort: Sort;
  readonly name: Name;
  /** Its area in words, for a concern. */
  readonly area: string | undefined;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

export const keyOf = ({ kind, id }: End): string => `${kind}/${id}`;
export const isThingKind = (kind: string | undefined): kind is ThingKind =>
  kind === 'behaviour' || kind === 'concern' || kind === 'strength';
export const routeTo = ({ kind, id }: { kind: ThingKind; id: string }): Route => ({ name: kind, id });

const placeOf = ({ mapX, mapY }: { mapX?: number; mapY?: number }): MapThing['at'] =>
  mapX === undefined || mapY === undefined ? undefined : { x: mapX, y: mapY };

export const useMapThings = (): readonly MapThing[] => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const concerns = useRecords('concern');
  const strengths = useRecords('strength');
  return useMemo(
    () => [
      ...behaviours.map((one) => ({
        kind: 'behaviour' as const,
        id: one.id,
        sort: 'does' as const,
        name: behaviourName(one, say),
        area: undefined,
        at: placeOf(one),
      })),
      ...concerns.map((one) => ({
        kind: 'concern' as const,
        id: one.id,
        sort: 'behind' as const,
        name: concernName(one, say),
        area: one.area === undefined ? undefined : say(`kind.concern.${one.area}`),
        at: placeOf(one),
      })),
      ...strengths.map((one) => ({
        kind: 'strength' as const,
        id: one.id,
        sort: 'holds' as const,
        name: strengthName(one, say),
        area: undefined,
        at: placeOf(one),
      })),
    ],
    [behaviours, concerns, strengths, say],
  );
};

export const useMapLines = (things: readonly MapThing[]): readonly Line[] => {
  const links = useRecords('link');
  return useMemo(() => linesAmong(links, things), [links, things]);
};
