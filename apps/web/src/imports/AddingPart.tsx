import { useEffect, useId, useRef } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { numberInWords } from '@handrail/ui/dates.ts';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';
import type { Adding } from './use-adding.ts';

const heading = ({ state, done }: Adding, say: Say): string => {
  switch (state) {
    case 'adding':
      return say('imports.adding');
    case 'done':
      return say('imports.done', { count: done });
    case 'stopped':
      return say('imports.stopped', { count: done });
    case 'refused':
      return say('imports.rest');
  }
};

/** Real progress, a way to stop, and what came of it. */
export const AddingPart = ({
  adding,
  behaviourId,
  onStop,
  onAgain,
}: {
  adding: Adding;
  /** The one to look back at first. */
  behaviourId: string | undefined;
  onStop: () => void;
  /** Back to the file that is still chosen: what is here already is not added again. */
  onAgain: () => void;
}) => {
  const say = useSay();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [adding.state]);
  const running = adding.state === 'adding';
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {heading(adding, say)}
      </h2>
      <Problem text={adding.problem} />
      {running ? (
        <>
          <progress className="import-progress" aria-labelledby={id} max={adding.total} value={adding.done} />
          <p>
            {say('imports.progress', {
              done: numberInWords(adding.done, say.language),
              total: numberInWords(adding.total, say.language),
            })}
          </p>
          <div className="actions">
            <Button onPress={onStop}>{say('imports.stop')}</Button>
          </div>
        </>
      ) : (
        <div className="actions">
          <Go
            to={{ name: 'look-back', ...(behaviourId === undefined ? {} : { behaviourId }) }}
            className="button"
            kind="main"
          >
            {say('imports.to-look-back')}
          </Go>
          <Go to={{ name: 'map' }} className="button">
            {say('imports.to-map')}
          </Go>
          <Button kind="quiet" onPress={onAgain}>
            {say(adding.state === 'done' ? 'imports.start-over' : 'imports.try-rest')}
          </Button>
        </div>
      )}
    </section>
  );
};
