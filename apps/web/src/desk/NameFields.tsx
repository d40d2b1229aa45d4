import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';

interface Names {
  readonly name: string;
  readonly nextContact: string;
}

/** The two things the desk knows about a notebook. */
export const NameFields = ({
  names,
  onChange,
}: {
  names: Names;
  onChange: (patch: Partial<Names>) => void;
}) => {
  const say = useSay();
  return (
    <>
      <Field
        label={say('desk.edit.name')}
        hint={say('desk.edit.name-hint')}
        value={names.name}
        onChange={(name) => onChange({ name })}
      />
      <Field
        label={say('desk.edit.next')}
        value={names.nextContact}
        onChange={(nextContact) => onChange({ nextContact })}
      />
    </>
  );
};
