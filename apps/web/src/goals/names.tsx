/** What things are called in the plan: in the person's words, and when there are none by what is known of them. */
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';

const own = (label: string | undefined): string | undefined => (label?.trim() ? label : undefined);

export const goalName = (goal: Pick<RecordOf<'goal'>, 'label' | 'direction'>, say: Say): string =>
  own(goal.label) ?? say(goal.direction ? `kind.direction.${goal.direction}` : 'plan.unnamed.goal');

export const stepName = (step: Pick<RecordOf<'step'>, 'label'>, say: Say): string =>
  own(step.label) ?? say('plan.unnamed.step');

const behaviourName = ({ behaviourKind }: RecordOf<'behaviour'>, say: Say): string =>
  say(behaviourKind ? `kind.behaviour.${behaviourKind}` : 'plan.unnamed.behaviour');
const harmName = ({ area }: RecordOf<'harm'>, say: Say): string =>
  say(area ? `kind.harm-area.${area}` : 'plan.unnamed.harm');
const concernName = ({ area }: RecordOf<'concern'>, say: Say): string =>
  say(area ? `kind.concern.${area}` : 'plan.unnamed.concern');

type Labelled = 'goal' | 'step' | 'behaviour' | 'harm' | 'concern';
type Thing = { [K in Labelled]: { readonly kind: K; readonly thing: RecordOf<K> } }[Labelled];

const known = (named: Thing, say: Say): string => {
  switch (named.kind) {
    case 'goal':
      return goalName(named.thing, say);
    case 'step':
      return stepName(named.thing, say);
    case 'behaviour':
      return behaviourName(named.thing, say);
    case 'harm':
      return harmName(named.thing, say);
    case 'concern':
      return concernName(named.thing, say);
  }
};

/** Pen for the person's words; print for ours when they gave none. */
export const Name = (named: Thing) => {
  const say = useSay();
  const label = own(named.thing.label);
  return label === undefined ? known(named, say) : <Own>{label}</Own>;
};
