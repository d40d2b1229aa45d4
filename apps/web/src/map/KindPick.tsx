import { behaviourKinds, substanceKinds } from '@handrail/domain/behaviours/behaviour.ts';
import { substancesOf } from '@handrail/domain/behaviours/substances.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { isSubstance, type BehaviourDraft } from './behaviour-draft.ts';

const otherKinds = behaviourKinds.filter((kind) => !substanceKinds.includes(kind));

interface PickProps {
  readonly draft: BehaviourDraft;
  readonly set: (patch: Partial<BehaviourDraft>) => void;
}

/** What kind of thing it is, in two groups that are one choice; and for a substance, which, and whether prescribed. */
export const KindPick = ({ draft, set }: PickProps) => {
  const say = useSay();
  const kind = draft.behaviourKind ?? undefined;
  const offered = substancesOf(kind);
  return (
    <>
      <fieldset className="stack">
        <legend className="label-like">{say('map.behaviour.kind')}</legend>
        <p className="small soft">{say('map.behaviour.kind-hint')}</p>
        {[substanceKinds, otherKinds].map((group, at) => (
          <Choices
            key={at === 0 ? 'substances' : 'others'}
            legend={
              <span className="small">
                {say(at === 0 ? 'map.behaviour.substances' : 'map.behaviour.others')}
              </span>
            }
            choices={group.map((value) => ({ value, label: say(`kind.behaviour.${value}`) }))}
            value={kind !== undefined && group.includes(kind) ? kind : undefined}
            onChange={(behaviourKind) => set({ behaviourKind })}
          />
        ))}
      </fieldset>
      {offered.length > 2 ? (
        <Choices
          legend={say('map.behaviour.substance')}
          choices={offered.map((value) => ({ value, label: say(`kind.substance.${value}`) }))}
          value={draft.substance !== null && offered.includes(draft.substance) ? draft.substance : undefined}
          onChange={(substance) => set({ substance })}
        />
      ) : null}
      {isSubstance(draft.behaviourKind) ? (
        <Choices
          legend={say('map.behaviour.prescribed')}
          choices={(['prescribed', 'not-prescribed', 'both'] as const).map((value) => ({
            value,
            label: say(`kind.prescribed.${value}`),
          }))}
          value={draft.prescribed ?? undefined}
          onChange={(prescribed) => set({ prescribed })}
        />
      ) : null}
    </>
  );
};
