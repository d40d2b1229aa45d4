import { useState } from 'react';
import { linesAt, openSlots, slotsOf } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { writeKey } from './draft-keys.ts';
import { LineShown } from './LineShown.tsx';
import { useSheet } from './sheet-context.tsx';
import { Write } from './Write.tsx';

const layers = ['name', 'body', 'inside', 'wants', 'other-ways'] as const;
type LayerName = (typeof layers)[number];

/** Five layers of folded paper, each inside the one before. Any of them can be opened, and any left closed. */
export const UnwrapUrge = () => {
  const say = useSay();
  const { lines } = useSheet();
  const [next] = useState(() => openSlots('unwrap-urge', lines)[0]?.slot ?? slotsOf('unwrap-urge')[0]?.slot);
  return (
    <>
      <p className="soft">{say('tools.unwrap.intro')}</p>
      <ol className="wrapping" role="list">
        {layers.map((slot) => (
          <Layer key={slot} slot={slot} next={slot === next} />
        ))}
      </ol>
    </>
  );
};

const Layer = ({ slot, next }: { slot: LayerName; next: boolean }) => {
  const say = useSay();
  const onSheet = useSheet();
  const there = linesAt(onSheet.lines, slot);
  const begun = useNotebook().draft(writeKey(onSheet, slot)) !== undefined;
  const [open, setOpen] = useState(next || begun);
  const name = say(`tools.slot.${slot}`);
  // What somebody wrote on it lies open, also when the other one wrote it just now.
  const shown = open || there.length > 0;
  return (
    <li className="layer" data-open={shown ? '' : undefined}>
      <h2>
        <button
          type="button"
          className="layer-fold"
          aria-expanded={shown}
          aria-controls={`layer-${slot}`}
          onClick={() => setOpen(!open)}
        >
          <Fold />
          <span>{name}</span>
        </button>
      </h2>
      <div id={`layer-${slot}`} className="layer-inside" hidden={!shown}>
        {there.map((line) => (
          <LineShown key={line.id} line={line} label={name} />
        ))}
        <Write slot={slot} hint={say(`tools.unwrap.hint.${slot}`)} again={slot === 'other-ways'} />
      </div>
    </li>
  );
};

/** A corner of paper that was folded back. */
const Fold = () => (
  <svg className="drawing paper-fold" viewBox="0 0 40 32" aria-hidden="true">
    <path className="fill" d="M2 4h36v24H2z" />
    <path className="flap" d="M2 4l18 14L38 4" />
  </svg>
);
