import {
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { Line } from '@handrail/domain/links/ways.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { go } from '../../shell/navigator.tsx';
import { keyOf, routeTo, type MapThing } from '../things.ts';
import { clamp, type Point } from './boxes.ts';
import { drawLines, wordLeading, type Curve } from './curves.ts';
import { layOut, type Form, type Layout } from './layout.ts';
import { Legend } from './Legend.tsx';
import { Node, type NodeActs } from './Node.tsx';
import { usePlaces } from './use-places.ts';

/** The board's width at which the drawing turns from tall to wide. */
const wideEnough = '(width >= 48rem)';
const useForm = (): Form =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wideEnough);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => (matchMedia(wideEnough).matches ? 'wide' : 'tall'),
  );

const nudge = 24;
const arrows: Readonly<
  Record<string, { readonly by: Point; readonly way: 'left' | 'right' | 'up' | 'down' }>
> = {
  ArrowLeft: { by: { x: -nudge, y: 0 }, way: 'left' },
  ArrowRight: { by: { x: nudge, y: 0 }, way: 'right' },
  ArrowUp: { by: { x: 0, y: -nudge }, way: 'up' },
  ArrowDown: { by: { x: 0, y: nudge }, way: 'down' },
};
/** Less than this is a tap that trembled. */
const dragFrom = 6;

const Words = ({ words }: { words: NonNullable<Curve['words']> }) => (
  <text className="word" textAnchor="middle">
    {words.lines.map((line, at) => {
      const y = words.y - ((words.lines.length - 1) * wordLeading) / 2 + 5.5 + at * wordLeading;
      return (
        <tspan key={y} x={words.x} y={y}>
          {line}
        </tspan>
      );
    })}
  </text>
);

interface Held {
  readonly key: string;
  /** Where the hand is from the middle of the thing. */
  readonly off: Point;
  readonly from: Point;
  readonly at: Point | null;
}

/** The map as a picture: things one can open or move, lines with their words. */
export const Picture = ({ things, lines }: { things: readonly MapThing[]; lines: readonly Line[] }) => {
  const say = useSay();
  const form = useForm();
  const svg = useRef<SVGSVGElement>(null);
  const { places, put, clear, problem } = usePlaces(things);
  const [moving, setMoving] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [news, setNews] = useState('');
  const wasDragged = useRef(false);

  const drawn = useMemo(
    () =>
      lines.map((line) => ({
        id: line.id,
        from: keyOf(line.from),
        to: keyOf(line.to),
        reads: line.reads,
        words: line.words,
      })),
    [lines],
  );
  const layout = useMemo<Layout>(
    () =>
      layOut(
        things.map((thing) => ({
          key: keyOf(thing),
          sort: thing.sort,
          name: thing.name.text,
          at: places[keyOf(thing)] ?? thing.at,
        })),
        drawn,
        form,
      ),
    [things, drawn, form, places],
  );
  // While something is in the hand it lies where the hand is, and its lines follow.
  const seen = useMemo<Layout>(
    () =>
      held?.at
        ? {
            ...layout,
            placed: layout.placed.map((one) =>
              one.thing.key === held.key && held.at ? { ...one, ...held.at } : one,
            ),
          }
        : layout,
    [layout, held],
  );
  const curves = useMemo(() => drawLines(drawn, seen, form), [drawn, seen, form]);
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing]));

  const onPaper = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  };
  const move = (key: string, { by, way }: (typeof arrows)[string]): void => {
    const one = layout.placed.find(({ thing }) => thing.key === key);
    if (!one) return;
    const at = {
      x: clamp(one.x + by.x, one.w / 2, layout.width - one.w / 2),
      y: clamp(one.y + by.y, one.h / 2, layout.height + nudge),
    };
    put(key, at, layout);
    setNews(say(`map.moved.${way}`, { name: one.thing.name }));
  };
  const actsOf = (thing: MapThing): NodeActs => {
    const key = keyOf(thing);
    return {
      onOpen: () => {
        if (wasDragged.current) wasDragged.current = false;
        else if (moving) setPicked(picked === key ? null : key);
        else go(routeTo(thing));
      },
      onKeyDown: (event: KeyboardEvent) => {
        const arrow = arrows[event.key];
        if (moving && arrow) {
          event.preventDefault();
          move(key, arrow);
        } else if (moving && event.key === ' ') {
          event.preventDefault();
          setPicked(picked === key ? null : key);
        }
      },
      onPointerDown: (event) => {
        wasDragged.current = false;
        // A finger scrolls the page unless things are being moved.
        if (event.button !== 0 || (!moving && event.pointerType === 'touch')) return;
        const one = layout.placed.find((placed) => placed.thing.key === key);
        const from = onPaper(event);
        if (one) setHeld({ key, from, off: { x: from.x - one.x, y: from.y - one.y }, at: null });
      },
      onPointerMove: (event) => {
        if (held?.key !== key) return;
        const hand = onPaper(event);
        if (!held.at && Math.hypot(hand.x - held.from.x, hand.y - held.from.y) < dragFrom) return;
        if (!held.at) event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ ...held, at: { x: hand.x - held.off.x, y: hand.y - held.off.y } });
      },
      onPointerUp: () => {
        if (held?.at) {
          wasDragged.current = true;
          // The click that ends a drag, if there is one, comes before this.
          setTimeout(() => {
            wasDragged.current = false;
          }, 0);
          put(key, held.at, layout);
          setNews(say('map.moved.there', { name: thing.name.text }));
        }
        setHeld(null);
      },
      onPointerCancel: () => setHeld(null),
    };
  };
  const pickedThing = picked === null ? undefined : byKey.get(picked);

  return (
    <section aria-label={say('map.picture')}>
      <div className="map-paper">
        <svg
          ref={svg}
          className={`themap ${form}`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={say('map.title')}
          data-moving={moving ? '' : undefined}
        >
          {curves.map(({ id, kind, path }) => (
            <path key={id} className={kind} d={path} />
          ))}
          {seen.placed.map((placed) => {
            const thing = byKey.get(placed.thing.key);
            return thing ? (
              <Node
                key={placed.thing.key}
                placed={placed}
                moving={moving}
                picked={picked === placed.thing.key || held?.key === placed.thing.key}
                acts={actsOf(thing)}
              />
            ) : null;
          })}
          <g aria-hidden="true">
            {curves.map(({ id, words }) => (words ? <Words key={id} words={words} /> : null))}
          </g>
        </svg>
      </div>
      <Legend />
      <div className="actions">
        <Button
          pressed={moving}
          onPress={() => {
            setMoving(!moving);
            setPicked(null);
          }}
        >
          {say('map.move')}
        </Button>
        {moving && things.some((thing) => thing.at ?? places[keyOf(thing)]) ? (
          <Button kind="quiet" onPress={clear}>
            {say('map.place-for-me')}
          </Button>
        ) : null}
      </div>
      {moving ? (
        <p className="small soft">{say(pickedThing ? 'map.move.how-picked' : 'map.move.how')}</p>
      ) : null}
      {moving && pickedThing && picked !== null ? (
        <div
          className="actions"
          role="group"
          aria-label={say('map.move.named', { name: pickedThing.name.text })}
        >
          {Object.values(arrows).map((arrow) => (
            <Button key={arrow.way} onPress={() => move(picked, arrow)}>
              {say(`map.move.${arrow.way}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {news}
      </p>
      <Problem text={problem} />
    </section>
  );
};
