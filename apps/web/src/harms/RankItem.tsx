import { useState, type KeyboardEvent } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { type Name, Named } from '../names/names.tsx';
import type { DragOrder } from './use-drag-order.ts';

interface RankItemProps {
  readonly id: string;
  readonly name: Name;
  readonly place: number;
  readonly last: number;
  readonly reason: string;
  readonly held: boolean;
  readonly onTake: ReturnType<DragOrder['take']>;
  readonly onMove: (index: number) => void;
  readonly onReason: (reason: string) => void;
}

/** An arrow that stays where it is at the ends of the list, so that the focus does. */
const Arrow = ({
  icon,
  label,
  stuck,
  onPress,
}: {
  icon: 'up' | 'down';
  label: string;
  stuck: boolean;
  onPress: () => void;
}) => (
  <button
    type="button"
    className="button"
    data-kind="icon"
    aria-label={label}
    aria-disabled={stuck ? true : undefined}
    onClick={() => {
      if (!stuck) onPress();
    }}
  >
    <Icon name={icon} />
  </button>
);

/** One harm in the person's order: its number is the handle, arrows do the same, and a reason can stand beside it. */
export const RankItem = ({
  id,
  name,
  place,
  last,
  reason,
  held,
  onTake,
  onMove,
  onReason,
}: RankItemProps) => {
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to <= last && to !== place) onMove(to);
  };
  return (
    <li data-id={id} data-held={held ? '' : undefined}>
      <button
        type="button"
        className="grip"
        aria-label={say('harms.rank.grip', { name: name.text, place: place + 1 })}
        aria-describedby="rank-how"
        onKeyDown={onKeyDown}
        onPointerDown={onTake}
      />
      <div className="what">
        <p>
          <Named name={name} />
        </p>
        {writing ? (
          <>
            <Field
              label={say('harms.rank.why')}
              hint={say('harms.rank.why-hint')}
              value={reason}
              onChange={onReason}
            />
            <div>
              <Button kind="quiet" onPress={() => setWriting(false)}>
                {say('shell.close')}
              </Button>
            </div>
          </>
        ) : (
          <div className="rank-more">
            {reason === '' ? null : (
              <p className="small">
                <Own>{reason}</Own>
              </p>
            )}
            <Button
              kind="quiet"
              label={say(reason === '' ? 'harms.rank.say-why-named' : 'harms.rank.change-why-named', {
                name: name.text,
              })}
              onPress={() => setWriting(true)}
            >
              {say(reason === '' ? 'harms.rank.say-why' : 'harms.rank.change-why')}
            </Button>
            {place > 1 ? (
              <Button
                kind="quiet"
                label={say('harms.rank.top-named', { name: name.text })}
                onPress={() => onMove(0)}
              >
                {say('harms.rank.top')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      <div className="moves">
        <Arrow
          icon="up"
          label={say('harms.rank.up', { name: name.text })}
          stuck={place === 0}
          onPress={() => onMove(place - 1)}
        />
        <Arrow
          icon="down"
          label={say('harms.rank.down', { name: name.text })}
          stuck={place === last}
          onPress={() => onMove(place + 1)}
        />
      </div>
    </li>
  );
};
