import type { RecordOf } from '@handrail/domain/records.ts';
import { NamedById } from '../mydata/thing-name.tsx';
import { fieldLabel, fieldNames, howOf } from '../mydata/how-shown.ts';
import { ValueShown } from '../mydata/ValueShown.tsx';
import { useSay } from '@handrail/ui/say.tsx';

type Of = NonNullable<RecordOf<'suggestion'>['of']>;
const kindOf = { goal: 'goal', step: 'step', 'if-then': 'ifThen', strategy: 'strategyChoice' } as const;
const headings: readonly string[] = ['label', 'ifWords', 'thenWords'];

/** Everything a suggestion says, in pencil: a yes takes all of it, so all of it is shown. [P7] */
export const Said = ({ of, draft }: { of: Of; draft: Readonly<Record<string, unknown>> }) => {
  const say = useSay();
  const kind = kindOf[of];
  const fields = fieldNames(kind).filter((field) => draft[field] !== undefined);
  return (
    <>
      {headings
        .filter((field) => typeof draft[field] === 'string')
        .map((field) => (
          <p key={field} className="text pre" dir="auto">
            {String(draft[field])}
          </p>
        ))}
      <dl className="fields">
        {fields
          .filter((field) => !headings.includes(field))
          .map((field) => (
            <div key={field}>
              <dt>{say(fieldLabel(field))}</dt>
              <dd>
                {howOf(kind, field)?.as === 'own' ? (
                  <span className="pencil pre" dir="auto">
                    {String(draft[field])}
                  </span>
                ) : howOf(kind, field)?.as === 'thing' ? (
                  <NamedById id={String(draft[field])} />
                ) : (
                  <ValueShown kind={kind} field={field} value={draft[field]} />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
};
