import { useId } from 'react';
import type { ImportBehaviour, ImportPreview } from '@handrail/interop/imports/preview.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { Lines } from './Lines.tsx';

/** Everything that would happen, before anything does. [D15] */
export const Preview = ({
  preview,
  onAdd,
  onOther,
}: {
  preview: ImportPreview;
  onAdd: () => void;
  onOther: () => void;
}) => {
  const say = useSay();
  const id = useId();
  const nothing = preview.checkIns === 0;
  return (
    <section className="sheet import-preview" aria-labelledby={id}>
      <h2 id={id}>{say('imports.preview')}</h2>
      {nothing ? (
        <p>{say(preview.alreadyHere > 0 ? 'imports.all-here' : 'imports.nothing-to-add')}</p>
      ) : (
        <WillAdd preview={preview} />
      )}
      {preview.alreadyHere > 0 && !nothing ? (
        <p>{say('imports.already', { count: preview.alreadyHere })}</p>
      ) : null}
      <Lines
        title={say('imports.conflicts')}
        lines={preview.conflicts}
        more={say('imports.conflicts-more')}
      />
      <Lines title={say('imports.unknown')} lines={preview.unknown} more={say('imports.unknown-more')} />
      <Lines title={say('imports.left-out')} lines={preview.leftOut} />
      {preview.leftOut.length === 0 ? <p className="small soft">{say('imports.nothing-left-out')}</p> : null}
      <Lines title={say('imports.read-as')} lines={preview.readAs} />
      <div className="keep">
        <SeeChip of={{ part: 'check-ins' }} />
        <div className="actions">
          {nothing ? null : (
            <Button kind="main" onPress={onAdd}>
              {say('imports.add')}
            </Button>
          )}
          <Button kind="quiet" onPress={onOther}>
            {say(nothing ? 'imports.choose-another' : 'shell.not-now')}
          </Button>
        </div>
      </div>
    </section>
  );
};

const WillAdd = ({ preview }: { preview: ImportPreview }) => {
  const say = useSay();
  const id = useId();
  return (
    <section aria-labelledby={id} className="import-lines">
      <h3 id={id}>{say('imports.will-add')}</h3>
      <p className="big-say">{say('imports.will-add.count', { count: preview.checkIns })}</p>
      <ul>
        {preview.behaviours.map((behaviour) => (
          <li key={behaviour.id}>
            <AddedTo behaviour={behaviour} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const AddedTo = ({
  behaviour: { label, isNew, checkIns, behaviourKind },
}: {
  behaviour: ImportBehaviour;
}) => {
  const say = useSay();
  return (
    <>
      <Sentence
        id="imports.will-add.behaviour"
        parts={{ own: <Own>{label}</Own> }}
        values={{ count: checkIns }}
      />
      {isNew ? (
        <span className="soft">
          {' '}
          ({say('imports.will-add.new')}
          {behaviourKind === undefined ? null : `: ${say(`kind.behaviour.${behaviourKind}`)}`})
        </span>
      ) : null}
    </>
  );
};
