import { sizeOffer } from '@handrail/domain/steps/confidence.ts';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { IfThenPicks } from './IfThenPicks.tsx';
import type { PencilOf, Written } from './pencil-draft.ts';

interface FieldsProps {
  readonly written: Written;
  readonly onChange: (patch: Partial<Written>) => void;
}

/** The boxes of one kind of suggestion. Nothing is chosen until a hand chooses. [D2] */
export const PencilFields = ({ of, ...props }: FieldsProps & { of: PencilOf }) => {
  switch (of) {
    case 'goal':
      return <GoalFields {...props} />;
    case 'step':
      return <StepFields {...props} />;
    case 'if-then':
      return <IfThenFields {...props} />;
    case 'strategy':
      return <StrategyFields {...props} />;
  }
};

const GoalFields = ({ written, onChange }: FieldsProps) => {
  const say = useSay();
  return (
    <>
      <Field
        rows={2}
        label={say('session.goals.label')}
        value={written.label ?? ''}
        onChange={(label) => onChange({ label })}
      />
      <Field
        rows={2}
        label={say('session.goals.why')}
        value={written.why ?? ''}
        onChange={(why) => onChange({ why })}
      />
    </>
  );
};

const StrategyFields = ({ written, onChange }: FieldsProps) => {
  const say = useSay();
  return (
    <Field
      rows={2}
      label={say('session.strategies.label')}
      value={written.label ?? ''}
      onChange={(label) => onChange({ label })}
    />
  );
};

const StepFields = ({ written, onChange }: FieldsProps) => {
  const say = useSay();
  return (
    <>
      <Field
        rows={2}
        label={say('session.steps.label')}
        value={written.label ?? ''}
        onChange={(label) => onChange({ label })}
      />
      <Field
        label={say('session.steps.when')}
        value={written.when ?? ''}
        onChange={(when) => onChange({ when })}
      />
      <Ruler
        legend={say('session.steps.confidence')}
        value={written.confidence}
        onChange={(confidence) => onChange({ confidence: confidence ?? undefined })}
        ends={[say('session.steps.low'), say('session.steps.high')]}
      >
        {sizeOffer(written.confidence) === 'offer-smaller' ? (
          <p role="status">{say('session.steps.smaller')}</p>
        ) : null}
      </Ruler>
    </>
  );
};

const IfThenFields = ({ written, onChange }: FieldsProps) => {
  const say = useSay();
  return (
    <>
      <div className="if-then-sides">
        <Field
          rows={2}
          label={say('session.steps.if')}
          value={written.ifWords ?? ''}
          onChange={(ifWords) => onChange({ ifWords, trigger: undefined })}
        />
        <Field
          rows={2}
          label={say('session.steps.then')}
          value={written.thenWords ?? ''}
          onChange={(thenWords) => onChange({ thenWords })}
        />
      </div>
      <IfThenPicks onChange={onChange} />
    </>
  );
};
