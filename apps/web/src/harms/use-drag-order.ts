import { useEffect, useEffectEvent, useState, type PointerEvent as PressEvent } from 'react';
import { moveTo } from '@handrail/domain/urgency/order.ts';

/** One item in the hand: the list shows where it would lie, and it is put there when the hand lets go. */
export interface DragOrder {
  /** The order as it looks now. */
  readonly shown: readonly string[];
  readonly held: string | null;
  /** For the handle of a row. */
  readonly take: (id: string) => (event: PressEvent<HTMLElement>) => void;
}

/** Where a row belongs whose handle is at `y`: after every other row whose middle lies above. */
const placeAt = (list: Element, held: string, y: number): number =>
  Array.from(list.children).filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return (row as HTMLElement).dataset['id'] !== held && top + height / 2 < y;
  }).length;

/** Dragging by the handle. `onDrop` gets the place the hand chose, 0 for the first. */
export const useDragOrder = (
  order: readonly string[],
  onDrop: (id: string, index: number) => void,
): DragOrder => {
  const [hand, setHand] = useState<{
    readonly id: string;
    readonly index: number;
    readonly list: Element;
  } | null>(null);
  const held = hand?.id ?? null;
  const onMove = useEffectEvent((event: PointerEvent) => {
    if (!hand) return;
    const index = placeAt(hand.list, hand.id, event.clientY);
    if (index !== hand.index) setHand({ ...hand, index });
  });
  const onUp = useEffectEvent(() => {
    if (hand && hand.index !== order.indexOf(hand.id)) onDrop(hand.id, hand.index);
    setHand(null);
  });
  // The rows change places under the hand, which ends a pointer capture: the window listens instead.
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
  return {
    held,
    shown: hand ? moveTo(order, hand.id, hand.index) : order,
    take: (id) => (event) => {
      const list = event.currentTarget.closest('ol');
      if (event.button === 0 && list) setHand({ id, index: order.indexOf(id), list });
    },
  };
};
