import { Dialog } from '@handrail/ui/dialog.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { FindBox } from './FindBox.tsx';

/** The box over whatever page is open. Escape goes back to it; nothing on it has changed. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('find.title')} onClose={onClose}>
      <FindBox onGone={onClose} />
    </Dialog>
  );
}
