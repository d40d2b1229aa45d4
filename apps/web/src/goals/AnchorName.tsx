import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import type { Anchor } from './scale-anchors.ts';

/** One place on a scale: its sign, and the person's words for it, or ours where they left it blank. */
export const AnchorName = ({ anchor, scale }: { anchor: Anchor; scale: RecordOf<'scale'> }) => {
  const say = useSay();
  const words = scale[anchor.field];
  return (
    <>
      <span className="sign">{anchor.sign}</span>{' '}
      {words?.trim() ? <Own>{words}</Own> : say(`plan.scale.anchor.${anchor.field}`)}
    </>
  );
};
