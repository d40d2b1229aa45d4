import { Choices } from '@handrail/ui/choices.tsx';
import { Mark } from '@handrail/ui/mark.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import type { RecordOf } from '@handrail/domain/records.ts';
import { behaviourName, Named } from '../names/names.tsx';
import type { SaidKind } from './form.ts';

const kinds = ['none', 'some', 'uncounted', 'unsaid'] as const satisfies readonly SaidKind[];

/** Four equal tiles, none of them chosen. "Leave it blank" is an answer like the others and says nothing. [D2, P4] */
export const SaidTiles = ({
  behaviour,
  value,
  onChange,
}: {
  behaviour: RecordOf<'behaviour'>;
  value: SaidKind | undefined;
  onChange: (kind: SaidKind | null) => void;
}) => {
  const say = useSay();
  const word = {
    none: 'checkins.none',
    some: 'checkins.some',
    uncounted: 'checkins.uncounted',
    unsaid: 'checkins.leave-blank',
  } as const;
  return (
    <Choices
      look="tiles"
      legend={
        <Sentence
          id="checkins.what-to-say"
          parts={{ behaviour: <Named name={behaviourName(behaviour, say)} /> }}
        />
      }
      choices={kinds.map((kind) => ({ value: kind, label: say(word[kind]), drawing: <Mark kind={kind} /> }))}
      value={value}
      onChange={onChange}
    />
  );
};
