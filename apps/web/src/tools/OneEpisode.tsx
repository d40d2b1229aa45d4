import { useRef, useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import {
  alongTheLine,
  linesAt,
  placed,
  slotOf,
  type OnLine,
  type Slot,
  type SlotName,
} from '@handrail/domain/tools/tools.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { useKeeping } from '../shell/use-keep.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { writeKey } from './draft-keys.ts';
import { Moment } from './Moment.tsx';
import { MomentForm } from './MomentForm.tsx';
import { slotName } from './names.ts';
import { useSheet } from './sheet-context.tsx';
import { useDragOnLine } from './use-drag-line.ts';

/** One time as a line of moments, from before to the next day; where the way forked, it forks. */
export const OneEpisode = () => {
  const say = useSay();
  const { place, sheet, lines } = useSheet();
  const [moved, setMoved] = useState('');
  /** The moment that was written last on this screen: its form is gone, and reading goes on at it. */
  const [written, setWritten] = useState<string | null>(null);
  const { keep, problem } = useKeeping((...changes) => place.keep(...changes));
  const line = alongTheLine('one-episode', lines);
  const said = line.flatMap((one) => (one.line ? [one.line] : []));
  const order = said.map(({ id }) => id);
  const put = async (id: string, index: number): Promise<void> => {
    const one = said.find((there) => there.id === id);
    const slot = slotOf(sheet.tool, one?.slot);
    if (!one || !slot) return;
    const keys = placed(sheet.tool, lines, id, slot.slot, index);
    const changes = [...keys].map(([lineId, position]) => change('sheetLine', lineId, { position }));
    if (await keep(...changes))
      setMoved(say('tools.episode.moved', { moment: slotName(slot.slot, say), place: index + 1 }));
  };
  const drag = useDragOnLine(order, (id, index) => void put(id, index));
  const closed = place.open === false;
  return (
    <>
      <p className="soft">
        {say('tools.episode.intro')} {say('tools.episode.intro-list')}
      </p>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <Problem text={problem} />
      {/* A line wider than the page is reached by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="episode-frame" aria-label={say('tools.episode.line')} tabIndex={0}>
        <ol className="episode" role="list">
          {line.map((one) => (
            <Moment
              key={one.line?.id ?? one.slot.slot}
              one={one}
              at={one.line ? order.indexOf(one.line.id) : -1}
              last={order.length - 1}
              drag={drag}
              written={written}
              onWritten={setWritten}
              onPut={(id, index) => void put(id, index)}
            />
          ))}
        </ol>
      </section>
      {closed ? null : <AddMoments line={line} onWritten={setWritten} />}
    </>
  );
};

const choice: SlotName = 'choice';
const more: SlotName = 'moment';

/** A fork once there is one already, and a moment that the order has no name for. */
const AddMoments = ({ line, onWritten }: { line: readonly OnLine[]; onWritten: (id: string) => void }) => {
  const say = useSay();
  const { lines } = useSheet();
  return (
    <div className="row no-print add-moments">
      {linesAt(lines, choice).length > 0 ? (
        <AddMoment slot={choice} label={say('tools.episode.add-choice')} onWritten={onWritten} />
      ) : null}
      {line.some((one) => one.line) ? (
        <AddMoment slot={more} label={say('tools.episode.add-moment')} onWritten={onWritten} />
      ) : null}
    </div>
  );
};

const AddMoment = ({
  slot,
  label,
  onWritten,
}: {
  slot: SlotName;
  label: string;
  onWritten: (id: string) => void;
}) => {
  const onSheet = useSheet();
  const begun = useNotebook().draft(writeKey(onSheet, slot)) !== undefined;
  const [open, setOpen] = useState(begun);
  const opener = useRef<HTMLDivElement>(null);
  const its: Slot<SlotName> | undefined = slotOf(onSheet.sheet.tool, slot);
  const close = (id: string | null): void => {
    setOpen(false);
    if (id === null) requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
    else onWritten(id);
  };
  if (open && its) return <MomentForm slot={its} onClose={close} />;
  return (
    <div ref={opener}>
      <Button icon="plus" onPress={() => setOpen(true)}>
        {label}
      </Button>
    </div>
  );
};
