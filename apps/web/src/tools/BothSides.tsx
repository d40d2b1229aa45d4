import { linesAt, type SlotName } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { LineShown } from './LineShown.tsx';
import { slotName } from './names.ts';
import { useSheet } from './sheet-context.tsx';
import { Write } from './Write.tsx';

const sides = {
  'go-on': ['go-on-good', 'go-on-less-good'],
  change: ['change-less-good', 'change-good'],
} as const satisfies Record<'go-on' | 'change', readonly SlotName[]>;

/** A sheet folded in four. All four places look alike: no colours, no counts, nothing is added up. [P5] */
export const BothSides = () => {
  const say = useSay();
  const { place } = useSheet();
  return (
    <>
      <p className="soft">{say('tools.sides.intro')}</p>
      {place.mine === 'member' ? (
        <aside className="margin-note no-print" aria-labelledby="sides-hint">
          <p>
            <b id="sides-hint">{say('tools.sides.hint-title')}</b>
          </p>
          <p>{say('tools.sides.hint')}</p>
        </aside>
      ) : null}
      <div className="four-places">
        {(['go-on', 'change'] as const).map((side) => (
          <section key={side} aria-labelledby={`side-${side}`}>
            <h2 id={`side-${side}`}>{say(`tools.sides.${side}`)}</h2>
            {sides[side].map((slot) => (
              <Quarter key={slot} slot={slot} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
};

const Quarter = ({ slot }: { slot: SlotName }) => {
  const say = useSay();
  const { lines } = useSheet();
  const there = linesAt(lines, slot);
  const name = slotName(slot, say);
  return (
    <div className="quarter">
      <h3>{name}</h3>
      {there.length > 0 ? (
        <ul role="list" className="sheet-lines">
          {there.map((line) => (
            <li key={line.id}>
              <LineShown line={line} label={name} />
            </li>
          ))}
        </ul>
      ) : null}
      <Write slot={slot} again />
    </div>
  );
};
