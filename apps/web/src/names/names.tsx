/** What a thing is called on the screen: in the person's own words, and when there are none by what is known of it. */
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import type { Say } from '@handrail/ui/say.tsx';

export interface Name {
  readonly text: string;
  /** Whether it is the person's own word, and so stands in pen. */
  readonly own: boolean;
}

const ownOr = (words: string | undefined, known: string): Name =>
  words?.trim() ? { text: words, own: true } : { text: known, own: false };

export const behaviourName = ({ label, behaviourKind }: RecordOf<'behaviour'>, say: Say): Name =>
  ownOr(label, say(behaviourKind ? `kind.behaviour.${behaviourKind}` : 'map.this'));
export const concernName = ({ label, area }: RecordOf<'concern'>, say: Say): Name =>
  ownOr(label, say(area ? `kind.concern.${area}` : 'plan.unnamed.concern'));
export const strengthName = ({ label }: RecordOf<'strength'>, say: Say): Name =>
  ownOr(label, say('map.sort.holds'));
export const functionName = ({ words, gives }: RecordOf<'function'>, say: Say): Name =>
  ownOr(words, say(gives ? `kind.gives.${gives}` : 'map.this'));
export const harmName = ({ label, area }: RecordOf<'harm'>, say: Say): Name =>
  ownOr(label, say(area ? `kind.harm-area.${area}` : 'plan.unnamed.harm'));
export const goalName = (
  { label, direction }: Pick<RecordOf<'goal'>, 'label' | 'direction'>,
  say: Say,
): Name => ownOr(label, say(direction ? `kind.direction.${direction}` : 'plan.unnamed.goal'));
export const stepName = ({ label }: Pick<RecordOf<'step'>, 'label'>, say: Say): Name =>
  ownOr(label, say('plan.unnamed.step'));

/** Pen for the person's words; print for ours when they gave none. */
export const Named = ({ name }: { name: Name }) => (name.own ? <Own>{name.text}</Own> : name.text);
