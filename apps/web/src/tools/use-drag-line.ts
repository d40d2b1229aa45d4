import { useEffect, useEffectEvent, useState, type PointerEvent as PressEvent } from 'react';

/** One moment in the hand: the line shows where it would go, and it goes there when the hand lets go. */
export interface DragOnLine {
  readonly held: string | null;
  /** The moment after which the held one would go; `start` before all. */
  readonly after: string | null;
  readonly take: (id: string) => (event: PressEvent<HTMLElement>) => void;
}

interface Hand {
  readonly id: string;
  readonly index: number;
  readonly line: HTMLElement;
}

/** How near to the edge of a line that scrolls the hand begins to pull it along, and by how much. */
const edge = 48;
const pull = 16;

const momentsOn = (line: Element, held: string): readonly HTMLElement[] =>
  Array.from(line.querySelectorAll<HTMLElement>(':scope > [data-id]')).filter(
    (one) => one.dataset['id'] !== held,
  );

/** Sideways at a desk, downwards on a phone: the line lies as the page has it. */
const liesAcross = (line: Element): boolean => getComputedStyle(line).gridAutoFlow.startsWith('column');

/** Where the held moment belongs: after every other one whose middle was passed, in the way the page is read. */
const placeAt = ({ line, id }: Hand, { clientX, clientY }: PointerEvent): number => {
  const across = liesAcross(line);
  const back = getComputedStyle(line).direction === 'rtl';
  return momentsOn(line, id).filter((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    if (!across) return top + height / 2 < clientY;
    return back ? left + width / 2 > clientX : left + width / 2 < clientX;
  }).length;
};

const pullAlong = ({ line }: Hand, { clientX }: PointerEvent): void => {
  const frame = line.parentElement;
  if (!frame || frame.scrollWidth <= frame.clientWidth) return;
  const { left, right } = frame.getBoundingClientRect();
  if (clientX < left + edge) frame.scrollBy({ left: -pull });
  if (clientX > right - edge) frame.scrollBy({ left: pull });
};

/** `onDrop` gets the place the hand chose among the moments that were said, 0 for the first. */
export const useDragOnLine = (
  order: readonly string[],
  onDrop: (id: string, index: number) => void,
): DragOnLine => {
  const [hand, setHand] = useState<Hand | null>(null);
  const held = hand?.id ?? null;
  const onMove = useEffectEvent((event: PointerEvent) => {
    if (!hand) return;
    pullAlong(hand, event);
    const index = placeAt(hand, event);
    if (index !== hand.index) setHand({ ...hand, index });
  });
  const onUp = useEffectEvent(() => {
    if (hand && hand.index !== order.indexOf(hand.id)) onDrop(hand.id, hand.index);
    setHand(null);
  });
  useEffect(() => {
    if (held === null) return;
    const cancel = (): void => setHand(null);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', cancel);
    };
  }, [held]);
  const others = order.filter((id) => id !== held);
  const moved = hand !== null && hand.index !== order.indexOf(hand.id);
  return {
    held,
    after: hand && moved ? (others[hand.index - 1] ?? 'start') : null,
    take: (id) => (event) => {
      const line = event.currentTarget.closest('ol');
      if (event.button === 0 && line) setHand({ id, index: order.indexOf(id), line });
    },
  };
};
