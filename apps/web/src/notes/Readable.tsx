import type { ReactNode } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';

export interface Chosen {
  readonly readable: NonNullable<RecordOf<'progressNote'>['readable']> | null;
  readonly because: string;
}
export const nothingChosen: Chosen = { readable: null, because: '' };

/** A choice that was made before the room ended, and cannot be made now, is none. */
export const offeredNow = <T extends Chosen>(chosen: T, open: boolean): T =>
  open || chosen.readable !== 'can-read' ? chosen : { ...chosen, readable: null };

/** Whether the person can read it: nothing is chosen until a hand chooses, and a "no" has a reason. [D2, P8] */
export const ReadableChoice = ({
  legend,
  name,
  open,
  chosen,
  set,
}: {
  legend: string;
  name: string;
  /** False once the room has ended: then nobody can be told anything. */
  open: boolean;
  chosen: Chosen;
  set: (patch: Partial<Chosen>) => void;
}) => {
  const say = useSay();
  const no = { value: 'not-this-one', label: say('notes.sign.not-this-one') } as const;
  return (
    <div className="stack">
      {open ? null : <p>{say('notes.sign.ended', { name })}</p>}
      <Choices
        legend={legend}
        look="lines"
        choices={open ? [{ value: 'can-read', label: say('notes.sign.can-read', { name }) }, no] : [no]}
        value={chosen.readable ?? undefined}
        onChange={(readable) => set({ readable })}
      />
      {chosen.readable === 'not-this-one' ? (
        <Field
          label={say('notes.sign.because')}
          hint={open ? say('notes.sign.because-hint', { name }) : undefined}
          rows={3}
          value={chosen.because}
          onChange={(because) => set({ because })}
        />
      ) : null}
      <p className="small soft">{say('notes.sign.once')}</p>
    </div>
  );
};

/** Why it cannot be signed yet, as a sentence; null when it can. */
export const useWhyNotYet = (chosen: Chosen, name: string, open: boolean): string | null => {
  const say = useSay();
  if (chosen.readable === null)
    return open ? say('notes.sign.choose', { name }) : say('notes.sign.choose-ended');
  if (chosen.readable === 'not-this-one' && chosen.because.trim() === '')
    return open ? say('notes.sign.reason-first', { name }) : say('notes.sign.reason-first-ended');
  return null;
};

/** What is said once it is signed. */
export const useSignedNow = (name: string, open: boolean): string => {
  const say = useSay();
  return open ? say('notes.signed-now', { name }) : say('notes.signed-now-ended', { name });
};

/** What a command needs of the choice. */
export const choiceOf = (
  chosen: Chosen,
): { readonly readable: 'can-read' | 'not-this-one'; readonly because?: string } | null =>
  chosen.readable === null
    ? null
    : chosen.readable === 'can-read'
      ? { readable: 'can-read' }
      : { readable: 'not-this-one', because: chosen.because };

/** A note that is not to be read: that it is there, and why. `name`: the therapist, as the person calls them. */
export const Withheld = ({
  because,
  name,
  added,
  children,
}: {
  because: string | undefined;
  name: string;
  added?: boolean;
  children?: ReactNode;
}) => {
  const say = useSay();
  return (
    <div className="stack note-withheld">
      <p>{say(added ? 'notes.theirs.withheld-added' : 'notes.theirs.withheld')}</p>
      {because ? (
        <div>
          <p className="small soft">{say('notes.theirs.because', { name })}</p>
          <p className="pre" dir="auto">
            {because}
          </p>
        </div>
      ) : null}
      {children}
    </div>
  );
};
