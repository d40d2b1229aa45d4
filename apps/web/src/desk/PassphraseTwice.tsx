import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** Typed twice. Held in the component's memory only: a passphrase is never a draft. */
export interface Twice {
  readonly once: string;
  readonly again: string;
}
export const nothingTyped: Twice = { once: '', again: '' };

/** The store counts characters again; this is only so that the button can say what is missing. */
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
}: {
  label: string;
  hint: string;
  typed: Twice;
  onChange: (typed: Twice) => void;
  problem?: string | null;
}) => {
  const say = useSay();
  const differ = typed.again !== '' && !typed.once.startsWith(typed.again);
  return (
    <>
      <Field
        type="password"
        label={label}
        hint={hint}
        value={typed.once}
        onChange={(once) => onChange({ ...typed, once })}
        problem={problem ?? null}
      />
      <Field
        type="password"
        label={say('desk.door.again')}
        value={typed.again}
        onChange={(again) => onChange({ ...typed, again })}
        problem={differ ? say('desk.door.differ') : null}
      />
    </>
  );
};
