import { useRef, useState, type CSSProperties } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { functionName, Named } from '../names/names.tsx';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { GivesForm } from './GivesForm.tsx';

/** A knob on its piece of rail: how strongly. Nothing is drawn when nothing was said. */
const Pull = ({ strength }: { strength: number }) => {
  const say = useSay();
  return (
    <>
      <span className="pull" role="img" aria-label={say('map.gives.of-ten', { strength })}>
        <i style={{ '--v': strength } as CSSProperties} />
      </span>
      <span className="soft" aria-hidden="true">
        {strength}
      </span>
    </>
  );
};

const GivesItem = ({ one, onChange }: { one: RecordOf<'function'>; onChange: () => void }) => {
  const say = useSay();
  const name = functionName(one, say);
  return (
    <li>
      <span>
        <Named name={name} />
        {name.own && one.gives ? <span className="small soft"> {say(`kind.gives.${one.gives}`)}</span> : null}
      </span>
      {one.strength === undefined ? (
        <span className="small soft gives-unsaid">{say('shell.unsaid')}</span>
      ) : (
        <Pull strength={one.strength} />
      )}
      <div className="gives-more">
        {one.elsewhere ? (
          <p className="small">
            {say('map.gives.elsewhere')} <Own>{one.elsewhere}</Own>
          </p>
        ) : null}
        <div className="actions">
          <Button kind="quiet" label={say('map.change-named', { name: name.text })} onPress={onChange}>
            {say('shell.change')}
          </Button>
        </div>
      </div>
    </li>
  );
};

/** What a behaviour gives the person, in the order it was said. */
export const Gives = ({ behaviourId }: { behaviourId: string }) => {
  const say = useSay();
  const all = useRecords('function').filter((one) => one.behaviourId === behaviourId);
  const half = useNotebook().draft(`function/${behaviourId}`) !== undefined;
  const [open, setOpen] = useState<string | null>(half ? 'new' : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    setOpen(null);
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say('map.gives')}
      </h2>
      {all.length === 0 && open === null ? <p className="small soft">{say('map.gives.none')}</p> : null}
      <ul className="gives">
        {all.map((one) =>
          open === one.id ? (
            <li key={one.id} className="gives-open">
              <GivesForm behaviourId={behaviourId} kept={one} onDone={close} />
            </li>
          ) : (
            <GivesItem key={one.id} one={one} onChange={() => setOpen(one.id)} />
          ),
        )}
      </ul>
      {open === 'new' ? (
        <GivesForm behaviourId={behaviourId} kept={undefined} onDone={close} />
      ) : (
        <Button icon="plus" onPress={() => setOpen('new')}>
          {say('map.gives.add')}
        </Button>
      )}
    </section>
  );
};
