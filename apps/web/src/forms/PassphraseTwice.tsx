import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** Typed twice. Held in the component's memory only: a passphrase is never a draft. */
export interface Twice {
  readonly once: string;
  readonly again: string;
}
export const nothingTyped: Twice = { once: '', again: '' };

/** The store counts characters again; this is only so that a button can say what is missing. */
const shortest = 8;

/** The passphrase, when both say the same and it is long enough. */
export const agreed = ({ once, again }: Twice): string | null =>
  once === again && Array.from(once).length >= shortest ? once : null;

export const PassphraseTwice = ({
  label,
  hint,
  typed,
  onChange,
  problem,
  tried,
}: {
  label: string;
  hint: string;
  typed: Twice;
  onChange: (typed: Twice) => void;
  problem?: string | null;
  /** A hand has asked for it to be used: from then on two that differ say so, and not only once they cannot agree. */
  tried?: boolean;
}) => {
  const say = useSay();
  const { once, again } = typed;
  const differ =
    once === again
      ? null
      : tried
        ? say('mydata.passphrase.differ')
        : once.startsWith(again)
          ? null
          : say('desk.door.differ');
  return (
    <>
      <Field
        type="password"
        label={label}
        hint={hint}
        value={once}
        onChange={(text) => onChange({ ...typed, once: text })}
        problem={problem ?? null}
      />
      <Field
        type="password"
        label={say('mydata.passphrase.again')}
        value={again}
        onChange={(text) => onChange({ ...typed, again: text })}
        problem={differ}
      />
    </>
  );
};
