import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';

/** A calm wait that can be stopped, and then nothing has changed: making or trying a lock is slow on purpose. */
export const Waiting = ({ text }: { text: string }) => {
  const say = useSay();
  const client = useNotebook();
  return (
    <div className="stack">
      <p role="status">{text}</p>
      <Button onPress={() => void client.send('cancel', null)}>{say('locks.stop')}</Button>
    </div>
  );
};
