import type { ReactNode } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { behaviourName, Named } from '../names/names.tsx';

/** Which one: the person's own words, one marked. Buttons, because the address never changes. */
export const BehaviourTabs = ({
  label,
  behaviours,
  current,
  onOpen,
  last,
}: {
  label: string;
  behaviours: readonly RecordOf<'behaviour'>[];
  current: string | undefined;
  onOpen: (id: string) => void;
  /** One more tab, which is no behaviour. */
  last?: { readonly id: string; readonly label: ReactNode };
}) => {
  const say = useSay();
  return (
    <nav className="tabs" aria-label={label}>
      {behaviours.map((behaviour) => (
        <button
          key={behaviour.id}
          type="button"
          aria-current={behaviour.id === current ? 'true' : undefined}
          onClick={() => onOpen(behaviour.id)}
        >
          <Named name={behaviourName(behaviour, say)} />
        </button>
      ))}
      {last ? (
        <button
          type="button"
          aria-current={last.id === current ? 'true' : undefined}
          onClick={() => onOpen(last.id)}
        >
          {last.label}
        </button>
      ) : null}
    </nav>
  );
};
