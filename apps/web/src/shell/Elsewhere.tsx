import { Button } from '@handrail/ui/button.tsx';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { Bar } from './Bar.tsx';

/** A second tab: one writer at a time, and this tab may take over. */
export const Elsewhere = () => {
  const say = useSay();
  const client = useNotebook();
  return (
    <div className="front">
      <Bar />
      <main id="main" className="stack page-head">
        <Drawing name="notebook" />
        <h1 tabIndex={-1}>{say('shell.elsewhere')}</h1>
        <p>{say('shell.elsewhere-more')}</p>
        <Button kind="main" onPress={() => void client.send('takeOver', null)}>
          {say('shell.use-here')}
        </Button>
      </main>
    </div>
  );
};
