import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { saysMore, type CheckInDraft, type Ruled } from './form.ts';
import { SomethingChanged } from './SomethingChanged.tsx';

interface PartProps {
  readonly draft: CheckInDraft;
  readonly tell: (patch: Partial<CheckInDraft>) => void;
}

export const FeelRuler = ({ which, draft, tell }: PartProps & { which: Ruled }) => {
  const say = useSay();
  return (
    <Ruler
      legend={say(`checkins.${which}`)}
      ends={[say(`checkins.${which}.low`), say(`checkins.${which}.high`)]}
      value={draft[which] ?? undefined}
      onChange={(value) => tell({ [which]: value })}
    />
  );
};

/** The rest, closed at first so that ten seconds stay ten seconds. */
export const SayMore = ({ draft, tell }: PartProps) => {
  const say = useSay();
  const [changed, setChanged] = useState(false);
  const [open] = useState(saysMore(draft));
  return (
    <details className="twin" open={open}>
      <summary>{say('checkins.say-more')}</summary>
      <div className="form say-more">
        <FeelRuler which="mood" draft={draft} tell={tell} />
        <FeelRuler which="sleep" draft={draft} tell={tell} />
        <Field label={say('checkins.place')} value={draft.place} onChange={(place) => tell({ place })} />
        <Field label={say('checkins.people')} value={draft.people} onChange={(people) => tell({ people })} />
        <Field label={say('checkins.why')} rows={2} value={draft.why} onChange={(why) => tell({ why })} />
        <div className="actions">
          <Button onPress={() => setChanged(true)}>{say('checkins.something-changed')}</Button>
        </div>
        {changed ? <SomethingChanged onClose={() => setChanged(false)} /> : null}
      </div>
    </details>
  );
};
