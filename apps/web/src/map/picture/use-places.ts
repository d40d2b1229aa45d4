/**
 * Where the person puts things. Until somebody moves something, every place is worked out afresh; with the first move
 * all places are kept as they are seen, so that nothing else on the map jumps.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { change, type Change } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../../notebook/notebook.tsx';
import { refusalSentence } from '../../shell/refusals.ts';
import type { MapThing } from '../things.ts';
import { keyOf } from '../things.ts';
import type { Point } from './boxes.ts';
import { keptPlace, type Layout } from './layout.ts';

type Places = Readonly<Record<string, Point>>;
/** Arrow keys come in bursts; one burst is kept as one act. */
const pauseMs = 350;

export interface MovedPlaces {
  /** Places given since the page opened, before the notebook has them. */
  readonly places: Places;
  /** Puts one thing somewhere, in units of the drawing. */
  readonly put: (key: string, at: Point, layout: Layout) => void;
  /** Gives every thing back to the drawing. */
  readonly clear: () => void;
  readonly problem: string | null;
}

export const usePlaces = (things: readonly MapThing[]): MovedPlaces => {
  const client = useNotebook();
  const say = useSay();
  const [places, setPlaces] = useState<Places>({});
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<Places>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(things);
  useEffect(() => {
    known.current = things;
  }, [things]);

  const keep = useCallback(
    async (changes: readonly Change[]): Promise<void> => {
      if (changes.length === 0) return;
      const answer = await client.keep(...changes);
      setProblem(answer.ok ? null : say(refusalSentence[answer.error]));
    },
    [client, say],
  );
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const changes = known.current.flatMap((thing) => {
      const place = waiting.current[keyOf(thing)];
      return place && (place.x !== thing.at?.x || place.y !== thing.at.y)
        ? [change(thing.kind, thing.id, { mapX: place.x, mapY: place.y })]
        : [];
    });
    waiting.current = {};
    void keep(changes);
  }, [keep]);
  // Leaving the page before the pause was over: what was moved is kept now.
  useEffect(() => () => (timer.current === undefined ? undefined : flush()), [flush]);

  const put = useCallback(
    (key: string, at: Point, layout: Layout): void => {
      const now = Object.fromEntries(
        layout.placed.map((one) => [
          one.thing.key,
          one.thing.key === key ? keptPlace(at, layout) : (one.thing.at ?? keptPlace(one, layout)),
        ]),
      );
      waiting.current = now;
      setPlaces(now);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    [flush],
  );
  const clear = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current = {};
    setPlaces({});
    void keep(
      known.current
        .filter(({ at }) => at !== undefined)
        .map(({ kind, id }) => change(kind, id, { mapX: null, mapY: null })),
    );
  }, [keep]);
  return { places, put, clear, problem };
};
