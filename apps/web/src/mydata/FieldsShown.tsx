import type { AnyRecord, Kind } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { fieldLabel, fieldNames, howOf } from './how-shown.ts';
import { ValueShown } from './ValueShown.tsx';

/** Every field of a thing that says something, in words. Where it lies on the picture or in a list is left out. */
export const FieldsShown = ({
  kind,
  record,
  without,
}: {
  kind: Kind;
  record: AnyRecord;
  /** The field that is already the heading. */
  without?: string | null;
}) => {
  const say = useSay();
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return (
    <dl className="fields">
      {fieldNames(kind)
        .filter(
          (field) => field !== without && fields[field] !== undefined && howOf(kind, field)?.as !== 'placed',
        )
        .map((field) => (
          <div key={field}>
            <dt>{say(fieldLabel(field))}</dt>
            <dd>
              <ValueShown kind={kind} field={field} value={fields[field]} record={fields} />
            </dd>
          </div>
        ))}
    </dl>
  );
};
