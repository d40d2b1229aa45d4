import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';

/** Deriving a key takes a moment on purpose; it can be stopped, and then nothing has changed. */
export const Waiting = () => {
  const say = useSay();
  const client = useNotebook();
  return (
    <div className="stack" role="status">
      <p>{say('desk.door.waiting')}</p>
      <Button onPress={() => void client.send('cancel', null)}>{say('desk.door.stop')}</Button>
    </div>
  );
};
