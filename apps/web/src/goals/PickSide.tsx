import type { Response, Situation } from '@handrail/content/ifthen/picks.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';

type Pick = Situation | Response;
export interface PickGroup {
  readonly name: string;
  readonly picks: readonly Pick[];
}

/**
 * One side of the if-then: a box for own words, and under it the list. A pick goes into the box, where it can be
 * changed; from then on it is the person's.
 */
export const PickSide = ({
  heading,
  label,
  pickLabel,
  words,
  picked,
  groups,
  onWords,
  onPick,
}: {
  heading: string;
  label: string;
  pickLabel: string;
  words: string;
  picked: string | null;
  groups: readonly PickGroup[];
  onWords: (words: string) => void;
  /** `null` takes the pick back. */
  onPick: (pick: Pick | null) => void;
}) => {
  const say = useSay();
  return (
    <section className="pick-side">
      <h2>{heading}</h2>
      <Field label={label} value={words} onChange={onWords} rows={2} />
      <h3>{pickLabel}</h3>
      <div>
        {groups.map(({ name, picks }) => (
          <Twin key={name} summary={name}>
            <Choices
              legend={name}
              hideLegend
              look="lines"
              choices={picks.map((pick) => ({ value: pick.id, label: pick[say.language] }))}
              value={picks.some(({ id }) => id === picked) ? (picked ?? undefined) : undefined}
              onChange={(id) => onPick(picks.find((pick) => pick.id === id) ?? null)}
            />
          </Twin>
        ))}
      </div>
    </section>
  );
};
