import type { ReactNode } from 'react';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';

/** A row from 0 to 10 with none chosen; the two questions come once something was, where they have an answer. */
export const FeelingRuler = ({
  of,
  value,
  notLower,
  oneHigher,
  onValue,
  onNotLower,
  onOneHigher,
  children,
}: {
  of: 'importance' | 'confidence';
  value: number | null;
  notLower: string;
  oneHigher: string;
  onValue: (value: number | null) => void;
  onNotLower: (words: string) => void;
  onOneHigher: (words: string) => void;
  children?: ReactNode;
}) => {
  const say = useSay();
  return (
    <Ruler
      legend={say(`plan.edit.${of}`)}
      value={value ?? undefined}
      onChange={onValue}
      ends={[say(`plan.edit.${of}-low`), say(`plan.edit.${of}-high`)]}
    >
      {value === null ? null : (
        <div className="why-more">
          {value > 0 ? (
            <Field label={say('plan.edit.not-lower')} value={notLower} onChange={onNotLower} rows={1} />
          ) : null}
          {value < 10 ? (
            <Field label={say('plan.edit.one-higher')} value={oneHigher} onChange={onOneHigher} rows={1} />
          ) : null}
        </div>
      )}
      {children}
    </Ruler>
  );
};
