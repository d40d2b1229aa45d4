import type { KeyboardEvent, PointerEvent } from 'react';
import { useSay } from '@handrail/ui/say.tsx';
import { leading, nameSize, type Placed } from './layout.ts';
import { pebble, slip, smallRail } from './shapes.ts';

export interface NodeActs {
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** The space the line break stands for, so that the words read the same to everyone; none inside a word that was cut. */
const gapAfter = (name: string, line: string, next: string | undefined): string =>
  next !== undefined &&
  name
    .split(/\s+/u)
    .join(' ')
    .includes(`${line} ${next.replace(/…$/u, '')}`)
    ? ' '
    : '';

/** Words in the middle of a thing, at most three lines. */
const Lines = ({ placed }: { placed: Placed }) => {
  const { thing, lines, x } = placed;
  const step = leading[thing.sort];
  const first =
    placed.y -
    ((lines.length - 1) * step) / 2 +
    nameSize[thing.sort] * 0.34 +
    (thing.sort === 'holds' ? 5 : 0);
  return (
    <text className="name" textAnchor="middle">
      {lines.map((line, at) => {
        const y = first + at * step;
        return (
          <tspan key={y} x={x} y={y}>
            {line + gapAfter(thing.name, line, lines[at + 1])}
          </tspan>
        );
      })}
    </text>
  );
};

const Shape = ({ placed, picked }: { placed: Placed; picked: boolean }) => {
  if (placed.thing.sort === 'does') {
    return (
      <>
        {picked ? <path className="ring" d={pebble(placed, 9)} /> : null}
        <path className="shape" d={pebble(placed)} />
      </>
    );
  }
  if (placed.thing.sort === 'behind') {
    const { shape, fold } = slip(placed);
    return (
      <>
        {picked ? <path className="ring" d={pebble(placed, 16)} /> : null}
        <path className="shape" d={shape} />
        <path className="fold" d={fold} />
      </>
    );
  }
  const { hit, legs, rail } = smallRail(placed);
  return (
    <>
      {picked ? <path className="ring" d={pebble(placed, 16)} /> : null}
      <path className="hit" d={hit} />
      <path className="shape" d={legs} />
      <path className="hold" d={rail} />
    </>
  );
};

/** One thing on the paper: a link to its page, or, while things are being moved, something to take and put elsewhere. */
export const Node = ({
  placed,
  moving,
  picked,
  acts,
}: {
  placed: Placed;
  moving: boolean;
  picked: boolean;
  acts: NodeActs;
}) => {
  const say = useSay();
  const { thing, lines, x, y } = placed;
  const isCut = lines.at(-1)?.endsWith('…') ?? false;
  // The spoken name is the one that is seen, so that asking for it by voice finds it; the list says all of it.
  const name = lines.map((line, at) => line + gapAfter(thing.name, line, lines[at + 1])).join('');
  const turn = thing.sort === 'behind' ? `rotate(${slip(placed).turn} ${x} ${y})` : undefined;
  const node = (
    <a
      href="/"
      className={`node ${thing.sort}`}
      data-key={thing.key}
      aria-label={say('map.node', { name, sort: say(`map.sort.${thing.sort}`) })}
      {...(moving ? { role: 'button', 'aria-pressed': picked } : {})}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        acts.onOpen();
      }}
      onKeyDown={acts.onKeyDown}
      onPointerDown={acts.onPointerDown}
      onPointerMove={acts.onPointerMove}
      onPointerUp={acts.onPointerUp}
      onPointerCancel={acts.onPointerCancel}
      onDragStart={(event) => event.preventDefault()}
    >
      <g transform={turn}>
        <Shape placed={placed} picked={picked} />
        <Lines placed={placed} />
      </g>
    </a>
  );
  // A shortened name is whole on hover. Around the link, not in it, so that its spoken name stays the one it shows.
  return isCut ? (
    <g>
      <title>{thing.name}</title>
      {node}
    </g>
  ) : (
    node
  );
};
