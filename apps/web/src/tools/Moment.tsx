import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { OnLine, SheetLine } from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { writeKey } from './draft-keys.ts';
import { Fork } from './Fork.tsx';
import { ForkIfThen } from './ForkIfThen.tsx';
import { LineShown } from './LineShown.tsx';
import { MomentForm } from './MomentForm.tsx';
import { slotName } from './names.ts';
import { useSheet } from './sheet-context.tsx';
import type { DragOnLine } from './use-drag-line.ts';

interface MomentProps {
  readonly one: OnLine;
  /** Its number among the moments that were said, 0 for the first; −1 while nothing is said. */
  readonly at: number;
  readonly last: number;
  readonly drag: DragOnLine;
  readonly onPut: (id: string, index: number) => void;
  /** The moment that was written last on this screen. */
  readonly written: string | null;
  readonly onWritten: (id: string) => void;
}

/** Where beside this moment the held one would go. The first in the hand leaves the next one the first. */
const dropAt = ({ held, after }: DragOnLine, id: string, at: number): 'before' | 'after' | undefined => {
  if (after === id) return 'after';
  return after === 'start' && id !== held && at === 0 ? 'before' : undefined;
};

/** A knob on the line with what was there; open ones wait where they belong, and may stay open. */
export const Moment = ({ one, at, last, drag, onPut, written, onWritten }: MomentProps) => {
  const say = useSay();
  const { slot, line } = one;
  const { place } = useSheet();
  const name = slotName(slot.slot, say);
  const named = useRef<HTMLHeadingElement>(null);
  const isWritten = line !== undefined && line.id === written;
  useEffect(() => {
    // The form it was written in is gone, wherever that stood.
    if (isWritten) named.current?.focus();
  }, [isWritten]);
  const heading = (
    <h2 id={`moment-${line?.id ?? slot.slot}`} ref={named} tabIndex={-1}>
      {name}
    </h2>
  );
  if (!line)
    return (
      <li className="moment" data-open="" data-holds={slot.holds}>
        <span className="moment-knob" aria-hidden="true" />
        {heading}
        <OpenMoment one={one} name={name} onWritten={onWritten} />
      </li>
    );
  return (
    <li
      className="moment"
      data-id={line.id}
      data-holds={slot.holds}
      data-held={drag.held === line.id ? '' : undefined}
      data-drop={dropAt(drag, line.id, at)}
    >
      {place.open === false ? (
        <span className="moment-knob" aria-hidden="true" />
      ) : (
        <MomentHandle line={line} name={name} at={at} last={last} drag={drag} onPut={onPut} />
      )}
      {heading}
      <LineShown
        line={line}
        label={name}
        form={(close) => <MomentForm slot={slot} line={line} onClose={close} />}
        more={<Moves line={line} name={name} at={at} last={last} onPut={onPut} />}
      >
        <MomentShown one={one} line={line} />
      </LineShown>
      {slot.holds === 'choice' ? <ForkIfThen line={line} /> : null}
    </li>
  );
};

const OpenMoment = ({
  one: { slot },
  name,
  onWritten,
}: {
  one: OnLine;
  name: string;
  onWritten: (id: string) => void;
}) => {
  const say = useSay();
  const onSheet = useSheet();
  const { place } = onSheet;
  const begun = useNotebook().draft(writeKey(onSheet, slot.slot)) !== undefined;
  const [open, setOpen] = useState(begun);
  const opener = useRef<HTMLDivElement>(null);
  if (place.open === false) return <p className="small soft">{say('tools.episode.still-open')}</p>;
  if (open)
    return (
      <MomentForm
        slot={slot}
        onClose={(id) => {
          setOpen(false);
          if (id === null) requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
          else onWritten(id);
        }}
      />
    );
  return (
    <div ref={opener} className="no-print write-here">
      <Button
        kind="quiet"
        icon="pencil"
        label={say('tools.write-at', { place: name })}
        onPress={() => setOpen(true)}
      >
        {say('tools.write')}
      </Button>
    </div>
  );
};

/** The words of a moment: a number in print beside where it sat in the body, a fork with both its ways. */
const MomentShown = ({ one: { slot }, line }: { one: OnLine; line: SheetLine }): ReactNode => {
  const say = useSay();
  const { inPencil } = useSheet();
  const pen = inPencil(line) ? 'pencil pencil-line' : 'own';
  if (slot.holds === 'choice') return <Fork line={line} pen={pen} />;
  return (
    <>
      {line.value === undefined ? null : (
        <p className="moment-value">{say('tools.episode.urge-is', { value: line.value })}</p>
      )}
      {line.words?.trim() ? (
        <p className={pen} dir="auto">
          {line.words}
        </p>
      ) : null}
    </>
  );
};

type HandleProps = Omit<MomentProps, 'one' | 'written' | 'onWritten'> & {
  readonly line: SheetLine;
  readonly name: string;
};

/** The knob itself is the handle: with the hand, or with the arrow keys. */
const MomentHandle = ({ line, name, at, last, drag, onPut }: HandleProps) => {
  const say = useSay();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const back = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = {
      ArrowLeft: back ? at + 1 : at - 1,
      ArrowUp: at - 1,
      ArrowRight: back ? at - 1 : at + 1,
      ArrowDown: at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to <= last && to !== at) onPut(line.id, to);
  };
  return (
    <button
      type="button"
      className="moment-knob"
      aria-label={say('tools.episode.hold', { moment: name })}
      onKeyDown={onKeyDown}
      onPointerDown={drag.take(line.id)}
    />
  );
};

const Moves = ({ line, name, at, last, onPut }: Omit<HandleProps, 'drag'>) => {
  const say = useSay();
  const move = (to: number): void => {
    if (to >= 0 && to <= last) onPut(line.id, to);
  };
  return (
    <span className="moment-moves">
      <button
        type="button"
        className="button"
        data-kind="icon"
        aria-label={say('tools.episode.earlier-of', { moment: name })}
        aria-disabled={at === 0 ? true : undefined}
        onClick={() => move(at - 1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="button"
        data-kind="icon"
        aria-label={say('tools.episode.later-of', { moment: name })}
        aria-disabled={at === last ? true : undefined}
        onClick={() => move(at + 1)}
      >
        <Icon name="onward" />
      </button>
    </span>
  );
};
