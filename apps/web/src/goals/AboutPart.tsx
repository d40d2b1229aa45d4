import type { ReactNode } from 'react';
import { Picks } from '@handrail/ui/choices.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { behaviourName, concernName, harmName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import type { GoalDraft } from './goal-draft.ts';

const PickThings = ({
  legend,
  things,
  picked,
  onChange,
}: {
  legend: string;
  things: readonly { readonly value: string; readonly label: ReactNode }[];
  picked: readonly string[];
  onChange: (ids: string[]) => void;
}) =>
  things.length === 0 ? null : <Picks legend={legend} choices={things} picked={picked} onChange={onChange} />;

/** What a goal is about: things on the map, in the person's own words. A goal needs none of them. [D1] */
export const AboutPart = ({ draft, set }: { draft: GoalDraft; set: (patch: Partial<GoalDraft>) => void }) => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const harms = useRecords('harm');
  const concerns = useRecords('concern');
  if (behaviours.length + harms.length + concerns.length === 0) return null;
  return (
    <section>
      <PickThings
        legend={say('plan.edit.behaviours')}
        things={behaviours.map((thing) => ({
          value: thing.id,
          label: <Named name={behaviourName(thing, say)} />,
        }))}
        picked={draft.behaviourIds}
        onChange={(behaviourIds) => set({ behaviourIds })}
      />
      <PickThings
        legend={say('plan.edit.harms')}
        things={harms.map((thing) => ({ value: thing.id, label: <Named name={harmName(thing, say)} /> }))}
        picked={draft.harmIds}
        onChange={(harmIds) => set({ harmIds })}
      />
      <PickThings
        legend={say('plan.edit.concerns')}
        things={concerns.map((thing) => ({
          value: thing.id,
          label: <Named name={concernName(thing, say)} />,
        }))}
        picked={draft.concernIds}
        onChange={(concernIds) => set({ concernIds })}
      />
    </section>
  );
};
