import { Button } from '@handrail/ui/button.tsx';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Bar } from './Bar.tsx';

/** The worker could not say what is on this device: it keeps nothing, or what is kept cannot be read. Safety stays. [P10, P13] */
export const NothingOpens = () => {
  const say = useSay();
  return (
    <div className="front">
      <Bar />
      <main id="main" className="stack page-head">
        <Drawing name="notebook" />
        <h1 tabIndex={-1}>{say('shell.nothing-opens')}</h1>
        <p>{say('shell.nothing-opens-more')}</p>
        <Button kind="main" onPress={() => location.reload()}>
          {say('shell.start-again')}
        </Button>
      </main>
    </div>
  );
};
