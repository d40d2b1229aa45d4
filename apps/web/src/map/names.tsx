/** What a thing is called on the screen: the person's own word, or else the name of its kind, or "this". */
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import type { Say } from '@handrail/ui/say.tsx';

export interface Name {
  readonly text: string;
  /** Whether it is the person's own word, and so stands in pen. */
  readonly own: boolean;
}

const ownOr = (label: string | undefined, other: string): Name =>
  label !== undefined && label.trim() !== '' ? { text: label, own: true } : { text: other, own: false };

export const behaviourName = ({ label, behaviourKind }: RecordOf<'behaviour'>, say: Say): Name =>
  ownOr(label, behaviourKind === undefined ? say('map.this') : say(`kind.behaviour.${behaviourKind}`));
export const concernName = ({ label, area }: RecordOf<'concern'>, say: Say): Name =>
  ownOr(label, area === undefined ? say('map.this') : say(`kind.concern.${area}`));
export const strengthName = ({ label }: RecordOf<'strength'>, say: Say): Name =>
  ownOr(label, say('map.sort.holds'));
export const functionName = ({ words, gives }: RecordOf<'function'>, say: Say): Name =>
  ownOr(words, gives === undefined ? say('map.this') : say(`kind.gives.${gives}`));
export const harmName = ({ label, area }: RecordOf<'harm'>, say: Say): Name =>
  ownOr(label, area === undefined ? say('map.this') : say(`kind.harm-area.${area}`));
export const goalName = ({ label }: RecordOf<'goal'>, say: Say): Name =>
  ownOr(label, say('map.goal-unnamed'));

export const Named = ({ name }: { name: Name }) => (name.own ? <Own>{name.text}</Own> : name.text);
